package mulu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import mulu.base.Json;
import org.jspecify.annotations.Nullable;

/// What the places of the country call the columns of their catalogs. Immutable, so any thread may ask it.
final class Vocabulary {
    private static final Vocabulary BUILT_IN = read();
    private static final Pattern ASIDE = Pattern.compile("[（(].*$", Pattern.DOTALL);

    private final String sign;
    private final Pattern remark;
    private final Map<String, String> sure = new HashMap<>();
    private final Map<String, String> guess = new HashMap<>();
    private final Map<String, Pattern> like = new HashMap<>();

    /// @param sign what a label says that can only stand over a catalog of this kind
    /// @param remark how a line behind a table begins that is none of its rows, as a regular expression
    /// @param fields by the field's key
    record Book(String sign, String remark, Map<String, Words> fields) {}

    /// @param sure header paths that mean the field and nothing else, tiers joined by /
    /// @param guess those that may mean something else
    /// @param like what most texts of the column hold, as a regular expression
    record Words(List<String> sure, @Nullable List<String> guess, @Nullable String like) {}

    private Vocabulary(Book book) {
        this.sign = book.sign();
        this.remark = Pattern.compile(book.remark());
        book.fields().forEach((key, words) -> {
            words.sure().forEach(path -> sure.putIfAbsent(Wording.key(List.of(path)), key));
            Objects.requireNonNullElse(words.guess(), List.<String>of())
                    .forEach(path -> guess.putIfAbsent(Wording.key(List.of(path)), key));
            if (words.like() != null) {
                like.put(key, Pattern.compile(words.like()));
            }
        });
    }

    static Vocabulary builtIn() {
        return BUILT_IN;
    }

    private static Vocabulary read() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/mulu/exchange/words.json"))) {
            return new Vocabulary(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Book.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a single label is a word for some column, by the last label of its path too.
    boolean knows(String label) {
        return sure(List.of(label)) != null || guess(List.of(label)) != null;
    }

    /// The key of the field that the path surely means; null for none.
    @Nullable String sure(List<String> path) {
        return find(sure, path);
    }

    @Nullable String guess(List<String> path) {
        return find(guess, path);
    }

    /// Words behind a bracket are an explanation; upper tiers may be a name that this place has given to the group.
    private static @Nullable String find(Map<String, String> words, List<String> path) {
        for (int from = 0; from < path.size(); from++) {
            String key = Wording.key(path.subList(from, path.size()));
            String found = words.getOrDefault(key, words.get(ASIDE.matcher(key).replaceFirst("")));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Whether a line behind a table is a remark.
    boolean remark(String text) {
        return remark.matcher(Wording.strip(text)).lookingAt();
    }

    /// Whether the labels can only stand over a catalog of what is open to the public.
    boolean signed(List<String> path) {
        return path.stream().anyMatch(label -> label.contains(sign));
    }

    /// Keys of the fields that are known by their texts.
    Set<String> recognisable() {
        return like.keySet();
    }

    /// Whether most of `texts` are such as stand in the field.
    boolean like(String key, List<String> texts) {
        Pattern pattern = like.get(key);
        long hits = pattern == null ? 0 : texts.stream().filter(text -> pattern.matcher(text).find()).count();
        return hits >= 2 && hits >= texts.size() * 0.6;
    }
}
