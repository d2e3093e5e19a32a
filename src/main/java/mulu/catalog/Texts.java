package mulu.catalog;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mulu.template.Field;

/// A question about what cells of some columns of one sheet show. A text is asked about once, however many cells hold
/// it, and only if one does. Thread-safe where the question is.
final class Texts {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Dictionary dictionary;
    private final Predicate<String> question;
    private final int[] slots;
    /// Slots of columns without running numbers.
    private final int[] plain;
    /// Columns of running numbers.
    private final int[] numbered;
    /// By column: the number of the text that stands for the row's place, or none.
    private final int[] automatic;
    /// By number of the text: not asked yet, NO or YES. Two threads that ask at once write the same answer.
    private final byte[] answers;

    Texts(Sheet sheet, int[] slots, Predicate<String> question) {
        this.dictionary = sheet.dictionary();
        this.question = question;
        this.slots = slots.clone();
        this.numbered = IntStream.range(0, slots.length)
                .filter(column -> sheet.ordinal(slots[column]).isPresent()).toArray();
        this.plain = Arrays.stream(slots).filter(slot -> sheet.ordinal(slot).isEmpty()).toArray();
        this.automatic = new int[slots.length];
        Arrays.fill(automatic, Dictionary.ABSENT);
        for (int column : numbered) {
            automatic[column] = dictionary.find(Field.AUTOMATIC);
        }
        this.answers = new byte[dictionary.size()];
    }

    /// Whether the answer is yes for some column of `row`, which stands at `index` of the sheet. Numbers, which are
    /// asked about one by one, come last.
    boolean some(Row row, int index) {
        for (int slot : plain) {
            if (of(row.code(slot))) {
                return true;
            }
        }
        for (int column : numbered) {
            if (at(row, index, column)) {
                return true;
            }
        }
        return false;
    }

    /// The answer for one column, counted as the slots were given.
    boolean at(Row row, int index, int column) {
        int code = row.code(slots[column]);
        return code == automatic[column] ? question.test(Integer.toString(index + 1)) : of(code);
    }

    private boolean of(int code) {
        byte answer = answers[code];
        return answer == 0 ? asked(code) : answer == YES;
    }

    private boolean asked(int code) {
        boolean yes = question.test(dictionary.text(code));
        answers[code] = yes ? YES : NO;
        return yes;
    }
}
