package mulu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What is done to files so that it is on the disk when it returns.
final class Forced {
    private Forced() {}

    /// Puts `bytes` into `file`: either all of them are there afterwards or what was there before.
    static void write(Path file, byte[] bytes) throws IOException {
        Path part = part(file);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            all(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        move(part, file);
    }

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    static void all(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// The folder in which a file lies.
    static Path home(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /// Renames a file, over one that is there.
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        folder(home(to));
    }

    /// Names are forced with their folder; Windows does that by itself and opens none.
    static void folder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void file(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// The files of a folder that end so, in the order of their names; none where there is no folder.
    static List<Path> list(Path folder, String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ending)) {
                all.forEach(files::add);
            }
        }
        files.sort(null);
        return files;
    }
}
