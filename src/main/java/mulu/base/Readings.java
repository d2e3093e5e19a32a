package mulu.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All readings of every sign of the basic plane, without tones; ü is written v. Made once, when it is first asked for,
/// and less than 1 MB. Thread-safe.
final class Readings {
    private static final Readings ALL = new Readings();
    private static final int SIGNS = 1 << 16;
    private static final int LETTERS = 26;
    private static final int OTHERS = 6;

    private final List<String> syllables = new ArrayList<>();
    /// For each sign its place in `sets`; 0 is the empty set.
    private final char[] set = new char[SIGNS];
    private final char[][] sets;
    private final int[] marks = new int[SIGNS];

    private Readings() {
        for (int sign = 0; sign < SIGNS; sign++) {
            marks[sign] = mark((char) sign);
        }
        Map<String, Character> numbers = new HashMap<>();
        Map<String, Integer> known = new HashMap<>();
        List<char[]> found = new ArrayList<>();
        found.add(new char[0]);
        ReadingSource.each((sign, readings) -> {
            String members = members(readings, numbers);
            int number = known.computeIfAbsent(members, same -> {
                found.add(same.toCharArray());
                return found.size() - 1;
            });
            set[sign] = (char) number;
            for (char member : found.get(number)) {
                marks[sign] |= mark(syllables.get(member).charAt(0));
            }
        });
        sets = found.toArray(char[][]::new);
    }

    static Readings all() {
        return ALL;
    }

    private String members(String[] readings, Map<String, Character> numbers) {
        StringBuilder members = new StringBuilder();
        for (String reading : readings) {
            // "e^" is the ê that nobody can type.
            String syllable = reading.substring(0, reading.length() - 1).replace("u:", "v").replace("^", "");
            Character number = numbers.computeIfAbsent(syllable, fresh -> {
                syllables.add(fresh);
                return (char) (syllables.size() - 1);
            });
            if (members.indexOf(String.valueOf(number)) < 0) {
                members.append(number.charValue());
            }
        }
        return members.toString();
    }

    /// Every syllable there is; its place in this list is its number.
    List<String> syllables() {
        return syllables;
    }

    /// The numbers of the syllables that `sign` may be read as. Not to be written to.
    char[] of(char sign) {
        return sets[set[sign]];
    }

    /// What a typed text that finds `sign` may begin with: one bit for each letter and six for all that is no letter.
    int marks(char sign) {
        return marks[sign];
    }

    /// The bit of one typed sign among `marks`.
    static int mark(char typed) {
        char folded = Folding.of(typed);
        return folded >= 'a' && folded <= 'z' ? 1 << (folded - 'a') : 1 << (LETTERS + folded % OTHERS);
    }
}
