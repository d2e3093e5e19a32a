package mulu.desk.findings;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import mulu.catalog.Sheet;
import mulu.check.Checks;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.desk.findings.FindingsModel.Entry;
import mulu.desk.fx.Work;
import org.jspecify.annotations.Nullable;

/// Checks a sheet beside the work and lists what it found; a newer check takes the place of an older. FX thread only;
/// all but [#view] works without a toolkit.
public final class FindingsController {
    private final Checks checks;
    private final Work work;
    private final Consumer<Marks> marks;
    private final Consumer<Finding> goTo;
    private final FindingsModel model = new FindingsModel();
    private List<Finding> findings = List.of();
    private @Nullable FindingsView view;

    /// @param marks hears of what is to be marked in the grid
    /// @param goTo goes to what a finding means
    public FindingsController(Checks checks, Work work, Consumer<Marks> marks, Consumer<Finding> goTo) {
        this.checks = checks;
        this.work = work;
        this.marks = marks;
        this.goTo = goTo;
    }

    /// The worst level on each cell, by row id and slot.
    public record Marks(Map<Long, Map<Integer, Rule.Level>> cells) {}

    private record Checked(Sheet sheet, int rules, List<Finding> findings, Marks marks) {}

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

    /// Checks `sheet` in the background.
    public void check(Sheet sheet) {
        check(sheet, () -> {});
    }

    /// The same, and then does something.
    public void check(Sheet sheet, Runnable then) {
        work.read("findings", progress -> {
            List<Finding> found = checks.check(sheet, progress);
            return new Checked(sheet, checks.rules(sheet.template().id()).size(), found, marks(sheet, found));
        }, checked -> {
            show(checked);
            then.run();
        });
    }

    private static Marks marks(Sheet sheet, List<Finding> findings) {
        Map<Long, Map<Integer, Rule.Level>> cells = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.row() != null) {
                String field = finding.field();
                int slot = field == null ? sheet.template().fields().getFirst().slot() : sheet.template().field(field).slot();
                cells.computeIfAbsent(finding.row(), _ -> new HashMap<>())
                        .merge(slot, finding.level(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        return new Marks(cells);
    }

    private void show(Checked checked) {
        List<Entry> entries = new ArrayList<>();
        List<Finding> ordered = new ArrayList<>();
        for (Rule.Level level : Rule.Level.values()) {
            List<Finding> group = checked.findings().stream().filter(finding -> finding.level() == level).toList();
            if (!group.isEmpty()) {
                entries.add(new Entry.Head(level, group.size()));
                group.forEach(finding -> entries.add(new Entry.Item(finding)));
                ordered.addAll(group);
            }
        }
        findings = ordered;
        model.sheetProperty().set(checked.sheet());
        model.entries().setAll(entries);
        model.countProperty().set(ordered.size());
        model.errorsProperty().set((int) ordered.stream().filter(finding -> finding.level() == Rule.Level.ERROR).count());
        model.summaryProperty().set(text(ordered.isEmpty() ? "desk.findings.clean" : "desk.findings.found",
                checked.sheet().size(), checked.rules(), ordered.size()));
        if (!ordered.contains(model.currentProperty().get())) {
            model.currentProperty().set(null);
        }
        marks.accept(checked.marks());
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
