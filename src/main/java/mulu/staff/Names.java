package mulu.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mulu.base.Messages;
import mulu.base.Problem;

/// What a person may be called. A name stands under what is signed, so no two may look the same on paper.
final class Names {
    private static final int LONGEST = 40;
    private static final Map<Integer, String> ALIKE = alike();

    private Names() {}

    /// The name as it is kept: NFC, without blanks around. Problem INPUT: empty, too long, hidden signs, radicals in
    /// place of characters, letters of several scripts.
    static String clean(String name) {
        String clean = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw Problem.input("staff.no-name");
        }
        if (likeDeputy(clean)) {
            throw Problem.input("staff.deputy-name", clean);
        }
        boolean hidden = clean.codePoints().anyMatch(sign -> switch (Character.getType(sign)) {
            case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.ENCLOSING_MARK -> true;
            // Radicals, and the blanks that Java does not strip: 3164 and FFA0 are letters that show nothing.
            default -> (sign >= 0x2E80 && sign <= 0x2FDF) || sign == 0x3164 || sign == 0xFFA0 || sign == 0x115F || sign == 0x1160;
        });
        if (hidden || mixed(clean)) {
            throw Problem.input("staff.odd-name", clean);
        }
        return clean;
    }

    /// Whether it reads as if somebody stood in for somebody, which only a seal may say.
    private static boolean likeDeputy(String name) {
        String printed = Normalizer.normalize(Messages.text("staff.behalf", "", ""), Normalizer.Form.NFKC);
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").contains(printed.substring(0, 2));
    }

    /// Chinese with Latin letters is usual; anything else stands alone.
    private static boolean mixed(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() > 1 && !scripts.equals(EnumSet.of(UnicodeScript.HAN, UnicodeScript.LATIN));
    }

    /// What a name looks like: two names with the same answer cannot be told apart by a reader.
    static String look(String name) {
        StringBuilder look = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().forEach(sign -> {
            if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                look.append(ALIKE.getOrDefault(sign, Character.toString(sign)));
            }
        });
        return look.toString();
    }

    /// Each line holds signs that look alike; the first stands for all of them.
    private static Map<Integer, String> alike() {
        Map<Integer, String> alike = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("/mulu/staff/look-alikes.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).forEach(line -> {
                String first = Character.toString(line.codePointAt(0));
                line.codePoints().forEach(sign -> alike.put(sign, first));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(alike);
    }
}
