package mulu.staff;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.util.BigIntegers;

/// A person's SM2 key pair as the library keeps it: the private half encrypted with AES-256-GCM under a key that Argon2id
/// makes of the password, bound to the public half. Nobody but the password's owner, the administrator included, can open it.
///
/// @param locked `mulu-key-1$memory$passes$salt$nonce$cipher`, the last three in base64
record LockedKey(SealKey key, String locked) {
    private static final String FORMAT = "mulu-key-1";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int TAG_BITS = 128;

    /// A new pair, opened by `password`.
    static LockedKey fresh(char[] password, Passwords cost) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(SealKey.DOMAIN, RANDOM));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        String open = HexFormat.of().formatHex(((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false));
        return lock(new SealKey(open), ((ECPrivateKeyParameters) pair.getPrivate()).getD(), password, cost);
    }

    private static LockedKey lock(SealKey key, BigInteger secret, char[] password, Passwords cost) {
        byte[] salt = random(16);
        byte[] nonce = random(12);
        byte[] plain = BigIntegers.asUnsignedByteArray(BYTES, secret);
        byte[] cipher = crypt(Cipher.ENCRYPT_MODE, Passwords.derive(password, salt, cost.memory(), cost.passes()), nonce, key, plain)
                .orElseThrow();
        Arrays.fill(plain, (byte) 0);
        return new LockedKey(key, String.join("$", FORMAT, Integer.toString(cost.memory()), Integer.toString(cost.passes()),
                base64(salt), base64(nonce), base64(cipher)));
    }

    /// The same pair under another password; empty where `old` does not open it.
    Optional<LockedKey> under(char[] old, char[] password, Passwords cost) {
        return secret(old).map(secret -> lock(key, secret, password, cost));
    }

    /// The private half; empty where the password does not open it or the text was tampered with.
    Optional<BigInteger> secret(char[] password) {
        try {
            String[] parts = locked.split("\\$");
            byte[] wrap = Passwords.derive(password, bytes(parts[3]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return crypt(Cipher.DECRYPT_MODE, wrap, bytes(parts[4]), key, bytes(parts[5])).map(BigIntegers::fromUnsignedByteArray);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException tampered) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> crypt(int mode, byte[] wrap, byte[] nonce, SealKey key, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(wrap, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((FORMAT + key.hex()).getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        } finally {
            Arrays.fill(wrap, (byte) 0);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
