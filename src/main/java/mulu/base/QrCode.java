package mulu.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text as a QR code (ISO/IEC 18004) that still reads with 15 of 100 squares lost: UTF-8, with the light margin that readers
/// want around it. Immutable.
public final class QrCode {
    private static final int MARGIN = 4;
    private static final int MASKS = 8;
    /// Points of a square in the picture that is tried, as many as are printed.
    private static final int DOTS = 6;

    private final BitMatrix squares;

    private QrCode(BitMatrix squares) {
        this.squares = squares;
    }

    /// The code of a text of at most some 2,000 bytes; a longer one is an IllegalArgumentException. Two in a thousand texts
    /// give squares that lie so badly that a usual reader finds no code in them: those are masked otherwise.
    public static QrCode of(String text) {
        QrCode usual = encoded(text, Map.of());
        return Stream.concat(Stream.of(usual), IntStream.range(0, MASKS).mapToObj(mask -> encoded(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask))))
                .filter(code -> code.reads(text)).findFirst().orElse(usual);
    }

    private static QrCode encoded(String text, Map<EncodeHintType, ?> mask) {
        Map<EncodeHintType, Object> hints = new HashMap<>(mask);
        hints.putAll(Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name(), EncodeHintType.MARGIN, MARGIN,
                EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private boolean reads(String text) {
        int side = size() * DOTS;
        int[] picture = IntStream.range(0, side * side).map(at -> dark(at % side / DOTS, at / side / DOTS) ? 0 : 0xFFFFFF).toArray();
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture)))).getText().equals(text);
        } catch (ReaderException unseen) {
            return false;
        }
    }

    /// How many squares it is wide and high, the margin too.
    public int size() {
        return squares.getWidth();
    }

    public boolean dark(int x, int y) {
        return squares.get(x, y);
    }
}
