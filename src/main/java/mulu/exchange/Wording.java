package mulu.exchange;

import java.util.List;

/// How labels of forms are compared: blanks of every kind, the width of signs and line breaks of vertical headers do
/// not count.
final class Wording {
    private static final String ZERO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF";
    private static final String SEPARATORS = "/\\-—–·:>|_、";

    private Wording() {}

    /// Also no-break, ideographic and zero-width blanks.
    static boolean blank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || ZERO_WIDTH.indexOf(sign) >= 0;
    }

    static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Without blanks at the ends.
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// What two writings of the same label have in common.
    static String key(String label) {
        StringBuilder key = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char sign = label.charAt(i);
            if (!blank(sign)) {
                key.append(sign > 0xFF00 && sign < 0xFF5F ? (char) (sign - 0xFEE0) : sign);
            }
        }
        return key.toString();
    }

    /// The same for a header path, however its tiers are put together: 公开属性 above 主动公开, 公开属性/主动公开.
    static String key(List<String> path) {
        StringBuilder key = new StringBuilder();
        for (String label : path) {
            for (char sign : key(label).toCharArray()) {
                if (SEPARATORS.indexOf(sign) < 0) {
                    key.append(sign);
                }
            }
        }
        return key.toString();
    }

    /// A label as it would stand on one line: no blanks beside Chinese signs, single ones between other words.
    static String tidy(String label) {
        StringBuilder tidy = new StringBuilder(label.length());
        boolean gap = false;
        for (char sign : strip(label).toCharArray()) {
            if (blank(sign)) {
                gap = true;
                continue;
            }
            if (gap && narrow(tidy.charAt(tidy.length() - 1)) && narrow(sign)) {
                tidy.append(' ');
            }
            gap = false;
            tidy.append(sign);
        }
        return tidy.toString();
    }

    private static boolean narrow(char sign) {
        return sign < 0x2E80;
    }
}
