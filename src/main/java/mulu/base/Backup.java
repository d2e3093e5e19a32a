package mulu.base;

import java.nio.file.Path;
import java.util.Locale;

/// One backup of a library: a packed copy of its whole database.
///
/// @param at when it was made, in milliseconds
/// @param library id of the library
/// @param number how many writes the library had seen
/// @param length of the packed file in bytes
/// @param locked whether a password is needed to look at it
public record Backup(Path file, Kind kind, long at, String library, long number, long length, boolean locked) {
    /// The ending of every backup's name.
    public static final String ENDING = ".mulubackup";

    /// Why it was made: a new library, the end of a session with changes, once a day, before a newer program changes the
    /// schema, because somebody wished it, after a repair, after a restoration.
    public enum Kind {
        NEW, CLOSE, DAILY, UPGRADE, HAND, REPAIR, RESTORE;

        /// The word for it.
        public String label() {
            return Messages.text("backup.kind." + name().toLowerCase(Locale.ROOT));
        }
    }
}
