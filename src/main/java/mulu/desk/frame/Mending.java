package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.List;
import mulu.catalog.Edit;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Waiver;
import mulu.desk.find.ReplaceController;
import mulu.desk.findings.ExplainController;
import mulu.desk.findings.FindingsController;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;

/// What is done about findings: fixes go into the grid, explanations to the hands behind.
final class Mending implements FindingsController.Mending {
    private final Room room;
    private final long id;
    private final GridController grid;
    private final Runnable checking;

    /// @param id of the catalog
    /// @param checking checks it again
    Mending(Room room, long id, GridController grid, Runnable checking) {
        this.room = room;
        this.id = id;
        this.grid = grid;
        this.checking = checking;
    }

    @Override
    public boolean may() {
        return grid.model().editable();
    }

    @Override
    public void mend(FindingsController.Fix fix) {
        new ReplaceController(grid, room).take(Edit.SetCells.How.FIX, List.of(swap(fix)));
    }

    @Override
    public void offer(List<FindingsController.Fix> fixes) {
        new ReplaceController(grid, room).offer(text("desk.findings.mend-title"), Edit.SetCells.How.FIX,
                fixes.stream().map(Mending::swap).toList());
    }

    @Override
    public void explain(Checked checked, Finding finding) {
        explaining().open(checked, finding);
    }

    @Override
    public void takeBack(Waiver waiver) {
        explaining().takeBack(id, waiver);
    }

    private ExplainController explaining() {
        return new ExplainController(room, checking);
    }

    private static ReplaceController.Swap swap(FindingsController.Fix fix) {
        return new ReplaceController.Swap(fix.row(), fix.index(), fix.field(), fix.before(), fix.after());
    }
}
