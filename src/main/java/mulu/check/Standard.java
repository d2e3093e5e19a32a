package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mulu.base.Json;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// What catalogs are checked by (核对依据): the rules of each form, the instruments, the working days. What comes with the
/// program, with what an office has made of it. Thread-safe; says the same for as long as it lives.
public final class Standard {
    /// What comes with the program.
    public static final Standard BUILT_IN = new Standard(Own.NONE, LawBook.builtIn(), WorkingDays.national());

    /// The rules file of a form.
    record Book(String form, List<Rule> rules) {}

    /// How an office wants one rule of a form.
    ///
    /// @param form the form, or the family of forms
    /// @param level how grave a hit is; null where the rule is not asked
    /// @param what the rule's words or number; null for those it has
    public record Tuned(String form, String rule, Rule.@Nullable Level level, @Nullable String what) {
        public Tuned {
            Objects.requireNonNull(form);
            Objects.requireNonNull(rule);
        }
    }

    /// What an office has added and changed.
    ///
    /// @param laws instruments that the book does not have, or that stand before the book's of the same title
    /// @param bodies bodies that were renamed
    /// @param notices days off and days worked, behind the built-in ones
    /// @param region whose days hold beside the nation's; empty for none
    public record Own(List<Tuned> rules, List<Law> laws, List<LawBook.Body> bodies, List<WorkingDays.Notice> notices, String region) {
        public static final Own NONE = new Own(List.of(), List.of(), List.of(), List.of(), "");

        public Own {
            rules = List.copyOf(rules);
            laws = List.copyOf(laws);
            bodies = List.copyOf(bodies);
            notices = List.copyOf(notices);
            Objects.requireNonNull(region);
        }
    }

    private final Own own;
    private final LawBook laws;
    private final WorkingDays days;
    private final Map<String, Map<String, Tuned>> tuned = new HashMap<>();
    private final Map<String, List<Rule>> books = new ConcurrentHashMap<>();

    private Standard(Own own, LawBook laws, WorkingDays days) {
        this.own = own;
        this.laws = laws;
        this.days = days;
        own.rules().forEach(rule -> tuned.computeIfAbsent(rule.form(), _ -> new HashMap<>()).put(rule.rule(), rule));
    }

    /// The built-in standard with an office's own part. Problem INPUT where a day is none or nobody has a notice for the region.
    public static Standard of(Own own) {
        WorkingDays calendar = WorkingDays.national().with(own.notices());
        return new Standard(own, LawBook.builtIn().with(own.laws(), own.bodies()),
                own.region().isEmpty() ? calendar : calendar.in(own.region()));
    }

    /// The same with another book of instruments.
    static Standard of(LawBook laws) {
        return new Standard(Own.NONE, laws, WorkingDays.national());
    }

    public Own own() {
        return own;
    }

    public LawBook laws() {
        return laws;
    }

    public WorkingDays days() {
        return days;
    }

    /// The rules that a form is asked, or the form that it is a layout of: those of its own file, or those that hold for
    /// every form; of a rule about columns that it does not have, what is left.
    public List<Rule> rules(Template form) {
        return books.computeIfAbsent(form.id() + "@" + form.version(), _ ->
                builtIn(form.family()).stream().flatMap(rule -> tuned(form.family(), rule).stream()).flatMap(rule -> rule.on(form).stream()).toList());
    }

    private Optional<Rule> tuned(String form, Rule rule) {
        Tuned own = tuned.getOrDefault(form, Map.of()).get(rule.id());
        if (own == null) {
            return Optional.of(rule);
        }
        Rule.Level level = own.level();
        String what = own.what() == null || !rule.worded() ? rule.what() : own.what();
        return level == null ? Optional.empty() : Optional.of(new Rule(rule.id(), rule.kind(), level, rule.keys(), what));
    }

    /// The rules of a form as they come with the program.
    public static List<Rule> builtIn(String form) {
        InputStream file = Standard.class.getResourceAsStream("/mulu/check/" + form + ".json");
        InputStream in = file == null ? Standard.class.getResourceAsStream("/mulu/check/any.json") : file;
        if (in == null) {
            throw new IllegalStateException("no rules");
        }
        try (in) {
            return new ArrayList<>(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Book.class).rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
