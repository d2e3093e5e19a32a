package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.junit.jupiter.api.Test;

/// What holds for any text and anything typed.
class NeedleLawsTest {
    private static final String OTHERS = "AbzＺ9２ 　'’（(ü。";
    private static final String FEW = "西安县长重庆啊女绿略个额恶给银行";
    private static final Map<Character, List<String>> SYLLABLES = new HashMap<>();

    /// Whoever types part of a text, each sign as itself, as a first letter or as a whole syllable, and the last perhaps
    /// cut short, finds that part: its first sign is among the marked ones.
    @Test
    void partOfATextIsFoundHoweverItIsTyped() {
        List<Character> common = Signs.common();
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            String text = text(random, common, 12);
            int from = random.nextInt(text.length());
            int to = from + 1 + random.nextInt(Math.min(8, text.length() - from));
            StringBuilder typed = new StringBuilder();
            for (int at = from; at < to; at++) {
                if (at > from && random.nextInt(6) == 0) {
                    typed.append(random.nextBoolean() ? ' ' : '\'');
                }
                typed.append(way(text.charAt(at), random, at == to - 1));
            }
            // Blanks at the beginning and typed text without a letter are looked for in another way.
            if (" 　'’".indexOf(text.charAt(from)) >= 0 || typed.chars().noneMatch(sign -> sign < 128 && Character.isLetter(sign))) {
                continue;
            }
            Needle needle = Needle.of(typed.toString());
            int first = from;
            assertTrue(needle.in(text), seed + ": " + typed + " in " + text);
            assertTrue(needle.spans(text).stream().anyMatch(span -> span.from() <= first && first < span.to()),
                    seed + ": " + typed + " in " + text + " at " + from + ": " + needle.spans(text));
        }
    }

    private static String way(char sign, Random random, boolean last) {
        List<String> syllables = syllables(sign);
        if (syllables.isEmpty() || random.nextInt(4) == 0) {
            return String.valueOf(sign);
        }
        String syllable = syllables.get(random.nextInt(syllables.size()));
        if (last) {
            return syllable.substring(0, 1 + random.nextInt(syllable.length()));
        }
        return random.nextBoolean() ? syllable : syllable.substring(0, 1);
    }

    @Test
    void aNumberIsFoundAsItsTextIs() {
        Random random = new Random(7);
        int hits = 0;
        for (int round = 0; round < 20_000; round++) {
            int number = random.nextInt(1, 1 << random.nextInt(1, 31));
            String typed = random.nextInt(9) == 0 ? List.of("", " ", "x", "1x", "1 2", "００", "99999999999", "公").get(random.nextInt(8))
                    : String.valueOf(random.nextInt(1 << random.nextInt(1, 31))).substring(0, 1) + "0".repeat(random.nextInt(3))
                            + random.nextInt(10);
            if (random.nextBoolean()) {
                String digits = Integer.toString(number);
                typed = digits.substring(random.nextInt(digits.length()));
            }
            Needle needle = Needle.of(typed);
            assertEquals(needle.in(Integer.toString(number)), needle.inNumber(number), typed + " in " + number);
            hits += needle.inNumber(number) ? 1 : 0;
        }
        assertTrue(hits > 5_000 && hits < 15_000, "hits " + hits);
    }

    /// A matcher that tries everything gives the same answers.
    @Test
    void theAutomatonAgreesWithTryingEverything() {
        List<Character> common = Signs.common();
        int hits = 0;
        for (int seed = 0; seed < 8_000; seed++) {
            Random random = new Random(seed);
            String text = text(random, seed % 2 == 0 ? common : signs(FEW), 9);
            String typed = typed(random, text);
            Needle needle = Needle.of(typed);
            boolean expected = Trying.finds(typed, text);
            assertEquals(expected, needle.in(text), seed + ": <" + typed + "> in <" + text + ">");
            assertEquals(expected, needle.rank(text) >= 0, seed + ": <" + typed + "> in <" + text + ">");
            assertEquals(expected && !needle.blank(), !needle.spans(text).isEmpty(), seed + ": " + typed + " in " + text);
            hits += expected ? 1 : 0;
        }
        assertTrue(hits > 1_200 && hits < 6_800, hits + " of 8,000 are hits");
    }

    /// Letters and signs that often make a hit and often just miss it.
    private static String typed(Random random, String text) {
        StringBuilder typed = new StringBuilder();
        int at = random.nextInt(text.length());
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            typed.append(way(text.charAt(Math.min(at + i, text.length() - 1)), random, random.nextInt(3) == 0));
            if (random.nextInt(8) == 0) {
                typed.append(OTHERS.charAt(random.nextInt(OTHERS.length())));
            }
        }
        if (random.nextInt(3) == 0) {
            typed.setCharAt(random.nextInt(typed.length()), "zhuangeiv".charAt(random.nextInt(9)));
        }
        return typed.toString();
    }

    /// Marked parts follow each other, none is empty, and the needle begins each of them.
    @Test
    void spansStandInOrderAndHoldWhatWasTyped() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String text = text(random, signs(FEW), 20);
            Needle needle = Needle.of(typed(random, text));
            int end = 0;
            for (Needle.Span span : needle.spans(text)) {
                assertTrue(span.from() >= end && span.to() > span.from());
                assertTrue(needle.in(text.substring(span.from(), span.to())));
                end = span.to();
            }
        }
    }

    private static String text(Random random, List<Character> signs, int most) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(most);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(8) == 0 ? OTHERS.charAt(random.nextInt(OTHERS.length()))
                    : signs.get(random.nextInt(signs.size())).charValue());
        }
        return text.toString();
    }

    private static List<Character> signs(String text) {
        return text.chars().mapToObj(sign -> (char) sign).toList();
    }

    private static List<String> syllables(char sign) {
        return SYLLABLES.computeIfAbsent(sign, NeedleLawsTest::ask);
    }

    private static List<String> ask(char sign) {
        String[] readings = PinyinHelper.toHanyuPinyinStringArray(sign);
        List<String> syllables = new ArrayList<>();
        for (String reading : readings == null ? new String[0] : readings) {
            syllables.add(reading.replaceAll("[0-9^]", "").replace("u:", "v"));
        }
        return syllables;
    }

    /// The rules of [Needle] written down as plainly as possible.
    private record Trying(String typed, String text) {
        static boolean finds(String typed, String text) {
            Trying trying = new Trying(same(typed).strip(), same(text));
            boolean found = trying.text.contains(trying.typed);
            boolean letters = trying.typed.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z');
            for (int at = 0; at < text.length() && letters && !found; at++) {
                found = trying.from(0, at);
            }
            return found;
        }

        private static String same(String text) {
            StringBuilder same = new StringBuilder();
            for (char sign : text.toLowerCase(Locale.ROOT).toCharArray()) {
                same.append(sign == '　' ? ' ' : sign >= '！' && sign <= '～' ? (char) (sign - '！' + '!') : sign);
            }
            return same.toString().toLowerCase(Locale.ROOT);
        }

        private boolean from(int i, int at) {
            if (i == typed.length()) {
                return true;
            }
            if (" '’".indexOf(typed.charAt(i)) >= 0) {
                return from(i + 1, at) || i > 0 && at < text.length() && " '’".indexOf(text.charAt(at)) >= 0 && from(i, at + 1);
            }
            if (at == text.length()) {
                return false;
            }
            if (typed.charAt(i) == text.charAt(at) && from(i + 1, at + 1)) {
                return true;
            }
            for (String syllable : syllables(text.charAt(at))) {
                for (String spelled : List.of(syllable, syllable.replace('v', 'u'), syllable.replaceAll("^([jqxy])u", "$1v"))) {
                    if (sounds(i, at, spelled)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean sounds(int i, int at, String syllable) {
            int used = 0;
            int j = i;
            while (used < syllable.length()) {
                while (j < typed.length() && " '’".indexOf(typed.charAt(j)) >= 0) {
                    j++;
                }
                if (j == typed.length()) {
                    return true;
                }
                char sign = typed.charAt(j) == 'ü' ? 'v' : typed.charAt(j);
                if (sign != syllable.charAt(used)) {
                    return false;
                }
                used++;
                j++;
                boolean initial = used == 1 || used == 2 && syllable.matches("[zcs]h.*");
                if ((initial || used == syllable.length()) && from(j, at + 1)) {
                    return true;
                }
            }
            return false;
        }
    }
}
