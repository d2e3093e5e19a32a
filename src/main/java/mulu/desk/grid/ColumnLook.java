package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// How a person likes to see the columns of a form. Immutable, and of no form in particular: keys that a form does not
/// have mean nothing to it. At least one column is always shown.
///
/// @param widths in ems by field key; the others are as wide as the form says
/// @param hidden keys of the columns that are not shown
/// @param order keys as they stand from the left; those that it does not name follow as in the form
/// @param still how many columns from the left stand still, hidden ones counted too; [#AS_THE_FORM_SAYS] otherwise
public record ColumnLook(Map<String, Double> widths, Set<String> hidden, List<String> order, int still) {
    public static final int AS_THE_FORM_SAYS = -1;
    /// Everything as the form says.
    public static final ColumnLook USUAL = new ColumnLook(Map.of(), Set.of(), List.of(), AS_THE_FORM_SAYS);

    private static final double NARROWEST = 2;
    private static final double WIDEST = 80;
    private static final int MOST_STILL = 99;

    public ColumnLook {
        widths = Map.copyOf(widths);
        hidden = Set.copyOf(hidden);
        order = List.copyOf(order);
    }

    /// All fields of a form, hidden ones too, as they stand.
    List<Field> ordered(List<Field> form) {
        if (order.isEmpty()) {
            return form;
        }
        Map<String, Integer> places = new HashMap<>();
        order.forEach(key -> places.putIfAbsent(key, places.size()));
        return form.stream().sorted(Comparator.comparingInt(field -> places.getOrDefault(field.key(), Integer.MAX_VALUE))).toList();
    }

    /// The fields that are shown, from the left.
    List<Field> shown(List<Field> form) {
        List<Field> all = ordered(form);
        List<Field> shown = all.stream().filter(field -> !hidden.contains(field.key())).toList();
        return hidden.isEmpty() || shown.isEmpty() ? all : shown;
    }

    /// The fields that are not shown, from the left.
    public List<Field> hidden(List<Field> form) {
        List<Field> shown = shown(form);
        return shown.size() == form.size() ? List.of() : ordered(form).stream().filter(field -> !shown.contains(field)).toList();
    }

    /// What is hidden behind a shown column, or before the first one where `column` is -1.
    List<Field> hiddenBehind(List<Field> form, int column) {
        List<Field> all = ordered(form);
        List<Field> shown = shown(form);
        int from = column < 0 ? 0 : all.indexOf(shown.get(column)) + 1;
        int to = column + 1 < shown.size() ? all.indexOf(shown.get(column + 1)) : all.size();
        return all.subList(from, to);
    }

    /// How many of the shown columns stand still.
    int frozen(List<Field> form) {
        Set<Field> first = Set.copyOf(ordered(form).subList(0, firsts(form)));
        return (int) shown(form).stream().takeWhile(first::contains).count();
    }

    private int firsts(List<Field> form) {
        return still == AS_THE_FORM_SAYS ? (int) form.stream().takeWhile(field -> field.look().frozen()).count()
                : Math.min(still, form.size());
    }

    ColumnLook width(String key, double ems) {
        Map<String, Double> next = new HashMap<>(widths);
        next.put(key, Math.clamp(ems, NARROWEST, WIDEST));
        return new ColumnLook(next, hidden, order, still);
    }

    /// All widths as the form says.
    ColumnLook usualWidths() {
        return new ColumnLook(Map.of(), hidden, order, still);
    }

    ColumnLook hide(Collection<String> keys) {
        Set<String> next = new HashSet<>(hidden);
        next.addAll(keys);
        return new ColumnLook(widths, next, order, still);
    }

    ColumnLook show(Collection<String> keys) {
        Set<String> next = new HashSet<>(hidden);
        next.removeAll(keys);
        return new ColumnLook(widths, next, order, still);
    }

    /// The first `count` shown columns stand still.
    ColumnLook freeze(List<Field> form, int count) {
        int firsts = count == 0 ? 0 : ordered(form).indexOf(shown(form).get(count - 1)) + 1;
        return new ColumnLook(widths, hidden, order, firsts);
    }

    /// Moves the shown columns `from` to `to` in front of the shown column `gap`, or behind the last one. What comes
    /// among columns that stand still does so too; what is taken out from among them scrolls.
    ColumnLook move(List<Field> form, int from, int to, int gap) {
        List<Field> shown = shown(form);
        if (from < 0 || to < from || to >= shown.size() || gap < 0 || gap > shown.size() || (gap >= from && gap <= to + 1)) {
            return this;
        }
        int frozen = frozen(form);
        int firsts = firsts(form);
        List<Field> moved = shown.subList(from, to + 1);
        int before = (int) moved.stream().filter(field -> shown.indexOf(field) < frozen).count();
        boolean inside = gap < frozen || (gap == frozen && from < frozen);
        List<Field> next = new ArrayList<>(ordered(form));
        next.removeAll(moved);
        next.addAll(gap > to ? next.indexOf(shown.get(gap - 1)) + 1 : next.indexOf(shown.get(gap)), moved);
        int count = firsts - before + (inside ? moved.size() : 0);
        return new ColumnLook(widths, hidden, next.stream().map(Field::key).toList(),
                count == firsts && still == AS_THE_FORM_SAYS && before == 0 && !inside ? still : count);
    }

    /// As a line of text that [#read] understands.
    public String text() {
        List<String> parts = new ArrayList<>();
        if (!widths.isEmpty()) {
            List<String> each = new ArrayList<>();
            new TreeMap<>(widths).forEach((key, ems) -> each.add(key + ":" + Math.round(ems * 100) / 100.0));
            parts.add("widths=" + String.join(",", each));
        }
        if (!hidden.isEmpty()) {
            parts.add("hidden=" + String.join(",", new TreeSet<>(hidden)));
        }
        if (!order.isEmpty()) {
            parts.add("order=" + String.join(",", order));
        }
        if (still != AS_THE_FORM_SAYS) {
            parts.add("still=" + still);
        }
        return String.join(";", parts);
    }

    /// What of `text` can be understood; the rest is as the form says.
    public static ColumnLook read(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(";")) {
            int at = part.indexOf('=');
            if (at > 0) {
                parts.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        Map<String, Double> widths = new HashMap<>();
        for (String one : keys(parts.get("widths"))) {
            int at = one.lastIndexOf(':');
            Double ems = at <= 0 ? null : number(one.substring(at + 1));
            if (ems != null) {
                widths.put(one.substring(0, at), Math.clamp(ems, NARROWEST, WIDEST));
            }
        }
        Double still = number(parts.getOrDefault("still", ""));
        return new ColumnLook(widths, Set.copyOf(keys(parts.get("hidden"))), keys(parts.get("order")),
                still == null || still < 0 ? AS_THE_FORM_SAYS : (int) Math.min(still, MOST_STILL));
    }

    private static List<String> keys(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(",")).stream().filter(key -> !key.isBlank()).distinct().toList();
    }

    private static @Nullable Double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException altered) {
            return null;
        }
    }
}
