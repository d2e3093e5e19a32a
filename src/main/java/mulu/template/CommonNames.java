package mulu.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import mulu.base.Json;

/// Names under which fields of different forms mean the same, as data; a field that is not named here has its own key for
/// its common name.
final class CommonNames {
    private static final Map<String, Map<String, String>> NAMES = read();

    /// @param forms by form the common name of a field by its key
    record Book(Map<String, Map<String, String>> forms) {}

    private CommonNames() {}

    private static Map<String, Map<String, String>> read() {
        try (InputStream in = Objects.requireNonNull(CommonNames.class.getResourceAsStream("/mulu/template/common.json"))) {
            return Json.read("{\"forms\":" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "}", Book.class).forms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(String form, Field field) {
        return NAMES.getOrDefault(form, Map.of()).getOrDefault(field.key(), field.key());
    }
}
