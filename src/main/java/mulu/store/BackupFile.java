package mulu.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import mulu.base.Backup;
import mulu.base.Json;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// How a backup is laid out: `MULUBAK1`, length of the head, head (JSON), [Checksum] of the head, the packed (and, on wish,
/// encrypted) database file, [Checksum] of everything before.
final class BackupFile {
    private static final byte[] BEGIN = "MULUBAK1".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1 << 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BackupFile() {}

    /// What a backup says of itself.
    ///
    /// @param mark the last write in it
    /// @param schema version of the schema
    /// @param length of the database file
    /// @param sum [Checksum] of the database file
    /// @param salt of the password, empty where there is none
    record Head(String library, Mark mark, Backup.Kind kind, long at, int schema, long length, String sum, String salt) {
        private byte[] bytes() {
            Map<String, String> text = new TreeMap<>();
            text.put("library", library);
            text.put("number", Long.toString(mark.number()));
            text.put("hash", mark.hash());
            text.put("kind", kind.name());
            text.put("at", Long.toString(at));
            text.put("schema", Integer.toString(schema));
            text.put("length", Long.toString(length));
            text.put("sum", sum);
            text.put("salt", salt);
            return Json.write(text).getBytes(StandardCharsets.UTF_8);
        }

        private static Head of(byte[] bytes) {
            Map<String, String> text = Json.map(new String(bytes, StandardCharsets.UTF_8));
            return new Head(text.getOrDefault("library", ""),
                    new Mark(Long.parseLong(text.getOrDefault("number", "")), text.getOrDefault("hash", "")),
                    Backup.Kind.valueOf(text.getOrDefault("kind", "")), Long.parseLong(text.getOrDefault("at", "")),
                    Integer.parseInt(text.getOrDefault("schema", "")), Long.parseLong(text.getOrDefault("length", "")),
                    text.getOrDefault("sum", ""), text.getOrDefault("salt", ""));
        }

        boolean locked() {
            return !salt.isEmpty();
        }

        /// The same, about a database file that was just looked at.
        Head about(long size, String checksum) {
            return new Head(library, mark, kind, at, schema, size, checksum, salt);
        }

        private Head salted(byte[] fresh) {
            return new Head(library, mark, kind, at, schema, length, sum, HexFormat.of().formatHex(fresh));
        }
    }

    /// Packs a closed database file into `target` and forces it. The head's length and sum are those of the file.
    static void write(Path source, Path target, Head plain, char @Nullable [] password) throws IOException {
        byte[] salt = new byte[BackupCipher.SALT];
        RANDOM.nextBytes(salt);
        byte[] head = (password == null ? plain : plain.salted(salt)).bytes();
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer begin = ByteBuffer.allocate(BEGIN.length + 4 + head.length + 8).put(BEGIN).putInt(head.length).put(head);
            begin.putLong(HexFormat.fromHexDigitsToLong(Checksum.of(head)));
            Forced.all(channel, begin.flip());
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            OutputStream body = password == null ? file : new BackupCipher(password, salt, head).seal(file);
            pack(source, body);
            if (password != null) {
                body.close();
            }
            file.flush();
            long sum = Checksum.of(channel, 0, channel.size());
            Forced.all(channel, ByteBuffer.allocate(8).putLong(0, sum));
            channel.force(true);
        }
    }

    private static void pack(Path source, OutputStream body) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try (InputStream in = Files.newInputStream(source)) {
            DeflaterOutputStream packed = new DeflaterOutputStream(body, deflater, 1 << 16);
            byte[] window = new byte[1 << 16];
            for (int read = in.read(window); read >= 0; read = in.read(window)) {
                packed.write(window, 0, read);
            }
            packed.finish();
        } finally {
            deflater.end();
        }
    }

    /// The head; empty where the file is none of ours or its head is damaged.
    static Optional<Head> head(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] head = headBytes(channel);
            return head.length == 0 ? Optional.empty() : Optional.of(Head.of(head));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] headBytes(FileChannel channel) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(BEGIN.length + 4);
        channel.read(begin, 0);
        int length = begin.hasRemaining() ? 0 : begin.getInt(BEGIN.length);
        if (length <= 0 || length > LONGEST || !java.util.Arrays.equals(begin.array(), 0, 8, BEGIN, 0, 8)) {
            return new byte[0];
        }
        ByteBuffer head = ByteBuffer.allocate(length + 8);
        channel.read(head, begin.capacity());
        byte[] bytes = java.util.Arrays.copyOf(head.array(), length);
        boolean whole = !head.hasRemaining()
                && head.getLong(length) == HexFormat.fromHexDigitsToLong(Checksum.of(bytes));
        return whole ? bytes : new byte[0];
    }

    /// Whether every byte is as it was written.
    static boolean whole(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer sum = ByteBuffer.allocate(8);
            return channel.size() > BEGIN.length + 8 && channel.read(sum, channel.size() - 8) == 8
                    && Checksum.of(channel, 0, channel.size() - 8) == sum.getLong(0);
        }
    }

    /// Unpacks the database into `target`. Problem INPUT where the password is missing or wrong, STORAGE where the backup
    /// is not whole; then there is no `target`.
    static Head unpack(Path file, Path target, char @Nullable [] password) {
        try {
            Head head = head(file).orElseThrow(() -> Problem.storage("backup.damaged", file));
            if (!whole(file)) {
                throw Problem.storage("backup.damaged", file);
            }
            if (head.locked() && (password == null || password.length == 0)) {
                throw Problem.input("backup.password");
            }
            unpackWhole(file, target, password);
            if (Files.size(target) != head.length() || !Checksum.of(target).equals(head.sum())) {
                Files.delete(target);
                throw Problem.storage("backup.damaged", file);
            }
            return head;
        } catch (IOException e) {
            throw SqlFailures.isFull(e) ? Problem.storage("store.full", e) : Problem.storage("backup.damaged", e, file);
        }
    }

    private static void unpackWhole(Path file, Path target, char @Nullable [] password) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                DataInputStream in = new DataInputStream(raw)) {
            in.skipNBytes(BEGIN.length);
            byte[] bytes = in.readNBytes(in.readInt());
            in.skipNBytes(8);
            Head head = Head.of(bytes);
            InputStream body = head.locked() && password != null
                    ? new BackupCipher(password, HexFormat.of().parseHex(head.salt()), bytes).open(in) : in;
            Files.copy(new InflaterInputStream(body, inflater, 1 << 16), target);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(target);
            throw e;
        } finally {
            inflater.end();
        }
    }
}
