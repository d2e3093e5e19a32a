package mulu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import mulu.base.Ids;
import mulu.base.Problem;

/// A file that appears under its name only when it is whole and on the disk: written beside the target, then moved
/// over it. What stood there before is kept as `.bak`. Without [#commit] nothing of the target changes.
final class SafeFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;

    SafeFile(Path target) {
        this.target = target.toAbsolutePath();
        this.temporary = this.target.resolveSibling(".mulu-" + Long.toString(Ids.next(), 36) + ".tmp");
    }

    /// What writes the content.
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    Path temporary() {
        return temporary;
    }

    Path target() {
        return target;
    }

    /// Writes the temporary file down to the disk. Problem STORAGE where it cannot be written.
    void write(Content content) {
        busy();
        try {
            if (Files.isDirectory(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw failure(e);
        }
    }

    /// Moves the file to its place.
    void commit() {
        busy();
        try {
            if (Files.exists(target) && Files.mismatch(target, temporary) >= 0) {
                Files.copy(target, target.resolveSibling(target.getFileName() + ".bak"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            flushFolder();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /// Office programs put a small file beside the one they hold open.
    private void busy() {
        String name = String.valueOf(target.getFileName());
        if (Files.exists(target.resolveSibling("~$" + name)) || Files.exists(target.resolveSibling(".~lock." + name + "#"))
                || Files.exists(target.resolveSibling(".~" + name))) {
            throw Problem.storage("exchange.target-open", name);
        }
    }

    /// The move itself must survive a power cut; where a folder cannot be opened, as on Windows, the system sees to it.
    private void flushFolder() {
        try (FileChannel folder = FileChannel.open(temporary.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }

    Problem failure(Exception failure) {
        String name = String.valueOf(target.getFileName());
        String said = everything(failure);
        if (said.contains("no space left") || said.contains("not enough space") || said.contains("磁盘空间不足")
                || said.contains("disk quota")) {
            return Problem.storage("exchange.disk-full", failure, name);
        }
        if (said.contains("being used by another") || said.contains("另一个程序")) {
            return Problem.storage("exchange.target-open", failure, name);
        }
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException
                || said.contains("permission denied") || said.contains("read-only")) {
            return Problem.storage("exchange.no-permission", failure, name);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Problem.storage("exchange.is-file", failure, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException
                || said.contains("not a directory")) {
            return Problem.storage("exchange.no-folder", failure, String.valueOf(target.getParent()));
        }
        return Problem.storage("exchange.not-written", failure, name);
    }

    private static String everything(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    /// Takes the temporary file away, if it is still there.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
