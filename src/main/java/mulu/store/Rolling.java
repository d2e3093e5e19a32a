package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mulu.base.Backup;
import mulu.base.Ids;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// A backup of a library that is open: the newest backup, brought up to now by the journal. The live database is only read,
/// and every row of it compared with what came out; so each such backup also proves that backup and journal would give the
/// library back.
final class Rolling {
    private final Path folder;
    private final String id;
    private final BackupFolder backups;

    Rolling(Path folder, String id) {
        this.folder = folder;
        this.id = id;
        this.backups = new BackupFolder(folder);
    }

    /// What the live database held at one moment.
    private record Live(long number, Contents contents) {}

    /// Problem STORAGE where there is no room, or backup and journal do not lead to what the database holds.
    BackupFolder.Kept make(Store store, Backup.Kind kind, char @Nullable [] password) {
        Live live = store.read(tx -> new Live(LibraryTable.written(tx), Contents.of(tx.handle())));
        Path file = folder.resolve(Folders.DATABASE + "." + Ids.next() + ".rebuilt" + H2File.ENDING);
        try {
            BackupFolder.Kept base = backups.of(id).stream()
                    .filter(kept -> kept.base() && kept.head().mark().number() <= live.number()).findFirst()
                    .orElseThrow(() -> Problem.storage("backup.no-base"));
            BackupFile.unpack(base.file(), file, null);
            List<JournalScan.Written> records = JournalScan.of(folder, id).after(base.head().mark(), live.number());
            Mark mark = records.isEmpty() ? base.head().mark() : Rebuilding.roll(file, base.head().mark(), records);
            if (mark.number() != live.number() || !H2File.with(file, Contents::of).equals(live.contents())) {
                throw Problem.storage("backup.differs");
            }
            return backups.make(file, new BackupFile.Head(id, mark, kind, System.currentTimeMillis(), Migrations.NEWEST, 0, "", ""),
                    password);
        } catch (IOException e) {
            throw SqlFailures.isFull(e) ? Problem.storage("backup.full", e) : Problem.storage("backup.failed", e);
        } finally {
            delete(file);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException nextOpening) {
            // the next opening clears it away
        }
    }
}
