package mulu.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mulu.audit.AuditEntry;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.catalog.Catalog;
import mulu.staff.Person;
import mulu.staff.Role;
import org.jspecify.annotations.Nullable;

/// Says in plain words what an entry of the record means: what was done, to what, and how.
final class RecordWords {
    private static final String FAILED = ".failed";
    private static final String ROUTE = "signoff.";
    /// By what only the program finds its things again.
    private static final Set<String> INNER = Set.of("row", "remark", "suggestion", "revision", "rule", "of", "principal", "deputy", "given", "form", "frozen", "frozen-version",
            "frozen-packed", "frozen-form", "packed", "name-id");
    /// Of these, a text is what somebody said.
    private static final String SAID = "remark";
    private static final Set<String> SUMS = Set.of("digest", "seal", "key");
    /// What is said first; the rest follows by name.
    private static final List<String> FIRST = List.of("name", "label", "reason", "reasons", "text", "words", "version", "round");
    private static final Pattern ROLES = Pattern.compile("\\[(\\w+(, \\w+)*)?]");

    private final Map<String, Catalog> catalogs;
    private final Map<Long, String> people;

    RecordWords(List<Catalog> catalogs, List<Person> people) {
        this.catalogs = catalogs.stream().collect(Collectors.toMap(Catalog::subject, Function.identity()));
        this.people = people.stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /// What was done, such as 修改内容.
    static String act(String act) {
        if (act.endsWith(FAILED)) {
            return Messages.text("record.failed", act(act.substring(0, act.length() - FAILED.length())));
        }
        return label(act).orElseGet(() -> Messages.text("record.unknown", act));
    }

    /// The words of an act; empty where there are none.
    static Optional<String> label(String act) {
        String own = "record.act." + act;
        String passage = act.startsWith(ROUTE) ? "act." + act.substring(ROUTE.length()) : own;
        return Messages.has(own) ? Optional.of(Messages.text(own)) : Messages.has(passage) ? Optional.of(Messages.text(passage)) : Optional.empty();
    }

    /// To what it was done, such as a catalog's title.
    String about(String subject) {
        Catalog catalog = catalogs.get(subject);
        if (catalog != null) {
            return catalog.year() == 0 ? Messages.text("record.catalog", catalog.id(), catalog.title())
                    : Messages.text("record.catalog-year", catalog.id(), catalog.title(), Integer.toString(catalog.year()));
        }
        String number = subject.substring(subject.indexOf('/') + 1);
        if (subject.startsWith("person/") && number.matches("\\d{1,18}")) {
            return people.getOrDefault(Long.parseLong(number), Messages.text("record.nobody"));
        }
        return subject.equals("library") ? Messages.text("record.library") : subject;
    }

    /// The facts of an entry as one text.
    String detail(AuditEntry entry) {
        Map<String, @Nullable Object> facts = new TreeMap<>();
        try {
            Map<?, ?> read = Json.read(entry.detail(), Map.class);
            read.forEach((key, value) -> facts.put(String.valueOf(key), value));
        } catch (IllegalArgumentException malformed) {
            return Messages.text("record.unreadable");
        }
        List<String> order = new ArrayList<>(FIRST);
        order.retainAll(facts.keySet());
        facts.keySet().stream().filter(key -> !FIRST.contains(key) && !inner(key, facts.get(key))).sorted((one, other) ->
                Boolean.compare(SUMS.contains(one), SUMS.contains(other))).forEach(order::add);
        return order.stream().map(key -> fact(key, text(key, facts.get(key), entry))).filter(said -> !said.isEmpty())
                .reduce((before, next) -> before + (before.endsWith(Messages.text("record.stop")) ? "" : Messages.text("record.and")) + next).orElse("");
    }

    private static boolean inner(String key, @Nullable Object value) {
        return INNER.contains(key) && !(key.equals(SAID) && value instanceof String);
    }

    private static String fact(String key, String value) {
        String pattern = "record.detail." + key;
        return value.isBlank() ? "" : Messages.has(pattern) ? Messages.text(pattern, value) : Messages.text("record.detail-other", key, value);
    }

    private String text(String key, @Nullable Object value, AuditEntry entry) {
        String text = value instanceof List<?> list
                ? list.stream().map(one -> word(key, String.valueOf(one))).collect(Collectors.joining("、")) : String.valueOf(value);
        return switch (key) {
            case "field" -> Optional.ofNullable(catalogs.get(entry.subject())).flatMap(catalog -> catalog.template().fields().stream()
                    .filter(field -> field.key().equals(text)).findFirst()).map(field -> field.path()).orElse(text);
            case "role" -> roles("[" + text + "]");
            case "clock" -> text.matches("\\d{1,15}") ? Times.of(Long.parseLong(text)) : text;
            case "from", "to", "roles" -> ROLES.matcher(text).matches() ? roles(text) : about(text);
            default -> SUMS.contains(key) ? text.substring(0, Math.min(16, text.length())) : word(key, text);
        };
    }

    private static String word(String key, String text) {
        String found = "repair.found." + text.toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> Messages.text("record.yes");
            case "false" -> Messages.text("record.no");
            default -> key.equals("found") && Messages.has(found) ? Messages.text(found) : text;
        };
    }

    private static String roles(String text) {
        Map<String, String> words = Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Role::label));
        return Arrays.stream(text.substring(1, text.length() - 1).split(", ")).map(role -> words.getOrDefault(role, role))
                .collect(Collectors.joining("、"));
    }
}
