package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mulu.base.Json;
import org.jspecify.annotations.Nullable;

/// Finds people's names, but only where a word beside them says that it is one: a label in front (联系人：张三) or a title
/// behind (张三科长). Most words that begin like a name are none, so whatever is in doubt is left alone.
final class PersonNames {
    private static final Words WORDS = read();
    private static final String EDGE = "[\\s\\p{P}]";

    private final Pattern labelled;
    private final Pattern titled;
    private final List<String> titles;

    /// Signs that begin a name, signs that stand in none, words in front of a name.
    record Words(List<String> surnames, List<String> never, List<String> labels) {}

    /// @param titles words behind a name
    PersonNames(List<String> titles) {
        this.titles = List.copyOf(titles);
        String name = "[" + String.join("", WORDS.surnames()) + "][\\p{IsHan}&&[^" + String.join("", WORDS.never()) + "]]";
        labelled = Pattern.compile("(?:" + any(WORDS.labels()) + ")\\s*[:\\uFF1A]\\s*(" + name + "{1,2})(?=" + EDGE + "|[0-9]|$)");
        titled = Pattern.compile("(?:^|(?<=" + EDGE + "))(" + name + "{1,2})(?:" + any(titles) + ")(?=" + EDGE + "|$)");
    }

    private static String any(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /// The names in a text; null where there is none.
    @Nullable String in(String text) {
        Set<String> names = new LinkedHashSet<>();
        look(labelled, WORDS.labels(), text, names);
        look(titled, titles, text, names);
        return names.isEmpty() ? null : String.join("、", names);
    }

    /// @param words one of which every match has
    private static void look(Pattern pattern, List<String> words, String text, Set<String> names) {
        if (Inspection.first(words, text) != null) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
    }

    private static Words read() {
        try (InputStream in = Objects.requireNonNull(PersonNames.class.getResourceAsStream("/mulu/check/person-names.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
