package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import mulu.base.Json;
import mulu.base.Progress;
import mulu.catalog.Sheet;

/// Finds what is wrong in a catalog and never changes a word of it. Thread-safe.
public final class Checks {
    /// The rules file of a form.
    record Book(String form, List<Rule> rules) {}

    private final LawBook laws;
    private final InstantSource clock;
    private final Map<String, List<Rule>> books = new ConcurrentHashMap<>();

    /// @param laws what cited instruments are judged by
    /// @param clock tells the day by which a form without a date is judged
    public Checks(LawBook laws, InstantSource clock) {
        this.laws = laws;
        this.clock = clock;
    }

    /// Checks all of a catalog.
    public Checked check(Sheet sheet, Progress progress) {
        return run(sheet, rules(sheet.template().id()), progress, (rule, grounds, rows) -> found(sheet, rule, grounds, rows),
                all(sheet));
    }

    public List<Finding> check(Sheet sheet) {
        return check(sheet, Progress.NONE).findings();
    }

    /// Checks `now`, a later state of the catalog of `before`, by the rows that differ: rules about single rows are exact,
    /// those about the whole say what they said, but for the rows that differ. Much quicker than a whole check.
    public Checked follow(Checked before, Sheet now, Progress progress) {
        if (!now.catalog().heading().equals(before.sheet().catalog().heading())) {
            return check(now, progress);
        }
        Sheet.Difference difference = now.since(before.sheet());
        Map<Rule, List<Finding>> old = before.byRule();
        return run(now, before.asked(), progress, (rule, grounds, rows) -> {
            List<Finding> fresh = rule.ofTheWhole() ? List.of() : found(now, rule, grounds, rows);
            return Checked.carried(old.getOrDefault(rule, List.of()), difference.stale(), fresh, now);
        }, difference.touched());
    }

    /// Asks the rules about the whole again, where the others have been asked by [#follow].
    public Checked complete(Checked followed, Progress progress) {
        Sheet sheet = followed.sheet();
        Map<Rule, List<Finding>> old = followed.byRule();
        return run(sheet, followed.asked(), progress, (rule, grounds, rows) ->
                rule.ofTheWhole() ? found(sheet, rule, grounds, rows) : old.getOrDefault(rule, List.of()), all(sheet));
    }

    private interface Asking {
        List<Finding> ask(Rule rule, Grounds grounds, int[] rows);
    }

    private Checked run(Sheet sheet, List<Rule> rules, Progress progress, Asking asking, int[] rows) {
        Grounds grounds = Grounds.of(sheet, laws, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
        List<List<Finding>> byRule = new ArrayList<>();
        for (Rule rule : rules) {
            progress.check();
            progress.at(byRule.size(), rules.size());
            byRule.add(asking.ask(rule, grounds, rows));
        }
        return new Checked(sheet, rules, byRule);
    }

    private static List<Finding> found(Sheet sheet, Rule rule, Grounds grounds, int[] rows) {
        List<Finding> findings = new ArrayList<>();
        new Inspection(sheet, rule, grounds, rows, findings).run();
        return findings;
    }

    private static int[] all(Sheet sheet) {
        return IntStream.range(0, sheet.size()).toArray();
    }

    /// The rules for a form: its own file, or those that hold for every form.
    public List<Rule> rules(String form) {
        return books.computeIfAbsent(form, Checks::read);
    }

    private static List<Rule> read(String form) {
        InputStream own = Checks.class.getResourceAsStream("/mulu/check/" + form + ".json");
        InputStream in = own == null ? Checks.class.getResourceAsStream("/mulu/check/any.json") : own;
        if (in == null) {
            throw new IllegalStateException("no rules");
        }
        try (in) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Book.class).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
