package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    /// A usual reader finds no code where these are masked as usual.
    private static final List<Long> BAD = List.of(451431109683129954L, 148497730412087370L, -3558020031724990513L, -3133956252413179171L,
            1568993592079410592L, -8148582383243932132L, -2554591199777910824L);

    private static String words(long seed) {
        return "MULU1|试验区综合执法局政务公开基本目录|2018|1|" + Digest.text(Long.toString(seed)) + "|approved";
    }

    private static String read(QrCode code, int dots) throws ReaderException {
        int side = code.size() * dots;
        int[] picture = IntStream.range(0, side * side).map(at -> code.dark(at % side / dots, at / side / dots) ? 0 : 0xFFFFFF).toArray();
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture)))).getText();
    }

    @Test
    void whateverItSaysIsRead() throws ReaderException {
        Random random = new Random(9);
        for (long seed : Stream.concat(BAD.stream(), LongStream.generate(random::nextLong).limit(150).boxed()).toList()) {
            for (int dots : List.of(4, 6)) {
                assertEquals(words(seed), read(QrCode.of(words(seed)), dots), seed + " of " + dots);
            }
        }
    }

    @Test
    void tooMuchIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("目".repeat(2_000)));
    }
}
