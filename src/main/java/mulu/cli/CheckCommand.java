package mulu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Rule;
import mulu.check.Standard;
import mulu.exchange.FindingBook;
import mulu.exchange.FormReader;
import mulu.exchange.Reading;
import mulu.office.Office;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Names what is wrong in a catalog of the library, in a file, or in every file of a folder; exit code 1 where there are
/// errors. Files need no library.
@Command(name = "check")
final class CheckCommand extends LibraryCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE|CATALOG", descriptionKey = "cli.option.checked")
    private @Nullable String what;

    @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "cli.option.folder")
    private @Nullable Path folder;

    @Option(names = "--each-limit", paramLabel = "20s", defaultValue = "20s", descriptionKey = "cli.option.each-limit")
    private String limit = "20s";

    @Option(names = "--xlsx", paramLabel = "OUT", descriptionKey = "cli.option.findings-xlsx")
    private @Nullable Path xlsx;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    public Integer call() {
        if (folder != null && (json || xlsx != null || what != null)) {
            throw Problem.input("cli.folder-alone");
        }
        if (folder != null) {
            return new FolderCheck(builtIn(), out(), limit()).run(folder);
        }
        if (what == null) {
            throw Problem.input("cli.check-what");
        }
        boolean number = what.matches("\\d{1,18}") && !Files.exists(Path.of(what));
        return number ? super.call() : file(Path.of(what));
    }

    private static Checks builtIn() {
        return new Checks(Standard.BUILT_IN, InstantSource.system());
    }

    /// Seconds as 20s or 20.
    private Duration limit() {
        String digits = limit.endsWith("s") ? limit.substring(0, limit.length() - 1) : limit;
        if (!digits.matches("[1-9]\\d{0,5}")) {
            throw Problem.input("cli.each-limit", limit);
        }
        return Duration.ofSeconds(Long.parseLong(digits));
    }

    @Override
    int work(Office office) {
        Sheet sheet = office.catalogs().sheet(Long.parseLong(String.valueOf(what)));
        Checked checked = office.checks().check(sheet, Progress.NONE);
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("catalog", sheet.catalog().id());
        shape.putAll(shape(checked));
        return tell(List.of(FindingBook.Checklist.of(checked)), List.of(shape), office.checks(), shape);
    }

    private int file(Path file) {
        List<Reading> readings = FormReader.read(file, Templates.known(), Progress.NONE);
        if (readings.isEmpty()) {
            // Says what there is instead.
            FormReader.only(file, Templates.known(), Progress.NONE);
        }
        Checks checks = builtIn();
        List<FindingBook.Checklist> lists = new ArrayList<>();
        List<Map<String, Object>> shapes = new ArrayList<>();
        for (Reading reading : readings) {
            Checked checked = checks.check(Sheet.preview(reading.draft()), Progress.NONE);
            lists.add(FindingBook.Checklist.of(checked));
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("file", reading.origin().file());
            shape.put("sheet", reading.origin().place());
            shape.put("headerRow", reading.origin().row());
            shape.put("template", reading.template().id());
            shape.putAll(shape(checked));
            shapes.add(shape);
        }
        return tell(lists, shapes, checks, Map.of("forms", shapes));
    }

    private static Map<String, Object> shape(Checked checked) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("rows", checked.sheet().size());
        shape.put("rules", checked.rules());
        shape.put("findings", checked.findings().stream().map(finding -> Shapes.finding(finding, checked.sheet())).toList());
        shape.put("explained", checked.explained().stream().map(explained -> Shapes.explained(explained, checked.sheet())).toList());
        return shape;
    }

    /// @param shapes what was checked, in the order of `lists`
    /// @param whole what `--json` prints
    private int tell(List<FindingBook.Checklist> lists, List<Map<String, Object>> shapes, Checks checks, Map<String, Object> whole) {
        if (xlsx != null) {
            FindingBook.write(lists, xlsx, Progress.NONE);
        }
        if (json) {
            json(whole);
        }
        for (int i = 0; i < lists.size() && !json; i++) {
            FindingBook.Checklist list = lists.get(i);
            Object file = shapes.get(i).get("file");
            if (file != null) {
                say("cli.recognised", file, list.sheet().template().name(), list.sheet().size(),
                        list.sheet().template().fields().size());
            }
            if (list.findings().isEmpty()) {
                say("cli.clean", list.sheet().size(), checks.rules(list.sheet().template()).size());
            }
            list.findings().forEach(finding ->
                    say("cli.finding", finding.level().label(), finding.place(list.sheet()), finding.sentence()));
            list.explained().forEach(explained -> say("cli.explained", explained.finding().place(list.sheet()),
                    explained.finding().sentence(), explained.waiver().reason(), explained.waiver().by()));
        }
        if (xlsx != null && !json) {
            say("cli.findings-written", xlsx);
        }
        return lists.stream().flatMap(list -> list.findings().stream()).anyMatch(finding -> finding.level() == Rule.Level.ERROR)
                ? Cli.FINDINGS : Cli.DONE;
    }
}
