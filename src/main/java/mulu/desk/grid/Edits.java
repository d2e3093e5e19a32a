package mulu.desk.grid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Along;
import mulu.catalog.Catalogs;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.RowChange;
import mulu.catalog.Sheet;
import mulu.catalog.UndoHistory;
import mulu.catalog.UndoHistory.Step;
import mulu.desk.fx.Running;
import mulu.desk.fx.Work;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;

/// The way of every edit of this grid to the catalog and back: in order, on the write thread, through the one door;
/// keeps what can be undone. What the edit is in detail is decided there, from the sheet as it is then.
final class Edits {
    /// As long as the first rows may hold up the others.
    private static final Duration FIRST = Duration.ofMillis(800);

    private final Catalogs catalogs;
    private final Session session;
    private final long catalog;
    private final Work work;
    private final GridModel model;
    /// Belongs to the write thread; read from the log when it is first asked for.
    private @Nullable UndoHistory history;
    private final Catalogs.Listener listener = this::changed;
    private volatile @Nullable Thread applying;

    Edits(Catalogs catalogs, Session session, long catalog, Work work, GridModel model) {
        this.catalogs = catalogs;
        this.session = session;
        this.catalog = catalog;
        this.work = work;
        this.model = model;
    }

    /// What a person wants, made definite when its turn has come; null where it has lost its object.
    @FunctionalInterface
    interface Intent {
        @Nullable Edit on(Sheet now);
    }

    /// What goes with an intent on the screen.
    ///
    /// @param shown texts that the grid shows meanwhile
    /// @param row the row that the intent inserts, where the grid shows it meanwhile
    /// @param typed the words that a person has typed for it; empty where none
    record Meanwhile(List<Pending> shown, @Nullable RowRef row, String typed) {
        static final Meanwhile NOTHING = new Meanwhile(List.of(), null, "");
    }

    /// What comes back from the write thread.
    ///
    /// @param conflict what to say where the outcome is a conflict
    private record Answer(@Nullable Outcome outcome, String conflict, String undo, String redo) {}

    /// What is there when the grid opens.
    private record Opened(Sheet sheet, UndoHistory history) {}

    /// @param first gets the first rows of a large catalog, long before `ready` gets all of them
    void open(Consumer<Sheet> first, Consumer<Sheet> ready) {
        catalogs.listen(listener);
        Running reading = work.read("grid/" + catalog, progress -> opened(first, progress), opened -> {
            name(label("grid.undo", opened.history().nextUndo()), label("grid.redo", opened.history().nextRedo()));
            ready.accept(opened.sheet());
        });
        reading.doneProperty().subscribe(done -> model.readProperty().set(done.longValue()));
    }

    private Opened opened(Consumer<Sheet> first, Progress progress) {
        Sheet sheet = catalogs.open(catalog, rows -> work.show(() -> first.accept(rows), FIRST), progress);
        sheet.counts();
        return new Opened(sheet, catalogs.history().undo(catalog, session));
    }

    private void name(String undo, String redo) {
        model.undoLabelProperty().set(undo);
        model.redoLabelProperty().set(redo);
    }

    private UndoHistory history() {
        UndoHistory known = history;
        if (known == null) {
            known = catalogs.history().undo(catalog, session);
            history = known;
        }
        return known;
    }

    void close() {
        catalogs.unlisten(listener);
    }

    /// Somebody else's change, or another stage.
    private void changed(Sheet sheet, @Nullable Change change) {
        if (sheet.catalog().id() == catalog && !Thread.currentThread().equals(applying)) {
            sheet.counts();
            work.show(() -> model.show(sheet));
        }
    }

    void submit(Intent intent, Meanwhile meanwhile, Consumer<Outcome.Done> then) {
        submit(intent, meanwhile, Along.NOTHING, then);
    }

    /// @param along what another chapter writes of it
    void submit(Intent intent, Meanwhile meanwhile, Along along, Consumer<Outcome.Done> then) {
        meanwhile.shown().forEach(model::expect);
        work.write("", _ -> answer(intent.on(catalogs.held(catalog)), meanwhile.row(), along),
                answer -> settle(answer, meanwhile, then), () -> lost(meanwhile));
    }

    void undo(Consumer<Outcome.Done> then) {
        takeBack("grid.undo-skipped", UndoHistory::nextUndo, UndoHistory::undid, then);
    }

