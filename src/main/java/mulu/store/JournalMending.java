package mulu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes both copies of a journal whole again: what one has lost comes from the other.
final class JournalMending {
    private final Path library;
    private final String id;
    private final Damaged damaged;

    JournalMending(Path library, String id, Damaged damaged) {
        this.library = library;
        this.id = id;
        this.damaged = damaged;
    }

    /// Mends every flaw. Where both copies have lost the same record, what remains of the file is no longer a journal; it is
    /// put aside, and the caller sees to a backup from which a new one begins.
    void mend(JournalScan scan) throws IOException {
        List<Long> firsts = scan.firsts();
        Set<Long> done = new HashSet<>();
        for (JournalScan.Flaw flaw : scan.flaws()) {
            if (flaw.lost()) {
                if (done.add(flaw.first())) {
                    for (String copy : Journal.COPIES) {
                        damaged.keep(JournalFile.path(library.resolve(copy), flaw.first()));
                    }
                }
            } else {
                int next = firsts.indexOf(flaw.first()) + 1;
                mend(flaw, scan.in(flaw.first(), next < firsts.size() ? firsts.get(next) : Long.MAX_VALUE));
            }
        }
    }

    private void mend(JournalScan.Flaw flaw, List<JournalScan.Written> records) throws IOException {
        Path part = Forced.part(flaw.file());
        if (!records.isEmpty()) {
            copy(part, flaw.first(), records);
        }
        if (!flaw.torn()) {
            damaged.keep(flaw.file());
        }
        if (records.isEmpty()) {
            Files.deleteIfExists(flaw.file());
        } else {
            Forced.move(part, flaw.file());
        }
    }

    private void copy(Path part, long first, List<JournalScan.Written> records) throws IOException {
        Files.createDirectories(Forced.home(part));
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            Forced.all(out, JournalFile.head(id, first, records.getFirst().head().previous()));
            for (JournalScan.Written record : records) {
                try (FileChannel in = FileChannel.open(record.file(), StandardOpenOption.READ)) {
                    long end = record.offset() + record.head().size();
                    for (long at = record.offset(); at < end;) {
                        at += in.transferTo(at, end - at, out);
                    }
                }
            }
            out.force(true);
        }
    }
}
