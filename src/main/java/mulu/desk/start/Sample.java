package mulu.desk.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mulu.base.Json;
import mulu.catalog.Draft;
import mulu.template.Template;

/// A filled-in catalog to look at, read from the program's own files.
///
/// @param form which form it is for
/// @param rows texts by key of the field
record Sample(String form, int year, Map<String, String> heading, List<Map<String, String>> rows) {
    static Sample load() {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/mulu/sample/nx-2018.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Draft draft(Template template) {
        return new Draft(template, year, heading, Map.of(), rows.stream().map(row -> cells(template, row)).toList());
    }

    private static List<String> cells(Template template, Map<String, String> row) {
        List<String> cells = new ArrayList<>(Collections.nCopies(template.slots(), ""));
        row.forEach((key, text) -> cells.set(template.field(key).slot(), text));
        return cells;
    }
}
