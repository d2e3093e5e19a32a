package mulu.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// What a cell would hold if a finding were mended, where that needs no knowledge of the matter. Only a proposal: it
/// becomes the text when a person takes it. Those of one rule in one state of a catalog; thread-safe.
final class Fixes {
    private static final String SEPARATORS = "、；;，,\n";
    private static final char WIDE = 0xFEE0;

    private final Sheet sheet;
    private final Rule rule;
    private final Supplier<BodyInspection> working;
    private @Nullable BodyInspection bodies;
    /// For each row the nearest one above that says a limit of its own; -1 for none.
    private int @Nullable [] above;

    /// @param working the rule at work, where it is one about bodies
    Fixes(Sheet sheet, Rule rule, Supplier<BodyInspection> working) {
        this.sheet = sheet;
        this.rule = rule;
        this.working = working;
    }

    boolean of(Sheet other, Rule another) {
        return sheet.equals(other) && rule.equals(another);
    }

    /// The text for the cell of `finding`; empty where only a person can know.
    synchronized Optional<String> fix(Finding finding) {
        Long row = finding.row();
        String key = finding.field();
        int index = row == null ? -1 : sheet.indexOf(row);
        if (index < 0 || key == null) {
            return Optional.empty();
        }
        Field field = sheet.template().field(key);
        String text = sheet.text(index, field);
        return (switch (rule.kind()) {
            case REPEATED -> once(text);
            case BASIS -> "repeated".equals(rule.what()) ? once(text) : Optional.<String>empty();
            case HIDDEN -> seen(text);
            case WIDTH -> Optional.of(narrow(text));
            case LIMIT -> limit(index, field);
            case BODY -> once(bodies().mended(text));
            case EXACTLY_ONE -> tick(index, field, text);
            case LISTING -> list(index, text);
            default -> Optional.<String>empty();
        }).filter(fixed -> !fixed.equals(text));
    }

    private BodyInspection bodies() {
        BodyInspection known = bodies == null ? working.get() : bodies;
        bodies = known;
        return known;
    }

    /// Without blanks inside, or what the row above says where a text only points there.
    private Optional<String> limit(int index, Field field) {
        if ("BLANKS".equals(rule.what())) {
            return Optional.of(LimitInspection.tidy(sheet.text(index, field)));
        }
        boolean alone = "SAME".equals(rule.what()) && TimeLimit.of(sheet.text(index, field)).parts().size() == 1;
        int from = alone ? above(field)[index] : -1;
        return from < 0 ? Optional.empty() : Optional.of(sheet.text(from, field)).filter(said -> !said.isBlank());
    }

    private int[] above(Field field) {
        int[] known = above;
        if (known == null) {
            known = new int[sheet.size()];
            Known<Boolean> same = new Known<>(sheet, sheet.size(), text ->
                    TimeLimit.of(text).parts().stream().anyMatch(TimeLimit.Same.class::isInstance));
            for (int i = 0; i < known.length; i++) {
                known[i] = i == 0 ? -1 : same.at(i - 1, field) ? known[i - 1] : i - 1;
            }
            above = known;
        }
        return known;
    }

    /// Each part of a list once, with the separators that stand in front of those that stay.
    private static Optional<String> once(String text) {
        StringBuilder kept = new StringBuilder();
        Set<String> seen = new HashSet<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).strip();
                if (part.isEmpty() || seen.add(part)) {
                    kept.append(text, from == 0 ? 0 : from - 1, i);
                }
                from = i + 1;
            }
        }
        return Optional.of(kept.toString());
    }

    /// Without the signs that only control others, and with ordinary blanks; what else cannot be seen may mean something.
    private static Optional<String> seen(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().filter(point -> Wide.hidden(Character.toString(point)) == null || point == 0xA0
                || (Character.getType(point) != Character.FORMAT && Character.getType(point) != Character.CONTROL))
                .forEach(point -> seen.appendCodePoint(point == 0xA0 ? ' ' : point));
        return Optional.of(seen.toString()).filter(fixed -> Wide.hidden(fixed) == null);
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        text.codePoints().forEach(point ->
                narrow.appendCodePoint(Wide.mixed(Character.toString(point)) == null ? point : point - WIDE));
        return narrow.toString();
    }

    /// The form's own tick for one of another kind, where it is the only text of its group.
    private Optional<String> tick(int index, Field field, String text) {
        boolean alone = sheet.template().columns().groups().stream()
                .filter(group -> group.rule() == FieldGroup.Rule.EXACTLY_ONE && group.fields().contains(field.key()))
                .allMatch(group -> group.fields().stream().map(sheet.template()::field)
                        .filter(member -> !sheet.text(index, member).isBlank()).count() == 1);
        return alone && rule.words().contains(text.strip()) ? field.legal().stream().findFirst() : Optional.empty();
    }

    /// The name of the list that the row's tick belongs to, behind the unit's name that stands in front of another list's.
    private Optional<String> list(int index, String text) {
        List<Listing> meant = sheet.template().listings().stream()
                .filter(one -> !sheet.text(index, sheet.template().field(one.when())).isBlank()).toList();
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String before = sheet.template().listings().stream().filter(one -> text.strip().endsWith(one.label())).findFirst()
                .map(one -> text.strip().substring(0, text.strip().length() - one.label().length())).orElse("");
        return Optional.of(before + meant.getFirst().label());
    }
}
