package mulu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mulu.base.Ids;
import mulu.base.Json;
import mulu.base.Problem;

/// The folder of an H2 library: its marker, its lock, and what a damaged folder looks like.
///
/// The marker is written before the database as `creating` and after it as `ready`, so that a missing or empty
/// database beside a ready marker is known as damage and never taken for a new library.
final class Folders {
    static final String DATABASE = "mulu";
    private static final String MARKER = "library.json";
    private static final String LOCK = "library.lock";
    /// Two blocks of head and one of content.
    private static final long SMALLEST = 3 * 4_096L;
    private static final String CREATING = "creating";
    private static final String READY = "ready";
    private static final Set<String> SHARES =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smbfs", "smb3", "fuse.sshfs", "davfs", "fuse.davfs2", "9p");

    private Folders() {}

    /// Takes the folder for this process; the lock lasts until the channel is closed.
    static FileChannel lock(Path folder) {
        refuseShare(folder);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel, folder);
            if (lock == null) {
                channel.close();
                throw Problem.storage("store.in-use", folder);
            }
            return channel;
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    /// The id of the library in this folder, empty where a new one could be made there; changes nothing.
    static Optional<String> usable(Path folder) {
        refuseShare(folder);
        Path existing = existing(folder);
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw Problem.storage("store.no-folder", folder);
        }
        return id(folder);
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel, Path folder) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            channel.close();
            throw Problem.storage("store.in-use-here", inThisProcess, folder);
        }
    }

    private static void refuseShare(Path folder) {
        Path existing = existing(folder);
        try {
            if (folder.toString().startsWith("\\\\")
                    || SHARES.contains(Files.getFileStore(existing).type().toLowerCase(Locale.ROOT))) {
                throw Problem.storage("store.share", folder);
            }
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    private static Path existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /// What the marker says.
    sealed interface Marker {
        /// A finished library.
        record Ready(String id) implements Marker {}

        /// One whose making was cut short.
        record Creating() implements Marker {}

        /// None is there.
        record Missing() implements Marker {}

        /// One that cannot be read.
        record Damaged() implements Marker {}
    }

    static Marker marker(Path folder) {
        Path file = folder.resolve(MARKER);
        if (!Files.exists(file)) {
            return new Marker.Missing();
        }
        try {
            Map<String, String> text = Json.map(Files.readString(file));
            String id = text.getOrDefault("id", "");
            return CREATING.equals(text.get("state")) ? new Marker.Creating()
                    : READY.equals(text.get("state")) && !id.isEmpty() ? new Marker.Ready(id) : new Marker.Damaged();
        } catch (IOException | IllegalArgumentException e) {
            return new Marker.Damaged();
        }
    }

    /// The id of the library in this folder; empty where a new one may be made. A lost marker is no lost library where
    /// backups or a journal say whose they are.
    static Optional<String> id(Path folder) {
        return switch (marker(folder)) {
            case Marker.Ready(String id) -> Optional.of(id);
            case Marker.Creating _ -> Optional.empty();
            case Marker.Damaged _ -> Optional.of(traces(folder).orElseThrow(
                    () -> Problem.storage("store.damaged.marker", folder.resolve(MARKER))));
            case Marker.Missing _ -> {
                Optional<String> traces = traces(folder);
                if (traces.isEmpty() && Files.exists(file(folder))) {
                    throw Problem.storage("store.stranger", folder);
                }
                yield traces;
            }
        };
    }

    private static Optional<String> traces(Path folder) {
        try {
            List<BackupFolder.Kept> backups = new BackupFolder(folder).all();
            return backups.isEmpty() ? JournalScan.library(folder) : Optional.of(backups.getFirst().head().library());
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    /// A library whose making was cut short holds nothing that anybody was told is saved; it is put aside all the same.
    static void clearHalfMade(Path folder) {
        try {
            String aside = "." + Ids.next() + ".half-made";
            List<Path> rest = new ArrayList<>(List.of(file(folder), folder.resolve(BackupFolder.NAME)));
            Journal.COPIES.forEach(copy -> rest.add(folder.resolve(copy)));
            for (Path file : rest) {
                if (Files.exists(file)) {
                    Files.move(file, folder.resolve(DATABASE + aside + "-" + file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    /// H2 writes into a file that is shorter than its own head as if it were new; such a file is not opened at all.
    static void refuseCut(Path folder) {
        try {
            if (Files.size(file(folder)) < SMALLEST) {
                throw Problem.storage("store.damaged.empty", folder);
            }
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    static Path file(Path folder) {
        return folder.resolve(DATABASE + ".mv.db");
    }

    static void creating(Path folder, String id) {
        write(folder, id, CREATING);
    }

    static void ready(Path folder, String id) {
        write(folder, id, READY);
    }

    private static void write(Path folder, String id, String state) {
        try {
            Forced.write(folder.resolve(MARKER), Json.write(Map.of("id", id, "state", state)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }
}
