package mulu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
            FileLock lock = tryLock(channel);
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
        return ready(folder);
    }

    @SuppressWarnings("EmptyCatch")
    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
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

    /// The id of the ready library in this folder; empty where a new one may be made.
    static Optional<String> id(Path folder) {
        Optional<String> ready = ready(folder);
        if (ready.isEmpty()) {
            clearHalfMade(folder);
        }
        return ready;
    }

    private static Optional<String> ready(Path folder) {
        Path marker = folder.resolve(MARKER);
        boolean database = Files.exists(file(folder));
        if (!Files.exists(marker)) {
            if (database) {
                throw Problem.storage("store.stranger", folder);
            }
            return Optional.empty();
        }
        Map<String, String> text = read(marker);
        if (READY.equals(text.get("state"))) {
            if (!database) {
                throw Problem.storage("store.damaged.missing", folder);
            }
            return Optional.of(text.getOrDefault("id", ""));
        }
        if (!CREATING.equals(text.get("state"))) {
            throw Problem.storage("store.damaged.marker", marker);
        }
        return Optional.empty();
    }

    /// A library whose making was cut short holds nothing that anybody was told is saved; it is put aside all the same.
    private static void clearHalfMade(Path folder) {
        try {
            if (Files.exists(file(folder))) {
                Files.move(file(folder), folder.resolve(DATABASE + "." + Ids.next() + ".half-made"));
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

    private static Map<String, String> read(Path marker) {
        try {
            return Json.map(Files.readString(marker));
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.storage("store.damaged.marker", e, marker);
        }
    }

    private static void write(Path folder, String id, String state) {
        byte[] text = Json.write(Map.of("id", id, "state", state)).getBytes(StandardCharsets.UTF_8);
        Path part = folder.resolve(MARKER + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
        try {
            move(part, folder.resolve(MARKER));
        } catch (IOException e) {
            throw Problem.storage("store.no-folder", e, folder);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