    void redo(Consumer<Outcome.Done> then) {
        takeBack("grid.redo-skipped", UndoHistory::nextRedo, UndoHistory::redid, then);
    }

    private void takeBack(String skipped, Function<UndoHistory, Optional<Step>> next,
            BiConsumer<UndoHistory, Step> keep, Consumer<Outcome.Done> then) {
        work.write("", _ -> next.apply(history()).map(step -> takenBack(step, skipped, keep)).orElseGet(() -> answer(null, "")),
                answer -> settle(answer, Meanwhile.NOTHING, then), () -> lost(Meanwhile.NOTHING));
    }

    /// On the write thread.
    private Answer answer(@Nullable Edit edit, @Nullable RowRef row, Along along) {
        history();
        Outcome outcome = edit == null ? null : apply(edit, along);
        Change change = kept(outcome, UndoHistory::did);
        if (change != null) {
            inserted(change).ifPresent(id -> number(row, id));
        }
        return answer(outcome, Messages.text("catalog.conflict"));
    }

    /// On the write thread. The first conflict may only mean that the sheet in memory was old, which it no longer is;
    /// at the second, the step itself is stuck and would bar all below it.
    private Answer takenBack(Step step, String skipped, BiConsumer<UndoHistory, Step> keep) {
        Edit edit = new Edit.TakeBack(step.seq());
        Outcome outcome = apply(edit, Along.NOTHING);
        if (outcome instanceof Outcome.Conflict) {
            outcome = apply(edit, Along.NOTHING);
        }
        if (outcome instanceof Outcome.Conflict) {
            history().forget(step);
        }
        kept(outcome, keep);
        return answer(outcome, Messages.text(skipped, step.label()));
    }

    private @Nullable Change kept(@Nullable Outcome outcome, BiConsumer<UndoHistory, Step> keep) {
        if (!(outcome instanceof Outcome.Done(Change change, Sheet sheet))) {
            return null;
        }
        sheet.counts();
        if (change != null) {
            keep.accept(history(), new Step(change.seq(), change.label()));
        }
        return change;
    }

    private Answer answer(@Nullable Outcome outcome, String conflict) {
        return new Answer(outcome, conflict, label("grid.undo", history().nextUndo()), label("grid.redo", history().nextRedo()));
    }

    private Outcome apply(Edit edit, Along along) {
        applying = Thread.currentThread();
        try {
            return catalogs.apply(catalog, edit, session, along);
        } finally {
            applying = null;
        }
    }

    private static void number(@Nullable RowRef row, long id) {
        if (row != null) {
            row.is(id);
        }
    }

    private static Optional<Long> inserted(Change change) {
        return change.effects().rows().stream()
                .filter(RowChange.Inserted.class::isInstance).map(RowChange::row).findFirst();
    }

    private static String label(String key, Optional<Step> next) {
        return next.map(step -> Messages.text(key, step.label())).orElse("");
    }

    private void settle(Answer answer, Meanwhile meanwhile, Consumer<Outcome.Done> then) {
        name(answer.undo(), answer.redo());
        switch (answer.outcome()) {
            case null -> {
                model.settle(meanwhile.shown(), meanwhile.row(), null);
                if (!meanwhile.typed().isEmpty()) {
                    refuse(Messages.text("catalog.no-row"), meanwhile);
                }
            }
            case Outcome.Done done -> {
                model.settle(meanwhile.shown(), meanwhile.row(), done.sheet());
                then.accept(done);
            }
            case Outcome.Conflict(Sheet theirs) -> {
                model.settle(meanwhile.shown(), meanwhile.row(), theirs);
                refuse(answer.conflict(), meanwhile);
            }
            case Outcome.Refused(Problem why) -> {
                model.settle(meanwhile.shown(), meanwhile.row(), null);
                refuse(String.valueOf(why.getMessage()), meanwhile);
            }
        }
    }

    /// Words that were typed and could not be kept are said, so that nobody has to think of them again.
    private void refuse(String sentence, Meanwhile meanwhile) {
        String typed = meanwhile.typed();
        model.refuse(typed.isEmpty() ? sentence : Messages.text("grid.lost", sentence, typed));
    }

    private void lost(Meanwhile meanwhile) {
        model.settle(meanwhile.shown(), meanwhile.row(), null);
        if (!meanwhile.shown().isEmpty() || !meanwhile.typed().isEmpty()) {
            refuse(Messages.text("grid.not-saved"), meanwhile);
        }
    }
}
