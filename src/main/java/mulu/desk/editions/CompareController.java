package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.FXCollections;
import mulu.catalog.Adoption;
import mulu.catalog.Catalog;
import mulu.catalog.Comparison;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Tried;
import mulu.desk.grid.GridController;
import mulu.desk.grid.Notice;
import mulu.exchange.ComparisonBook;
import mulu.signoff.Editions;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// 比较: how one state of a catalog became another, and what of it is taken over into the draft. Compares away from the
/// screen; the newest question wins. FX thread only.
final class CompareController {
    private static final Side.Live LIVE = Pairs.LIVE;

    private final Room room;
    private final GridController grid;
    private final Pairs pairs;
    private CompareModel model = new CompareModel();
    private @Nullable Running running;
    /// What was shown when the person went to a row: it is shown again as it was, as long as nothing has changed.
    private @Nullable Shown left;

    CompareController(Room room, long catalog, GridController grid) {
        this.room = room;
        this.grid = grid;
        pairs = new Pairs(room.office(), catalog);
    }

    CompareModel model() {
        return model;
    }

    /// Compares with what is usual; or shows again what was left to look at a row.
    void open() {
        grid.commit();
        Shown before = left;
        Sheet sheet = grid.model().sheet();
        left = null;
        if (before != null && sheet != null && before.live().catalog().state().equals(sheet.catalog().state())) {
            show();
        } else {
            open((Editions.@Nullable Kept) null);
        }
    }

    /// Compares what is there now with this version; with what is usual where that is null.
    void open(Editions.@Nullable Kept with) {
        grid.commit();
        left = null;
        // Behind what is being written.
        room.work().write(_ -> true, _ -> start(with, () -> {}));
    }

    /// Compares what is there now with a file that came back.
    void open(Path file) {
        grid.commit();
        left = null;
        room.work().write(_ -> true, _ -> start(null, () -> outside(file)));
    }

    /// @param then runs when the comparison is shown
    private void start(Editions.@Nullable Kept with, Runnable then) {
        stop();
        running = room.work().job(text("desk.compare.running"), progress -> pairs.begin(with, progress), begun -> {
            // A new one, so that what an older dialog still hears of is its own.
            model = new CompareModel();
            model.sides().setAll(begun.sides());
            model.beforeProperty().set(begun.before());
            model.nowProperty().set(LIVE);
            shown(begun.shown());
            show();
            then.run();
        });
    }

    private void show() {
        room.show(new CompareView(this).card());
    }

    private void shown(@Nullable Shown shown) {
        model.ticks().clear();
        model.tickedProperty().set(0);
        model.kindProperty().set(null);
        list(shown);
        model.shownProperty().set(shown);
    }

    private void list(@Nullable Shown shown) {
        Shown.Kind kind = model.kindProperty().get();
        model.lines().setAll(shown == null ? List.of() : FXCollections.observableList(IntStream.range(0, shown.entries().size())
                .filter(i -> kind == null || shown.entries().get(i).of(kind)).boxed().toList()));
    }

    /// Lists this kind only; null for all.
    void onKind(Shown.@Nullable Kind kind) {
        model.kindProperty().set(kind);
        list(model.shownProperty().get());
    }

    /// Compares these two. What goes with the year before is the catalog as it is now; a file is always the later side.
    void onSides(@Nullable Side before, @Nullable Side now) {
        if (before == null || now == null || (before.equals(model.beforeProperty().get()) && now.equals(model.nowProperty().get()))) {
            return;
        }
        boolean year = before instanceof Side.LastYear || now instanceof Side.LastYear;
        boolean turned = before instanceof Side.Outside || now instanceof Side.LastYear;
        Side first = turned ? now : before;
        model.beforeProperty().set(first);
        model.nowProperty().set(year ? LIVE : turned ? before : now);
        compare(first, Objects.requireNonNull(model.nowProperty().get()));
    }

    private void compare(Side before, Side now) {
        stop();
        model.busyProperty().set(true);
        model.saidProperty().set(text("desk.compare.running"));
        Running job = room.work().job(text("desk.compare.running"), progress -> Tried.of(() -> pairs.compared(before, now, progress)),
                tried -> tried.then(shown -> {
                    model.saidProperty().set("");
                    shown(shown);
                }, this::refused));
        running = job;
        job.finishedProperty().subscribe(done -> model.busyProperty().set(!done));
    }

    private void refused(String sentence) {
        model.saidProperty().set(sentence);
        shown(null);
    }

    /// Gives up the comparison that is under way; nothing is chosen then.
    void onStop() {
        stop();
        model.busyProperty().set(false);
        model.saidProperty().set("");
        model.beforeProperty().set(null);
        shown(null);
    }

    private void stop() {
        Running job = running;
        if (job != null && !job.finishedProperty().get()) {
            job.cancel();
        }
        running = null;
    }

    void onFile() {
        room.outside().file(text("desk.compare.file"), text("desk.import.kinds"), List.of("*.xlsx", "*.xls", "*.docx", "*.csv"))
                .ifPresent(this::outside);
    }

    /// Compares what is there now with a file that came back.
    void outside(Path file) {
        stop();
        model.busyProperty().set(true);
        model.saidProperty().set(text("desk.compare.running"));
        Running job = room.work().job(text("desk.import.reading", file.getFileName()), progress -> Tried.of(() -> {
            Side.Outside side = pairs.outside(file, progress);
            return new Came(side, pairs.compared(LIVE, side, progress));
        }), tried -> tried.then(came -> {
            model.sides().removeIf(Side.Outside.class::isInstance);
            model.sides().add(came.side());
            model.beforeProperty().set(LIVE);
            model.nowProperty().set(came.side());
            model.saidProperty().set(came.side().rows().lost().isEmpty() ? "" : String.join(" ", came.side().rows().lost()));
            shown(came.shown());
        }, model.saidProperty()::set));
        running = job;
        job.finishedProperty().subscribe(done -> model.busyProperty().set(!done));
    }

