package mulu.catalog;

import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.template.Field;

/// A question about what cells of some columns of one sheet show. A text is asked about once, however many cells hold
/// it; all cores work on it. Thread-safe where the question is.
final class Texts {
    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]{0,8}");

    private final Sheet sheet;
    /// By number of the text.
    private final boolean[] answers;
    /// The answer for a running number.
    private final IntPredicate ordinal;

    private Texts(Sheet sheet, boolean[] answers, IntPredicate ordinal) {
        this.sheet = sheet;
        this.answers = answers;
        this.ordinal = ordinal;
    }

    /// Whether it is one of `texts`.
    static Texts among(Set<String> texts, Sheet sheet) {
        boolean[] answers = new boolean[sheet.dictionary().size()];
        BitSet ordinals = new BitSet(sheet.size() + 1);
        for (String text : texts) {
            int code = sheet.dictionary().find(text);
            if (code != Dictionary.ABSENT && code < answers.length) {
                answers[code] = true;
            }
            if (ORDINAL.matcher(text).matches()) {
                ordinals.set(Integer.parseInt(text));
            }
        }
        return new Texts(sheet, answers, ordinals::get);
    }

    /// Whether `needle` is in it.
    static Texts with(Needle needle, Sheet sheet, Progress progress) {
        boolean[] answers = new boolean[sheet.dictionary().size()];
        Stretches.each(answers.length, progress, (from, to) -> {
            for (int code = from; code < to; code++) {
                answers[code] = needle.in(sheet.dictionary().text(code));
            }
        });
        return new Texts(sheet, answers, needle::inNumber);
    }

    /// Indexes of the rows of which the answer is yes in some of the columns with these slots.
    BitSet some(int[] slots, Progress progress) {
        long[] bits = bits();
        Stretches.each(sheet.size(), progress, (from, to) -> {
            for (int slot : slots) {
                mark(slot, from, to, bits);
            }
        });
        return BitSet.valueOf(bits);
    }

    /// For each of these slots the indexes of the rows of which the answer is yes in its column.
    BitSet[] each(int[] slots, Progress progress) {
        long[][] bits = new long[slots.length][];
        for (int column = 0; column < slots.length; column++) {
            bits[column] = bits();
        }
        Stretches.each(sheet.size(), progress, (from, to) -> {
            for (int column = 0; column < slots.length; column++) {
                mark(slots[column], from, to, bits[column]);
            }
        });
        BitSet[] each = new BitSet[slots.length];
        for (int column = 0; column < slots.length; column++) {
            each[column] = BitSet.valueOf(bits[column]);
        }
        return each;
    }

    private long[] bits() {
        return new long[(sheet.size() + 63) / 64];
    }

    private void mark(int slot, int from, int to, long[] bits) {
        int automatic = sheet.ordinal(slot).isPresent() ? sheet.dictionary().find(Field.AUTOMATIC) : Dictionary.ABSENT;
        sheet.columns().each(slot, from, to, automatic == Dictionary.ABSENT ? plain(bits) : numbered(bits, automatic));
    }

    private Columns.Part plain(long[] bits) {
        boolean[] yes = answers;
        return (codes, at, from, to) -> {
            for (int first = from; first < to; first += Long.SIZE) {
                long word = 0;
                int start = at + first - from;
                int end = start + Math.min(Long.SIZE, to - first);
                for (int i = start; i < end; i++) {
                    word |= yes[codes[i]] ? 1L << (i - start) : 0;
                }
                bits[first >> 6] |= word;
            }
        };
    }

    /// @param automatic the number of the text that stands for the row's place
    private Columns.Part numbered(long[] bits, int automatic) {
        return (codes, at, from, to) -> {
            for (int index = from; index < to; index++) {
                int code = codes[at + index - from];
                if (code == automatic ? ordinal.test(index + 1) : answers[code]) {
                    bits[index >> 6] |= 1L << index;
                }
            }
        };
    }
}
