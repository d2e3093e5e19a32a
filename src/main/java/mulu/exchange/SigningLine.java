package mulu.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// Reads the sign-off line of a form, in one cell or spread over several.
final class SigningLine {
    private static final String BLANK = "[\\s\\u3000\\u00A0\\u2000-\\u200D\\u202F\\u2060\\uFEFF]*";
    private static final String COLON = BLANK + "[:：]";

    private final Map<String, Heading.Line> byWording = new HashMap<>();
    private final Pattern labels;
    private final List<Heading.@Nullable Line> groups = new ArrayList<>();

    SigningLine(Heading heading) {
        List<Heading.Line> lines = new ArrayList<>(heading.lines());
        lines.sort(Comparator.comparingInt((Heading.Line line) -> line.label().length()).reversed());
        StringBuilder any = new StringBuilder();
        for (Heading.Line line : lines) {
            byWording.put(Wording.key(line.label()), line);
            any.append(any.isEmpty() ? "" : "|").append('(').append(loose(line.label())).append(COLON).append(')');
            groups.add(line);
        }
        if (!heading.tally().label().isEmpty()) {
            any.append(any.isEmpty() ? "" : "|").append('(').append(loose(heading.tally().label())).append(COLON).append(')');
            groups.add(null);
        }
        labels = Pattern.compile(any.toString());
    }

    /// A label with blanks anywhere, brackets of either width, and what is in the brackets left out at will.
    static String loose(String label) {
        StringBuilder pattern = new StringBuilder();
        for (int sign : label.codePoints().toArray()) {
            switch (sign) {
                case '（', '(' -> pattern.append("(?:[（(]").append(BLANK);
                case '）', ')' -> pattern.append("[）)])?").append(BLANK);
                default -> pattern.append(Pattern.quote(Character.toString(sign))).append(BLANK);
            }
        }
        return pattern.toString();
    }

    /// Whether `cell` begins with a label.
    boolean leads(String cell) {
        return !groups.isEmpty() && (bare(cell) != null || labels.matcher(Wording.strip(cell)).lookingAt());
    }

    /// Values by key; empty where this is no sign-off line. It is one where a cell begins with a label, or where
    /// there are two labels.
    Map<String, String> read(Line line) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        if (groups.isEmpty()) {
            return Map.of();
        }
        Set<String> leading = leading(line);
        StringBuilder current = null;
        for (String cell : line.cells()) {
            current = cell(cell, values, leading, current);
        }
        if (leading.isEmpty() && values.size() < 2) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> found.put(key, Wording.strip(value.toString())));
        return found;
    }

    /// Labels that begin a cell: the same words further inside a cell are part of a value then.
    private Set<String> leading(Line line) {
        Set<String> leading = new HashSet<>();
        for (String cell : line.cells()) {
            Heading.Line label = bare(cell);
            Matcher matcher = labels.matcher(Wording.strip(cell));
            if (label == null && matcher.lookingAt()) {
                label = label(matcher);
            }
            if (label != null) {
                leading.add(label.key());
            }
        }
        return leading.size() == 1 && line.filled() > 1 && bareOnly(line) ? Set.of() : leading;
    }

    /// One cell that is nothing but a label without a colon may be a header or a text of a table.
    private boolean bareOnly(Line line) {
        for (String cell : line.cells()) {
            if (bare(cell) == null && labels.matcher(Wording.strip(cell)).lookingAt()) {
                return false;
            }
        }
        return true;
    }

    private Heading.@Nullable Line bare(String cell) {
        return cell.length() > 40 ? null : byWording.get(Wording.key(cell));
    }

    /// Takes in one cell and answers the value that goes on in the next one.
    private @Nullable StringBuilder cell(String cell, Map<String, StringBuilder> values, Set<String> leading,
            @Nullable StringBuilder before) {
        Heading.Line bare = bare(cell);
        if (bare != null && leading.contains(bare.key())) {
            return values.computeIfAbsent(bare.key(), _ -> new StringBuilder());
        }
        StringBuilder current = before;
        Matcher matcher = labels.matcher(cell);
        int from = 0;
        while (matcher.find()) {
            Heading.Line label = label(matcher);
            boolean first = Wording.blank(cell.substring(0, matcher.start()));
            if (label != null && (values.containsKey(label.key()) || (leading.contains(label.key()) && !first))) {
                continue;
            }
            append(current, cell.substring(from, matcher.start()));
            current = label == null ? null : new StringBuilder();
            if (label != null && current != null) {
                values.put(label.key(), current);
            }
            from = matcher.end();
        }
        append(current, cell.substring(from));
        return current;
    }

    private static void append(@Nullable StringBuilder value, String piece) {
        if (value == null || Wording.blank(piece)) {
            return;
        }
        value.append(value.isEmpty() ? "" : " ").append(Wording.strip(piece));
    }

    private Heading.@Nullable Line label(Matcher matcher) {
        for (int group = 1; group <= groups.size(); group++) {
            if (matcher.start(group) >= 0) {
                return groups.get(group - 1);
            }
        }
        throw new IllegalStateException("a match without a group");
    }
}
