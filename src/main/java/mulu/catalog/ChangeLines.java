package mulu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.store.Tx;

/// A change as it is kept: its heading as JSON, and one line for each row it touched. What the record holds of a
/// change is the digest over these, however they are packed.
///
/// @param heading changed values of the heading, before and after
record ChangeLines(String heading, List<Line> lines) {
    static ChangeLines of(Change.Effects effects) {
        return new ChangeLines(
                Json.write(new TreeMap<>(Map.of("before", effects.before(), "after", effects.after()))),
                effects.rows().parallelStream().map(Line::of).toList());
    }

    /// Heading values before and after.
    private record Values(Map<String, String> after, Map<String, String> before) {}

    /// Problem STORAGE where they can no longer be read.
    Change.Effects effects() {
        Values values = Tx.stored(() -> Json.read(heading, Values.class));
        return new Change.Effects(lines.parallelStream().map(Line::change).toList(), values.before(), values.after());
    }

    /// SM3 over the change as kept.
    String digest() {
        Digest digest = new Digest().field("mulu-change-1").field(heading);
        for (Line line : lines) {
            digest.field(Long.toString(line.row())).field(line.kind()).field(line.before()).field(line.after());
        }
        return digest.hex();
    }

    static byte[] pack(List<Line> lines) {
        return Packed.of(lines, line -> List.of(line.row(), line.kind(), line.before(), line.after()));
    }

    /// The lines of a packed part whose text begins as `wanted` says. Problem STORAGE where it can no longer be read.
    static List<Line> unpack(byte[] packed, Predicate<String> wanted) {
        return Tx.stored(() -> {
            List<Line> lines = new ArrayList<>();
            Packed.each(packed, text -> {
                if (wanted.test(text)) {
                    String[] columns = Packed.columns(text);
                    lines.add(new Line(Long.parseLong(columns[0]), columns[1], columns[2], columns[3]));
                }
            });
            return lines;
        });
    }
}
