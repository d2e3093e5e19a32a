package mulu.catalog;

import java.util.function.Predicate;
import mulu.template.Field;

/// A question about what cells of some columns of one sheet show. A text is asked about once, however many cells hold
/// it, and only if one does. Thread-safe where the question is.
final class Texts {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Dictionary dictionary;
    private final Predicate<String> question;
    private final int[] slots;
    /// By column: the number of the text that stands for the row's place, or none.
    private final int[] automatic;
    /// By number of the text: not asked yet, NO or YES. Two threads that ask at once write the same answer.
    private final byte[] answers;

    Texts(Sheet sheet, int[] slots, Predicate<String> question) {
        this.dictionary = sheet.dictionary();
        this.question = question;
        this.slots = slots.clone();
        this.automatic = new int[slots.length];
        for (int column = 0; column < slots.length; column++) {
            automatic[column] = sheet.ordinal(slots[column]).isPresent() ? dictionary.find(Field.AUTOMATIC) : Dictionary.ABSENT;
        }
        this.answers = new byte[dictionary.size()];
    }

    /// Whether the answer is yes for some column of `row`, which stands at `index` of the sheet.
    boolean some(Row row, int index) {
        for (int column = 0; column < slots.length; column++) {
            if (at(row, index, column)) {
                return true;
            }
        }
        return false;
    }

    /// The answer for one column, counted as the slots were given.
    boolean at(Row row, int index, int column) {
        int code = row.code(slots[column]);
        if (code == automatic[column]) {
            return question.test(Integer.toString(index + 1));
        }
        byte answer = answers[code];
        if (answer == 0) {
            answer = question.test(dictionary.text(code)) ? YES : NO;
            answers[code] = answer;
        }
        return answer == YES;
    }
}
