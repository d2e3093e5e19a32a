package mulu.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds lengths of time such as 20个工作日 in a text without blanks.
final class LimitMeasure {
    private static final LimitWords.Numbers WORDS = LimitWords.ALL.numbers();
    /// A longer number is none that anybody waits for.
    private static final int DIGITS = 4;
    /// From here on a number before 年 is the name of a year.
    private static final int FIRST_YEAR = 1000;

    /// A number with its unit, from the first sign to behind the last.
    record Measure(int from, int to, int number, TimeLimit.Unit unit) {}

    private LimitMeasure() {}

    /// The first length of time, or null.
    static @Nullable Measure in(String text) {
        for (int from = 0, to; from < text.length(); from = Math.max(from + 1, to)) {
            to = end(text, from);
            Measure measure = to == from ? null : at(text, from, to);
            if (measure != null) {
                return measure;
            }
        }
        return null;
    }

    /// Whether a day, a month or a year of the calendar is named.
    static boolean dated(String text) {
        for (int from = 0, to; from < text.length(); from = Math.max(from + 1, to)) {
            to = end(text, from);
            if (to > from) {
                LimitWords.UnitWord unit = unit(text, to);
                boolean before = unit != null && starts(WORDS.notBefore(), text, to + unit.word().length());
                if (before || starts(WORDS.calendar(), text, to) || year(unit, value(text, from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Measure at(String text, int from, int firstEnd) {
        if (behind(text, from)) {
            return null;
        }
        int start = from;
        int to = firstEnd;
        if (to + 1 < text.length() && starts(WORDS.ranges(), text, to) && numeral(text.charAt(to + 1))) {
            start = to + 1;
            to = end(text, start);
        }
        int number = value(text, start, to);
        int unitAt = behindBrackets(text, to);
        LimitWords.UnitWord unit = unit(text, unitAt);
        if (unit == null || number < 0 || year(unit, number) || starts(WORDS.notBefore(), text, unitAt + unit.word().length())) {
            return null;
        }
        return new Measure(from, unitAt + unit.word().length(), number * unit.times(), unit.unit());
    }

    private static boolean year(LimitWords.@Nullable UnitWord unit, int number) {
        return unit != null && unit.unit() == TimeLimit.Unit.YEARS && number >= FIRST_YEAR;
    }

    /// Whether the signs before make the number another thing, as in 第5日.
    private static boolean behind(String text, int from) {
        return WORDS.notBehind().stream().anyMatch(word -> text.startsWith(word, from - word.length()));
    }

    private static boolean starts(List<String> words, String text, int at) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }

    /// Steps over the number said again, as in 20（二十）个.
    private static int behindBrackets(String text, int at) {
        if (at < text.length() && text.charAt(at) == '(') {
            int to = end(text, at + 1);
            return to > at + 1 && text.startsWith(")", to) ? to + 1 : at;
        }
        return at;
    }

    static LimitWords.@Nullable UnitWord unit(String text, int at) {
        for (LimitWords.UnitWord unit : WORDS.units()) {
            if (text.startsWith(unit.word(), at)) {
                return unit;
            }
        }
        return null;
    }

    static boolean numeral(char sign) {
        return (sign >= '0' && sign <= '9') || WORDS.numerals().containsKey(String.valueOf(sign));
    }

    /// Behind the numerals that begin at `from`: figures or signs, not both.
    static int end(String text, int from) {
        int to = from;
        while (to < text.length() && numeral(text.charAt(to)) && (text.charAt(to) <= '9') == (text.charAt(from) <= '9')) {
            to++;
        }
        return to;
    }

    /// The number, or -1 where it is too long or is none.
    private static int value(String text, int from, int to) {
        if (text.charAt(from) <= '9') {
            return to - from > DIGITS ? -1 : Integer.parseInt(text, from, to, 10);
        }
        int whole = 0;
        int digit = 0;
        boolean placed = false;
        for (int i = from; i < to; i++) {
            int value = WORDS.numerals().getOrDefault(text.substring(i, i + 1), 0);
            if (value >= 10) {
                whole += (digit == 0 ? 1 : digit) * value;
                digit = 0;
                placed = true;
            } else {
                digit = placed ? value : digit * 10 + value;
            }
            if (i - from > 2 * DIGITS || whole + digit > 9999) {
                return -1;
            }
        }
        return whole + digit;
    }
}
