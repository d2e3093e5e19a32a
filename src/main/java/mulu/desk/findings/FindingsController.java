package mulu.desk.findings;

import static mulu.base.Messages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.desk.findings.FindingsModel.Entry;
import mulu.desk.fx.Work;
import org.jspecify.annotations.Nullable;

/// Checks a sheet beside the work and lists what it found; a newer check takes the place of an older. FX thread only;
/// all but [#view] works without a toolkit.
public final class FindingsController {
    /// Rows that differ by so many are checked again when the hands rest, as all rows are for what rules say of the whole.
    private static final int AT_ONCE = 5_000;
    private static final Duration REST = Duration.ofMillis(500);

    private final Checks checks;
    private final Work work;
    private final Consumer<Map<Long, Map<Integer, Rule.Level>>> marks;
    private final Consumer<Finding> goTo;
    private final FindingsModel model = new FindingsModel();
    private List<Finding> findings = List.of();
    private @Nullable Shown shown;
    private @Nullable FindingsView view;

    /// @param marks hears of what is to be marked in the grid: the worst level on each cell, by row id and slot
    /// @param goTo goes to what a finding means
    public FindingsController(Checks checks, Work work, Consumer<Map<Long, Map<Integer, Rule.Level>>> marks,
            Consumer<Finding> goTo) {
        this.checks = checks;
        this.work = work;
        this.marks = marks;
        this.goTo = goTo;
    }

    /// What a check has found, made ready beside the FX thread.
    private record Shown(Checked checked, List<Entry> entries, List<Finding> findings, Map<Long, Map<Integer, Rule.Level>> marks) {
        int errors() {
            return entries.isEmpty() || !(entries.getFirst() instanceof Entry.Head(Rule.Level level, int size))
                    || level != Rule.Level.ERROR ? 0 : size;
        }
    }

    public FindingsModel model() {
        return model;
    }

    public Node view() {
        FindingsView made = view;
        if (made == null) {
            made = new FindingsView(this);
            view = made;
        }
        return made.node();
    }

    /// Checks `sheet` in the background: of a state that follows one that was checked, the rows that differ at once and
    /// the whole when nothing has followed for a moment.
    public void check(Sheet sheet) {
        Shown before = shown;
        if (before == null || before.checked().sheet().catalog().id() != sheet.catalog().id()) {
            check(sheet, () -> {});
            return;
        }
        work.read("findings/whole", progress -> {
            work.rest(REST, progress);
            return whole(checks.complete(checks.follow(before.checked(), sheet, progress), progress));
        }, this::show);
        work.read("findings", progress -> {
            Sheet.Difference difference = sheet.since(before.checked().sheet());
            return difference.touched().length > AT_ONCE || difference.stale().size() > AT_ONCE ? Optional.<Shown>empty()
                    : Optional.of(carried(before, checks.follow(before.checked(), sheet, progress), difference));
        }, found -> found.filter(_ -> shown == before).ifPresent(this::show));
    }

    /// Checks all of `sheet` in the background, and then does something.
    public void check(Sheet sheet, Runnable then) {
        work.read("findings/whole", progress -> whole(checks.check(sheet, progress)), found -> {
            show(found);
            then.run();
        });
    }

    private static Shown whole(Checked checked) {
        List<Finding> found = new ArrayList<>();
        List<Entry> entries = entries(checked, found);
        Map<Long, Map<Integer, Rule.Level>> marks = new HashMap<>();
        found.forEach(finding -> mark(checked.sheet(), finding, marks));
        return new Shown(checked, entries, found, marks);
    }

    private static Shown carried(Shown before, Checked checked, Sheet.Difference difference) {
        List<Finding> found = new ArrayList<>();
        List<Entry> entries = entries(checked, found);
        Map<Long, Map<Integer, Rule.Level>> marks = new HashMap<>(before.marks());
        Set<Long> touched = new HashSet<>(difference.stale());
        Arrays.stream(difference.touched()).forEach(row -> touched.add(checked.sheet().row(row).id()));
        touched.forEach(marks::remove);
        found.stream().filter(finding -> finding.row() != null && touched.contains(finding.row()))
                .forEach(finding -> mark(checked.sheet(), finding, marks));
        return new Shown(checked, entries, found, marks);
    }

    private static void mark(Sheet sheet, Finding finding, Map<Long, Map<Integer, Rule.Level>> marks) {
        Long row = finding.row();
        if (row != null) {
            String field = finding.field();
            int slot = field == null ? sheet.template().fields().getFirst().slot() : sheet.template().field(field).slot();
            marks.computeIfAbsent(row, _ -> new HashMap<>(4))
                    .merge(slot, finding.level(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /// Groups the findings by level, and puts them into `all` in this order.
    private static List<Entry> entries(Checked checked, List<Finding> all) {
        List<Entry> entries = new ArrayList<>();
        for (Rule.Level level : Rule.Level.values()) {
            List<Finding> group = checked.findings(level);
            if (!group.isEmpty()) {
                entries.add(new Entry.Head(level, group.size()));
                group.forEach(finding -> entries.add(new Entry.Item(finding)));
                all.addAll(group);
            }
        }
        return entries;
    }

    private void show(Shown now) {
        Checked checked = now.checked();
        shown = now;
        findings = now.findings();
        marks.accept(now.marks());
        model.sheetProperty().set(checked.sheet());
        model.entries().setAll(now.entries());
        model.countProperty().set(findings.size());
        model.errorsProperty().set(now.errors());
        model.summaryProperty().set(text(findings.isEmpty() ? "desk.findings.clean" : "desk.findings.found",
                checked.sheet().size(), checked.rules(), findings.size()));
        if (model.currentProperty().get() != null && !findings.contains(model.currentProperty().get())) {
            model.currentProperty().set(null);
        }
    }

    public void goTo(Finding finding) {
        model.currentProperty().set(finding);
        goTo.accept(finding);
    }

    /// The next finding, from the last back to the first.
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!findings.isEmpty()) {
            int at = findings.indexOf(model.currentProperty().get());
            goTo(findings.get(Math.floorMod(at < 0 && by < 0 ? -1 : at + by, findings.size())));
        }
    }
}
