package mulu.base;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Bytes in the zlib form (RFC 1950). Thread-safe.
public final class Deflated {
    private Deflated() {}

    public static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Undoes [#pack]. IllegalArgumentException where the bytes are none of its, or would become more than `most`: a few bytes
    /// can be blown up to any size.
    public static byte[] unpack(byte[] packed, int most) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IllegalArgumentException("more than " + most + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
