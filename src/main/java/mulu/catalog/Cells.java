package mulu.catalog;

/// What a cell can hold: any text that every output format can carry, up to Excel's limit.
public final class Cells {
    /// Signs in one cell, as in a spreadsheet.
    public static final int LONGEST = 32_767;

    private static final char REPLACEMENT = '�';

    private Cells() {}

    /// `text` with line ends as `\n` and with signs that no file format can carry (control signs, half surrogate
    /// pairs) shown as �. Everything else stays as it is, blanks at the ends too.
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(sign -> clean.appendCodePoint(legal(sign) ? sign : REPLACEMENT));
        return clean.toString();
    }

    /// Quick: surrogate pairs are looked at sign by sign by the caller.
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!legal(sign)) {
                return false;
            }
        }
        return true;
    }

    private static boolean legal(int sign) {
        if (sign < ' ') {
            return sign == '\n' || sign == '\t';
        }
        return (sign < 0xD800 || sign > 0xDFFF) && (sign & 0xFFFE) != 0xFFFE;
    }
}
