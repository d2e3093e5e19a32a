package mulu.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Lines of text, deflated. Each is made of columns behind tabs; JSON holds no bare tab or line end, so that it is a
/// column as it is.
final class Packed {
    private Packed() {}

    static <T> byte[] of(List<T> values, Function<T, List<?>> columns) {
        StringBuilder text = new StringBuilder();
        for (T value : values) {
            String between = "";
            for (Object column : columns.apply(value)) {
                text.append(between).append(column);
                between = "\t";
            }
            text.append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /// Shows each line. IllegalArgumentException where the bytes are none of [#of].
    static void each(byte[] packed, Consumer<String> line) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String[] columns(String line) {
        return line.split("\t", -1);
    }
}
