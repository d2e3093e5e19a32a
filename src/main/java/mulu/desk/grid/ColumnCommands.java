package mulu.desk.grid;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.template.Field;

/// What a person does to the look of the columns: nothing here changes a catalog, so there is nothing to undo. FX
/// thread only.
public final class ColumnCommands {
    private final GridModel model;
    private final Consumer<Runnable> command;
    private ToDoubleFunction<Field> content = _ -> 0;

    /// @param command runs a command as every other of the grid: what is being typed is committed first
    ColumnCommands(GridModel model, Consumer<Runnable> command) {
        this.model = model;
        this.command = command;
    }

    /// @param ems how wide the texts of a column are on the screen
    void measure(ToDoubleFunction<Field> ems) {
        content = ems;
    }

    /// Hides the selected columns; one always stays.
    public void hide() {
        command.accept(() -> {
            List<Field> fields = model.fields();
            List<Field> selected = model.selection().areas().stream().anyMatch(area -> !area.out() && area.wholeRows())
                    ? List.of(fields.get(model.selection().column()))
                    : fields.stream().filter(field -> model.selection().hasColumn(fields.indexOf(field))).toList();
            if (selected.size() == fields.size()) {
                model.noticeProperty().set(Notice.told(Messages.text("grid.columns.one-stays")));
            } else {
                model.look(view().hide(selected.stream().map(Field::key).toList()));
            }
        });
    }

    /// Shows every column again.
    public void showAll() {
        command.accept(() -> model.look(view().show(view().hidden())));
    }

    /// Every column as wide as the form says.
    public void usualWidths() {
        command.accept(() -> model.look(view().usualWidths()));
    }

    /// Widths, order, hidden and frozen columns as the form says.
    public void usual() {
        command.accept(() -> model.look(ColumnLook.USUAL));
    }

    public void moveLeft() {
        moveTo(model.selection().left() - 1);
    }

    public void moveRight() {
        moveTo(model.selection().right() + 2);
    }

    /// Moves the selected columns in front of the shown column `gap`, or behind the last.
    void moveTo(int gap) {
        command.accept(() -> model.look(view().move(form(), model.selection().left(), model.selection().right(), gap)));
    }

    /// The columns up to the selected one stand still.
    public void freeze() {
        command.accept(() -> model.look(view().freeze(form(), Math.min(model.selection().right() + 1, model.columns()))));
    }

    /// No column stands still.
    public void unfreeze() {
        command.accept(() -> model.look(view().freeze(form(), 0)));
    }

    void resize(Field field, double ems) {
        model.look(view().width(field.key(), ems));
    }

    /// As wide as its texts on the screen.
    void fit(Field field) {
        command.accept(() -> resize(field, content.applyAsDouble(field)));
    }

    /// Shows the column of a slot again where it is hidden, and says so.
    void reveal(int slot) {
        view().hidden(form()).stream().filter(field -> field.slot() == slot).findFirst().ifPresent(field -> {
            model.look(view().show(List.of(field.key())));
            model.noticeProperty().set(Notice.told(Messages.text("grid.columns.shown-again", field.path())));
        });
    }

    private ColumnLook view() {
        return model.columnLookProperty().get();
    }

    private List<Field> form() {
        Sheet sheet = model.sheet();
        return sheet == null ? List.of() : sheet.template().fields();
    }
}
