package mulu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Arrival;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.catalog.Sheet;
import mulu.exchange.FormReader;
import mulu.exchange.Note;
import mulu.exchange.Reading;
import mulu.office.Office;
import mulu.staff.Session;
import mulu.template.Heading;
import mulu.template.Template;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds the form in a file and makes a catalog of it, or puts its rows into an existing one.
@Command(name = "import")
final class ImportCommand extends LibraryCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--template", paramLabel = "ID", descriptionKey = "cli.option.template")
    private @Nullable String template;

    @Option(names = "--unit", paramLabel = "U", descriptionKey = "cli.option.unit")
    private @Nullable String unit;

    @Option(names = "--year", paramLabel = "Y", descriptionKey = "cli.option.year")
    private @Nullable Integer year;

    @Option(names = "--into", paramLabel = "CATALOG", descriptionKey = "cli.option.into")
    private @Nullable Long into;

    @Option(names = "--replace", descriptionKey = "cli.option.replace")
    private boolean replace;

    @Option(names = "--update", descriptionKey = "cli.option.update")
    private boolean update;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dry;

    @ArgGroup(exclusive = false)
    private @Nullable Signer signer;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    boolean makesLibrary() {
        return true;
    }

    @Override
    int work(Office office) {
        List<Template> templates = template == null ? Templates.known() : List.of(office.templates().get(template));
        Reading reading = FormReader.only(file, templates, Progress.NONE);
        Session session = signer == null ? null : signer.signIn(office);
        if (into == null && (replace || update || dry)) {
            throw Problem.input("cli.into-only");
        }
        if (into == null) {
            tell(reading, create(office, reading, session), null, List.of());
        } else {
            put(office, into, reading, session);
        }
        return Cli.DONE;
    }

    private void tell(Reading reading, Catalog catalog, @Nullable Arrival arrival, List<String> lost) {
        if (json) {
            json(shape(reading, catalog, arrival, lost));
        } else {
            report(reading, catalog, arrival, lost);
        }
    }

    private Catalog create(Office office, Reading reading, @Nullable Session session) {
        return office.catalogs().create(session,
                reading.draft(unit == null ? reading.unit() : unit, year == null ? reading.year() : year), Progress.NONE);
    }

    private void put(Office office, long id, Reading reading, @Nullable Session session) {
        if (replace && update) {
            throw Problem.input("cli.one-way");
        }
        Sheet sheet = office.catalogs().sheet(id);
        Conversion rows = Conversion.of(Sheet.preview(reading.draft()), sheet.template());
        Arrival arrival = Arrival.of(sheet, rows,
                replace ? Arrival.Way.REPLACE : update ? Arrival.Way.UPDATE : Arrival.Way.APPEND, office.checks().identity(sheet.template()));
        if (dry) {
            tell(reading, sheet.catalog(), arrival, rows.lost());
        } else if (session == null) {
            throw Problem.forbidden("cli.into-whom");
        } else {
            tell(reading, office.catalogs().apply(id, arrival.edit(), session).done().sheet().catalog(), arrival, rows.lost());
        }
    }

    private Map<String, Object> shape(Reading reading, Catalog catalog, @Nullable Arrival arrival, List<String> lost) {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (arrival != null) {
            shape.put("dryRun", dry);
            shape.put("added", arrival.added().size());
            shape.put("altered", arrival.alteredRows());
            shape.put("gone", arrival.gone());
            shape.put("same", arrival.same());
            shape.put("lost", lost);
        }
        shape.put("catalog", catalog.id());
        shape.put("file", reading.origin().file());
        shape.put("sheet", reading.origin().place());
        shape.put("headerRow", reading.origin().row());
        shape.put("template", reading.template().id());
        shape.put("title", catalog.title());
        shape.put("unit", catalog.unit());
        shape.put("year", catalog.year());
        shape.put("heading", Shapes.heading(reading.template(), reading.heading()));
        shape.put("declared", declared(reading));
        shape.put("columns", Shapes.columns(reading.template()));
        shape.put("rows", Shapes.rows(reading.template(), reading.rows()));
        shape.put("notes", reading.notes().stream().map(ImportCommand::note).toList());
        return shape;
    }

    /// The numbers of the count line as the file gives them, in the form's order.
    private static Map<String, String> declared(Reading reading) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (Heading.Count count : reading.template().heading().tally().counts()) {
            String said = reading.declared().get(count.key());
            if (said != null) {
                declared.put(count.key(), said);
            }
        }
        return declared;
    }

    private static Map<String, Object> note(Note note) {
        return new TreeMap<>(Map.of("kind", note.kind().name(), "row", note.row(), "column", note.column(), "sentence",
                note.sentence()));
    }

    private void report(Reading reading, Catalog catalog, @Nullable Arrival arrival, List<String> lost) {
        say("cli.recognised", reading.origin().file(), reading.template().name(), reading.rows().size(),
                reading.template().fields().size());
        for (Heading.Line line : reading.template().heading().lines()) {
            say("cli.line", line.label(), reading.heading().getOrDefault(line.key(), ""));
        }
        for (Heading.Count count : reading.template().heading().tally().counts()) {
            say("cli.count", count.label(), reading.declared().getOrDefault(count.key(), ""),
                    reading.template().heading().tally().measure());
        }
        reading.notes().forEach(note -> out().println("  " + note.sentence()));
        lost.forEach(out()::println);
        if (arrival != null) {
            say("cli.arrival", arrival.added().size(), arrival.alteredRows(), arrival.gone(), arrival.same());
        }
        say(arrival != null && dry ? "cli.dry" : "cli.imported", catalog.id(), catalog.title());
    }
}
