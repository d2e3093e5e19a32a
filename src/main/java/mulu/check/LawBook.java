package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mulu.base.Json;
import org.jspecify.annotations.Nullable;

/// The instruments that catalogs cite, and the bodies that were renamed, by name. Immutable; a look-up costs one hash.
/// What is not in the book is not judged.
public final class LawBook {
    /// A body that bears another name since a day.
    ///
    /// @param names what it was called, without the place in front
    /// @param now what it is called since `from`
    public record Body(List<String> names, String now, LocalDate from, String note) {
        public Body {
            names = List.copyOf(names);
            Objects.requireNonNull(now);
            Objects.requireNonNull(from);
            Objects.requireNonNull(note);
        }
    }

    /// Words of names. `issuers` are bodies that issue instruments; a title is wrapped where it says `before`, the
    /// title, `after` (关于印发…的通知); the name of a place ends with one of `places`; a body with one of `apart` in its
    /// name keeps its own names; names of one line of `same` are one body's; `country` may be left out of a title.
    record Words(String country, List<String> issuers, List<String> before, List<String> after, List<String> places,
            List<String> apart, List<List<String>> same) {}

    /// The shape of the file.
    record Volume(List<Law> laws, List<Body> bodies, Words words) {}

    /// How an instrument was named.
    public enum Naming { FULL, SHORT, MISQUOTED }

    /// What a name stands for.
    ///
    /// @param issuer who is said to have issued it inside of a wrapped title, or null
    public record Found(Law law, Naming naming, @Nullable String issuer) {}

    private static final LawBook BUILT_IN = builtIn("/mulu/check/laws.json");

    private final List<Law> laws;
    private final List<Body> bodies;
    private final Words words;
    private final Map<String, Found> names = new HashMap<>();
    private final Set<String> issuers;

    private LawBook(List<Law> laws, List<Body> bodies, Words words) {
        this.laws = List.copyOf(laws);
        this.bodies = List.copyOf(bodies);
        this.words = words;
        this.issuers = new HashSet<>(words.issuers());
        for (Law law : laws) {
            law.misquotes().forEach(name -> name(name, law, Naming.MISQUOTED));
            law.aliases().forEach(name -> name(name, law, Naming.SHORT));
            if (law.title().startsWith(words.country())) {
                name(law.title().substring(words.country().length()), law, Naming.SHORT);
            }
        }
        laws.forEach(this::fullName);
    }

    /// A title that begins with its issuer is whole without it, as in 国务院办公厅《关于…的意见》.
    private void fullName(Law law) {
        name(law.title(), law, Naming.FULL);
        String issuer = law.issuer();
        if (issuer != null && law.title().startsWith(issuer)) {
            name(law.title().substring(issuer.length()), law, Naming.FULL);
        }
    }

    private void name(String name, Law law, Naming naming) {
        names.put(Citation.bare(name), new Found(law, naming, null));
    }

    /// The book that comes with the program.
    public static LawBook builtIn() {
        return BUILT_IN;
    }

    private static LawBook builtIn(String name) {
        try (InputStream in = Objects.requireNonNull(LawBook.class.getResourceAsStream(name))) {
            Volume volume = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Volume.class);
            return new LawBook(volume.laws(), volume.bodies(), volume.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This book and an office's own additions, whose instruments stand before those of the same title here.
    public LawBook with(List<Law> own, List<Body> renamed) {
        Set<String> titles = new HashSet<>();
        own.forEach(law -> titles.add(Citation.bare(law.title())));
        List<Law> all = new ArrayList<>(laws);
        all.removeIf(law -> titles.contains(Citation.bare(law.title())));
        all.addAll(own);
        List<Body> moved = new ArrayList<>(bodies);
        moved.addAll(renamed);
        return new LawBook(all, moved, words);
    }

    /// The instrument of this name, also where the name is wrapped (关于印发…的通知); null where it is not known.
    public @Nullable Found find(String title) {
        String bare = Citation.bare(title);
        Found found = names.get(bare);
        return found == null ? wrapped(bare) : found;
    }

    private @Nullable Found wrapped(String title) {
        for (String after : words.after()) {
            for (String before : words.before()) {
                int at = title.endsWith(after) ? title.indexOf(before) : -1;
                int from = at + before.length();
                int to = title.length() - after.length();
                Found inner = at >= 0 && from < to ? names.get(title.substring(from, to)) : null;
                if (inner != null) {
                    return new Found(inner.law(), inner.naming(), at == 0 ? null : title.substring(0, at));
                }
            }
        }
        return null;
    }

    /// Whether instruments are known to be issued under this name.
    public boolean issues(String name) {
        return issuers.contains(name);
    }

    public List<Law> laws() {
        return laws;
    }

    public List<Body> bodies() {
        return bodies;
    }

    Words words() {
        return words;
    }
}
