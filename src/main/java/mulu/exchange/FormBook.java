package mulu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.template.Listing;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes catalogs and their derived lists as workbooks that print like the official form. Every file is written
/// beside its target, read back and compared cell by cell, and only then moved over it; what stood there before is
/// kept as `.bak`. Problem STORAGE where anything goes wrong, and then the target is as it was. Thread-safe.
public final class FormBook {
    /// From so many rows on speed counts for more than the size of the file.
    private static final int MANY = 5_000;
    private static final int TAB = 31;

    private FormBook() {}

    /// Writes the form.
    ///
    /// @param lists whether every derived list stands on a sheet of its own behind the form
    public static void write(Sheet sheet, Signed signed, boolean lists, Path target, Progress progress) {
        List<Printed> sheets = new ArrayList<>();
        sheets.add(new Printed(sheet, signed, ""));
        if (lists) {
            for (Listing listing : sheet.template().listings()) {
                sheets.add(new Printed(ListingForm.sheet(sheet, listing), signed, ""));
            }
        }
        place(sheets, target, progress);
    }

    /// Writes one derived list: its rows, its columns, its own numbers, the same sign-off line.
    public static void write(Sheet sheet, Listing listing, Signed signed, Path target, Progress progress) {
        place(List.of(new Printed(ListingForm.sheet(sheet, listing), signed, "")), target, progress);
    }

    private static void place(List<Printed> sheets, Path target, Progress progress) {
        try (SafeFile file = new SafeFile(target)) {
            prepare(sheets, file, progress);
            file.commit();
        }
    }

    /// Writes and checks the temporary file.
    static void prepare(List<Printed> sheets, SafeFile file, Progress progress) {
        List<Printed> named = named(sheets);
        file.write(out -> write(named, out, progress));
        new ReadBack(file.temporary(), String.valueOf(file.target().getFileName())).check(named, progress);
    }

    /// The same sheets with names that a workbook takes and that differ.
    private static List<Printed> named(List<Printed> sheets) {
        Set<String> taken = new HashSet<>();
        List<Printed> named = new ArrayList<>();
        for (Printed printed : sheets) {
            String mark = printed.signed().approved() ? "" : Messages.text("exchange.print.draft-tab");
            String label = !printed.list().isEmpty()
                    ? printed.template().name() : FileNames.label(printed.template());
            String name = "";
            for (int n = 1; name.isEmpty() || !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                String end = (n == 1 ? "" : Integer.toString(n)) + mark;
                String safe = WorkbookUtil.createSafeSheetName(label);
                name = safe.substring(0, Math.min(safe.length(), TAB - end.length())) + end;
            }
            named.add(new Printed(printed.sheet(), printed.signed(), name));
        }
        return named;
    }

    /// What the file of this form or these lists shows, sheet by sheet.
    static List<Printed> sheets(Sheet sheet, List<String> lists, Signed signed) {
        return named(lists.stream().map(list -> list.isEmpty() ? new Printed(sheet, signed, "")
                : new Printed(ListingForm.sheet(sheet, sheet.template().listing(list).orElseThrow()), signed, "")).toList());
    }

    static void write(List<Printed> sheets, OutputStream out, Progress progress) throws IOException {
        boolean many = sheets.getFirst().sheet().size() > MANY;
        try (SXSSFWorkbook book = new SteadyBook(many)) {
            Looks looks = new Looks(book, sheets.getFirst().template().layout());
            DropDowns lists = new DropDowns();
            for (Printed printed : sheets) {
                new SheetWriter(printed, book, looks, progress).write(lists);
            }
            lists.finish(book);
            String proof = sheets.getFirst().signed().proof();
            if (!proof.isEmpty()) {
                SealedPart.put(book, new SealedPart(sheets.stream().map(Printed::list).toList(), proof));
            }
            book.write(out);
        }
    }
}
