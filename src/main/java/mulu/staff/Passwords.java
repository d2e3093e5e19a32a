package mulu.staff;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import mulu.store.Tx;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as Argon2id (RFC 9106) digests in the PHC text form, so that each carries its own cost. Thread-safe.
///
/// @param memory in KiB
/// @param passes over the memory
public record Passwords(int memory, int passes) {
    /// About 0.2 s on an office computer.
    public static final Passwords STANDARD = new Passwords(65_536, 3);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    String secret(char[] password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(memory, passes, base64(salt),
                base64(derive(password, salt, memory, passes)));
    }

    /// Problem STORAGE where the secret is none of [#secret].
    static boolean fits(char[] password, String secret) {
        return Tx.stored(() -> equal(password, secret));
    }

    private static boolean equal(char[] password, String secret) {
        String[] parts = secret.split("\\$");
        String[] cost = parts[3].split("[=,]");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] given = derive(password, Base64.getDecoder().decode(parts[4]), Integer.parseInt(cost[1]),
                Integer.parseInt(cost[3]));
        return MessageDigest.isEqual(expected, given);
    }

    /// 32 bytes that only this password, salt and cost give.
    static byte[] derive(char[] password, byte[] salt, int memory, int passes) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes).clear().put(new byte[bytes.length]);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(1).withSalt(salt).build());
        byte[] out = new byte[BYTES];
        generator.generateBytes(bytes, out);
        Arrays.fill(bytes, (byte) 0);
        return out;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
