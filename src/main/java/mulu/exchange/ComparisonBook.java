package mulu.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Comparison;
import mulu.catalog.Sheet;
import mulu.template.Field;

/// Writes what became of a catalog as a workbook that is handed in beside it (动态调整表): what came, went, moved and changed.
public final class ComparisonBook {
    private static final List<Integer> WIDTHS = List.of(8, 8, 10, 40, 22, 44, 44);

    private ComparisonBook() {}

    /// Problem STORAGE where the file cannot be written.
    ///
    /// @param key the columns that say what a row is about
    public static void write(Comparison comparison, List<Field> key, Path target, Progress progress) {
        List<List<String>> lines = lines(comparison, key);
        ListBook.write(List.of(new ListBook.Tab(Messages.text("exchange.comparison.tab"), comparison.now().template().layout(), WIDTHS,
                "exchange.comparison.head", lines.size(), lines::get)), target, progress);
    }

    /// The lines in the order of the head: place now, place before, kind, what the row is about, column, old text, new text.
    public static List<List<String>> lines(Comparison comparison, List<Field> key) {
        List<List<String>> lines = new ArrayList<>();
        comparison.heading().forEach(head -> lines.add(
                List.of("", "", kind("heading"), "", head.label(), head.before(), head.after())));
        comparison.added().forEach(index -> lines.add(
                List.of(place(index), "", kind("added"), about(comparison.now(), index, key), "", "", whole(comparison.now(), index))));
        comparison.removed().forEach(index -> lines.add(
                List.of("", place(index), kind("removed"), about(comparison.before(), index, key), "", whole(comparison.before(), index), "")));
        comparison.moved().forEach(index -> lines.add(
                List.of(place(index), place(comparison.was(index)), kind("moved"), about(comparison.now(), index, key), "", "", "")));
        comparison.altered().forEach(cell -> lines.add(List.of(place(cell.is()), place(cell.was()), kind("changed"),
                about(comparison.now(), cell.is(), key), cell.field().path(), cell.before(), cell.after())));
        return lines;
    }

    private static String kind(String name) {
        return Messages.text("exchange.comparison." + name);
    }

    private static String place(int index) {
        return Integer.toString(index + 1);
    }

    /// What a row is about, in the words of its columns.
    public static String about(Sheet sheet, int index, List<Field> key) {
        return String.join(" · ", key.stream().filter(sheet.template().fields()::contains).map(field -> sheet.text(index, field))
                .filter(text -> !text.isBlank()).toList());
    }

    private static String whole(Sheet sheet, int index) {
        return String.join("；", sheet.template().fields().stream().filter(field -> field.type() != Field.Type.ORDINAL)
                .filter(field -> !sheet.text(index, field).isBlank())
                .map(field -> Messages.text("exchange.comparison.cell", field.path(), sheet.text(index, field))).toList());
    }
}
