package mulu.base;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A typed text that may stand for the sounds of signs: first letters, whole syllables, a last syllable cut short, and
/// signs that stand for themselves, in any mixture. Immutable, so any thread may ask it.
///
/// It is a bit-parallel automaton (Baeza-Yates and Gonnet 1992): bit i of a state says that the first i typed signs are
/// used up, and one sign of the text moves all of them at once. A sign may use up one to six typed signs.
final class Spelling {
    private static final int MOST = 63;
    private static final int LONGEST = 6;
    private static final int ROW = LONGEST + 1;
    private static final int LATIN = 128;

    private final Readings readings = Readings.all();
    private final String typed;
    private final long end;
    /// Where a blank of the text may be passed over, because one was typed there.
    private final long gaps;
    private final int first;
    /// For each syllable a row: under n the places from which it uses up n typed signs, under 0 those from which it
    /// uses up all that is left.
    private final long[] moves;
    private final long[] latin = new long[LATIN];
    private final boolean foreign;

    private Spelling(String typed, long gaps) {
        this.typed = typed;
        this.gaps = gaps;
        this.end = 1L << typed.length();
        this.first = Readings.mark(typed.charAt(0));
        boolean others = false;
        for (int at = 0; at < typed.length(); at++) {
            char sign = typed.charAt(at);
            if (sign < LATIN) {
                latin[sign] |= 1L << at;
            } else {
                others = true;
            }
        }
        this.foreign = others;
        List<String> syllables = readings.syllables();
        this.moves = new long[syllables.size() * ROW];
        for (int syllable = 0; syllable < syllables.size(); syllable++) {
            addMoves(syllable * ROW, syllables.get(syllable));
        }
    }

    /// The spelling that a folded text is; null if it has no letter or more than 63 signs.
    static @Nullable Spelling of(String folded) {
        StringBuilder typed = new StringBuilder();
        long gaps = 0;
        for (int i = 0; i < folded.length() && typed.length() <= MOST; i++) {
            if (!gap(folded.charAt(i))) {
                typed.append(folded.charAt(i));
            } else if (!typed.isEmpty() && typed.length() <= MOST) {
                gaps |= 1L << typed.length();
            }
        }
        boolean letters = typed.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z');
        return letters && typed.length() <= MOST ? new Spelling(typed.toString(), gaps) : null;
    }

    private static boolean gap(char folded) {
        return folded == ' ' || folded == '\'' || folded == '\u2019';
    }

    private void addMoves(int row, String syllable) {
        for (String form : forms(syllable)) {
            for (int from = 0; from < typed.length(); from++) {
                int left = typed.length() - from;
                int same = same(form, from);
                if (same == form.length()) {
                    moves[row + same] |= 1L << from;
                }
                if (same == left) {
                    moves[row] |= 1L << from;
                }
            }
        }
    }

    /// All that may be typed for a syllable: its first letter, zh, ch or sh, and the whole, with v and u for ü.
    private static Set<String> forms(String syllable) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(syllable.substring(0, 1));
        if (syllable.length() > 2 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0) {
            forms.add(syllable.substring(0, 2));
        }
        forms.add(syllable);
        forms.add(syllable.replace('v', 'u'));
        if (syllable.length() > 1 && syllable.charAt(1) == 'u' && "jqxy".indexOf(syllable.charAt(0)) >= 0) {
            forms.add(syllable.replace('u', 'v'));
        }
        return forms;
    }

    /// How many signs of `form` are typed from there on.
    private int same(String form, int from) {
        int most = Math.min(form.length(), typed.length() - from);
        int same = 0;
        while (same < most && sounds(typed.charAt(from + same), form.charAt(same))) {
            same++;
        }
        return same;
    }

    private static boolean sounds(char typed, char letter) {
        return typed == letter || (typed == 'ü' && letter == 'v');
    }

    boolean in(String text) {
        long state = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if ((readings.marks(sign) & first) != 0) {
                state |= 1;
            }
            if (state != 0) {
                state = next(state, sign);
                if ((state & end) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where the shortest hit ends that begins at `from`, or -1.
    int end(String text, int from) {
        long state = (readings.marks(text.charAt(from)) & first) != 0 ? 1 : 0;
        for (int at = from; at < text.length() && state != 0; at++) {
            state = next(state, text.charAt(at));
            if ((state & end) != 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private long next(long state, char sign) {
        char folded = Folding.of(sign);
        long next = (state & itself(folded)) << 1;
        if (gap(folded)) {
            next |= state & gaps;
        }
        for (char syllable : readings.of(sign)) {
            int row = syllable * ROW;
            if ((state & moves[row]) != 0) {
                return end;
            }
            for (int length = 1; length < ROW; length++) {
                next |= (state & moves[row + length]) << length;
            }
        }
        return next;
    }

    /// The places where the folded sign itself is typed.
    private long itself(char folded) {
        if (folded < LATIN) {
            return latin[folded];
        }
        long places = 0;
        if (foreign) {
            for (int at = typed.indexOf(folded); at >= 0; at = typed.indexOf(folded, at + 1)) {
                places |= 1L << at;
            }
        }
        return places;
    }
}
