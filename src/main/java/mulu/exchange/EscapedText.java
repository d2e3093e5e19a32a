package mulu.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `_x000D_` notation of ECMA-376 (ST_Xstring) for signs that XML cannot carry.
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /// Protects what only looks like the notation.
    static String encode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }
}
