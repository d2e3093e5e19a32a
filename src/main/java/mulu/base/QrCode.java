package mulu.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A text as a QR code (ISO/IEC 18004) that still reads with 15 of 100 squares lost: UTF-8, with the light margin that readers
/// want around it. Immutable.
public final class QrCode {
    private static final int MARGIN = 4;

    private final BitMatrix squares;

    private QrCode(BitMatrix squares) {
        this.squares = squares;
    }

    /// The code of a text of at most some 2,000 bytes; a longer one is an IllegalArgumentException.
    public static QrCode of(String text) {
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name(), EncodeHintType.MARGIN, MARGIN,
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
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
