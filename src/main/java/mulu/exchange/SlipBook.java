package mulu.exchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import mulu.base.Messages;
import mulu.base.QrCode;
import mulu.template.PageLayout;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/// Writes a routing slip (流转单) as a workbook that prints on A4 upright: what it is about beside a QR code, the seals that hold,
/// then every step, under a header that stands on every page. A row is never higher than a page: longer words go on in the
/// next row.
public final class SlipBook {
    private static final List<Integer> WIDTHS = List.of(18, 11, 11, 17, 31, 9);
    private static final int LAST = WIDTHS.size() - 1;
    /// The column of the words, which also holds the QR code beside the facts.
    private static final int WORDS = 4;
    private static final int SIZE = 10;
    private static final int TITLE = 18;
    private static final int MARGIN = 15;
    private static final double LEADING = 1.4;
    /// So many lines a row has at most, that pages fill.
    private static final int LINES = 12;
    /// The QR code's side in points, and dots for each of its squares.
    private static final double SIDE = 108;
    private static final int DOTS = 6;

    /// What stands on a slip, as texts.
    ///
    /// @param layout of the form that it is about, for its fonts
    /// @param facts name and value
    /// @param warnings sentences that must be read
    /// @param code what the QR code says
    /// @param seals time, hand, name, fingerprint, state
    /// @param groups the steps by round
    public record Page(String title, PageLayout layout, List<Fact> facts, List<String> warnings, String code, List<List<String>> seals,
            List<Group> groups) {
        public Page {
            facts = List.copyOf(facts);
            warnings = List.copyOf(warnings);
            seals = List.copyOf(seals);
            groups = List.copyOf(groups);
        }

        /// The whole as lines of text.
        public String text() {
            List<String> lines = new ArrayList<>(List.of(title));
            facts.forEach(fact -> lines.add(Messages.text("exchange.print.entry", fact.name(), fact.value().replace('\n', ' '))));
            lines.addAll(warnings);
            lines.addAll(List.of("", Messages.text("exchange.slip.seals")));
            lines.addAll(seals.isEmpty() ? List.of(Messages.text("exchange.slip.no-seals")) : seals.stream().map(Page::line).toList());
            lines.addAll(List.of("", Messages.text("exchange.slip.steps")));
            lines.addAll(groups.isEmpty() ? List.of(Messages.text("exchange.slip.no-steps")) : List.of());
            groups.forEach(group -> {
                lines.add(group.label());
                group.lines().forEach(line -> lines.add(line(line)));
            });
            lines.addAll(List.of("", Messages.text("exchange.slip.code", code)));
            return String.join("\n", lines);
        }

        private static String line(List<String> texts) {
            return String.join("  ", texts.stream().filter(text -> !text.isEmpty()).toList());
        }
    }

    /// One line beside the QR code.
    public record Fact(String name, String value) {}

    /// The steps of one round.
    ///
    /// @param lines time, hand, person, act, words, what became of the seal
    public record Group(String label, List<List<String>> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    private final Page page;
    private final SXSSFSheet sheet;
    private final Looks looks;
    private int next;

    private SlipBook(Page page, SXSSFWorkbook book) {
        this.page = page;
        PageLayout layout = layout(page);
        sheet = book.createSheet(Messages.text("exchange.slip.tab"));
        looks = new Looks(book, layout);
        for (int column = 0; column <= LAST; column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
        }
        title();
        int top = next;
        facts();
        picture(book, top);
        page.warnings().forEach(warning -> across(warning, looks.warning));
        across(Messages.text("exchange.slip.code", page.code()), looks.note);
        seals();
        across("", looks.part);
        across(Messages.text("exchange.slip.steps"), looks.part);
        int header = next;
        line(head("exchange.slip.head"), true, false);
        steps();
        Paper.set(sheet, layout, header, header);
    }

    private static PageLayout layout(Page page) {
        return new PageLayout(PageLayout.Paper.A4, false, MARGIN, page.layout().titleFont(), TITLE, page.layout().bodyFont(), SIZE);
    }

    /// Problem STORAGE where the file cannot be written, and then what was there before still is.
    public static void write(Page page, Path target) {
        try (SafeFile file = new SafeFile(target)) {
            file.write(out -> write(page, out));
            file.commit();
        }
    }

    static void write(Page page, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SteadyBook(false)) {
            new SlipBook(page, book);
            book.write(out);
        }
    }

    private static List<String> head(String key) {
        return List.of(Messages.text(key).split("、", -1));
    }

    private void title() {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints((float) (TextWidth.lines(page.title(), width(0, LAST) * SIZE / TITLE) * TITLE * LEADING + 10));
        put(row, 0, page.title(), looks.title);
        merge(row, 0, LAST);
    }

