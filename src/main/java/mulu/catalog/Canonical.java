package mulu.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.template.Field;

/// The bytes of a sheet that are the same for the same content and different for any other: UTF-8, one JSON value a
/// line; first the form and the heading, then each row as its id and its cells as people see them.
public final class Canonical {
    private final Sheet sheet;

    public Canonical(Sheet sheet) {
        this.sheet = sheet;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines(out::writeBytes);
        return out.toByteArray();
    }

    /// SM3 of [#bytes].
    public String digest() {
        Digest digest = new Digest();
        lines(digest::add);
        return digest.hex();
    }

    private void lines(Consumer<byte[]> out) {
        Catalog catalog = sheet.catalog();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", "mulu-edition-1");
        head.put("form", catalog.template().id() + "@" + catalog.template().version());
        head.put("fields", catalog.template().fields().stream().map(Field::path).toList());
        head.put("year", catalog.year());
        head.put("title", catalog.title());
        head.put("heading", new TreeMap<>(catalog.heading()));
        head.put("counts", new TreeMap<>(sheet.counts()));
        out.accept(line(head));
        for (int i = 0; i < sheet.size(); i++) {
            String[] line = new String[catalog.template().fields().size() + 1];
            line[0] = Long.toString(sheet.row(i).id());
            for (int f = 0; f + 1 < line.length; f++) {
                line[f + 1] = sheet.text(i, catalog.template().fields().get(f));
            }
            out.accept(line(line));
        }
    }

    private static byte[] line(Object value) {
        return (Json.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
