package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mulu.base.Ids;
import mulu.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a database anew: the newest backup that is whole, and on it the journal, write by write.
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final Path library;
    private final JournalScan scan;
    private final List<Path> damagedBackups = new ArrayList<>();

    Rebuilding(Path library, JournalScan scan) {
        this.library = library;
        this.scan = scan;
    }

    /// A new database file beside the old one, closed.
    ///
    /// @param mark the last write in it
    /// @param given how many writes the journal gave
    /// @param equal whether the old file held exactly the same rows when it was at the same write
    record Rebuilt(Path file, Mark mark, long given, boolean equal) {}

    /// Backups that were found to be damaged on the way.
    List<Path> damagedBackups() {
        return damagedBackups;
    }

    /// Up to the last write that can be reached; empty where no backup is whole.
    ///
    /// @param backups newest first
    /// @param old what the old file was found to be
    Optional<Rebuilt> run(List<BackupFolder.Kept> backups, Optional<H2File.Examined> old) throws IOException {
        for (BackupFolder.Kept base : backups) {
            if (base.base()) {
                Migrations.refuseNewer(base.head().schema());
                Path file = library.resolve(Folders.DATABASE + "." + Ids.next() + ".rebuilt" + H2File.ENDING);
                try {
                    BackupFile.unpack(base.file(), file, null);
                } catch (Problem damaged) {
                    if (!damaged.key().equals("backup.damaged")) {
                        throw damaged;
                    }
                    LOG.warn("backup {} is damaged", base.file().getFileName());
                    damagedBackups.add(base.file());
                    continue;
                }
                return Optional.of(replay(file, base.head().mark(), old));
            }
        }
        return Optional.empty();
    }

    /// Brings a database file from one write to another; answers how far it came.
    static Mark roll(Path file, Mark from, List<JournalScan.Written> records) throws IOException {
        Mark at = from;
        try (Replay replay = new Replay(H2File.url(file))) {
            for (JournalScan.Written record : records) {
                replay.run(record);
                at = record.head().mark();
            }
            return at;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Rebuilt replay(Path file, Mark base, Optional<H2File.Examined> old) throws IOException {
        long then = old.map(examined -> examined.found().number()).orElse(-1L);
        Mark at = advance(file, base, scan.after(base, then));
        boolean equal = old.isPresent() && at.number() == then
                && H2File.with(file, Contents::of).equals(old.get().contents());
        at = advance(file, at, scan.after(at, Long.MAX_VALUE));
        Forced.file(file);
        long number = H2File.inspect(file).number();
        if (number != at.number()) {
            Files.delete(file);
            throw new IOException("rebuilt to " + number + ", not to " + at.number());
        }
        return new Rebuilt(file, at, at.number() - base.number(), equal);
    }

    /// As far as the records fit; one that does not ends it, and what is missing is told.
    private static Mark advance(Path file, Mark from, List<JournalScan.Written> records) throws IOException {
        Mark at = from;
        if (records.isEmpty()) {
            return at;
        }
        try (Replay replay = new Replay(H2File.url(file))) {
            for (JournalScan.Written record : records) {
                try {
                    replay.run(record);
                } catch (IOException misfit) {
                    LOG.error("write {} cannot be done again", record.head().number(), misfit);
                    return at;
                }
                at = record.head().mark();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return at;
    }
}
