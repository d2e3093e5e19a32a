package mulu.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import mulu.base.Problem;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// AES-256-GCM in pieces of 64 KB under a key from a password (Argon2id, 64 MB, 3 passes, a salt for each file). The
/// number of a piece is its nonce; the head of the file and whether it is the last piece are authenticated with it, so that
/// nothing can be altered, exchanged or cut off unnoticed.
final class BackupCipher {
    static final int SALT = 16;
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;

    private final SecretKeySpec key;
    private final byte[] head;

    /// @param head the bytes that say what the file is; they are not hidden
    BackupCipher(char[] password, byte[] salt, byte[] head) {
        this.key = new SecretKeySpec(derive(password, salt), "AES");
        this.head = JournalFile.sha256(head, head.length);
    }

    private static byte[] derive(char[] password, byte[] salt) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes).clear().put(new byte[bytes.length]);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(65_536).withIterations(3).withParallelism(1).withSalt(salt).build());
        byte[] key = new byte[32];
        generator.generateBytes(bytes, key);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private byte[] piece(int mode, long number, boolean last, byte[] bytes, int length) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, ByteBuffer.allocate(12).putLong(4, number).array()));
        cipher.updateAAD(head);
        cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
        return cipher.doFinal(bytes, 0, length);
    }

    /// What is written goes to `to` encrypted; closing ends it and leaves `to` open.
    OutputStream seal(OutputStream to) {
        return new Sealing(new DataOutputStream(to));
    }

    /// Writes pieces.
    private final class Sealing extends OutputStream {
        private final DataOutputStream out;
        private final byte[] window = new byte[PIECE];
        private int used;
        private long number;

        Sealing(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            while (at < from + count) {
                if (used == PIECE) {
                    piece(false);
                }
                int fit = Math.min(PIECE - used, from + count - at);
                System.arraycopy(bytes, at, window, used, fit);
                used += fit;
                at += fit;
            }
        }

        private void piece(boolean last) throws IOException {
            try {
                byte[] sealed = BackupCipher.this.piece(Cipher.ENCRYPT_MODE, number, last, window, used);
                out.writeInt(last ? -sealed.length : sealed.length);
                out.write(sealed);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            number++;
            used = 0;
        }

        @Override
        public void close() throws IOException {
            piece(true);
            out.flush();
        }
    }

    /// The plain bytes of what [#seal] wrote. A wrong password is a Problem INPUT, altered bytes are an IOException.
    InputStream open(InputStream from) {
        return new Opened(new DataInputStream(from));
    }

    /// Reads pieces.
    private final class Opened extends InputStream {
        private final DataInputStream in;
        private byte[] window = new byte[0];
        private int at;
        private long number;
        private boolean ended;

        Opened(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            while (at == window.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int fit = Math.min(count, window.length - at);
            System.arraycopy(window, at, bytes, from, fit);
            at += fit;
            return fit;
        }

        private void next() throws IOException {
            int length = in.readInt();
            ended = length < 0;
            byte[] sealed = in.readNBytes(Math.min(Math.abs(length), PIECE + TAG));
            if (sealed.length < Math.abs(length)) {
                throw new EOFException("a piece is cut");
            }
            try {
                window = piece(Cipher.DECRYPT_MODE, number, ended, sealed, sealed.length);
            } catch (AEADBadTagException e) {
                if (number == 0) {
                    throw Problem.input("backup.password");
                }
                throw new IOException(e);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            at = 0;
            number++;
        }
    }
}
