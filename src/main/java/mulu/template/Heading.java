package mulu.template;

import java.util.List;
import java.util.Locale;
import mulu.base.Messages;
import org.jspecify.annotations.Nullable;

/// What stands above the grid.
///
/// @param title pattern with `{key}` for a line's value, such as {unit}政务公开基本目录
/// @param lines the sign-off line's entries in order
/// @param tally the count line
public record Heading(String title, List<Line> lines, Tally tally) {
    /// The key under which a catalog keeps a title that differs from the pattern.
    public static final String TITLE = "title";

    /// One entry of the sign-off line.
    ///
    /// @param hand the hand whose name stands here; null for other entries
    public record Line(String key, String label, Kind kind, boolean required, @Nullable Hand hand) {}

    public enum Kind { UNIT, PERSON, DATE, TEXT }

    /// The hands that a form passes through; SECRECY only where a library has its catalogs examined for secrets.
    public enum Hand {
        FILLER, REVIEWER, SECRECY, APPROVER;

        /// The Chinese word, such as 复核人.
        public String label() {
            return Messages.text("role." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// The count line: its label, the word after each number, and what is counted.
    public record Tally(String label, String measure, List<Count> counts) {
        public Tally {
            counts = List.copyOf(counts);
        }
    }

    /// Counts the rows whose cell of `when` is one of `is` (any of the field's marks where `is` is absent); a row
    /// weighs the whole number in its cell of `weight`, or 1.
    public record Count(String key, String label, String when, @Nullable List<String> is, @Nullable String weight) {}

    public Heading {
        lines = List.copyOf(lines);
    }

    public Line line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }

    /// The key of the first line of this kind; the form of an office always has a unit and a date.
    public String keyOf(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow().key();
    }
}
