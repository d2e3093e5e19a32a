package mulu.base;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was wrong with a library when it was opened, and what became of it.
///
/// @param found everything that was not as it should be
/// @param given how many saved writes were given back by the journal, on top of the backup
/// @param missing how many saved writes could not be given back, by all that is known of them
/// @param kept where the damaged files lie now
public record Repair(List<Found> found, long given, long missing, Optional<Path> kept) {
    /// One thing that was not as it should be: the program had not been closed; the database is missing, emptied or cut,
    /// altered, an older copy, that of another library; the marker, the note of the last closing, the journal or a backup
    /// is damaged.
    public enum Found { STOPPED, MISSING, CUT, CHANGED, OLDER, OTHER, MARKER, STATE, JOURNAL, BACKUP }

    public Repair {
        found = List.copyOf(found);
    }

    /// Whether nothing but a sudden end of the program was found, and all is there.
    public boolean harmless() {
        return found.equals(List.of(Found.STOPPED)) && missing == 0;
    }

    /// What happened, what it means for the data, what to do.
    public String sentence() {
        String what = found.stream().map(one -> Messages.text("repair.found." + one.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(Messages.text("repair.and")));
        String outcome = missing == 0 ? Messages.text("repair.whole") : Messages.text("repair.missing", missing);
        return Messages.text("repair.sentence", what, outcome)
                + kept.map(path -> Messages.text("repair.kept", path)).orElse("");
    }
}
