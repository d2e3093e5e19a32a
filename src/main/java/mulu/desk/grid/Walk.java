package mulu.desk.grid;

/// The selection on its way: keys and presses of the mouse that change nothing else. Each first commits what is being
/// typed.
final class Walk {
    private final GridModel model;
    private final Moves moves;
    private final Runnable commit;
    private final Runnable focus;
    private int runColumn = -1;
    private boolean inRun;

    Walk(GridModel model, Runnable commit, Runnable focus) {
        this.model = model;
        this.moves = new Moves(model);
        this.commit = commit;
        this.focus = focus;
    }

    /// What a press of the mouse does to the selection: a new one, the same as far as here (Shift), or one more area
    /// (Ctrl).
    enum Press { NEW, EXTEND, ADD }

    void onStep(int down, int right, boolean extend) {
        commit.run();
        endRun();
        select(moves.step(down, right, extend));
    }

    void onJump(int down, int right, boolean extend) {
        commit.run();
        endRun();
        select(moves.jump(down, right, extend));
    }

    void onRowEnd(boolean last, boolean extend) {
        commit.run();
        endRun();
        select(moves.rowEnd(last, extend));
    }

    void onTableEnd(boolean last, boolean extend) {
        commit.run();
        endRun();
        select(moves.tableEnd(last, extend));
    }

    /// Tab: a run of these remembers where it began.
    void onTab(boolean back) {
        if (inside(true, back)) {
            return;
        }
        int from = inRun ? runColumn : model.selection().column();
        commit.run();
        select(moves.step(0, back ? -1 : 1, false));
        inRun = true;
        runColumn = from;
    }

    /// Enter: down, and after a run of Tabs back to where it began.
    void onEnter(boolean back) {
        if (inside(false, back)) {
            return;
        }
        commit.run();
        Selection next = moves.step(back ? -1 : 1, 0, false);
        select(inRun ? moves.to(next.row(), runColumn, false) : next);
        endRun();
    }

    /// With more than one cell selected, Tab and Enter go round inside them.
    private boolean inside(boolean alongRows, boolean back) {
        if (model.selection().single() || model.rows() == 0) {
            return false;
        }
        commit.run();
        endRun();
        select(moves.inside(alongRows, back));
        return true;
    }

    void onPress(int row, int column, Press how) {
        press(moves.to(row, column, how == Press.EXTEND), how);
    }

    void onDrag(int row, int column) {
        select(moves.dragged(row, column));
    }

    void onPressRow(int row, Press how) {
        int last = Math.clamp(row, 0, Math.max(0, model.rows() - 1));
        press(moves.rows(how == Press.EXTEND ? model.selection().row() : last, last), how);
    }

    void onDragRow(int row) {
        select(moves.dragged(row, model.columns() - 1));
    }

    void onPressColumn(int column, Press how) {
        Selection whole = moves.column(column);
        model.inPlace(() -> press(how == Press.EXTEND
                ? new Selection(0, model.selection().column(), whole.toRow(), column, false) : whole, how));
    }

    void onDragColumn(int column) {
        model.selectInPlace(moves.dragged(model.selection().area().toRow(), column));
    }

    private void press(Selection one, Press how) {
        commit.run();
        endRun();
        select(how == Press.ADD ? moves.plus(one) : one);
        focus.run();
    }

    /// Everything, without scrolling anywhere.
    void all() {
        model.selectInPlace(moves.all());
    }

    void endRun() {
        inRun = false;
    }

    private void select(Selection next) {
        model.selectionProperty().set(next);
    }
}
