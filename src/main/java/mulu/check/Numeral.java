package mulu.check;

import org.jspecify.annotations.Nullable;

/// A whole number in a text: digits, full-width digits or Chinese signs.
///
/// @param end behind its last sign
record Numeral(int value, int end) {
    /// Longer runs of signs are no number that a law has; the bound also keeps reading linear.
    private static final int LONGEST = 7;

    /// The number that begins at `from`, or null.
    static @Nullable Numeral at(String text, int from) {
        int end = from;
        while (end < text.length() && (digit(text.charAt(end)) >= 0 || unit(text.charAt(end)) > 0)) {
            if (++end - from > LONGEST) {
                return null;
            }
        }
        return end == from ? null : new Numeral(value(text, from, end), end);
    }

    static int digit(char sign) {
        return switch (sign) {
            case '零', '〇', '○' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> arabic(sign);
        };
    }

    static int arabic(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign - '0';
        }
        return sign >= '０' && sign <= '９' ? sign - '０' : -1;
    }

    static int unit(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    /// Signs without a unit are read one after the other: 七一一 is 711.
    private static int value(String text, int from, int end) {
        int sum = 0;
        int last = 0;
        for (int i = from; i < end; i++) {
            int unit = unit(text.charAt(i));
            if (unit > 0) {
                sum += Math.max(1, last) * unit;
                last = 0;
            } else {
                last = last * 10 + digit(text.charAt(i));
            }
        }
        return sum + last;
    }
}
