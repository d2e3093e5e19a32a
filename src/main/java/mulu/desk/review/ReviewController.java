package mulu.desk.review;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import mulu.base.Redline;
import mulu.catalog.History;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.fx.Room;
import mulu.desk.grid.CellSigns;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.Notice;
import mulu.desk.grid.Selection;
import mulu.desk.review.ReviewModel.Entry;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Reviews;
import mulu.signoff.Suggestion;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The review of one catalog on the screen: rows that are looked at, what is said and wished, and what the round has
/// changed. FX thread only; all but [#view] and the dialogs works without a toolkit.
public final class ReviewController {
    /// Sheets of more rows are looked at again when the hands rest.
    private static final int LARGE = 5_000;
    private static final Duration REST = Duration.ofMillis(400);

    private final Room room;
    private final long catalog;
    private final GridController grid;
    private final Runnable acted;
    private final ReviewModel model = new ReviewModel();
    private final Saying saying;
    private @Nullable ReviewView view;

    /// @param acted hears that something was said or looked at
    public ReviewController(Room room, long catalog, GridController grid, Runnable acted) {
        this.room = room;
        this.catalog = catalog;
        this.grid = grid;
        this.acted = acted;
        saying = new Saying(room, catalog, grid, model, this::done);
        grid.model().selectionProperty().subscribe(_ -> redline());
        grid.model().arrangementProperty().subscribe(_ -> redline());
    }

    public ReviewModel model() {
        return model;
    }

    /// What is said, wished and answered.
    public Saying saying() {
        return saying;
    }

    public Node view() {
        ReviewView made = view;
        if (made == null) {
            made = new ReviewView(this);
            view = made;
        }
        return made.node();
    }

    /// What is read at once, so that it fits.
    private record Seen(Review review, Map<Long, History.Original> originals, Reviews.Barriers barriers) {}

    /// Reads how the review stands. Edits of a large draft are followed when the hands rest.
    public void refresh() {
        Sheet now = grid.model().sheet();
        boolean rest = now != null && now.size() > LARGE && model.reviewProperty().get() != null && now.catalog().stage().editable();
        room.work().read("review/" + catalog, progress -> {
            if (rest) {
                room.work().rest(REST, progress);
            }
            Review review = room.office().reviews().of(catalog, progress);
            return new Seen(review, room.office().catalogs().history().originals(review.sheet()),
                    room.office().reviews().barriers(catalog, room.session()));
        }, this::show);
    }

    private void show(Seen seen) {
        Review review = seen.review();
        model.barriersProperty().set(seen.barriers());
        model.originalsProperty().set(seen.originals());
        model.reviewProperty().set(review);
        model.entries().setAll(SaidLines.lines(review));
        model.openProperty().set(review.open().size() + review.unanswered().size());
        model.toDoProperty().set((int) review.toDo().stream().filter(remark -> !review.changedSince(remark)).count());
        boolean looking = review.sheet().catalog().stage() == Stage.TO_REVIEW;
        model.progressProperty().set(looking ? text("desk.review.progress", review.done(), review.sheet().size()) : "");
        model.summaryProperty().set(summary(review, looking));
        grid.model().signsProperty().set(signs(review, seen));
        redline();
    }

    private String summary(Review review, boolean looking) {
        int open = review.open().size() + review.unanswered().size();
        String words = open == 0 ? text("desk.review.none-open") : text("desk.review.open", review.open().size(), review.unanswered().size());
        if (looking) {
            return text("desk.review.looking", review.done(), review.sheet().size(), words);
        }
        int back = review.toDo().size();
        return review.sheet().catalog().stage().editable() && back > 0 ? text("desk.review.came-back", back, back - model.toDoProperty().get()) : words;
    }

