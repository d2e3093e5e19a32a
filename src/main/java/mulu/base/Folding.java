package mulu.base;

/// Signs that a person takes for the same when searching or sorting: Latin letters of either case, and the full-width
/// forms of ASCII. Thread-safe.
final class Folding {
    private static final int WIDE = 0xFEE0;

    private Folding() {}

    static char of(char sign) {
        if (sign < 0x80) {
            return sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign;
        }
        if (sign >= 0x2E80 && sign < 0xFF01) {
            return sign == 0x3000 ? ' ' : sign;
        }
        if (sign >= 0xFF01 && sign <= 0xFF5E) {
            return of((char) (sign - WIDE));
        }
        return sign < 0x530 ? Character.toLowerCase(sign) : sign;
    }

    static String of(String text) {
        char[] signs = text.toCharArray();
        for (int i = 0; i < signs.length; i++) {
            signs[i] = of(signs[i]);
        }
        return new String(signs);
    }

    /// Whether no other sign is taken for this folded one; true for every Chinese sign.
    static boolean alone(char folded) {
        return folded >= 0x2E80 && folded < 0xFF01;
    }
}
