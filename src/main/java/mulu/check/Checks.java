package mulu.check;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Difference;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Finds what is wrong in a catalog and never changes a word of it. Thread-safe.
public final class Checks {
    /// Longer limits are mistakes.
    private static final int COUNTABLE = 1_000;

    private final Supplier<Standard> standard;
    private final InstantSource clock;
    private final LongFunction<List<Waiver>> waivers;
    private volatile Standard newest;
    private volatile @Nullable Fixes fixes;

    /// @param standard what catalogs are checked by now; asked for every check of a whole
    /// @param clock tells the day by which a form without a date is judged
    /// @param waivers the explanations that stand in a catalog, by its number
    public Checks(Supplier<Standard> standard, InstantSource clock, LongFunction<List<Waiver>> waivers) {
        this.standard = standard;
        this.clock = clock;
        this.waivers = waivers;
        this.newest = standard.get();
    }

    /// The same for what belongs to no library.
    public Checks(Standard standard, InstantSource clock) {
        this(() -> standard, clock, _ -> List.of());
    }

    /// Checks all of a catalog.
    public Checked check(Sheet sheet, Progress progress) {
        return check(sheet, waivers.apply(sheet.catalog().id()), progress);
    }

    /// The same with the explanations as a transaction sees them.
    public Checked check(Sheet sheet, List<Waiver> explained, Progress progress) {
        Standard by = standard.get();
        newest = by;
        List<Rule> rules = by.rules(sheet.template());
        Grounds grounds = grounds(sheet, by);
        int[] all = all(sheet);
        AtomicInteger done = new AtomicInteger();
        // No rule asks what another one found.
        List<ForkJoinTask<FindingList>> tasks = rules.stream().map(rule -> ForkJoinTask.adapt(() -> {
            progress.check();
            FindingList found = found(sheet, rule, grounds, all);
            progress.at(done.incrementAndGet(), rules.size());
            return found;
        })).toList();
        ForkJoinTask.invokeAll(tasks);
        List<FindingList> lists = tasks.stream().map(ForkJoinTask::join).toList();
        return Checked.of(sheet, by, lists, explained);
    }

    /// Checks content that has been checked before, though perhaps under other explanations: what the rules found stands as long
    /// as the standard does.
    ///
    /// @param sheet the same rows in the same order as those of `before`
    public Checked again(Checked before, Sheet sheet, List<Waiver> explained) {
        return before.standard() == standard.get() ? Checked.of(sheet, before.standard(), before.lists(), explained)
                : check(sheet, explained, Progress.NONE);
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
        Grounds grounds = grounds(now, before.standard());
        List<FindingList> lists = new ArrayList<>();
        for (FindingList old : before.lists()) {
            progress.check();
            FindingList fresh = old.rule().ofTheWhole() ? FindingList.empty(old.rule(), now)
                    : found(now, old.rule(), grounds, difference.touched());
            lists.add(old.carried(difference.stale(), fresh, now));
        }
        Checked.Open open = Checked.Open.of(now, lists, before.waivers());
        return new Checked(now, before.standard(), lists, open, before.marks().carried(now, difference, open.lists()));
    }

    /// Asks the rules about the whole again, where the others have been asked by [#follow].
    public Checked complete(Checked followed, Progress progress) {
        Sheet sheet = followed.sheet();
        if (followed.standard() != standard.get()) {
            return check(sheet, progress);
        }
        Grounds grounds = grounds(sheet, followed.standard());
        List<FindingList> lists = new ArrayList<>();
        for (FindingList old : followed.lists()) {
            progress.check();
            lists.add(old.rule().ofTheWhole() ? found(sheet, old.rule(), grounds, all(sheet)) : old);
        }
        return Checked.of(sheet, followed.standard(), lists, waivers.apply(sheet.catalog().id()));
    }

    /// What the cell of `finding` would hold if the finding were mended; empty where only a person can know.
    ///
    /// @param sheet the state of the catalog that it was found in
    public Optional<String> fix(Sheet sheet, Finding finding) {
        return rules(sheet.template()).stream().filter(rule -> rule.id().equals(finding.rule())).findFirst()
                .flatMap(rule -> fixes(sheet, rule).fix(finding));
    }

    /// Kept for the next finding of the same rule, as some have to read all rows.
    private Fixes fixes(Sheet sheet, Rule rule) {
        Fixes known = fixes;
        if (known == null || !known.of(sheet, rule)) {
            known = new Fixes(sheet, rule, () -> new BodyInspection(sheet, rule, grounds(sheet, newest)));
            fixes = known;
        }
        return known;
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
        WorkingDays days = newest.days();
        LocalDate day = grounds(sheet, newest).day();
        List<LocalDate> due = withins.stream().map(within -> within.due(day, days)).toList();
        String key = due.stream().anyMatch(days::provisional) ? "check.due.provisional" : "check.due";
        return Optional.of(Messages.text(key, day, due.stream().map(LocalDate::toString).collect(Collectors.joining("、"))));
    }

    private Grounds grounds(Sheet sheet, Standard by) {
        return Grounds.of(sheet, by, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
    }

    private static FindingList found(Sheet sheet, Rule rule, Grounds grounds, int[] rows) {
        FindingList.Builder findings = new FindingList.Builder(rule, sheet);
        new Inspection(sheet, rule, grounds, rows, findings).run();
        return findings.list();
    }

    private static int[] all(Sheet sheet) {
        return IntStream.range(0, sheet.size()).toArray();
    }

    /// The columns that say what a row is about: those in which the form's rules want no two rows to be the same.
    public List<Field> identity(Template form) {
        return Standard.builtIn(form.family()).stream().flatMap(rule -> rule.on(form).stream())
                .filter(rule -> rule.kind() == Rule.Kind.UNIQUE && !rule.keys().isEmpty()).findFirst()
                .map(rule -> rule.keys().stream().map(form::field).toList()).orElse(List.of());
    }

    /// The rules that a form was asked last, as [Standard#rules] gives them.
    public List<Rule> rules(Template form) {
        return newest.rules(form);
    }
}
