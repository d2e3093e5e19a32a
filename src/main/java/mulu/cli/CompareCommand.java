package mulu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.base.Redline;
import mulu.catalog.Comparison;
import mulu.catalog.Conversion;
import mulu.catalog.Sheet;
import mulu.exchange.ComparisonBook;
import mulu.exchange.FormReader;
import mulu.office.Office;
import mulu.signoff.Editions;
import mulu.template.Field;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how one state of a catalog became another; exit code 1 where they differ.
@Command(name = "compare")
final class CompareCommand extends LibraryCommand {
    private static final String LAST_YEAR = "last-year";
    private static final String NUMBER = "\\d{1,6}";

    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Parameters(index = "1", paramLabel = "BEFORE", descriptionKey = "cli.option.before")
    private String before = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "NOW", defaultValue = "now", descriptionKey = "cli.option.now")
    private String now = "now";

    @Option(names = "--xlsx", paramLabel = "OUT", descriptionKey = "cli.option.comparison-xlsx")
    private @Nullable Path xlsx;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Comparison comparison = before.equals(LAST_YEAR)
                ? office.editions().sinceLastYear(catalog, Progress.NONE).orElseThrow(() -> Problem.input("edition.no-origin", catalog))
                : file(now) ? office.editions().compare(sheet(office, before), outside(office, now), Progress.NONE)
                : office.editions().compare(sheet(office, before), sheet(office, now));
        List<Field> key = office.checks().identity(comparison.now().template());
        if (xlsx != null) {
            ComparisonBook.write(comparison, key, xlsx, Progress.NONE);
        }
        if (json) {
            json(shape(comparison));
        } else {
            ComparisonBook.lines(comparison, key).forEach(line -> say("cli.compared", line.get(2), line.getFirst(), line.get(1),
                    line.get(3), line.get(4), line.get(5).isEmpty() || line.get(6).isEmpty() ? "" : Redline.of(line.get(5), line.get(6)).text()));
            say("cli.comparison", comparison.added().size(), comparison.removed().size(), comparison.moved().size(),
                    comparison.alteredRows(), comparison.altered().size());
        }
        return comparison.same() ? Cli.DONE : Cli.FINDINGS;
    }

    /// `now`, the number of a version as `mulu versions` lists it, or a file.
    private Sheet sheet(Office office, String what) {
        Sheet live = office.catalogs().sheet(catalog);
        if (what.equals("now")) {
            return live;
        }
        if (what.matches(NUMBER)) {
            List<Editions.Kept> all = office.editions().list(catalog);
            return Optional.of(Integer.parseInt(what)).filter(number -> number >= 1 && number <= all.size())
                    .map(number -> office.editions().sheet(all.get(number - 1).edition()))
                    .orElseThrow(() -> Problem.input("edition.unknown", what, all.size()));
        }
        return Sheet.preview(outside(office, what).draft());
    }

    private static boolean file(String what) {
        return !what.equals("now") && !what.matches(NUMBER);
    }

    private Conversion outside(Office office, String file) {
        Sheet sheet = Sheet.preview(FormReader.only(Path.of(file), Templates.known(), Progress.NONE).draft());
        return Conversion.of(sheet, office.catalogs().get(catalog).template());
    }

    private static Map<String, Object> shape(Comparison comparison) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("heading", comparison.heading().stream().map(head -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", head.key());
            one.put("before", head.before());
            one.put("after", head.after());
            return one;
        }).toList());
        shape.put("added", comparison.added().stream().map(index -> index + 1).toList());
        shape.put("removed", comparison.removed().stream().map(index -> index + 1).toList());
        shape.put("moved", comparison.moved().stream().map(index -> List.of(comparison.was(index) + 1, index + 1)).toList());
        shape.put("changed", comparison.altered().stream().map(cell -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("row", cell.is() + 1);
            one.put("was", cell.was() + 1);
            one.put("field", cell.field().key());
            one.put("before", cell.before());
            one.put("after", cell.after());
            one.put("redline", Redline.of(cell.before(), cell.after()).text());
            return one;
        }).toList());
        return shape;
    }
}
