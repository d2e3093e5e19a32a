package mulu.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Copies of library folders as a disk would show them, and what can happen to their files.
final class Images {
    private Images() {}

    /// All files as they are now; of an open library that is what a killed program leaves.
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void flip(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                long at = random.nextLong(bytes.length());
                bytes.seek(at);
                int now = bytes.read();
                bytes.seek(at);
                bytes.write(now ^ 1 << random.nextInt(8));
            }
        }
    }

    /// Zeroes a block of 4 KB that was not all zeros.
    static void zero(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] block = new byte[4_096];
            boolean blank = true;
            while (blank) {
                long at = random.nextLong((bytes.length() + 4_095) / 4_096) * 4_096;
                bytes.seek(at);
                int read = bytes.read(block);
                for (int i = 0; i < read; i++) {
                    blank &= block[i] == 0;
                }
                bytes.seek(at);
                bytes.write(new byte[read]);
            }
        }
    }

    static void cut(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(1 + random.nextLong(bytes.length() - 1));
        }
    }

    /// The newest file of one copy of the journal.
    static Path journal(Path library, String copy) throws IOException {
        return files(library.resolve(copy)).getLast();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
