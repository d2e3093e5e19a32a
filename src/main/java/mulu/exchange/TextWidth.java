package mulu.exchange;

/// Estimates how text wraps, in widths of a digit: Chinese signs are two wide. Rows must be given their height when
/// they are written, because the programs that open the file do not fit rows by themselves.
final class TextWidth {
    private static final String NOT_FIRST = "、，。；：！？）》〉」』】〕”’…%）";

    private TextWidth() {}

    static int of(String text) {
        return of(text, 0, text.length());
    }

    private static int of(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            // A sign of two units counts once.
            width += Character.isLowSurrogate(text.charAt(i)) ? 0 : of(text.charAt(i));
        }
        return width;
    }

    private static int of(int sign) {
        return sign < 0x2000 && sign != 0xB7 && sign != 0xD7 ? 1 : 2;
    }

    /// How many lines `text` takes in a column of `capacity`.
    static int lines(String text, double capacity) {
        int lines = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            lines += paragraph(text.substring(from, end), Math.max(2, capacity));
            from = end + 1;
        }
        return lines;
    }

    private static int paragraph(String text, double capacity) {
        int lines = 1;
        double used = 0;
        int i = 0;
        while (i < text.length()) {
            int end = word(text, i);
            int width = of(text, i, end);
            if (used + width > capacity && used > 0) {
                lines++;
                used = NOT_FIRST.indexOf(text.charAt(i)) >= 0 ? 2 : 0;
            }
            while (used + width > capacity) {
                lines++;
                width -= (int) Math.max(1, capacity - used);
                used = 0;
            }
            used += width;
            i = end;
        }
        return lines;
    }

    /// The end of what is not broken: one wide sign, or a run of narrow ones without a blank.
    private static int word(String text, int from) {
        int sign = text.codePointAt(from);
        int end = from + Character.charCount(sign);
        if (of(sign) == 2 || sign == ' ') {
            return end;
        }
        while (end < text.length() && of(text.codePointAt(end)) == 1 && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }
}
