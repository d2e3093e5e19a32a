package mulu.desk.findings;

import static mulu.base.Messages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import mulu.catalog.Difference;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Finding;
import mulu.check.Marks;
import mulu.check.Rule;
import mulu.check.Waiver;
import mulu.desk.fx.Work;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Checks a sheet beside the work and lists what it found; a newer check takes the place of an older. FX thread only;
/// all but [#view] works without a toolkit.
public final class FindingsController {
    /// Rows that differ by so many are checked again when the hands rest, as all rows are for what rules say of the whole.
    private static final int AT_ONCE = 5_000;
    /// So many fixes are offered at once; the rest waits for the next time.
    private static final int MOST = 100_000;
    private static final Duration REST = Duration.ofMillis(500);

    private final Checks checks;
    private final Work work;
    private final Consumer<Marks> marks;
    private final Guide guide;
    private final Mending mending;
    private final FindingsModel model = new FindingsModel();
    private @Nullable Checked shown;
    private @Nullable FindingsView view;

    /// @param marks hears of what is to be marked in the grid
    public FindingsController(Checks checks, Work work, Consumer<Marks> marks, Guide guide, Mending mending) {
        this.checks = checks;
        this.work = work;
        this.marks = marks;
        this.guide = guide;
        this.mending = mending;
        model.currentProperty().subscribe(_ -> propose());
    }

    /// One cell before and after a finding is mended.
    ///
    /// @param index of the row in the sheet that was checked
    public record Fix(long row, int index, Field field, String before, String after) {}

    /// Leads to what findings mean.
    public interface Guide {
        /// Goes to the cell, or opens what holds it where it is no cell.
        void goTo(Finding finding);

        /// Brings the list of findings in sight and leaves the keyboard where it is.
        void unfold();
    }

    /// Where fixes go.
    public interface Mending {
        /// Whether this person may change the catalog now.
        boolean may();

        /// Puts the text into its cell.
        void mend(Fix fix);

        /// Shows what all of them would change, for a person to choose.
        void offer(List<Fix> fixes);

        /// Asks why the finding may stay as it is.
        void explain(Checked checked, Finding finding);

        /// Opens again what was explained.
        void takeBack(Waiver waiver);
    }

    /// What was found last; empty before the first check.
    public Optional<Checked> checked() {
        return Optional.ofNullable(shown);
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

    /// Checks `sheet` in the background. Of a large state that follows one that was checked, the rows that differ are
    /// checked at once and the whole when nothing has followed for a moment.
    public void check(Sheet sheet) {
        Checked before = shown;
        if (before == null) {
            check(sheet, () -> {});
            return;
        }
        boolean large = sheet.size() > AT_ONCE;
        work.read("findings/whole", progress -> {
            if (large) {
                work.rest(REST, progress);
            }
            return checks.complete(checks.follow(before, sheet, progress), progress);
        }, this::show);
        if (large) {
            work.read("findings", progress -> {
                Difference difference = sheet.since(before.sheet());
                return difference.touched().length > AT_ONCE || difference.stale().size() > AT_ONCE ? Optional.<Checked>empty()
                        : Optional.of(checks.follow(before, sheet, progress));
            }, found -> found.filter(_ -> shown == before).ifPresent(this::show));
        }
    }

    /// Checks all of `sheet` in the background, and then does something.
    public void check(Sheet sheet, Runnable then) {
        work.read("findings/whole", progress -> checks.check(sheet, progress), checked -> {
            show(checked);
            then.run();
        });
    }

    private void show(Checked checked) {
        shown = checked;
        marks.accept(checked.marks());
        Lines lines = new Lines(checked);
        model.sheetProperty().set(checked.sheet());
        model.linesProperty().set(lines);
        model.countProperty().set(lines.findings());
        model.errorsProperty().set(lines.findings(Rule.Level.ERROR));
        model.summaryProperty().set(summary(checked, lines.findings()));
        model.explainedProperty().set(checked.explained().size());
        Finding current = model.currentProperty().get();
        if (current != null && lines.of(current) < 0) {
            model.currentProperty().set(null);
        }
        propose();
    }

    private static String summary(Checked checked, int open) {
        int explained = checked.explained().size();
        String key = open > 0 ? "desk.findings.found" : explained > 0 ? "desk.findings.rest" : "desk.findings.clean";
        return text(key, checked.sheet().size(), checked.rules(), open > 0 ? open : explained);
    }

    public void goTo(Finding finding) {
        model.currentProperty().set(finding);
        guide.goTo(finding);
    }

    /// The next finding, from the last back to the first. One of the whole catalog is only shown in the list.
    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /// Finds out what would mend the finding that was gone to last; some fixes have to read all rows.
    private void propose() {
        Checked checked = shown;
        Finding current = model.currentProperty().get();
        model.fixProperty().set(null);
        if (current != null && checked != null && mending.may()) {
            work.read("findings/fix", _ -> fix(checked, current), fix -> {
                if (current.equals(model.currentProperty().get())) {
                    model.fixProperty().set(fix.orElse(null));
                }
            });
        }
    }

    private Optional<Fix> fix(Checked checked, Finding finding) {
        Sheet sheet = checked.sheet();
        Long row = finding.row();
        String key = finding.field();
        if (row == null || key == null) {
            return Optional.empty();
        }
        int index = sheet.indexOf(row);
        Field field = sheet.template().field(key);
        return checks.fix(sheet, finding).map(text -> new Fix(row, index, field, sheet.text(index, field), text));
    }

    /// Mends the finding that was gone to last, where that can be done.
    public void mend() {
        Fix fix = model.fixProperty().get();
        if (fix != null && mending.may()) {
            mending.mend(fix);
        }
    }

    /// Offers the fixes of all findings of the same rule as the one that was gone to last.
    public void mendAll() {
        Finding current = model.currentProperty().get();
        Checked checked = shown;
        if (current == null || checked == null || !mending.may()) {
            return;
        }
        work.read("findings/fixes", progress -> {
            List<Fix> fixes = new ArrayList<>();
            for (Finding finding : checked.findings(current.level())) {
                progress.check();
                if (finding.rule().equals(current.rule()) && fixes.size() < MOST) {
                    fix(checked, finding).ifPresent(fixes::add);
                }
            }
            return fixes;
        }, fixes -> {
            if (!fixes.isEmpty()) {
                mending.offer(fixes);
            }
        });
    }

    /// Whether this person may say now why `finding` stays as it is.
    boolean explainable(Finding finding) {
        return mending.may() && shown != null && shown.rule(finding).waivable();
    }

    /// Asks why the finding that was gone to last may stay as it is.
    public void explain() {
        Finding current = model.currentProperty().get();
        Checked checked = shown;
        if (current != null && checked != null && explainable(current) && checked.findings(current.rule()).contains(current)) {
            mending.explain(checked, current);
        }
    }

    void takeBack(Waiver waiver) {
        if (mending.may()) {
            mending.takeBack(waiver);
        }
    }

    private void step(int by) {
        Lines lines = model.linesProperty().get();
        if (lines.findings() == 0) {
            return;
        }
        Finding next = lines.step(model.currentProperty().get(), by);
        if (next.row() == null) {
            model.currentProperty().set(next);
            guide.unfold();
        } else {
            goTo(next);
        }
    }
}
