package mulu.base;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import net.sourceforge.pinyin4j.PinyinHelper;

/// The list of readings that pinyin4j brings, one line for each sign, such as `4E0D (bu4,bu2,fou3)`. Only its list is
/// used: asking the library for one sign parses that line anew each time.
final class ReadingSource {
    private static final String FILE = "/pinyindb/unicode_to_hanyu_pinyin.txt";

    private ReadingSource() {}

    /// Gives every sign that has a reading, with its readings: letters, `u:` for ü, and a digit for the tone.
    static void each(BiConsumer<Character, String[]> reader) {
        String text = text();
        int line = 0;
        while (line < text.length()) {
            int open = text.indexOf('(', line);
            int close = text.indexOf(')', line);
            if (open < 0 || close < 0) {
                return;
            }
            String readings = text.substring(open + 1, close);
            // The list says "none0" where it knows a sign but not how to say it.
            if (!readings.startsWith("none")) {
                reader.accept((char) Integer.parseInt(text, line, open - 1, 16), readings.split(","));
            }
            int end = text.indexOf('\n', close);
            line = end < 0 ? text.length() : end + 1;
        }
    }

    private static String text() {
        try (InputStream in = PinyinHelper.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
