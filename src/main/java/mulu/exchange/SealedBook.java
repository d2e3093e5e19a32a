package mulu.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// A workbook that came from somewhere and says that it was sealed: gives the proof it carries, and compares what it shows,
/// cell by cell, with what was sealed. For one thread.
public final class SealedBook {
    /// Nobody reads more.
    private static final int MOST = 1_000;

    private final Path file;
    private final Optional<SealedPart> part;
    private @Nullable Contents contents;

    private SealedBook(Path file, Optional<SealedPart> part) {
        this.file = file;
        this.part = part;
    }

    /// What a reader finds, which takes a while and is not needed for a file that is byte for byte what the program writes.
    private record Contents(List<Grid> visible, List<SealedPart> carried, List<String> foreign, Set<String> beside) {
        static Contents of(Path file, Optional<SealedPart> part, Progress progress) {
            List<Grid> visible = new ArrayList<>();
            List<SealedPart> carried = new ArrayList<>();
            List<String> foreign = new ArrayList<>();
            part.ifPresent(carried::add);
            Sources.own(file, progress, visible::add, grid -> {
                if (SealedPart.on(grid)) {
                    carried.add(SealedPart.ofSheet(grid));
                } else if (!grid.place().equals(Messages.text("exchange.print.lists"))) {
                    foreign.add(grid.place());
                }
            });
            return new Contents(visible, carried, foreign, SealedBook.beside(file, carried));
        }
    }

    /// Opens a workbook. Problem INPUT where it is none, as every reading says it.
    public static SealedBook open(Path file, Progress progress) {
        SealedBook book = new SealedBook(file, part(file));
        if (book.part.isEmpty()) {
            book.contents(progress);
        }
        return book;
    }

    private Contents contents(Progress progress) {
        Contents read = contents;
        if (read == null) {
            read = Contents.of(file, part, progress);
            contents = read;
        }
        return read;
    }

    /// What stands beside or over the cells, as keys of messages. Only a file that carries a proof need be a package.
    private static Set<String> beside(Path file, List<SealedPart> carried) {
        try {
            return carried.isEmpty() ? Set.of() : PackageParts.beside(file);
        } catch (OpenXML4JException | RuntimeException noPackage) {
            return Set.of("sealed.beside.other");
        }
    }

