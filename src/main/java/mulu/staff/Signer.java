package mulu.staff;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/// A person who has just given the password again, with the private half of the key in hand; only [Staff#signer] makes
/// one. Not to be kept longer than one act. Not thread-safe.
public final class Signer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Person person;
    private final SealKey key;
    private final BigInteger secret;

    Signer(Person person, SealKey key, BigInteger secret) {
        this.person = person;
        this.key = key;
        this.secret = secret;
    }

    public Person person() {
        return person;
    }

    public SealKey key() {
        return key;
    }

    /// Signs the UTF-8 bytes of `text` as [SealKey#fits] checks it; DER in hexadecimal.
    public String sign(String text) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(secret, SealKey.DOMAIN), RANDOM));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        try {
            return HexFormat.of().formatHex(signer.generateSignature());
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }
}
