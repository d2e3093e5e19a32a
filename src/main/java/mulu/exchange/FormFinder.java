package mulu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.template.Field;
import mulu.template.Heading;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Recognises every form in one grid, with what stands above and below it.
final class FormFinder {
    /// How far above the header the title and the sign-off line may stand, and how far below the table.
    private static final int ABOVE = 40;
    private static final int BELOW = 5;

    private final String file;
    private final Grid grid;
    private final List<Candidate> candidates;
    private final @Nullable Template pool;
    private final List<Reading> readings = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    FormFinder(String file, Grid grid, List<Candidate> candidates, @Nullable Template pool) {
        this.file = file;
        this.grid = grid;
        this.candidates = candidates;
        this.pool = pool;
    }

    List<Reading> readings() {
        return readings;
    }

    /// Names of derived lists that were recognised and left out.
    List<String> lists() {
        return lists;
    }

    FormFinder search() {
        HeaderFinder headers = new HeaderFinder(grid, candidates, pool);
        int from = 0;
        Header header = headers.find(0);
        while (header != null) {
            int end = header.candidate().derived() && !formTitled(header, from)
                    ? list(header)
                    : form(form(header), from);
            from = end;
            header = headers.find(end);
        }
        return this;
    }

    private int list(Header header) {
        lists.add(header.candidate().template().name());
        TableBody body = new TableBody(grid, header, new NoteList());
        body.read("");
        return body.end();
    }

    /// A list's columns under the form's own title are the form with columns left out.
    private boolean formTitled(Header header, int from) {
        TitleLine list = new TitleLine(header.candidate().template().heading());
        TitleLine form = new TitleLine(owner(header).template().heading());
        for (Line line : above(from, header.first())) {
            if (list.read(line) != null) {
                return false;
            }
            if (form.read(line) != null) {
                return true;
            }
        }
        return false;
    }

    private Candidate owner(Header header) {
        String list = header.candidate().template().id();
        return candidates.stream()
                .filter(candidate -> !candidate.derived() && list.startsWith(candidate.template().id() + "/"))
                .findFirst()
                .orElseThrow();
    }

    private Header form(Header header) {
        if (!header.candidate().derived()) {
            return header;
        }
        Candidate owner = owner(header);
        List<List<String>> paths = header.columns().stream().map(Header.Column::path).toList();
        var fields = owner.match(paths);
        List<Header.Column> columns = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Field field = fields.get(i);
            columns.add(new Header.Column(header.columns().get(i).index(), paths.get(i), field,
                    field == null ? Header.Told.NOT : Header.Told.KNOWN));
        }
        return new Header(owner, header.first(), header.tiers(), columns);
    }

    /// Reads one form and answers the index of the first line behind it.
    private int form(Header header, int from) {
        NoteList notes = new NoteList();
        Template template = header.candidate().template();
        HeadingReader heading = new HeadingReader(template, grid, header, notes);
        heading.above(above(from, header.first()));
        TableBody body = new TableBody(grid, header, notes);
        body.read(heading.unit());
        heading.below(grid.lines().subList(body.end(), Math.min(grid.lines().size(), body.end() + BELOW)));
        List<Line> rows = new BodyMerges(grid, header, notes).expand(body.rows(), file);
        RowReader table = new RowReader(file, grid, header, notes);
        List<List<String>> texts = table.read(rows);
        around(from, header.first(), body.end(), heading, notes);
        int row = grid.lines().get(header.first()).number();
        NoteList first = new NoteList();
        first.add(Note.Kind.FORM, row, "", "exchange.note.form", template.name(), row, header.columns().size(),
                texts.size());
        told(header, first);
        first.addAll(notes.list());
        first.addAll(grid.notes());
        Map<String, String> values = new HashMap<>(heading.values());
        readings.add(new Reading(new Reading.Origin(file, grid.place(), row), table.template(), year(template, values,
                heading), values, new LinkedHashMap<>(heading.declared()), texts, first.list()));
        return body.end();
    }

    /// What is not as the form has it is said already; of another layout the guesses are, and the columns of its own.
    private void told(Header header, NoteList notes) {
        for (Header.Column column : header.columns()) {
            Field field = column.field();
            String path = String.join("/", column.path());
            if (field != null && pool != null && column.told() == Header.Told.GUESSED) {
                notes.add(Note.Kind.GUESSED, 0, path, "exchange.note.guessed", path, pool.field(field.key()).path());
            } else if (field != null && column.told() == Header.Told.NOT) {
                notes.add(Note.Kind.EXTRA_COLUMN, 0, path, "exchange.note.own-column", path);
            }
        }
    }

    /// Lines above the header, the nearest first.
    private List<Line> above(int from, int header) {
        return grid.lines().subList(Math.max(from, header - ABOVE), header).reversed();
    }

    private void around(int from, int first, int end, HeadingReader heading, NoteList notes) {
        long before = grid.lines().subList(from, first).stream().filter(line -> !line.blank()).count();
        long after = grid.lines().subList(end, grid.lines().size()).stream().filter(line -> !line.blank()).count();
        before = Math.max(0, before - heading.used());
        if (before + after > 0) {
            notes.add(Note.Kind.SURROUNDINGS, 0, "", "exchange.note.around", before, after);
        }
    }

    private int year(Template template, Map<String, String> values, HeadingReader heading) {
        for (Heading.Line line : template.heading().lines()) {
            String value = values.getOrDefault(line.key(), "");
            if (line.kind() == Heading.Kind.DATE && Dates.parse(value).isPresent()) {
                return Dates.parse(value).get().getYear();
            }
        }
        int year = Dates.year(heading.title());
        return year > 0 ? year : Dates.year(file);
    }
}
