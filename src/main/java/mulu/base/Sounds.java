package mulu.base;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a name may be written in letters: every reading of each of its signs, ü as v, u or yu; Latin letters stand for
/// themselves, whatever else is in the name is passed over. Immutable.
public final class Sounds {
    private final List<Set<String>> signs;

    private Sounds(List<Set<String>> signs) {
        this.signs = signs;
    }

    public static Sounds of(String name) {
        Readings readings = Readings.all();
        List<Set<String>> signs = new ArrayList<>();
        for (char sign : name.toLowerCase(Locale.ROOT).toCharArray()) {
            Set<String> forms = new LinkedHashSet<>();
            if (sign >= 'a' && sign <= 'z') {
                forms.add(Character.toString(sign));
            }
            for (char number : readings.of(sign)) {
                String syllable = readings.syllables().get(number);
                forms.addAll(List.of(syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")));
            }
            if (!forms.isEmpty()) {
                signs.add(forms);
            }
        }
        return new Sounds(List.copyOf(signs));
    }

    /// Whether these small letters spell the whole name and nothing else.
    public boolean whole(CharSequence letters) {
        return ends(letters, 0).contains(letters.length());
    }

    /// Whether these small letters spell the name somewhere, with at least so many letters.
    public boolean within(CharSequence letters, int least) {
        for (int from = 0; from + least <= letters.length(); from++) {
            int begin = from;
            if (ends(letters, from).stream().anyMatch(end -> end - begin >= least)) {
                return true;
            }
        }
        return false;
    }

    /// Whether these small letters are the first letters of the signs, one each.
    public boolean initials(CharSequence letters) {
        if (signs.isEmpty() || letters.length() != signs.size()) {
            return false;
        }
        for (int at = 0; at < signs.size(); at++) {
            char letter = letters.charAt(at);
            if (signs.get(at).stream().noneMatch(form -> form.charAt(0) == letter)) {
                return false;
            }
        }
        return true;
    }

    /// Where a spelling that begins at `from` may end.
    private Set<Integer> ends(CharSequence letters, int from) {
        Set<Integer> ends = signs.isEmpty() ? Set.of() : Set.of(from);
        for (Set<String> forms : signs) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int at : ends) {
                for (String form : forms) {
                    if (at + form.length() <= letters.length() && same(letters, at, form)) {
                        next.add(at + form.length());
                    }
                }
            }
            ends = next;
        }
        return ends;
    }

    private static boolean same(CharSequence letters, int at, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (letters.charAt(at + i) != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
