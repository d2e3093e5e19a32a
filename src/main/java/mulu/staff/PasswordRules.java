package mulu.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Problem;
import mulu.base.Sounds;

/// What a password must be like (GB/T 22239-2019, 身份鉴别): long enough, of several classes of signs, neither the
/// person's name nor one that everybody tries first. What it must not be because it was used before is asked in
/// [Staff], which knows the earlier ones. Each refusal names its rule.
final class PasswordRules {
    static final int SHORTEST = 8;

    private static final int CLASSES = 3;
    /// From so many letters on, a spelled name is refused inside a longer word too: Supplier is not 李二.
    private static final int LONG_NAME = 6;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /// Problem INPUT: too short, too plain, the name or its pinyin in it, one of the most common.
    static void check(String name, char[] password) {
        if (password.length < SHORTEST) {
            throw Problem.input("staff.short", SHORTEST);
        }
        if (classes(password) < CLASSES) {
            throw Problem.input("staff.plain");
        }
        char[] small = new char[password.length];
        for (int at = 0; at < password.length; at++) {
            small[at] = Character.toLowerCase(password[at]);
        }
        try {
            if (named(name, small)) {
                throw Problem.input("staff.password-name");
            }
            if (COMMON.stream().anyMatch(one -> CharBuffer.wrap(one).equals(CharBuffer.wrap(small)))) {
                throw Problem.input("staff.common");
            }
        } finally {
            Arrays.fill(small, '\0');
        }
    }

    /// How many of: small letters, capital letters, digits, all others (Chinese signs too).
    private static int classes(char[] password) {
        int found = 0;
        for (char sign : password) {
            found |= sign >= 'a' && sign <= 'z' ? 1 : sign >= 'A' && sign <= 'Z' ? 2 : sign >= '0' && sign <= '9' ? 4 : 8;
        }
        return Integer.bitCount(found);
    }

    private static boolean named(String name, char[] small) {
        String plain = name.toLowerCase(java.util.Locale.ROOT);
        if (plain.length() > 1 && contains(small, plain)) {
            return true;
        }
        Sounds sounds = Sounds.of(name);
        char[] letters = new char[small.length];
        int count = 0;
        int run = 0;
        boolean spelled = false;
        for (int at = 0; at <= small.length; at++) {
            boolean letter = at < small.length && small[at] >= 'a' && small[at] <= 'z';
            if (letter) {
                letters[count++] = small[at];
            } else {
                spelled |= count > run && sounds.whole(CharBuffer.wrap(letters, run, count - run));
                run = count;
            }
        }
        CharBuffer all = CharBuffer.wrap(letters, 0, count);
        boolean named = spelled || (count > 1 && (sounds.initials(all) || sounds.whole(all))) || sounds.within(all, LONG_NAME);
        Arrays.fill(letters, '\0');
        return named;
    }

    private static boolean contains(char[] text, String part) {
        for (int from = 0; from + part.length() <= text.length; from++) {
            if (CharBuffer.wrap(text, from, part.length()).equals(CharBuffer.wrap(part))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> common() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/mulu/staff/common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
