package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mulu.base.Backup;
import mulu.base.Ids;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// The folder `backup` of a library. A backup counts once it has been opened again.
final class BackupFolder {
    static final String NAME = "backup";
    /// How many are kept: the newest ten, then the newest of each day.
    static final int KEPT = 30;
    static final int NEWEST = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path library;
    private final Path folder;

    BackupFolder(Path library) {
        this(library, library.resolve(NAME));
    }

    private BackupFolder(Path library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    /// A backup and what it says of itself.
    record Kept(Path file, BackupFile.Head head) {
        Backup shown(long length) {
            return new Backup(file, head.kind(), head.at(), head.library(), head.mark().number(), length, head.locked());
        }

        /// Whether a library can be made anew from it without asking anybody.
        boolean base() {
            return !head.locked();
        }
    }

    /// All backups with a whole head, newest first.
    List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path file : Forced.list(folder, Backup.ENDING)) {
            BackupFile.head(file).ifPresent(head -> all.add(new Kept(file, head)));
        }
        all.sort(Comparator.comparingLong((Kept kept) -> kept.head().mark().number())
                .thenComparingLong(kept -> kept.head().at()).reversed());
        return all;
    }

    /// The same of one library.
    List<Kept> of(String id) throws IOException {
        return all().stream().filter(kept -> kept.head().library().equals(id)).toList();
    }

    /// Those whose head cannot be read.
    List<Path> strange() throws IOException {
        List<Path> strange = new ArrayList<>();
        for (Path file : Forced.list(folder, Backup.ENDING)) {
            if (BackupFile.head(file).isEmpty()) {
                strange.add(file);
            }
        }
        return strange;
    }

    /// Packs a closed database file, opens the copy to prove it, and keeps it.
    ///
    /// @param head of which length and sum are not known yet
    Kept make(Path source, BackupFile.Head head, char @Nullable [] password) throws IOException {
        return make(source, head, password, folder.resolve(name(head)));
    }

    /// The same into a file that somebody chose.
    Kept make(Path source, BackupFile.Head head, char @Nullable [] password, Path file) throws IOException {
        Files.createDirectories(Forced.home(file));
        BackupFile.Head about = head.about(Files.size(source), Checksum.of(source));
        Path part = Forced.part(file);
        try {
            BackupFile.write(source, part, about, password);
            prove(part, about, password);
            Forced.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Kept(file, BackupFile.head(file).orElse(about));
    }

    private void prove(Path part, BackupFile.Head head, char @Nullable [] password) throws IOException {
        Path proof = library.resolve("proof." + Ids.next() + H2File.ENDING);
        try {
            BackupFile.unpack(part, proof, password);
            if (!H2File.inspect(proof).equals(new H2File.Found(head.library(), head.mark().number()))) {
                throw Problem.storage("backup.damaged", part);
            }
        } finally {
            Files.deleteIfExists(proof);
        }
    }

    private static String name(BackupFile.Head head) {
        String time = TIME.format(Instant.ofEpochMilli(head.at()).atZone(ZoneId.systemDefault()));
        return "%s-%d-%s%s".formatted(time, head.mark().number(), head.kind().name().toLowerCase(Locale.ROOT), Backup.ENDING);
    }

    /// Puts a copy of a backup into another folder, proves that it is the same, byte for byte, and keeps as many there.
    void copy(Kept kept, Path place) throws IOException {
        Files.createDirectories(place);
        Path target = place.resolve(kept.file().getFileName());
        Path part = Forced.part(target);
        Files.copy(kept.file(), part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Forced.file(part);
        if (Files.mismatch(kept.file(), part) >= 0) {
            throw new IOException("the copy differs");
        }
        Forced.move(part, target);
        new BackupFolder(library, place).prune(kept.head().library());
    }

    /// Throws away what is older than what is kept, and the files of the journal that only those need. Backups of other
    /// libraries and those that cannot be read are left alone.
    void prune(String id) throws IOException {
        Set<LocalDate> days = new HashSet<>();
        int kept = 0;
        int bases = 0;
        long needed = Long.MAX_VALUE;
        for (Kept one : of(id)) {
            boolean firstOfDay = days.add(LocalDate.ofInstant(Instant.ofEpochMilli(one.head().at()), ZoneId.systemDefault()));
            if (kept < NEWEST || (firstOfDay && kept < KEPT) || (one.base() && bases < 2)) {
                kept++;
                bases += one.base() ? 1 : 0;
                needed = one.base() ? one.head().mark().number() + 1 : needed;
            } else {
                Files.delete(one.file());
            }
        }
        if (bases > 0 && folder.equals(library.resolve(NAME))) {
            forget(needed);
        }
    }

    /// Files of the journal whose records are all below `needed`.
    private void forget(long needed) throws IOException {
        for (String copy : Journal.COPIES) {
            List<Path> files = Forced.list(library.resolve(copy), JournalFile.ENDING).stream()
                    .filter(file -> JournalFile.first(file) >= 0).toList();
            for (int i = 0; i + 1 < files.size(); i++) {
                if (JournalFile.first(files.get(i + 1)) <= needed) {
                    Files.delete(files.get(i));
                }
            }
        }
    }
}
