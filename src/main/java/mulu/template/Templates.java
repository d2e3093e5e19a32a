package mulu.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.store.Store;
import mulu.store.Tx;

/// The forms that this program and this library know. A library keeps its own copy of every form that one of its
/// catalogs uses, so that a newer program never changes an older catalog. Thread-safe.
public final class Templates {
    /// Name of the form whose columns are all that places are known to use.
    public static final String ANY = "generic";

    private static final List<String> BUILT_IN = List.of("nx-2018", "national-26", "active-2019");

    private final Store store;
    private final Map<String, Template> kept = new ConcurrentHashMap<>();

    public Templates(Store store) {
        this.store = store;
    }

    /// The forms that come with the program, the most usual first.
    public static List<Template> builtIn() {
        return BUILT_IN.stream().map(Templates::resource).toList();
    }

    /// What a file is recognised by: the forms that come with the program, then the columns of all others.
    public static List<Template> known() {
        return Stream.concat(builtIn().stream(), Stream.of(resource(ANY))).toList();
    }

    /// Reads a form from its JSON text; Problem INPUT where the text is not a form.
    public static Template parse(String json) {
        try {
            return Json.read(json, Template.class);
        } catch (IllegalArgumentException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Problem flaw) {
                    throw flaw;
                }
            }
            throw Problem.input("template.unreadable", Objects.toString(e.getCause(), ""));
        }
    }

    /// The form `id`: built in, or the newest that the library keeps.
    public Template get(String id) {
        return builtIn().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .or(() -> newest(id))
                .orElseThrow(() -> Problem.input("template.unknown", id));
    }

    /// The library's copy of a form, as a catalog names it.
    public Template get(String id, int version) {
        return kept.computeIfAbsent(id + "@" + version, _ -> store.read(tx -> TemplateTable.read(tx, id, version))
                .map(Templates::parse)
                .orElseThrow(() -> Problem.storage("template.lost", id, version)));
    }

    /// Puts a copy of the form into the library, once.
    public void keep(Tx tx, Template template) {
        TemplateTable.keep(tx, template.id(), template.version(), Json.write(template));
    }

    private Optional<Template> newest(String id) {
        return store.read(tx -> TemplateTable.newest(tx, id)).map(Templates::parse);
    }

    private static Template resource(String id) {
        try (InputStream in = Objects.requireNonNull(
                Templates.class.getResourceAsStream("/mulu/template/" + id + ".json"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
