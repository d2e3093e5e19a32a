package mulu.catalog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The texts of one sheet and of all that come after it, each kept once under a number: two cells hold the same text
/// where they hold the same number. Texts are only ever added. Thread-safe; reading waits for nobody.
final class Dictionary {
    /// The number of the empty text in every dictionary.
    static final int EMPTY = 0;

    static final int ABSENT = -1;

    private static final int FIRST = 8;

    /// By number; null where none is given out yet.
    private volatile String[] texts = new String[FIRST];
    /// Open addressing by the text's hash: number + 1, or 0 where free. A reader that does not see the newest entry
    /// yet misses it and looks again under the lock, so nothing here has to be exact for it.
    private volatile int[] table = new int[4 * FIRST];
    private volatile int size;

    Dictionary() {
        add("", 0);
    }

    /// All numbers given out so far are smaller.
    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    /// The number of `text`, or [#ABSENT] where no cell can hold it.
    int find(String text) {
        return find(text.hashCode(), text, 0, text.length());
    }

    /// The number of `text`, a new one where it has none.
    int code(String text) {
        int known = find(text);
        return known == ABSENT ? add(text, text.hashCode()) : known;
    }

    /// The same for a part of `source`; makes a text only where it is new.
    int code(String source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source.charAt(i);
        }
        int known = find(hash, source, from, to);
        return known == ABSENT ? add(source.substring(from, to), hash) : known;
    }

    private int find(int hash, String source, int from, int to) {
        int[] codes = table;
        String[] known = texts;
        int mask = codes.length - 1;
        for (int at = start(hash, mask); codes[at] != 0; at = (at + 1) & mask) {
            int code = codes[at] - 1;
            if (code < known.length && is(known[code], hash, source, from, to)) {
                return code;
            }
        }
        return ABSENT;
    }

    private static boolean is(@Nullable String text, int hash, String source, int from, int to) {
        return text != null && text.length() == to - from && text.hashCode() == hash
                && source.startsWith(text, from);
    }

    private static int start(int hash, int mask) {
        return ((hash * 0x9E3779B9) >>> 7) & mask;
    }

    private synchronized int add(String text, int hash) {
        int known = find(hash, text, 0, text.length());
        if (known != ABSENT) {
            return known;
        }
        int code = size;
        if (code == texts.length) {
            texts = Arrays.copyOf(texts, code * 2);
            table = rehashed(new int[code * 8], code);
        }
        texts[code] = text;
        enter(table, hash, code);
        size = code + 1;
        return code;
    }

    private int[] rehashed(int[] larger, int count) {
        for (int code = 0; code < count; code++) {
            enter(larger, texts[code].hashCode(), code);
        }
        return larger;
    }

    private static void enter(int[] codes, int hash, int code) {
        int mask = codes.length - 1;
        int at = start(hash, mask);
        while (codes[at] != 0) {
            at = (at + 1) & mask;
        }
        codes[at] = code + 1;
    }
}
