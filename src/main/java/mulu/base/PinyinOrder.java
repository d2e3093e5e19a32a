package mulu.base;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;

/// The order in which a person expects Chinese texts: numbers first, then other signs, Latin letters whatever their
/// case and width, and Chinese signs by pinyin, tone and code point, sign by sign. Digits side by side count as one
/// number, so 第2条 stands before 第10条. A total order, 0 only for equal texts; the empty text is the first. Thread-safe.
///
/// A sign of several readings stands where GB/T 2312-1980 puts it, whose first level is in order of pinyin; any other
/// sign stands by the first reading that is listed.
public final class PinyinOrder implements Comparator<String> {
    /// The only one there is.
    public static final PinyinOrder PINYIN = new PinyinOrder();

    private PinyinOrder() {}

    /// Made when two texts are compared for the first time.
    private static final class Weights {
        private static final char[] OF = weights();
    }

    @Override
    public int compare(String a, String b) {
        char[] weights = Weights.OF;
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char x = a.charAt(i);
            char y = b.charAt(j);
            if (digit(x) && digit(y)) {
                int order = compareNumbers(a, i, b, j);
                if (order != 0) {
                    return order;
                }
                i = behind(a, i);
                j = behind(b, j);
            } else {
                if (weights[x] != weights[y]) {
                    return weights[x] - weights[y];
                }
                i++;
                j++;
            }
        }
        int rest = (a.length() - i) - (b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean digit(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= '０' && sign <= '９');
    }

    private static int compareNumbers(String a, int i, String b, int j) {
        int from = significant(a, i);
        int other = significant(b, j);
        int length = behind(a, from) - from;
        int order = length - (behind(b, other) - other);
        for (int k = 0; k < length && order == 0; k++) {
            order = Folding.of(a.charAt(from + k)) - Folding.of(b.charAt(other + k));
        }
        return order;
    }

    private static int significant(String text, int from) {
        int at = from;
        while (at < text.length() && Folding.of(text.charAt(at)) == '0') {
            at++;
        }
        return at;
    }

    private static int behind(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char[] weights() {
        long[] readings = CommonReadings.of(Charset.forName("GB18030"));
        long[] keys = new long[1 << 16];
        for (int sign = 0; sign < keys.length; sign++) {
            keys[sign] = (kind((char) sign, readings[sign]) << 56) | (readings[sign] << 16) | sign;
        }
        Arrays.sort(keys);
        char[] weights = new char[keys.length];
        for (int place = 0; place < keys.length; place++) {
            weights[(char) keys[place]] = (char) place;
        }
        for (int sign = 0; sign < weights.length; sign++) {
            weights[sign] = weights[Folding.of((char) sign)];
        }
        return weights;
    }

    private static long kind(char sign, long reading) {
        if (digit(sign)) {
            return 0;
        }
        if (reading != 0) {
            return 4;
        }
        if (sign >= 'a' && sign <= 'z') {
            return 2;
        }
        if (Character.isIdeographic(sign) || Character.isSurrogate(sign)) {
            return 5;
        }
        return Character.isLetterOrDigit(sign) ? 3 : 1;
    }
}
