package mulu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mulu.base.Backup;
import mulu.base.Ids;
import mulu.base.Location;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// Puts a backup in the place of a library that is not open. What lies there now is moved to `damaged` and never
/// overwritten; the backups and the journal stay.
final class Restoring {
    private final Path folder;
    private final Path file;
    private final BackupFolder backups;

    private Restoring(Path folder) {
        this.folder = folder;
        this.file = Folders.file(folder);
        this.backups = new BackupFolder(folder);
    }

    /// Answers where the replaced file lies; empty where none did. Problem INPUT where the backup is of another library
    /// or the password is wrong; then nothing has changed.
    static Optional<Path> run(Path folder, Path backup, char @Nullable [] password) {
        FileChannel lock = Folders.lock(folder);
        try {
            return new Restoring(folder).run(backup, password);
        } catch (IOException e) {
            throw SqlFailures.isFull(e) ? Problem.storage("backup.full", e) : Problem.storage("store.no-folder", e, folder);
        } finally {
            Library.release(lock);
        }
    }

    private Optional<Path> run(Path backup, char @Nullable [] password) throws IOException {
        Path fresh = folder.resolve(Folders.DATABASE + "." + Ids.next() + ".rebuilt" + H2File.ENDING);
        try {
            BackupFile.Head head = BackupFile.unpack(backup, fresh, password);
            Migrations.refuseNewer(head.schema());
            refuseOther(head.library());
            if (head.schema() < Migrations.NEWEST) {
                Migrations.to(H2File.url(fresh), Migrations.NEWEST);
            }
            return put(fresh, head.library(), newest(head));
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void refuseOther(String id) {
        boolean other = switch (Folders.marker(folder)) {
            case Folders.Marker.Ready(String here) -> !here.equals(id);
            case Folders.Marker.Creating _ -> false;
            case Folders.Marker.Damaged _ -> !id.equals(Folders.id(folder).orElse(id));
            case Folders.Marker.Missing _ -> Files.exists(file) && !id.equals(Folders.id(folder).orElse(""));
        };
        if (other) {
            throw Problem.input("backup.other-library");
        }
    }

    /// The highest number that was ever given in this library.
    private long newest(BackupFile.Head head) throws IOException {
        long newest = Math.max(head.mark().number(), JournalScan.of(folder, head.library()).newest());
        for (BackupFolder.Kept kept : backups.of(head.library())) {
            newest = Math.max(newest, kept.head().mark().number());
        }
        return Math.max(newest, Closed.read(folder).map(note -> note.mark().number()).orElse(0L));
    }

    /// The restored state is the next write. Its backup comes first: from then on the restoration is finished by whatever
    /// opening follows, even where this one is cut short.
    private Optional<Path> put(Path fresh, String id, long newest) throws IOException {
        String hash = Ids.next() + id;
        byte[] bytes = hash.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Mark mark = new Mark(newest + 1, HexFormat.of().formatHex(JournalFile.sha256(bytes, bytes.length)));
        H2File.with(fresh, handle -> {
            LibraryTable.written(handle, mark.number());
            return true;
        });
        Forced.file(fresh);
        BackupFolder.Kept base = backups.make(fresh, new BackupFile.Head(id, mark, Backup.Kind.RESTORE, System.currentTimeMillis(),
                Migrations.NEWEST, 0, "", ""), null);
        Damaged damaged = new Damaged(folder);
        damaged.keep(file);
        Forced.move(fresh, file);
        new Closed(id, true, mark, base.head().length(), base.head().sum()).write(folder);
        Folders.ready(folder, id);
        return damaged.kept();
    }

    /// A backup as a library that can only be read. Its copy is deleted when it is closed.
    static Store look(Path backup, char @Nullable [] password) {
        try {
            LookCopy copy = LookCopy.make();
            try {
                BackupFile.Head head = BackupFile.unpack(backup, copy.file(), password);
                Migrations.refuseNewer(head.schema());
                if (head.schema() < Migrations.NEWEST) {
                    Migrations.to(H2File.url(copy.file()), Migrations.NEWEST);
                }
                return Store.looking(copy);
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw SqlFailures.isFull(e) ? Problem.storage("backup.full", e) : Problem.storage("store.no-folder", e, backup);
        }
    }

    /// The backups of a library, newest first, whether or not it can be opened.
    static List<Backup> list(Location location) {
        if (!(location instanceof Location.Folder(Path folder))) {
            throw Problem.input("backup.only-here");
        }
        return list(folder);
    }

    static List<Backup> list(Path folder) {
        try {
            List<Backup> shown = new ArrayList<>();
            for (BackupFolder.Kept kept : new BackupFolder(folder).all()) {
                shown.add(kept.shown(Files.size(kept.file())));
            }
            return shown;
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }
}