    private static CellSigns signs(Review review, Seen seen) {
        Sheet sheet = review.sheet();
        Map<Long, Set<Integer>> remarked = new HashMap<>();
        for (Remark remark : review.open()) {
            Long row = remark.spot().row();
            String field = remark.spot().field();
            if (row != null) {
                remarked.computeIfAbsent(row, _ -> new HashSet<>()).add(field == null ? CellSigns.ROW : sheet.template().field(field).slot());
            }
        }
        review.unanswered().forEach(suggestion -> remarked.computeIfAbsent(suggestion.spot().row(), _ -> new HashSet<>())
                .add(sheet.template().field(suggestion.spot().field()).slot()));
        Map<Long, Set<Integer>> changed = new HashMap<>();
        boolean told = sheet.catalog().state().round() > 1 || sheet.catalog().state().version() > 1;
        if (told) {
            seen.originals().forEach((row, original) -> changed.put(row, original.fresh() ? Set.of(CellSigns.ROW) : original.cells().keySet()));
        }
        Stage stage = sheet.catalog().stage();
        return new CellSigns(remarked, changed, review.returning(), review.ticked(), stage != Stage.DRAFT && !stage.approved(),
                seen.barriers().judge().isEmpty());
    }

    /// How the round has changed the active cell.
    private void redline() {
        GridModel rows = grid.model();
        Sheet sheet = rows.sheet();
        Selection now = rows.selection();
        model.redlineProperty().set(null);
        if (sheet == null || now.row() >= rows.filledRows() || now.column() >= rows.columns() || rows.index(now.row()) >= sheet.size()) {
            return;
        }
        Field field = rows.field(now.column());
        int index = rows.index(now.row());
        History.Original original = model.originalsProperty().get().get(sheet.row(index).id());
        String before = original == null ? null : original.cells().get(field.slot());
        if (before != null && field.type() != Field.Type.ORDINAL) {
            model.changedPlaceProperty().set(text("check.place", index + 1, field.path()));
            model.redlineProperty().set(Redline.of(before, sheet.text(index, field)));
        }
    }

    /// Something was said or looked at.
    private void done() {
        refresh();
        acted.run();
    }

    // rows

    /// The ids of the selected rows.
    public List<Long> selection() {
        GridModel rows = grid.model();
        Sheet sheet = rows.sheet();
        if (sheet == null) {
            return List.of();
        }
        return rows.selection().rows(rows.filledRows()).map(rows::index).filter(index -> index < sheet.size()).mapToObj(index -> sheet.row(index).id()).toList();
    }

    /// Says of the selected rows that they are in order and goes on to the next that nobody has looked at.
    public void pass() {
        Sheet seen = grid.model().sheet();
        List<Long> rows = selection();
        if (seen == null || rows.isEmpty() || refused(model.barriersProperty().get().tick())) {
            return;
        }
        room.work().write("", progress -> room.office().reviews().tick(seen, rows, true, room.session(), progress), _ -> {
            stepped(rows);
            done();
        }, () -> {});
    }

    /// Goes on at once, by what is known so far; the rest follows from the database.
    private void stepped(List<Long> rows) {
        Review review = model.reviewProperty().get();
        Sheet sheet = grid.model().sheet();
        if (review == null || sheet == null || sheet.size() != review.sheet().size()) {
            return;
        }
        BitSet ticked = review.ticked();
        rows.stream().mapToInt(sheet::indexOf).filter(index -> index >= 0).forEach(ticked::set);
        Review now = new Review(sheet, review.remarks(), review.suggestions(), ticked);
        model.reviewProperty().set(now);
        model.progressProperty().set(text("desk.review.progress", now.done(), sheet.size()));
        next(now, sheet.indexOf(rows.getLast()));
    }

