package mulu.check;

import org.jspecify.annotations.Nullable;

/// Finds document numbers in a text, at a given place.
final class NumberReader {
    private static final int LONGEST = 8;

    private final String text;

    NumberReader(String text) {
        this.text = text;
    }

    /// 〔2018〕80号 with any brackets, whose opening one stands at `at`. `run` is where its issuer may begin.
    Citation.@Nullable DocumentNumber year(int at, int run) {
        int year = fourDigits(blanks(at + 1));
        if (year < 0) {
            return null;
        }
        int p = blanks(blanks(at + 1) + 4);
        p = blanks(is(p, '年') ? p + 1 : p);
        if (p >= text.length() || !closes(text.charAt(p))) {
            return null;
        }
        p = blanks(p + 1);
        return numbered(at, blanks(is(p, '第') ? p + 1 : p), year, run, "");
    }

    /// 令第711号, 令2016年第1号, 令（第11号）: the sign 令 or 告 stands at `at`.
    Citation.@Nullable DocumentNumber order(int at, int run) {
        int p = blanks(at + 1);
        boolean bracket = p < text.length() && opens(text.charAt(p));
        p = blanks(bracket ? p + 1 : p);
        int year = fourDigits(p);
        if (year > 0 && is(blanks(p + 4), '年')) {
            p = blanks(blanks(p + 4) + 1);
        } else {
            year = 0;
        }
        return numbered(at, blanks(is(p, '第') ? p + 1 : p), year, run, String.valueOf(text.charAt(at)));
    }

    /// 第711号令, whose 号 stands at `at`.
    Citation.@Nullable DocumentNumber trailing(int at, int run) {
        if (!is(at + 1, '令')) {
            return null;
        }
        int p = at;
        while (p > run && at - p < LONGEST && (blank(text.charAt(p - 1)) || numeral(text.charAt(p - 1)))) {
            p--;
        }
        Numeral serial = Numeral.at(text, blanks(p));
        if (serial == null || blanks(serial.end()) != at) {
            return null;
        }
        int from = p > run && is(p - 1, '第') ? p - 1 : p;
        int issuer = issuer(from, run);
        return new Citation.DocumentNumber(mark(issuer, at + 2), letters(issuer, from) + '令', 0, serial.value());
    }

    private Citation.@Nullable DocumentNumber numbered(int at, int p, int year, int run, String sign) {
        Numeral serial = Numeral.at(text, p);
        if (serial == null || !is(blanks(serial.end()), '号')) {
            return null;
        }
        int issuer = issuer(at, run);
        return new Citation.DocumentNumber(mark(issuer, blanks(serial.end()) + 1), letters(issuer, at) + sign, year, serial.value());
    }

    /// Where the letters directly in front of `at` begin, not before `run`.
    private int issuer(int at, int run) {
        int from = at;
        while (from > run && (Character.isLetter(text.charAt(from - 1)) || blank(text.charAt(from - 1)))) {
            from--;
        }
        from = Math.min(blanks(from), at);
        boolean verb = from + 2 < at && (is(from + 1, '据') || is(from + 1, '照'));
        return verb ? blanks(from + 2) : from;
    }

    private String letters(int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!blank(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    private Citation.Mark mark(int from, int to) {
        return new Citation.Mark(from, to, text.substring(from, to));
    }

    private int fourDigits(int p) {
        int value = 0;
        for (int i = p; i < p + 4; i++) {
            int digit = i < text.length() ? Numeral.arabic(text.charAt(i)) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value >= 1900 && value < 2100 ? value : -1;
    }

    private static boolean numeral(char sign) {
        return Numeral.digit(sign) >= 0 || Numeral.unit(sign) > 0;
    }

    private boolean is(int p, char sign) {
        return p >= 0 && p < text.length() && text.charAt(p) == sign;
    }

    private int blanks(int from) {
        int p = from;
        while (p < text.length() && p - from < LONGEST && blank(text.charAt(p))) {
            p++;
        }
        return p;
    }

    static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    static boolean opens(char sign) {
        return switch (sign) {
            case '〔', '[', '【', '（', '(', '﹝', '［', '〖', '{', '｛', '〘' -> true;
            default -> false;
        };
    }

    static boolean closes(char sign) {
        return switch (sign) {
            case '〕', ']', '】', '）', ')', '﹞', '］', '〗', '}', '｝', '〙' -> true;
            default -> false;
        };
    }
}
