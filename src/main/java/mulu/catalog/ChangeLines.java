package mulu.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import mulu.base.Digest;
import mulu.base.Json;

/// A change as it is kept: its heading as JSON, and one line for each row it touched. What the record holds of a
/// change is the digest over these, however they are packed.
///
/// @param heading changed values of the heading, before and after
record ChangeLines(String heading, List<Line> lines) {
    static ChangeLines of(Change.Effects effects) {
        return new ChangeLines(
                Json.write(new TreeMap<>(Map.of("before", effects.before(), "after", effects.after()))),
                effects.rows().stream().map(Line::of).toList());
    }

    /// Heading values before and after.
    private record Values(Map<String, String> after, Map<String, String> before) {}

    Change.Effects effects() {
        Values values = Json.read(heading, Values.class);
        return new Change.Effects(lines.stream().map(Line::change).toList(), values.before(), values.after());
    }

    /// SM3 over the change as kept.
    String digest() {
        Digest digest = new Digest().field("mulu-change-1").field(heading);
        for (Line line : lines) {
            digest.field(Long.toString(line.row())).field(line.kind()).field(line.before()).field(line.after());
        }
        return digest.hex();
    }

    /// Lines as one text, the parts of each behind tabs (JSON holds no bare tab or line end), deflated.
    static byte[] pack(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.row()).append('\t').append(line.kind()).append('\t').append(line.before()).append('\t')
                    .append(line.after()).append('\n');
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

    /// The lines of a packed part whose text begins as `wanted` says.
    static List<Line> unpack(byte[] packed, Predicate<String> wanted) {
        List<Line> lines = new ArrayList<>();
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (wanted.test(text)) {
                    String[] parts = text.split("\t", -1);
                    lines.add(new Line(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
