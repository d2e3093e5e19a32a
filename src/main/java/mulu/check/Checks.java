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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Difference;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Template;

/// Finds what is wrong in a catalog and never changes a word of it. Thread-safe.
public final class Checks {
    /// The rules file of a form.
    record Book(String form, List<Rule> rules) {}

    /// Longer limits are mistakes.
    private static final int COUNTABLE = 1_000;

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
        List<Rule> rules = rules(sheet.template());
        List<FindingList> lists = new ArrayList<>();
        Grounds grounds = grounds(sheet);
        int[] all = all(sheet);
        for (Rule rule : rules) {
            progress.check();
            progress.at(lists.size(), rules.size());
            lists.add(found(sheet, rule, grounds, all));
        }
        return new Checked(sheet, lists, Marks.of(sheet, lists));
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
        Difference difference = now.since(before.sheet());
        Grounds grounds = grounds(now);
        List<FindingList> lists = new ArrayList<>();
        for (FindingList old : before.lists()) {
            progress.check();
            FindingList fresh = old.rule().ofTheWhole() ? FindingList.empty(old.rule(), now)
                    : found(now, old.rule(), grounds, difference.touched());
            lists.add(old.carried(difference.stale(), fresh, now));
        }
        return new Checked(now, lists, before.marks().carried(now, difference, lists));
    }

    /// Asks the rules about the whole again, where the others have been asked by [#follow].
    public Checked complete(Checked followed, Progress progress) {
        Sheet sheet = followed.sheet();
        Grounds grounds = grounds(sheet);
        List<FindingList> lists = new ArrayList<>();
        for (FindingList old : followed.lists()) {
            progress.check();
            lists.add(old.rule().ofTheWhole() ? found(sheet, old.rule(), grounds, all(sheet)) : old);
        }
        return new Checked(sheet, lists, Marks.of(sheet, lists));
    }

    /// What the cell of `finding` would hold if the finding were mended; empty where only a person can know.
    ///
    /// @param sheet the state of the catalog that it was found in
    public Optional<String> fix(Sheet sheet, Finding finding) {
        return rules(sheet.template()).stream().filter(rule -> rule.id().equals(finding.rule())).findFirst()
                .flatMap(rule -> Fixes.of(sheet, rule, finding));
    }

    /// When the time limit in a cell runs out, as a sentence, if its event was on the form's day; empty where the cell is no
    /// limit in days, or says more than a person can count.
    public Optional<String> due(Sheet sheet, int row, Field field) {
        boolean limit = rules(sheet.template()).stream()
                .anyMatch(rule -> rule.kind() == Rule.Kind.LIMIT && rule.keys().getFirst().equals(field.key()));
        List<TimeLimit.Within> withins = limit ? TimeLimit.of(sheet.text(row, field)).withins() : List.of();
        if (withins.isEmpty() || withins.stream().anyMatch(within -> within.number() > COUNTABLE)) {
            return Optional.empty();
        }
        WorkingDays days = WorkingDays.national();
        LocalDate day = grounds(sheet).day();
        List<LocalDate> due = withins.stream().map(within -> within.due(day, days)).toList();
        String key = due.stream().anyMatch(days::provisional) ? "check.due.provisional" : "check.due";
        return Optional.of(Messages.text(key, day, due.stream().map(LocalDate::toString).collect(Collectors.joining("、"))));
    }

    private Grounds grounds(Sheet sheet) {
        return Grounds.of(sheet, laws, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    private static FindingList found(Sheet sheet, Rule rule, Grounds grounds, int[] rows) {
        FindingList.Builder findings = new FindingList.Builder(rule, sheet);
        new Inspection(sheet, rule, grounds, rows, findings).run();
        return findings.list();
    }

    private static int[] all(Sheet sheet) {
        return IntStream.range(0, sheet.size()).toArray();
    }

    /// The rules for a form, or for the form that it is a layout of: its own file, or those that hold for every form; of
    /// a rule about columns that it does not have, what is left.
    public List<Rule> rules(Template form) {
        return books.computeIfAbsent(form.id() + "@" + form.version(), _ ->
                read(form.family()).stream().flatMap(rule -> rule.on(form).stream()).toList());
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
