package mulu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mulu.base.Messages;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The proof that a workbook carries, in two places: a custom XML part, which Excel and WPS keep when they save again, and
/// a hidden sheet, which LibreOffice keeps too.
///
/// @param lists what the visible sheets are, in order: empty for the form, a key for a derived list
/// @param proof one line of base64 that this chapter does not read
record SealedPart(List<String> lists, String proof) {
    static final String PART = "/customXml/mulu-sealed.xml";
    private static final String NAMESPACE = "urn:mulu:sealed:1";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String HEAD = "mulu-sealed-1:";
    private static final String FORM = "form";
    /// A cell takes 32,767 signs.
    private static final int CELL = 32_000;

    SealedPart {
        lists = List.copyOf(lists);
    }

    static void put(SXSSFWorkbook book, SealedPart sealed) throws IOException {
        sealed.sheet(book);
        OPCPackage whole = book.getXSSFWorkbook().getPackage();
        try {
            PackagePartName name = PackagingURIHelper.createPartName(PART);
            PackagePart part = whole.createPart(name, "application/xml");
            book.getXSSFWorkbook().getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION);
            try (OutputStream out = part.getOutputStream()) {
                out.write(sealed.xml().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private String names() {
        return lists.stream().map(list -> list.isEmpty() ? FORM : list).collect(Collectors.joining(","));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(name -> name.equals(FORM) ? "" : name).toList();
    }

    private String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sealed xmlns=\"" + NAMESPACE + "\" sheets=\"" + names() + "\">"
                + proof + "</sealed>";
    }

    /// Reads the custom part; a part that was tampered with gives a proof that nobody can read.
    static SealedPart ofXml(byte[] part) {
        String text = new String(part, StandardCharsets.UTF_8);
        String head = " sheets=\"";
        int from = text.indexOf(head);
        int to = from < 0 ? -1 : text.indexOf("\">", from);
        int end = text.lastIndexOf("</sealed>");
        return to < 0 || end < to
                ? new SealedPart(List.of(), "?")
                : new SealedPart(names(text.substring(from + head.length(), to)), text.substring(to + 2, end));
    }

    private void sheet(SXSSFWorkbook book) {
        Sheet sheet = book.createSheet(Messages.text("exchange.print.seals"));
        sheet.createRow(0).createCell(0).setCellValue(HEAD + names());
        for (int n = 0; n * CELL < proof.length(); n++) {
            sheet.createRow(n + 1).createCell(0)
                    .setCellValue(proof.substring(n * CELL, Math.min(proof.length(), (n + 1) * CELL)));
        }
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /// Whether a hidden sheet is that of a proof.
    static boolean on(Grid grid) {
        return !grid.lines().isEmpty() && grid.lines().getFirst().cell(0).startsWith(HEAD);
    }

    static SealedPart ofSheet(Grid grid) {
        String names = grid.lines().getFirst().cell(0).substring(HEAD.length());
        return new SealedPart(names(names),
                grid.lines().stream().skip(1).map(line -> line.cell(0)).collect(Collectors.joining()));
    }
}
