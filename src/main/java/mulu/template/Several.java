package mulu.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The values that stand in one cell which may hold several, and the text of the cell after one of them is ticked or
/// not. Two shapes are read: values joined one after the other (政府网站、公开栏), and all values behind a box each
/// (■政府网站 □公示栏). A tick changes no sign that it need not change, and a text that a person has added stays.
/// Immutable.
public final class Several {
    private static final String TICKED = "■";
    private static final String EMPTY = "□";
    private static final String JOINT = "、";
    private static final Pattern BOXED = Pattern.compile("([■□])([^■□]*)");
    private static final Pattern JOINED = Pattern.compile("[^、，,；;\\n]+");

    private final Field field;
    private final String text;
    private final boolean boxes;
    private final List<Part> parts;

    private Several(Field field, String text) {
        this.field = field;
        this.text = text;
        boxes = text.contains(TICKED) || text.contains(EMPTY) || (text.isBlank() && field.look().many() == Field.Many.BOXES);
        parts = (boxes ? BOXED : JOINED).matcher(text).results().map(this::part).filter(part -> !part.value().isEmpty()).toList();
    }

    public static Several of(Field field, String text) {
        return new Several(field, text);
    }

    public String text() {
        return text;
    }

    /// One value, and whether the cell holds it.
    public record Option(String value, boolean ticked) {}

    /// A value where it stands in the text, blanks around it left out; with its box where it has one.
    private record Part(String value, boolean ticked, int start, int end) {}

    private Part part(MatchResult found) {
        String raw = boxes ? found.group(2) : found.group();
        String value = raw.strip();
        int start = boxes ? found.start() : found.start() + raw.length() - raw.stripLeading().length();
        return new Part(value, !boxes || found.group(1).equals(TICKED), start, found.end() - (raw.length() - raw.stripTrailing().length()));
    }

    /// The legal values in the order of the form, then what else the cell holds; a cell of boxes keeps its own order.
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        if (boxes) {
            parts.forEach(part -> options.add(new Option(part.value(), part.ticked())));
        }
        field.legal().stream().filter(value -> !boxes || find(value).isEmpty())
                .forEach(value -> options.add(new Option(value, find(value).isPresent())));
        if (!boxes) {
            parts.stream().filter(part -> !field.legal().contains(part.value())).map(Part::value).distinct()
                    .forEach(value -> options.add(new Option(value, true)));
        }
        return options;
    }

    private Optional<Part> find(String value) {
        return parts.stream().filter(part -> part.value().equals(value)).findFirst();
    }

    /// What stands behind the last joint and is none of the values: a value that is still being typed, or a person's
    /// own. Empty in a cell of boxes.
    public String rest() {
        boolean open = !boxes && !parts.isEmpty() && text.stripTrailing().length() == parts.getLast().end();
        return open && !field.legal().contains(parts.getLast().value()) ? parts.getLast().value() : "";
    }

    /// The cell without [#rest].
    public Several finished() {
        if (rest().isEmpty()) {
            return this;
        }
        return of(field, parts.size() == 1 ? "" : text.substring(0, parts.get(parts.size() - 2).end()));
    }

    /// The text after `value` has been ticked, or its tick taken away.
    public String toggled(String value) {
        if (boxes) {
            return boxed(value);
        }
        Optional<Part> found = find(value);
        return found.isPresent() ? without(found.get()) : with(value);
    }

    private String boxed(String value) {
        Optional<Part> found = find(value);
        if (found.isPresent()) {
            Part part = found.get();
            return text.substring(0, part.start()) + (part.ticked() ? EMPTY : TICKED) + text.substring(part.start() + 1);
        }
        if (!text.isBlank()) {
            return text + (Character.isWhitespace(text.charAt(text.length() - 1)) ? "" : " ") + TICKED + value;
        }
        return String.join(" ", field.legal().stream().map(legal -> (legal.equals(value) ? TICKED : EMPTY) + legal).toList());
    }

    private String without(Part part) {
        int at = parts.indexOf(part);
        if (at > 0) {
            return text.substring(0, parts.get(at - 1).end()) + text.substring(part.end());
        }
        return parts.size() == 1 ? "" : text.substring(parts.get(1).start());
    }

    /// A value of the form goes before the first one that the form has behind it, everything else to the end.
    private String with(String value) {
        int place = field.legal().indexOf(value);
        for (Part part : parts) {
            if (place >= 0 && field.legal().indexOf(part.value()) > place) {
                return text.substring(0, part.start()) + value + JOINT + text.substring(part.start());
            }
        }
        return parts.isEmpty() ? value : text.substring(0, parts.getLast().end()) + JOINT + value;
    }
}