    /// High enough, all of them, for the QR code beside them.
    private void facts() {
        List<Double> heights = page.facts().stream().map(fact -> height(fact.value(), width(1, WORDS - 1))).toList();
        double more = Math.max(0, (SIDE + 8 - heights.stream().mapToDouble(Double::doubleValue).sum()) / heights.size());
        for (int i = 0; i < heights.size(); i++) {
            Row row = sheet.createRow(next++);
            row.setHeightInPoints((float) (heights.get(i) + more));
            put(row, 0, page.facts().get(i).name(), looks.part);
            put(row, 1, page.facts().get(i).value(), looks.words(page.facts().get(i).value()));
            merge(row, 1, WORDS - 1);
        }
    }

    /// Squares stay squares: its place is told in points, not in cells.
    private void picture(SXSSFWorkbook book, int top) {
        int place = book.addPicture(png(), Workbook.PICTURE_TYPE_PNG);
        double left = (width(WORDS, WORDS) * 7 * 72 / 96 - SIDE) / 2;
        double down = 4 + SIDE;
        int bottom = top;
        while (bottom + 1 < next && down > sheet.getRow(bottom).getHeightInPoints()) {
            down -= sheet.getRow(bottom++).getHeightInPoints();
        }
        XSSFClientAnchor anchor = new XSSFClientAnchor(Units.toEMU(left), Units.toEMU(4), Units.toEMU(left + SIDE), Units.toEMU(down),
                WORDS, top, WORDS, bottom);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        sheet.createDrawingPatriarch().createPicture(anchor, place);
    }

    private byte[] png() {
        QrCode code = QrCode.of(page.code());
        int side = code.size() * DOTS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, code.dark(x / DOTS, y / DOTS) ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void seals() {
        across("", looks.part);
        across(Messages.text("exchange.slip.seals"), looks.part);
        if (page.seals().isEmpty()) {
            across(Messages.text("exchange.slip.no-seals"), looks.words(""));
            return;
        }
        seal(head("exchange.slip.seal-head"), true);
        page.seals().forEach(seal -> seal(seal, false));
    }

    /// The fingerprint has the room of two columns.
    private void seal(List<String> texts, boolean header) {
        int at = next;
        line(List.of(texts.get(0), texts.get(1), texts.get(2), texts.get(3), "", texts.get(4)), header, true);
        merge(sheet.getRow(at), WORDS - 1, WORDS);
    }

    private void steps() {
        if (page.groups().isEmpty()) {
            across(Messages.text("exchange.slip.no-steps"), looks.words(""));
        }
        for (Group group : page.groups()) {
            Row row = sheet.createRow(next++);
            row.setHeightInPoints((float) height(group.label(), width(0, LAST)));
            for (int column = 0; column <= LAST; column++) {
                put(row, column, column == 0 ? group.label() : "", looks.header);
            }
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST));
            group.lines().forEach(this::step);
        }
    }

    private void step(List<String> texts) {
        List<String> pieces = pieces(texts.get(WORDS));
        for (int i = 0; i < pieces.size(); i++) {
            List<String> line = new ArrayList<>(i == 0 ? texts : List.of(Messages.text("exchange.slip.more"), "", "", "", "", ""));
            line.set(WORDS, pieces.get(i));
            line(line, false, false);
        }
    }

    /// Cuts words into what a row holds, where a line ends if that can be.
    static List<String> pieces(String words) {
        double width = room(width(WORDS, WORDS));
        List<String> pieces = new ArrayList<>();
        String rest = words;
        while (TextWidth.lines(rest, width) > LINES) {
            int low = 1;
            int high = rest.length();
            while (low < high) {
                int middle = (low + high + 1) / 2;
                if (TextWidth.lines(rest.substring(0, middle), width) <= LINES) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            int line = rest.lastIndexOf('\n', low - 1);
            boolean pair = Character.isHighSurrogate(rest.charAt(low - 1));
            int end = line > low / 2 ? line + 1 : pair && low > 1 ? low - 1 : low;
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    /// @param merged whether the act's column has the room of the words' too
    private void line(List<String> texts, boolean header, boolean merged) {
        Row row = sheet.createRow(next++);
        double highest = 0;
        for (int column = 0; column <= LAST; column++) {
            String text = texts.get(column);
            highest = Math.max(highest, height(text, width(column, merged && column == WORDS - 1 ? WORDS : column)));
            put(row, column, text, header ? looks.header : looks.body(column != WORDS, text, SIZE));
        }
        row.setHeightInPoints((float) Math.min(409, highest));
    }

    private void across(String text, CellStyle style) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints((float) height(text, width(0, LAST)));
        put(row, 0, text, style);
        merge(row, 0, LAST);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellStyle(style);
        row.getCell(column).setCellValue(EscapedText.encode(text));
    }

    private void merge(Row row, int from, int to) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
    }

    private static double width(int from, int to) {
        return WIDTHS.subList(from, to + 1).stream().mapToInt(Integer::intValue).sum();
    }

    private static double room(double width) {
        return width - 1;
    }

    private static double height(String text, double width) {
        return TextWidth.lines(text, room(width)) * SIZE * LEADING + 7;
    }
}
