package mulu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One instrument, in all its editions.
///
/// @param title its full name
/// @param aliases short names that can mean nothing else
/// @param misquotes wrong names under which it is known to be cited
/// @param issuer who issued it; null where that is not certain
/// @param editions in the order of their time; the last one's end is the end of the instrument
/// @param replacedBy the title that holds since; null where it goes on or nothing came instead
/// @param note where the facts come from
public record Law(String title, List<String> aliases, List<String> misquotes, @Nullable String issuer,
        List<Edition> editions, @Nullable String replacedBy, String note) {
    /// One text of the instrument. Whatever is null is not known for certain and is never judged by.
    ///
    /// @param from its first day in force
    /// @param until the first day on which it is not in force any more
    /// @param articles the number of its last article
    public record Edition(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate until,
            @Nullable Integer articles) {
        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /// What the instrument is on a day.
    public sealed interface Standing {}

    /// In force, in this edition.
    public record InForce(Edition edition) implements Standing {}

    /// Not in force any more.
    ///
    /// @param by the title that holds instead, or null
    public record Ended(LocalDate since, @Nullable String by) implements Standing {}

    /// Before its first known day.
    public record NotYet() implements Standing {}

    public Law {
        Objects.requireNonNull(title);
        Objects.requireNonNull(note);
        aliases = given(aliases);
        misquotes = given(misquotes);
        editions = List.copyOf(editions);
    }

    private static List<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : List.copyOf(names);
    }

    public Standing on(LocalDate day) {
        for (Edition edition : editions.reversed()) {
            if (edition.holds(day)) {
                return new InForce(edition);
            }
        }
        LocalDate end = editions.getLast().until();
        return end == null || day.isBefore(end) ? new NotYet() : new Ended(end, replacedBy);
    }

    /// The edition that has this number, or null.
    @Nullable Edition numbered(Citation.DocumentNumber number) {
        for (Edition edition : editions) {
            Citation.DocumentNumber own = number(edition);
            if (own != null && own.same(number)) {
                return edition;
            }
        }
        return null;
    }

    static Citation.@Nullable DocumentNumber number(Edition edition) {
        List<Citation> read = edition.number() == null ? List.of() : Citation.read(edition.number()).citations();
        return read.isEmpty() ? null : read.getFirst().number();
    }
}
