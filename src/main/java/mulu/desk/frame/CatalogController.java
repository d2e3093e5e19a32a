package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.util.Subscription;
import mulu.base.Problem;
import mulu.catalog.Arrangement;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Marks;
import mulu.desk.editions.EditionsController;
import mulu.desk.exchange.ConvertController;
import mulu.desk.exchange.ImportController;
import mulu.desk.find.FindController;
import mulu.desk.findings.FindingsController;
import mulu.desk.fx.Room;
import mulu.desk.fx.Times;
import mulu.desk.grid.ColumnLook;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.Notice;
import mulu.desk.grid.Selection;
import mulu.desk.history.HistoryController;
import mulu.desk.query.QueryController;
import mulu.desk.rowform.RowFormController;
import mulu.desk.signoff.ReasonController;
import mulu.desk.signoff.RouteController;
import mulu.desk.signoff.SignController;
import mulu.desk.slip.SlipController;
import mulu.exchange.FindingBook;
import mulu.signoff.Act;
import org.jspecify.annotations.Nullable;

/// One open catalog: its grid, its stage bar, its findings and its record, kept in step. FX thread only.
final class CatalogController implements AutoCloseable {
    private final Room room;
    private final long id;
    private final FrameModel frame;
    private final GridController grid;
    private final RouteController route;
    private final FindingsController findings;
    private final HeadingController heading;
    private final QueryController query;
    private final FindController find;
    private final HistoryController history;
    private final EditionsController editions;
    private final Reviewing reviewing;
    private final RowFormController rowForm;
    private final ColumnHabit habit;
    private Subscription bound = Subscription.EMPTY;
    private @Nullable Sheet shown;
    private @Nullable CatalogView view;

    CatalogController(Room room, long id, FrameModel frame) {
        this.room = room;
        this.id = id;
        this.frame = frame;
        grid = new GridController(room.office().catalogs(), room.session(), id, room.work());
        route = new RouteController(room.office(), room.session(), id, room.work(), new RouteController.Steps() {
            @Override
            public void sign() {
                CatalogController.this.sign();
            }

            @Override
            public void back(Act act) {
                CatalogController.this.back(act);
            }

            @Override
            public void slip() {
                CatalogController.this.slip();
            }
        });
        findings = new FindingsController(room.office().checks(), room.work(), marks -> grid.model().marksProperty().set(marks),
                new Guide(), new Mending(room, id, grid, this::check));
        query = new QueryController(grid, room.work());
        reviewing = new Reviewing(room, id, frame, grid, query, route::refresh);
        find = new FindController(grid, room, query::containing);
        history = new HistoryController(room, id, grid);
        editions = new EditionsController(room, id, grid);
        heading = new HeadingController(room, grid, route.model());
        rowForm = new RowFormController(grid);
        habit = new ColumnHabit(room.settings(), room.session().name(), grid.model());
        bind();
    }

    private void bind() {
        frame.undoProperty().bind(grid.model().undoLabelProperty());
        frame.redoProperty().bind(grid.model().redoLabelProperty());
        frame.lockedProperty().bind(grid.model().lockedProperty());
        frame.countsProperty().bind(grid.model().countsProperty());
        frame.selectedProperty().bind(Bindings.createStringBinding(this::selected, grid.model().selectedProperty(),
                grid.model().selectionProperty(), grid.model().sheetProperty(), grid.model().arrangementProperty()));
        frame.savedProperty().set(text("desk.status.saved"));
        bound = grid.model().sheetProperty().subscribe(this::changed)
                .and(frame.linesProperty().subscribe(lines -> grid.rowLines(lines.intValue())))
                .and(grid.model().rowLinesProperty().subscribe(lines -> frame.linesProperty().set(lines.intValue())))
                .and(frame.mergedProperty().subscribe(grid.model().mergedProperty()::set))
                .and(grid.model().columnLookProperty().subscribe(this::hidden));
    }

    /// What is selected; of a single cell with a time limit, when that runs out.
    private String selected() {
        GridModel rows = grid.model();
        Sheet sheet = rows.sheet();
        Selection now = rows.selection();
        Arrangement shown = rows.arrangementProperty().get();
        if (sheet == null || !shown.fits(sheet) || !now.single() || now.row() >= shown.size() || now.column() >= rows.columns()) {
            return rows.selectedProperty().get();
        }
        return room.office().checks().due(sheet, shown.index(now.row()), rows.field(now.column())).orElse("");
    }

    private void hidden(ColumnLook view) {
        Sheet sheet = grid.model().sheet();
        int count = sheet == null ? 0 : view.hidden(sheet.template().fields()).size();
        frame.hiddenProperty().set(count == 0 ? "" : text("desk.status.hidden", count));
    }

    private void changed(@Nullable Sheet sheet) {
        if (sheet == null) {
            return;
        }
        if (grid.model().loadingProperty().get()) {
            habit.follow(sheet.template().id());
            return;
        }
        if (shown == null) {
            habit.follow(sheet.template().id());
        }
        Sheet before = shown;
        shown = sheet;
        Catalog catalog = sheet.catalog();
        frame.titleProperty().set(catalog.year() == 0 ? catalog.title()
                : text("desk.frame.title", catalog.title(), catalog.year()));
        if (before != null && catalog.state().revision() > before.catalog().state().revision()) {
            frame.savedProperty().set(text("desk.status.saved-at", Times.clock(System.currentTimeMillis())));
        }
        if (before == null || before.catalog().stage() != catalog.stage()
                || before.catalog().state().version() != catalog.state().version()) {
            route.opened();
            route.refresh();
        }
        reviewing.changed();
        findings.check(sheet);
    }

