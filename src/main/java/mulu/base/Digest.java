package mulu.base;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// SM3 (GB/T 32905-2016), 256 bits, written as 64 lower-case hexadecimal digits. One object digests one message and
/// is not thread-safe; the static methods are.
public final class Digest {
    private final SM3Digest sm3 = new SM3Digest();

    public static String sm3(byte[] bytes) {
        return new Digest().add(bytes).hex();
    }

    /// The same over the UTF-8 bytes of `text`.
    public static String text(String text) {
        return sm3(text.getBytes(StandardCharsets.UTF_8));
    }

    public Digest add(byte[] bytes) {
        sm3.update(bytes, 0, bytes.length);
        return this;
    }

    /// Adds a text so that no two different sequences of texts give the same bytes: its UTF-8 length, then itself.
    public Digest field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)).add(bytes);
    }

    /// Ends the digest.
    public String hex() {
        byte[] out = new byte[sm3.getDigestSize()];
        sm3.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
