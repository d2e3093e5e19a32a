package mulu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Two 32-bit sums over the same bytes. They find damage, not malice; in a program that has only just started they are
/// thirty times as fast as a cryptographic digest, which every opening would have to wait for. Not thread-safe.
final class Checksum {
    private static final int WINDOW = 1 << 18;

    private final CRC32 one = new CRC32();
    private final CRC32C two = new CRC32C();

    void add(byte[] bytes, int from, int length) {
        one.update(bytes, from, length);
        two.update(bytes, from, length);
    }

    void add(ByteBuffer bytes) {
        two.update(bytes.duplicate());
        one.update(bytes);
    }

    long value() {
        return one.getValue() << 32 | two.getValue();
    }

    String hex() {
        return hex(value());
    }

    static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }

    static String of(byte[] bytes) {
        Checksum sum = new Checksum();
        sum.add(bytes, 0, bytes.length);
        return sum.hex();
    }

    /// That of a whole file.
    static String of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return hex(of(channel, 0, Long.MAX_VALUE));
        }
    }

    /// That of `length` bytes from `from` on, or of as many as there are.
    static long of(FileChannel channel, long from, long length) throws IOException {
        Checksum sum = new Checksum();
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW, Math.max(1, length)));
        long at = from;
        long left = length;
        while (left > 0) {
            window.clear().limit((int) Math.min(window.capacity(), left));
            int read = channel.read(window, at);
            if (read <= 0) {
                break;
            }
            sum.add(window.flip());
            at += read;
            left -= read;
        }
        return sum.value();
    }
}
