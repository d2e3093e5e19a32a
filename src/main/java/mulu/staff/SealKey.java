package mulu.staff;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import mulu.base.Digest;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/// The public half of a key pair with which a person seals: a point of the curve sm2p256v1 (GB/T 32918.5-2017).
///
/// @param hex the point uncompressed, 130 hexadecimal digits beginning with 04
public record SealKey(String hex) {
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

    /// SM3 of the point's bytes: what people compare and the record keeps. Empty where this is no point at all.
    public String fingerprint() {
        try {
            return Digest.sm3(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException noHex) {
            return "";
        }
    }

    /// Whether `signature` was made over exactly this text with the private half (SM2 with SM3, the standard's usual
    /// identity 1234567812345678, DER). Anything malformed is no signature.
    public boolean fits(String text, String signature) {
        try {
            SM2Signer verifier = new SM2Signer();
            verifier.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(HexFormat.of().parseHex(hex)), DOMAIN));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            verifier.update(bytes, 0, bytes.length);
            byte[] der = HexFormat.of().parseHex(signature);
            return der.length > 0 && verifier.verifySignature(der);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