    private static Optional<SealedPart> part(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(SealedPart.PART.substring(1));
            return entry == null ? Optional.empty() : Optional.of(SealedPart.ofXml(zip.getInputStream(entry).readAllBytes()));
        } catch (IOException noZip) {
            return Optional.empty();
        }
    }

    /// The proof, as one line that the sign-off chapter reads; empty where the workbook carries none.
    public Optional<String> proof() {
        return carried().map(SealedPart::proof);
    }

    private Optional<SealedPart> carried() {
        return part.or(() -> Optional.ofNullable(contents).flatMap(read -> read.carried().stream().findFirst()));
    }

    /// Where the workbook does not show what was sealed, from top to bottom.
    ///
    /// @param sheet what was sealed
    /// @param signed the names under it, and the proof that the workbook carries
    public List<Discrepancy> compare(Sheet sheet, Signed signed, Progress progress) {
        SealedPart own = carried().orElseThrow();
        boolean known = !own.lists().isEmpty() && own.lists().stream()
                .allMatch(list -> list.isEmpty() || sheet.template().listing(list).isPresent());
        List<Printed> printed = known ? FormBook.sheets(sheet, own.lists(), signed) : List.of();
        Optional<List<Grid>> expected = written(printed, progress);
        return expected.isEmpty() ? List.of() : compare(own, printed, expected.get(), contents(progress));
    }

    private static List<Discrepancy> compare(SealedPart own, List<Printed> printed, List<Grid> expected, Contents shown) {
        List<Discrepancy> found = new ArrayList<>();
        if (shown.carried().stream().anyMatch(one -> !one.equals(own))) {
            found.add(new Discrepancy(Discrepancy.Kind.CARRIERS, "", "", "", "", ""));
        }
        things(expected, shown, found);
        sheets(printed, shown, found);
        for (int i = 0; i < Math.min(expected.size(), shown.visible().size()); i++) {
            new Pair(printed.get(i), expected.get(i), shown.visible().get(i)).compare(found);
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static void things(List<Grid> expected, Contents shown, List<Discrepancy> found) {
        List<Grid> visible = shown.visible();
        Set<String> things = new TreeSet<>(shown.beside());
        visible.forEach(grid -> things.addAll(grid.beside().things()));
        for (int i = 0; i < Math.min(expected.size(), visible.size()); i++) {
            if (!expected.get(i).beside().prompts().containsAll(visible.get(i).beside().prompts())) {
                things.add("sealed.beside.prompt");
            }
        }
        things.forEach(what -> found.add(new Discrepancy(Discrepancy.Kind.BESIDE, "", "", Messages.text(what), "", "")));
    }

    private static void sheets(List<Printed> printed, Contents contents, List<Discrepancy> found) {
        List<String> sealed = printed.stream().map(Printed::tab).toList();
        List<String> shown = new ArrayList<>(contents.visible().stream().map(Grid::place).toList());
        shown.addAll(contents.foreign());
        if (!sealed.equals(shown)) {
            found.add(new Discrepancy(Discrepancy.Kind.SHEETS, "", "", "", String.join("、", sealed), String.join("、", shown)));
        }
    }

    /// What the program would write today, read as a stranger would; empty where that is this very file, byte for byte.
    private Optional<List<Grid>> written(List<Printed> printed, Progress progress) {
        List<Grid> grids = new ArrayList<>();
        if (printed.isEmpty()) {
            return Optional.of(grids);
        }
        try {
            Path fresh = Files.createTempFile("mulu", ".xlsx");
            try (var out = Files.newOutputStream(fresh)) {
                FormBook.write(printed, out, progress);
                out.flush();
                if (Files.mismatch(fresh, file) < 0) {
                    return Optional.empty();
                }
                Sources.own(fresh, progress, grids::add);
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw Problem.storage("exchange.not-written", e, String.valueOf(file.getFileName()));
        }
        return Optional.of(grids);
    }

    /// A sheet as it was sealed and as it is.
    private record Pair(Printed printed, Grid sealed, Grid shown) {
        void compare(List<Discrepancy> found) {
            for (Grid.Hidden hidden : shown.hidden()) {
                if (!sealed.hidden().contains(hidden)) {
                    found.add(new Discrepancy(Discrepancy.Kind.HIDDEN, shown.place(), place(hidden), "", "", ""));
                }
            }
            for (Grid.Special special : shown.specials()) {
                kind(special.kind()).ifPresent(kind -> found.add(new Discrepancy(kind, shown.place(), place(special.row(), special.column()),
                        part(special.row(), special.column()), "", "")));
            }
            if (!sealed.beside().margins().equals(shown.beside().margins())) {
                found.add(new Discrepancy(Discrepancy.Kind.MARGINS, shown.place(), "", "",
                        Margins.words(sealed.beside().margins()), Margins.words(shown.beside().margins())));
            }
            if (shown.beside().conditional()) {
                found.add(new Discrepancy(Discrepancy.Kind.CONDITIONAL, shown.place(), "", "", "", ""));
            }
            Map<Integer, Line> then = lines(sealed);
            Map<Integer, Line> now = lines(shown);
            int last = last(sealed);
            int end = last(shown);
            if (last != end) {
                shifted(then, now, found);
                return;
            }
            merges(found);
            for (int row = 1; row <= last; row++) {
                cells(row, then.getOrDefault(row, none(row)), now.getOrDefault(row, none(row)), found);
            }
        }

        private static Optional<Discrepancy.Kind> kind(Grid.Oddity oddity) {
            return switch (oddity) {
                case FORMULA, UNCOMPUTED -> Optional.of(Discrepancy.Kind.FORMULA);
                case TWOFOLD -> Optional.of(Discrepancy.Kind.TWOFOLD);
                case BEYOND -> Optional.of(Discrepancy.Kind.BEYOND);
                case CLEANED -> Optional.empty();
            };
        }

        private static Line none(int row) {
            return new Line(row, new String[0]);
        }

        private static Map<Integer, Line> lines(Grid grid) {
            Map<Integer, Line> lines = new HashMap<>();
            grid.lines().stream().filter(line -> !line.blank()).forEach(line -> lines.put(line.number(), line));
            return lines;
        }

        private static int last(Grid grid) {
            return grid.lines().stream().filter(line -> !line.blank()).mapToInt(Line::number).max().orElse(0);
        }

        /// Rows were put in or taken out: says where, between what is still the same above and below.
        private void shifted(Map<Integer, Line> then, Map<Integer, Line> now, List<Discrepancy> found) {
            int last = last(sealed);
            int end = last(shown);
            int top = 1;
            while (top <= Math.min(last, end) && same(then.get(top), now.get(top))) {
                top++;
            }
            int below = 0;
            while (below < Math.min(last, end) - top + 1 && same(then.get(last - below), now.get(end - below))) {
                below++;
            }
            found.add(new Discrepancy(Discrepancy.Kind.ROWS, shown.place(), Integer.toString(top), part(top, -1),
                    Integer.toString(last - below - top + 1), Integer.toString(end - below - top + 1)));
        }

        private static boolean same(@Nullable Line a, @Nullable Line b) {
            return (a == null || b == null) ? a == b : Arrays.equals(a.cells(), b.cells());
        }

        private void cells(int row, Line then, Line now, List<Discrepancy> found) {
            for (int column = 0; column < Math.max(then.cells().length, now.cells().length); column++) {
                if (!then.cell(column).equals(now.cell(column))) {
                    found.add(new Discrepancy(Discrepancy.Kind.CELL, shown.place(),
                            place(row, column), part(row, column), then.cell(column), now.cell(column)));
                }
            }
        }

        private void merges(List<Discrepancy> found) {
            Set<Merge> then = new HashSet<>(sealed.merges().all());
            Set<Merge> now = new HashSet<>(shown.merges().all());
            Set<Merge> other = new HashSet<>(then);
            other.addAll(now);
            other.removeIf(merge -> then.contains(merge) && now.contains(merge));
            other.stream().sorted((a, b) -> a.top() == b.top() ? a.left() - b.left() : a.top() - b.top()).forEach(merge ->
                    found.add(new Discrepancy(Discrepancy.Kind.MERGE, shown.place(), place(merge.top(), merge.left()) + ":"
                            + place(merge.bottom(), merge.right()),
                            part(merge.top(), merge.left()), "", "")));
        }

        private static String place(int row, int column) {
            return CellReference.convertNumToColString(column) + row;
        }

        private static String place(Grid.Hidden hidden) {
            return hidden.rows() ? Messages.text("sealed.row", hidden.from())
                    : Messages.text("sealed.column", CellReference.convertNumToColString(hidden.from()));
        }

        /// What stands in a cell of the sealed sheet.
        private String part(int row, int column) {
            List<Field> fields = printed.template().fields();
            int first = SheetWriter.above(printed) + printed.template().tiers() + 1;
            int index = row - first;
            if (index >= 0 && index < printed.sheet().size()) {
                String field = column >= 0 && column < fields.size() ? " " + fields.get(column).path() : "";
                return Messages.text("sealed.row", index + 1) + field;
            }
            return Messages.text(index >= printed.sheet().size() ? "sealed.below"
                    : row > SheetWriter.above(printed) ? "sealed.header" : "sealed.above");
        }
    }
}