    /// The next row on the screen that nobody has looked at; else any.
    private void next(Review review, int from) {
        GridModel rows = grid.model();
        int here = rows.placeOf(review.sheet().row(from).id());
        OptionalInt shown = IntStream.concat(IntStream.range(here + 1, rows.filledRows()), IntStream.range(0, Math.max(0, here)))
                .filter(place -> rows.index(place) < review.sheet().size() && !review.ticked(rows.index(place))).findFirst();
        if (shown.isPresent()) {
            grid.select(shown.getAsInt(), rows.selection().column());
            grid.focus();
            return;
        }
        OptionalInt hidden = review.next(from);
        if (hidden.isPresent()) {
            rows.noticeProperty().set(Notice.told(text("desk.review.hidden-left", review.left())));
        } else {
            rows.noticeProperty().set(Notice.told(text("desk.review.all-done", review.sheet().size())));
        }
    }

    /// Goes to the next row that nobody has looked at.
    public void nextUnseen() {
        Review review = model.reviewProperty().get();
        Sheet sheet = grid.model().sheet();
        if (review != null && sheet != null && sheet.size() == review.sheet().size() && sheet.size() > 0) {
            review.next(Math.min(sheet.size() - 1, grid.model().index(grid.model().selection().row()))).ifPresentOrElse(
                    index -> grid.goTo(sheet.row(index).id(), grid.model().field(grid.model().selection().column()).slot()),
                    () -> grid.model().noticeProperty().set(Notice.told(text("desk.review.all-done", sheet.size()))));
        }
    }

    /// Takes back that the selected rows are in order.
    public void unpass() {
        Sheet seen = grid.model().sheet();
        if (seen != null && !refused(model.barriersProperty().get().tick())) {
            room.work().write("", progress -> room.office().reviews().tick(seen, selection(), false, room.session(), progress), _ -> done(), () -> {});
        }
    }

    /// Says of every row that is shown that it is in order.
    public void passShown() {
        Sheet seen = grid.model().sheet();
        GridModel rows = grid.model();
        if (seen == null || refused(model.barriersProperty().get().tick())) {
            return;
        }
        List<Long> shown = IntStream.range(0, rows.filledRows()).map(rows::index).filter(index -> index < seen.size())
                .mapToObj(index -> seen.row(index).id()).toList();
        room.work().write(text("desk.review.ticking"), progress -> room.office().reviews().tick(seen, shown, true, room.session(), progress),
                count -> {
                    rows.noticeProperty().set(Notice.told(text("desk.review.ticked", count)));
                    done();
                }, () -> {});
    }

    private boolean refused(String barrier) {
        if (!barrier.isEmpty()) {
            grid.model().noticeProperty().set(Notice.locked(barrier));
        }
        return !barrier.isEmpty();
    }

    // the panel

    /// Goes to what a line is about.
    void goTo(Entry entry) {
        model.currentProperty().set(entry);
        switch (entry) {
            case Entry.Said(Remark remark, _) -> goTo(remark.spot().row(), remark.spot().field());
            case Entry.Wished(Suggestion suggestion) -> goTo(suggestion.spot().row(), suggestion.spot().field());
            case Entry.Head _ -> { }
        }
    }

    private void goTo(@Nullable Long row, @Nullable String field) {
        Sheet sheet = grid.model().sheet();
        if (sheet != null && row != null) {
            grid.goTo(row, field == null ? grid.model().field(grid.model().selection().column()).slot() : sheet.template().field(field).slot());
        }
    }

    /// Asks for a file and writes everything that was said into it.
    public void list() {
        Review review = model.reviewProperty().get();
        if (review != null) {
            room.outside().target(text("desk.review.list"), text("desk.findings.workbook"), "*.xlsx",
                    text("desk.review.file", review.sheet().catalog().title())).ifPresent(this::list);
        }
    }

    /// Writes everything that was said into `file`.
    public void list(Path file) {
        room.work().job(text("desk.review.writing"), progress -> {
            room.office().exports().remarks(room.office().reviews().of(catalog, progress), file, progress);
            return file;
        }, written -> grid.model().noticeProperty().set(Notice.told(text("cli.remarks-written", written))));
    }
}
