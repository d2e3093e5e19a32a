package mulu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cuts the text of a time limit: into items at numbers such as 1. or （一） and at semicolons, an item into clauses.
final class LimitItems {
    private final String text;
    private final List<String> items = new ArrayList<>();
    private final StringBuilder item = new StringBuilder();

    private LimitItems(String text) {
        this.text = text;
    }

    /// The items of `text` in narrow signs, without blanks and without their numbers.
    static List<String> of(String text) {
        LimitItems items = new LimitItems(spelled(folded(text)));
        items.cut();
        return items.items;
    }

    /// The clauses of an item: what stands between commas outside brackets.
    static List<String> clauses(String item) {
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < item.length(); i++) {
            char sign = item.charAt(i);
            depth = Math.max(0, depth + (sign == '(' ? 1 : sign == ')' ? -1 : 0));
            if (sign == ',' && depth == 0) {
                clauses.add(item.substring(from, i));
                from = i + 1;
            }
        }
        clauses.add(item.substring(from));
        return clauses;
    }

    private static String spelled(String text) {
        String spelled = text;
        for (Map.Entry<String, String> spelling : LimitWords.ALL.numbers().spellings().entrySet()) {
            spelled = spelled.replace(spelling.getKey(), spelling.getValue());
        }
        return spelled;
    }

    private void cut() {
        for (int i = 0; i < text.length(); ) {
            int number = number(i);
            char sign = text.charAt(i);
            if (number > 0 || sign == ';') {
                end();
            } else if (sign != '\n') {
                item.append(sign);
            }
            i += Math.max(1, number);
        }
        end();
    }

    private void end() {
        if (item.chars().anyMatch(sign -> !mark((char) sign))) {
            items.add(item.toString());
        }
        item.setLength(0);
    }

    /// How many signs the number of an item takes here; 0 where none stands.
    private int number(int at) {
        char before = at == 0 ? ';' : text.charAt(at - 1);
        if (LimitMeasure.numeral(before)) {
            return 0;
        }
        boolean bracket = text.charAt(at) == '(';
        int from = bracket ? at + 1 : at;
        int to = LimitMeasure.end(text, from);
        if (to == from || to - from > 2 || to == text.length()) {
            return 0;
        }
        boolean figures = text.charAt(from) <= '9';
        char behind = text.charAt(to);
        boolean fits = bracket
                ? behind == ')' && LimitMeasure.unit(text, to + 1) == null
                : (figures ? behind == '.' || behind == '、' : behind == '、' && (before == ';' || before == '\n'))
                        && (to + 1 == text.length() || !LimitMeasure.numeral(text.charAt(to + 1)));
        return fits ? to + 1 - at : 0;
    }

    /// A sign that is no part of a word.
    static boolean mark(char sign) {
        return !Character.isLetterOrDigit(sign);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || sign == '\r') {
                folded.append('\n');
            } else if (sign >= '\uFF01' && sign <= '\uFF5E') {
                folded.append((char) (sign - 0xFEE0));
            } else if (sign == '。' || (sign >= '\u2460' && sign <= '\u249B')) {
                folded.append(';');
            } else if (!blank(sign)) {
                folded.append(sign);
            }
        }
        return folded.toString();
    }

    /// A sign that only takes room, also one of no width.
    static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
