package mulu.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.template.Heading;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Reads title, sign-off line and count line around a table.
final class HeadingReader {
    private static final int LONGEST_TITLE = 60;
    /// Signs at the end of a title that say what it is the title of.
    private static final int KIND = 2;

    private final Template template;
    private final Grid grid;
    private final Header header;
    private final NoteList notes;
    private final SigningLine signing;
    private final TallyLine tally;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> declared = new LinkedHashMap<>();
    private String title = "";
    private int used;

    HeadingReader(Template template, Grid grid, Header header, NoteList notes) {
        this.template = template;
        this.grid = grid;
        this.header = header;
        this.notes = notes;
        this.signing = new SigningLine(template.heading());
        this.tally = new TallyLine(template.heading().tally());
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, String> declared() {
        return declared;
    }

    /// The title as the file has it; empty where there is none.
    String title() {
        return title;
    }

    String unit() {
        return template.heading().lines().stream()
                .filter(line -> line.kind() == Heading.Kind.UNIT)
                .findFirst()
                .map(line -> values.getOrDefault(line.key(), ""))
                .orElse("");
    }

    /// How many lines above the table were understood.
    int used() {
        return used;
    }

    /// @param lines above the header, the nearest first
    void above(List<Line> lines) {
        int signed = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean counted = counts(lines.get(i));
            if (signs(lines.get(i)) || counted) {
                used++;
                signed = i;
            }
        }
        List<Line> higher = lines.subList(signed + 1, lines.size());
        Line found = titled(higher);
        if (found != null) {
            used++;
            name(found);
        }
        if (signed < 0) {
            notes.add(Note.Kind.SIGNING, 0, "", "exchange.note.no-signing");
        }
    }

    /// @param lines behind the table, the nearest first
    void below(List<Line> lines) {
        lines.forEach(line -> {
            counts(line);
            signs(line);
        });
    }

    private boolean signs(Line line) {
        Map<String, String> found = signing.read(line);
        found.keySet().removeAll(values.keySet());
        if (found.isEmpty()) {
            return false;
        }
        found.forEach((key, value) -> {
            Heading.Line entry = template.heading().line(key);
            String normal = entry.kind() == Heading.Kind.DATE ? Dates.normal(value) : value;
            values.put(key, normal);
            notes.add(Note.Kind.SIGNING, line.number(), "", normal.isEmpty() ? "exchange.note.blank" : "exchange.note.signing",
                    entry.label(), normal);
        });
        return true;
    }

    private boolean counts(Line line) {
        if (!declared.isEmpty()) {
            return false;
        }
        declared.putAll(tally.read(line));
        if (!declared.isEmpty()) {
            notes.add(Note.Kind.TALLY, line.number(), "", "exchange.note.tally",
                    NoteList.quoted(String.join(" ", line.cells())));
        }
        return !declared.isEmpty();
    }

    private @Nullable Line titled(List<Line> lines) {
        TitleLine pattern = new TitleLine(template.heading());
        for (Line line : lines) {
            if (pattern.read(line) != null) {
                return line;
            }
        }
        for (Line line : lines) {
            if (across(line)) {
                return line;
            }
        }
        return Meanings.open(template) ? lines.stream().filter(this::alike).findFirst().orElse(null) : null;
    }

    /// Other places have other titles, but theirs too say what kind of thing this is.
    private boolean alike(Line line) {
        String text = TitleLine.only(line);
        String tail = TitleLine.tail(template.heading().title());
        return text != null && text.length() <= LONGEST_TITLE && Wording.key(text).endsWith(tail.substring(tail.length() - KIND));
    }

    /// One text merged over most of the table's width.
    private boolean across(Line line) {
        int width = header.right() - header.left() + 1;
        return TitleLine.only(line) != null && grid.merges().touching(line.number(), line.number()).all().stream()
                .anyMatch(merge -> merge.top() == line.number() && merge.right() > merge.left()
                        && merge.right() - merge.left() + 1 >= width * 0.6);
    }

    private void name(Line line) {
        String text = TitleLine.only(line);
        title = text == null ? "" : text;
        Map<String, String> known = new HashMap<>(values);
        boolean own = !title.equals(template.title(template.heading().title(), known));
        if (own) {
            values.put(Heading.TITLE, title);
        }
        notes.add(Note.Kind.TITLE, line.number(), "", own ? "exchange.note.own-title" : "exchange.note.title", title);
    }
}
