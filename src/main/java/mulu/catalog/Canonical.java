package mulu.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.template.Field;
import mulu.template.Template;

/// The bytes of a sheet that are the same for the same content and different for any other: UTF-8, one JSON value a
/// line; first the form and the heading, then each row as its id and its cells as people see them. Described byte by byte
/// in docs/edition-format.md.
public final class Canonical {
    private static final String FORMAT = "mulu-edition-1";
    /// Rows that are written together, beside others.
    private static final int PART = 2_000;

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
        head.put("format", FORMAT);
        head.put("form", catalog.template().id() + "@" + catalog.template().version());
        head.put("fields", catalog.template().fields().stream().map(Field::path).toList());
        head.put("year", catalog.year());
        head.put("title", catalog.title());
        head.put("heading", new TreeMap<>(catalog.heading()));
        head.put("counts", new TreeMap<>(sheet.counts()));
        out.accept(line(head));
        IntStream.range(0, (sheet.size() + PART - 1) / PART).parallel()
                .mapToObj(part -> rows(part * PART, Math.min(sheet.size(), (part + 1) * PART))).forEachOrdered(out);
    }

    private byte[] rows(int from, int to) {
        List<Field> fields = sheet.template().fields();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = from; i < to; i++) {
            String[] line = new String[fields.size() + 1];
            line[0] = Long.toString(sheet.row(i).id());
            for (int f = 0; f + 1 < line.length; f++) {
                line[f + 1] = sheet.text(i, fields.get(f));
            }
            out.writeBytes(line(line));
        }
        return out.toByteArray();
    }

    /// The sheet that `text` was written from, with running numbers as they were printed and outside of any library.
    /// Problem INPUT where the text is not such content, or not of this form.
    ///
    /// @param form with the columns that only this catalog has
    public static Sheet read(String text, Template form) {
        try {
            String[] lines = text.split("\n", -1);
            Head head = Json.read(lines[0], Head.class);
            List<Field> fields = form.fields();
            if (!head.format().equals(FORMAT) || !head.fields().equals(fields.stream().map(Field::path).toList())
                    || !lines[lines.length - 1].isEmpty()) {
                throw Problem.input("catalog.no-edition");
            }
            Map<String, String> heading = new HashMap<>(head.heading());
            Catalog catalog = new Catalog(0, form, head.year(), heading, Map.of(), new Catalog.State(Stage.DRAFT, 1, 1, 1));
            if (!catalog.title().equals(head.title())) {
                throw Problem.input("catalog.no-edition");
            }
            Dictionary dictionary = new Dictionary();
            List<Row> rows = new ArrayList<>(lines.length - 2);
            Arrays.stream(lines, 1, lines.length - 1).parallel().map(Json::strings)
                    .forEachOrdered(line -> rows.add(row(line, rows.size() + 1, form, dictionary)));
            Sheet sheet = Sheet.of(catalog, dictionary, rows);
            if (!sheet.counts().equals(head.counts())) {
                throw Problem.input("catalog.no-edition");
            }
            return sheet;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Problem.input("catalog.no-edition");
        }
    }

    private static Row row(List<String> line, int place, Template form, Dictionary dictionary) {
        int[] codes = new int[form.slots()];
        for (int f = 0; f < form.fields().size(); f++) {
            codes[form.fields().get(f).slot()] = dictionary.code(line.get(f + 1));
        }
        return Row.coded(Long.parseLong(line.getFirst()), place, dictionary, codes);
    }

    private record Head(String format, String form, List<String> fields, int year, String title, Map<String, String> heading,
            Map<String, Long> counts) {}

    private static byte[] line(Object value) {
        return (Json.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
