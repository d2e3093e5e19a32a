package mulu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// How one file of the journal is laid out: a head, then records, each a head and a packed body. Big-endian.
///
/// File: `MULUJNL1`, library (64 bytes), first number, hash of the record before, SHA-256 of all this.
/// Record: `MULUREC1`, number, length of the body, [Checksum] of the body, milliseconds, hash of the record before, SHA-256 of
/// all this, which is the record's hash. The head is written when the body is there, so a record cut short has none.
final class JournalFile {
    static final String ENDING = ".jnl";
    static final int HEAD = 8 + 64 + 8 + 32 + 32;
    static final int RECORD = 8 + 8 + 8 + 8 + 8 + 32 + 32;
    private static final byte[] FILE = "MULUJNL1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGIN = "MULUREC1".getBytes(StandardCharsets.US_ASCII);
    private static final int WINDOW = 1 << 16;

    private JournalFile() {}

    /// The head of one record.
    ///
    /// @param at when, in milliseconds
    /// @param previous hash of the record before
    record Head(long number, long length, long sum, long at, String previous, String hash) {
        Mark mark() {
            return new Mark(number, hash);
        }

        long size() {
            return RECORD + length;
        }
    }

    static Path path(Path folder, long first) {
        return folder.resolve("%019d%s".formatted(first, ENDING));
    }

    /// The number of the first record by a file's name; -1 where the name is none of ours.
    static long first(Path file) {
        String name = file.getFileName().toString();
        String digits = name.substring(0, name.length() - ENDING.length());
        return digits.matches("\\d{19}") ? Long.parseLong(digits) : -1;
    }

    static ByteBuffer head(String library, long first, String previous) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).put(FILE);
        head.put(Arrays.copyOf(library.getBytes(StandardCharsets.UTF_8), 64));
        head.putLong(first).put(HexFormat.of().parseHex(previous));
        return head.put(sha256(head.array(), HEAD - 32)).flip();
    }

    /// Gives the head of a record its hash.
    static Head head(long number, long length, long sum, long at, String previous) {
        byte[] bytes = bytes(new Head(number, length, sum, at, previous, Mark.START.hash())).array();
        return new Head(number, length, sum, at, previous, HexFormat.of().formatHex(sha256(bytes, RECORD - 32)));
    }

    static ByteBuffer bytes(Head head) {
        ByteBuffer bytes = ByteBuffer.allocate(RECORD).put(BEGIN);
        bytes.putLong(head.number()).putLong(head.length()).putLong(head.sum()).putLong(head.at());
        bytes.put(HexFormat.of().parseHex(head.previous())).put(HexFormat.of().parseHex(head.hash()));
        return bytes.flip();
    }

    /// The head at this place, null where no whole one lies there.
    static @Nullable Head read(FileChannel channel, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(RECORD);
        if (!fill(channel, at, bytes)) {
            return null;
        }
        byte[] raw = bytes.array();
        if (!Arrays.equals(raw, 0, 8, BEGIN, 0, 8)
                || !Arrays.equals(raw, RECORD - 32, RECORD, sha256(raw, RECORD - 32), 0, 32)) {
            return null;
        }
        return new Head(bytes.getLong(8), bytes.getLong(16), bytes.getLong(24), bytes.getLong(32), hex(raw, 40), hex(raw, 72));
    }

    /// Whether the head of the file is the one it should be.
    static boolean begins(FileChannel channel, String library, long first, String previous) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        return fill(channel, 0, bytes) && Arrays.equals(bytes.array(), head(library, first, previous).array());
    }

    /// Which library a file belongs to; empty where its head is not whole.
    static String library(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        if (!fill(channel, 0, bytes)
                || !Arrays.equals(bytes.array(), HEAD - 32, HEAD, sha256(bytes.array(), HEAD - 32), 0, 32)) {
            return "";
        }
        return new String(bytes.array(), 8, 64, StandardCharsets.UTF_8).replace("\0", "");
    }

    /// The place of the next whole head behind `at`, -1 where there is none; this is how what lies behind damage is found.
    static long next(FileChannel channel, long at) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW);
        for (long from = at; from + RECORD <= channel.size(); from += WINDOW - BEGIN.length) {
            window.clear();
            channel.read(window, from);
            byte[] raw = window.array();
            for (int i = 0; i + BEGIN.length <= window.position(); i++) {
                if (raw[i] == BEGIN[0] && Arrays.equals(raw, i, i + 8, BEGIN, 0, 8) && read(channel, from + i) != null) {
                    return from + i;
                }
            }
        }
        return -1;
    }

    /// Whether all that lies from here to the end is zeros, as where a record was begun and never ended.
    static boolean blankHead(FileChannel channel, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(RECORD);
        channel.read(bytes, at);
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean fill(FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte[] raw, int from) {
        return HexFormat.of().formatHex(raw, from, from + 32);
    }

    static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