    /// A file that was read, and what it is like.
    private record Came(Side.Outside side, Shown shown) {}

    /// The columns that say what a row is about.
    List<Field> key(Sheet sheet) {
        return room.office().checks().identity(sheet.template());
    }

    /// Ticks a line or takes its tick away; a changed row stands for its cells.
    void onTick(int index) {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        boolean tick = !ticked(index);
        if (shown.takable(shown.entries().get(index))) {
            model.ticks().set(index, tick);
        }
        cells(shown, index).forEach(cell -> model.ticks().set(cell, tick));
        model.tickedProperty().set(model.ticks().cardinality());
    }

    boolean ticked(int index) {
        Shown shown = model.shownProperty().get();
        return model.ticks().get(index) || (shown != null && cells(shown, index).findAny().isPresent()
                && cells(shown, index).allMatch(model.ticks()::get));
    }

    /// The entries of the cells below a changed row.
    private static IntStream cells(Shown shown, int index) {
        return shown.adoption().isEmpty() || !(shown.entries().get(index) instanceof Shown.Line) ? IntStream.empty()
                : IntStream.range(index + 1, shown.entries().size()).takeWhile(i -> shown.entries().get(i) instanceof Shown.Cell);
    }

    boolean tickable(int index) {
        Shown shown = model.shownProperty().get();
        return shown != null && barrier().isEmpty() && (shown.takable(shown.entries().get(index)) || cells(shown, index).findAny().isPresent());
    }

    /// Ticks all lines that are listed, or none where all are.
    void onAll() {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        BitSet listed = new BitSet();
        model.lines().stream().filter(i -> shown.takable(shown.entries().get(i))).forEach(listed::set);
        BitSet missing = (BitSet) listed.clone();
        missing.andNot(model.ticks());
        if (missing.isEmpty()) {
            model.ticks().andNot(listed);
        } else {
            model.ticks().or(listed);
        }
        model.tickedProperty().set(model.ticks().cardinality());
    }

    /// Why nothing can be taken over; empty where it can.
    String barrier() {
        Shown shown = model.shownProperty().get();
        return shown == null ? text("desk.compare.nothing") : shown.adoption().isEmpty() ? text("desk.compare.frozen-both")
                : grid.model().lockedProperty().get();
    }

    /// Takes over what is ticked as one step; what can no longer be is told.
    void onAdopt(Card card) {
        Shown shown = model.shownProperty().get();
        Adoption adoption = shown == null ? null : shown.adoption().orElse(null);
        if (shown == null || adoption == null || !barrier().isEmpty() || model.ticks().isEmpty()) {
            return;
        }
        List<Comparison.Altered> cells = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        model.ticks().stream().forEach(i -> {
            switch (shown.entries().get(i)) {
                case Shown.Cell(Comparison.Altered cell) -> cells.add(cell);
                case Shown.Line line -> rows.add(shown.liveIsNow() ? line.was() : line.is());
                case Shown.Head _ -> { }
            }
        });
        left = null;
        room.dialogs().close(card);
        grid.model().noticeProperty().set(Notice.NONE);
        grid.apply(now -> {
            Adoption.Plan plan = adoption.plan(cells, rows, now);
            room.work().show(() -> told(plan));
            return plan.empty() ? Optional.empty() : Optional.of((Edit) plan.edit());
        });
        cells.stream().findFirst().ifPresent(cell -> grid.goTo(adoption.row(cell), Math.max(0, adoption.slot(cell.field()))));
    }

    private void told(Adoption.Plan plan) {
        if (plan.lost() > 0) {
            room.dialogs().say(text("desk.compare.lost.title"), text("desk.compare.lost", plan.lost(), plan.edit().cells().size() + plan.edit().rows().size()));
        }
    }

    /// Goes to the row of an entry in the grid; the comparison comes back by F9.
    void onGo(Card card, int index) {
        Shown shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        Shown.Entry entry = shown.entries().get(index);
        int row = shown.row(entry);
        if (row < 0) {
            model.saidProperty().set(text(entry instanceof Shown.Head ? "desk.compare.heading" : "desk.compare.not-there"));
            return;
        }
        left = shown;
        room.dialogs().close(card);
        Sheet live = shown.live();
        int slot = entry instanceof Shown.Cell(Comparison.Altered cell) ? cell.field().slot() : live.template().fields().getFirst().slot();
        grid.goTo(live.row(row).id(), slot);
        grid.focus();
    }

    void onExport() {
        Shown shown = model.shownProperty().get();
        if (shown != null) {
            Catalog now = shown.live().catalog();
            room.outside().target(text("desk.compare.export"), text("desk.findings.workbook"), "*.xlsx",
                    text("desk.compare.file-name", now.title())).ifPresent(this::export);
        }
    }

    /// Writes the comparison into `file`.
    void export(Path file) {
        Shown shown = model.shownProperty().get();
        if (shown != null) {
            room.work().job(text("desk.compare.writing"), progress -> Tried.of(() -> {
                ComparisonBook.write(shown.comparison(), key(shown.comparison().now()), file, progress);
                return text("desk.compare.written", file);
            }), tried -> tried.then(this::said, this::said));
        }
    }

    private void said(String sentence) {
        model.saidProperty().set(sentence);
        grid.model().noticeProperty().set(Notice.told(sentence));
    }

    /// The size of the letters on the screen.
    ReadOnlyIntegerProperty sizeProperty() {
        return room.theme().sizeProperty();
    }

    void onClose(Card card) {
        stop();
        left = null;
        room.dialogs().close(card);
    }
}
