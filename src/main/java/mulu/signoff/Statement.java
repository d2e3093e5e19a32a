package mulu.signoff;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.template.Heading.Hand;

/// What a seal says, as the text that is signed: a JSON object of texts with its names in order and no blanks, described
/// byte by byte in docs/edition-format.md.
///
/// @param origin which library it was put in, and under which number
/// @param at the record's time, milliseconds since 1970
/// @param head hash of the record's entry before it
/// @param key fingerprint of the key it is signed with
/// @param after SM3 of the statement of the hand before, empty text for the first hand; none in a statement of the older
/// format, which did not say so
public record Statement(Origin origin, Seal.Place place, Seal.By by, long at, Content content, String head, String key, Optional<String> after) {
    private static final String FORMAT = "mulu-seal-3";
    /// Without `after` and `behalf`; still read, no longer written.
    private static final String OLDER = "mulu-seal-2";

    /// Where a seal was put.
    ///
    /// @param library the library's own name
    /// @param seal number of the seal in it
    public record Origin(String library, long seal) {}

    /// What was sealed.
    ///
    /// @param edition SM3 of the frozen canonical bytes
    /// @param form SM3 of the form they are printed by
    public record Content(String title, int year, String edition, String form) {}

    /// The text that is signed.
    public String text() {
        Map<String, String> said = new TreeMap<>();
        said.put("format", after.isPresent() ? FORMAT : OLDER);
        after.ifPresent(before -> {
            said.put("after", before);
            said.put("behalf", Long.toString(by.behalf()));
        });
        said.put("library", origin.library());
        said.put("seal", Long.toString(origin.seal()));
        said.put("catalog", Long.toString(place.catalog()));
        said.put("version", Integer.toString(place.version()));
        said.put("round", Integer.toString(place.round()));
        said.put("hand", by.hand().name());
        said.put("meaning", Route.sealing(by.hand()).name());
        said.put("person", Long.toString(by.person()));
        said.put("name", by.name());
        said.put("remark", by.remark());
        said.put("at", Instant.ofEpochMilli(at).toString());
        said.put("title", content.title());
        said.put("year", Integer.toString(content.year()));
        said.put("edition", content.edition());
        said.put("form", content.form());
        said.put("head", head);
        said.put("key", key);
        return Json.write(said);
    }

    /// Reads what [#text] wrote. Problem INPUT for any other text, also for one that only means the same.
    public static Statement read(String text) {
        try {
            Map<String, String> said = Json.map(text);
            Statement statement = new Statement(
                    new Origin(said.getOrDefault("library", ""), number(said, "seal")),
                    new Seal.Place(number(said, "catalog"), (int) number(said, "version"), (int) number(said, "round")),
                    new Seal.By(Hand.valueOf(said.getOrDefault("hand", "")), number(said, "person"), said.getOrDefault("name", ""),
                            said.getOrDefault("remark", ""), said.containsKey("behalf") ? number(said, "behalf") : 0),
                    Instant.parse(said.getOrDefault("at", "")).toEpochMilli(),
                    new Content(said.getOrDefault("title", ""), (int) number(said, "year"), said.getOrDefault("edition", ""),
                            said.getOrDefault("form", "")),
                    said.getOrDefault("head", ""), said.getOrDefault("key", ""), Optional.ofNullable(said.get("after")));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw Problem.input("seal.unreadable");
        }
        throw Problem.input("seal.unreadable");
    }

    /// The same, empty for any other text.
    public static Optional<Statement> legible(String text) {
        try {
            return Optional.of(read(text));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /// Whether it says what this seal's line says.
    boolean speaksOf(Seal seal) {
        return place.equals(seal.place()) && by.equals(seal.by()) && at == seal.at() && origin.seal() == seal.id()
                && content.edition().equals(seal.edition().digest()) && head.equals(seal.proof().head())
                && key.equals(seal.proof().key().fingerprint());
    }

    private static long number(Map<String, String> said, String name) {
        return Long.parseLong(said.getOrDefault(name, ""));
    }
}
