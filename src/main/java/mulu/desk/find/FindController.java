package mulu.desk.find;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;
import mulu.base.Needle;
import mulu.catalog.Arrangement;
import mulu.catalog.Hits;
import mulu.catalog.Sheet;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.Selection;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Finds as it is typed, in all columns or one, among the rows that are shown; F3 goes on, also with the bar shut. FX
/// thread only; all but [#view] works without a toolkit.
public final class FindController {
    private final GridController grid;
    private final Room room;
    private final BiConsumer<String, OptionalInt> only;
    private final FindModel model = new FindModel();
    private OptionalInt slot = OptionalInt.empty();
    /// Where the search began: as more is typed, the first hit behind it is shown.
    private int fromRow;
    private int fromColumn;
    private @Nullable Found found;
    private @Nullable FindView view;
    private Subscription bound = Subscription.EMPTY;

    public FindController(GridController grid, Room room, BiConsumer<String, OptionalInt> only) {
        this.grid = grid;
        this.room = room;
        this.only = only;
        model.typedProperty().subscribe(_ -> typed());
        model.oneColumnProperty().subscribe(_ -> typed());
        GridModel shown = grid.model();
        bound = shown.sheetProperty().subscribe(_ -> changed()).and(shown.arrangementProperty().subscribe(_ -> changed()))
                .and(shown.columnLookProperty().subscribe(_ -> changed())).and(shown.selectionProperty().subscribe(this::moved));
    }

    /// Hits, and what they were found in.
    private record Found(Sheet sheet, Arrangement rows, List<Field> columns, Needle needle, Hits hits) {
        /// Whether the places of the hits are still those on the screen.
        boolean holds(GridModel shown) {
            return sheet.equals(shown.sheet()) && rows.equals(shown.arrangementProperty().get()) && columns.equals(shown.fields());
        }
    }

    public FindModel model() {
        return model;
    }

    /// The bar; takes no room while it is shut.
    public Node view() {
        return theView().node();
    }

    private FindView theView() {
        FindView made = view;
        if (made == null) {
            made = new FindView(this);
            view = made;
        }
        return made;
    }

    /// Opens the bar, with a short text of one line that is selected in it to look for.
    public void open(boolean replacing) {
        grid.commit();
        Selection now = grid.model().selection();
        fromRow = now.row();
        fromColumn = now.column();
        meanColumn(now.column());
        model.replacingProperty().set(replacing && grid.model().editable());
        model.shownProperty().set(true);
        theView().focus();
        typed();
    }

    private void meanColumn(int column) {
        if (column < grid.model().columns()) {
            Field field = grid.model().field(column);
            slot = OptionalInt.of(field.slot());
            model.columnProperty().set(field.path());
        }
    }

    public void shut() {
        model.shownProperty().set(false);
        grid.model().needleProperty().set(null);
        grid.focus();
    }

    private void typed() {
        if (model.shownProperty().get()) {
            search(now -> hit(now, fromRow, fromColumn).ifPresent(this::go));
        }
    }

    private void changed() {
        if (model.shownProperty().get()) {
            search(_ -> {});
        }
    }

    private void moved(Selection now) {
        Found hits = found;
        if (model.shownProperty().get() && hits != null && !model.typedProperty().get().isBlank()) {
            count(hits, now);
        }
    }

    private void search(Consumer<Found> then) {
        Needle needle = Needle.of(model.typedProperty().get().strip());
        Sheet sheet = grid.model().sheet();
        if (sheet == null || model.typedProperty().get().isBlank()) {
            found = null;
            // Whatever is still being counted comes too late.
            room.work().read("find", _ -> true, _ -> {});
            room.work().read("find/n", _ -> true, _ -> {});
            model.countProperty().set("");
            grid.model().needleProperty().set(null);
            return;
        }
        grid.model().needleProperty().set(model.shownProperty().get() ? needle : null);
        Arrangement rows = grid.model().arrangementProperty().get();
        OptionalInt where = where();
        List<Field> columns = List.copyOf(grid.model().fields());
        room.work().read("find", progress -> new Found(sheet, rows, columns, needle, Hits.of(sheet, rows, needle, where, columns, progress)), now -> {
            found = now;
            then.accept(now);
            count(now, grid.model().selection());
        });
    }

    /// The hit at a cell, else the next behind it.
    private static Optional<Hits.Cell> hit(Found in, int row, int column) {
        return in.hits().at(row, column) ? Optional.of(new Hits.Cell(row, column)) : in.hits().next(row, column);
    }

    private void go(Hits.Cell cell) {
        grid.select(cell.place(), cell.column());
    }

    private void count(Found in, Selection at) {
        long total = in.hits().total();
        if (total == 0) {
            model.countProperty().set(text("desk.find.nothing"));
        } else if (in.hits().at(at.row(), at.column())) {
            room.work().read("find/n", _ -> in.hits().ordinal(at.row(), at.column()),
                    n -> model.countProperty().set(text("desk.find.count", n, total)));
        } else {
            model.countProperty().set(text("desk.find.total", total));
        }
    }

    public void next() {
        step(true);
    }

    public void previous() {
        step(false);
    }

    private void step(boolean forward) {
        Found in = found;
        if (in == null || model.typedProperty().get().isBlank()) {
            open(false);
            return;
        }
        grid.commit();
        if (in.holds(grid.model())) {
            step(in, forward);
        } else {
            search(now -> step(now, forward));
        }
    }

    private void step(Found in, boolean forward) {
        Selection now = grid.model().selection();
        (forward ? in.hits().next(now.row(), now.column()) : in.hits().previous(now.row(), now.column())).ifPresent(cell -> {
            fromRow = cell.place();
            fromColumn = cell.column();
            go(cell);
        });
    }

    private OptionalInt where() {
        return model.oneColumnProperty().get() ? slot : OptionalInt.empty();
    }

    /// Shows only the rows with a hit, and shuts the bar.
    public void only() {
        String typed = model.typedProperty().get().strip();
        if (!typed.isEmpty()) {
            shut();
            only.accept(typed, where());
        }
    }

    /// Lists every hit with what it would become.
    public void replace() {
        Found in = found;
        if (in == null || !grid.model().editable()) {
            return;
        }
        if (in.holds(grid.model())) {
            replace(in);
        } else {
            search(this::replace);
        }
    }

    private void replace(Found in) {
        new ReplaceController(grid, room).open(in.sheet(), in.rows(), in.columns(), in.hits(), in.needle(),
                model.replacementProperty().get());
    }

    /// Asks for a 序号 and goes to that row.
    public void goToRow() {
        grid.commit();
        room.show(new GoToCard(room, grid).card());
    }

    /// Ends what listens to the grid.
    public void close() {
        bound.unsubscribe();
    }
}
