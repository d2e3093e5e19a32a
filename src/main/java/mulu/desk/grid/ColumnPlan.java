package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mulu.template.Field;

/// Where each column stands, in whole pixels: the first ones are frozen, the others scroll behind them.
final class ColumnPlan {
    private static final double EM_PER_SIGN = 0.6;
    private static final double FROZEN_AT_MOST = 0.6;
    private static final int STRETCHES = 20;

    private final List<Field> fields;
    private final int[] left;
    private final int[] width;
    private final int frozen;

    private ColumnPlan(List<Field> fields, int[] left, int[] width, int frozen) {
        this.fields = fields;
        this.left = left;
        this.width = width;
        this.frozen = frozen;
    }

    /// What there is to plan with.
    ///
    /// @param em pixels
    /// @param width pixels that the columns have; wide columns share what is left over
    /// @param digits of the largest running number
    record Room(double em, int width, int digits) {}

    /// @param chosen widths in ems by field key
    /// @param still how many columns from the left stand still, as far as there is room
    static ColumnPlan of(List<Field> fields, Room room, Map<String, Double> chosen, int still) {
        int[] width = new int[fields.size()];
        int total = 0;
        for (int i = 0; i < width.length; i++) {
            width[i] = (int) Math.round(room.em() * chosen.getOrDefault(fields.get(i).key(), usual(fields.get(i), room)));
            total += width[i];
        }
        stretch(fields, width, room.width() - total, chosen);
        int frozen = 0;
        int held = 0;
        while (frozen < Math.min(still, width.length) && held + width[frozen] <= room.width() * FROZEN_AT_MOST) {
            held += width[frozen++];
        }
        int[] left = new int[width.length];
        for (int i = 0, x = 0; i < width.length; i++) {
            x = i == frozen ? 0 : x;
            left[i] = x;
            x += width[i];
        }
        return new ColumnPlan(List.copyOf(fields), left, width, frozen);
    }

    /// In ems: as the form says, but never too narrow for a running number or the longest legal mark in two lines.
    private static double usual(Field field, Room room) {
        double asked = field.look().width() * EM_PER_SIGN;
        if (field.type() == Field.Type.ORDINAL) {
            return Math.max(asked, EM_PER_SIGN * room.digits() + 1.2);
        }
        int longest = field.type() != Field.Type.TICK ? 0 : field.legal().stream().mapToInt(String::length).max().orElse(0);
        return Math.max(asked, Math.ceilDiv(longest, 2) + 1.1);
    }

    private static void stretch(List<Field> fields, int[] width, int over, Map<String, Double> chosen) {
        List<Integer> wide = new ArrayList<>();
        int signs = 0;
        for (int i = 0; i < width.length; i++) {
            if (fields.get(i).look().width() >= STRETCHES && !chosen.containsKey(fields.get(i).key())) {
                wide.add(i);
                signs += fields.get(i).look().width();
            }
        }
        for (int i : wide) {
            width[i] += Math.max(0, over) * fields.get(i).look().width() / signs;
        }
    }

    int size() {
        return width.length;
    }

    Field field(int column) {
        return fields.get(column);
    }

    /// Left edge inside the frozen or the moving part.
    int left(int column) {
        return left[column];
    }

    int width(int column) {
        return width[column];
    }

    /// How many columns are frozen.
    int frozen() {
        return frozen;
    }

    int frozenWidth() {
        return frozen == 0 ? 0 : left[frozen - 1] + width[frozen - 1];
    }

    int movingWidth() {
        return frozen == width.length ? 0 : left[width.length - 1] + width[width.length - 1];
    }

    /// The column at `x` of one part, or -1.
    int at(int x, boolean moving) {
        for (int i = moving ? frozen : 0; i < (moving ? width.length : frozen); i++) {
            if (x >= left[i] && x < left[i] + width[i]) {
                return i;
            }
        }
        return -1;
    }
}
