package mulu.desk.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mulu.base.Needle;
import mulu.template.Field;

/// What may be meant by what a person has typed into a cell.
final class Offers {
    /// A completion after fewer signs would be in the way.
    private static final int FEWEST = 2;

    private Offers() {}

    /// What a cell of the field may hold: the legal values, and what the column holds already where other texts are
    /// allowed too.
    static List<String> values(Field field, List<String> entries) {
        if (!Boolean.TRUE.equals(field.free())) {
            return field.legal();
        }
        return Stream.concat(field.legal().stream(), entries.stream()).distinct().toList();
    }

    private record Hit(String value, int rank) {}

    /// The values that `typed` may mean, the best first; all of them where nothing is typed.
    static List<String> matching(List<String> values, String typed) {
        if (typed.isBlank()) {
            return values;
        }
        Needle needle = Needle.of(typed.strip());
        return values.stream().map(value -> new Hit(value, needle.rank(value))).filter(hit -> hit.rank() >= 0)
                .sorted(Comparator.comparingInt(Hit::rank)).map(Hit::value).toList();
    }

    /// The text that `typed` is probably the beginning of, or the pinyin of; none where it is a whole text already.
    static Optional<String> completion(Field field, String typed, List<String> entries) {
        if (field.type() != Field.Type.TEXT || typed.codePointCount(0, typed.length()) < FEWEST || typed.isBlank()) {
            return Optional.empty();
        }
        List<String> values = values(field, entries);
        if (values.contains(typed)) {
            return Optional.empty();
        }
        boolean letters = typed.chars().allMatch(sign -> sign < 128 && Character.isLetter(sign));
        return values.stream().filter(value -> value.startsWith(typed)).findFirst()
                .or(() -> letters ? matching(values, typed).stream().findFirst() : Optional.empty());
    }
}