    /// Asks for another form to put the catalog into.
    ///
    /// @param made hears of the new catalog
    void convert(Consumer<Catalog> made) {
        grid.commit();
        if (!grid.model().loadingProperty().get()) {
            ConvertController.open(room, id, made);
        }
    }

    /// This catalog as rows may come into it; empty where they may not.
    Optional<ImportController.Target> target() {
        Sheet sheet = grid.model().sheet();
        return sheet != null && grid.model().editable() && !grid.model().loadingProperty().get() ? Optional.of(new Into()) : Optional.empty();
    }

    private final class Into implements ImportController.Target {
        @Override
        public Sheet sheet() {
            return Objects.requireNonNull(grid.model().sheet());
        }

        @Override
        public void apply(Sheet seen, Edit edit) {
            // Asked behind every edit that is under way.
            grid.apply(now -> {
                boolean same = now.catalog().state().equals(seen.catalog().state());
                if (!same) {
                    room.work().show(() -> room.dialogs().problem(Problem.input("desk.arrival.changed")));
                }
                return same ? Optional.of(edit) : Optional.empty();
            });
        }
    }

    /// What concerns the heading opens its form; everything else is a cell.
    void goTo(Finding finding) {
        Sheet sheet = grid.model().sheet();
        Long row = finding.row();
        if (sheet == null) {
            return;
        }
        if (row != null) {
            String field = finding.field();
            grid.goTo(row, field == null ? sheet.template().fields().getFirst().slot() : sheet.template().field(field).slot());
        } else if (sheet.size() > 0 && grid.model().editable()) {
            heading.open();
        } else {
            grid.focus();
        }
    }

    long id() {
        return id;
    }

    @Nullable Sheet sheet() {
        return grid.model().sheet();
    }

    GridController grid() {
        return grid;
    }

    RouteController route() {
        return route;
    }

    FindingsController findings() {
        return findings;
    }

    HistoryController history() {
        return history;
    }

    EditionsController editions() {
        return editions;
    }

    void pasteSpecial() {
        grid.commit();
        room.show(new PasteCard(room, grid).card());
    }

    QueryController query() {
        return query;
    }

    FindController find() {
        return find;
    }

    /// Shows only the rows that something was found in.
    void onlyFindings() {
        Marks marks = grid.model().marksProperty().get();
        Set<Long> rows = marks == null ? Set.of() : marks.rows();
        if (rows.isEmpty()) {
            room.dialogs().say(text("desk.query.findings"), text("desk.query.no-findings"));
        } else {
            query.only(text("desk.query.findings"), rows);
        }
    }

    /// Asks for a file and writes what was found into it.
    void listFindings() {
        findings.checked().ifPresent(checked -> room.outside().target(text("desk.findings.list"), text("desk.findings.workbook"),
                "*.xlsx", text("desk.findings.file", checked.sheet().catalog().title())).ifPresent(this::listFindings));
    }

    /// Writes what was found into `file`.
    void listFindings(Path file) {
        findings.checked().ifPresent(checked -> room.work().job(text("desk.findings.writing"), progress -> {
            FindingBook.write(List.of(FindingBook.Checklist.of(checked)), file, progress);
            return file;
        }, written -> grid.model().noticeProperty().set(Notice.told(text("cli.findings-written", written)))));
    }

    Reviewing reviewing() {
        return reviewing;
    }

    void showRemarks() {
        unfold(FrameModel.Panel.REMARKS);
        grid.focus();
    }

    HeadingController heading() {
        return heading;
    }

    Node view() {
        CatalogView made = view;
        if (made == null) {
            made = new CatalogView(this, frame);
            view = made;
        }
        return made.node();
    }

    /// F7: checks again, unfolds the panel and says what was found.
    void check() {
        grid.commit();
        unfold(FrameModel.Panel.FINDINGS);
        Sheet sheet = grid.model().sheet();
        if (sheet != null) {
            findings.check(sheet, grid::focus);
        }
    }

    private void unfold(FrameModel.Panel panel) {
        frame.rightProperty().set(true);
        frame.panelProperty().set(panel);
    }

    private final class Guide implements FindingsController.Guide {
        @Override
        public void goTo(Finding finding) {
            CatalogController.this.goTo(finding);
        }

        @Override
        public void unfold() {
            CatalogController.this.unfold(FrameModel.Panel.FINDINGS);
        }
    }

    void sign() {
        grid.commit();
        new SignController(room, id, this::state, this::goTo, _ -> route.refresh()).open();
    }

    private Catalog.@Nullable State state() {
        Sheet sheet = grid.model().sheet();
        return sheet == null ? null : sheet.catalog().state();
    }

    private void back(Act act) {
        Sheet sheet = grid.model().sheet();
        if (sheet != null) {
            grid.commit();
            new ReasonController(room, sheet.catalog(), _ -> route.refresh()).open(act);
        }
    }

    RowFormController rowForm() {
        return rowForm;
    }

    void renumber() {
        grid.apply(_ -> Optional.of(new Edit.Renumber()));
    }

    /// Opens the routing slip, behind every edit that was asked for before.
    void slip() {
        grid.commit();
        new SlipController(room, id).open();
    }

    void showRecord() {
        unfold(FrameModel.Panel.RECORD);
        grid.focus();
    }

    @Override
    public void close() {
        bound.unsubscribe();
        find.close();
        reviewing.close();
        habit.close();
        frame.hiddenProperty().set("");
        if (view != null) {
            view.close();
        }
        frame.undoProperty().unbind();
        frame.redoProperty().unbind();
        frame.lockedProperty().unbind();
        frame.countsProperty().unbind();
        frame.selectedProperty().unbind();
        grid.close();
    }
}
