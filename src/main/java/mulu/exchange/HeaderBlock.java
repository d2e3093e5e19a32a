package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mulu.template.Field;

/// Lays out the header of a form: which label stands where, and how far it reaches.
final class HeaderBlock {
    private final List<Field> fields;
    private final int tiers;

    HeaderBlock(List<Field> fields, int tiers) {
        this.fields = fields;
        this.tiers = tiers;
    }

    /// A label over columns `left` to `right` and tiers `top` to `bottom`, counted from 0.
    record Label(String text, int top, int left, int bottom, int right) {}

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int tier = 0; tier < tiers; tier++) {
            int column = 0;
            while (column < fields.size()) {
                Field field = fields.get(column);
                int end = column;
                if (tier < field.header().size() - 1) {
                    while (end + 1 < fields.size() && grouped(field, fields.get(end + 1), tier)) {
                        end++;
                    }
                    labels.add(new Label(field.header().get(tier), tier, column, tier, end));
                } else if (tier == field.header().size() - 1) {
                    labels.add(new Label(written(field), tier, column, tiers - 1, column));
                }
                column = end + 1;
            }
        }
        return labels;
    }

    private static boolean grouped(Field left, Field right, int tier) {
        return right.header().size() > tier + 1
                && right.header().subList(0, tier + 1).equals(left.header().subList(0, tier + 1));
    }

    /// A narrow column's label stands one sign a line.
    private static String written(Field field) {
        return field.look().vertical()
                ? field.label().codePoints().mapToObj(Character::toString).collect(Collectors.joining("\n"))
                : field.label();
    }
}
