package mulu.desk.review;

import static mulu.base.Messages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.grid.Notice;
import mulu.desk.grid.Selection;
import mulu.signoff.Remark;
import mulu.signoff.Reviews;
import mulu.signoff.Suggestion;
import mulu.signoff.Suggestions;
import mulu.template.Field;

/// What is said and wished of cells and rows, and what is answered: asks for the words and hands them to the review. FX
/// thread only.
public final class Saying {
    private final Room room;
    private final long catalog;
    private final GridController grid;
    private final ReviewModel model;
    private final Runnable done;

    Saying(Room room, long catalog, GridController grid, ReviewModel model, Runnable done) {
        this.room = room;
        this.catalog = catalog;
        this.grid = grid;
        this.model = model;
        this.done = done;
    }

    private Reviews reviews() {
        return room.office().reviews();
    }

    private Suggestions suggestions() {
        return reviews().suggestions();
    }

    /// The active cell as it is on the disk.
    record Cell(Sheet sheet, int index, Field field) {
        long row() {
            return sheet.row(index).id();
        }

        String text() {
            return sheet.text(index, field);
        }

        String where() {
            return Messages.text("check.place", index + 1, field.path());
        }
    }

    private Optional<Cell> cell() {
        GridModel rows = grid.model();
        Sheet sheet = rows.sheet();
        Selection now = rows.selection();
        return sheet == null || now.row() >= rows.filledRows() || now.column() >= rows.columns() || rows.index(now.row()) >= sheet.size()
                ? Optional.empty() : Optional.of(new Cell(sheet, rows.index(now.row()), rows.field(now.column())));
    }

    /// Asks for words and carries out what they are for; the dialog stays where that is refused.
    private void ask(WordsCard.Question question, Function<String, Supplier<?>> act) {
        room.work().read("phrases", _ -> room.office().phrases().get(), phrases -> {
            WordsCard card = new WordsCard(room, question, phrases, () -> new PhrasesCard(room, phrases).show());
            card.show(words -> {
                Supplier<?> job = act.apply(words);
                room.work().write("", _ -> Optional.ofNullable(job.get()), _ -> {
                    room.dialogs().close(card.card());
                    done.run();
                }, card::free);
            });
        });
    }

    /// A remark on the active cell, or on its row where whole rows are selected.
    public void remark() {
        grid.commit();
        cell().ifPresent(cell -> {
            boolean row = grid.model().selection().wholeRows();
            String where = row ? text("check.place", cell.index() + 1, "").strip() : cell.where();
            ask(new WordsCard.Question("remark", text("desk.review.remark"), where, row ? "" : cell.text(), text("desk.review.remark.prompt"), 1),
                    words -> () -> reviews().remark(catalog, cell.row(), row ? null : cell.field().key(), words, room.session()));
        });
    }

    /// A remark on the whole catalog.
    public void remarkWhole() {
        ask(new WordsCard.Question("remark", text("desk.review.remark-whole"), text("check.whole"), "", text("desk.review.remark.prompt"), 1),
                words -> () -> reviews().remark(catalog, null, null, words, room.session()));
    }

    void reply(Remark remark) {
        ask(new WordsCard.Question("reply", text("desk.review.reply"), where(remark), remark.said().text(), text("desk.review.reply.prompt"), 1),
                words -> () -> {
                    reviews().reply(catalog, remark.id(), words, room.session());
                    return true;
                });
    }

    private String where(Remark remark) {
        Sheet sheet = grid.model().sheet();
        return sheet == null ? "" : remark.where(sheet);
    }

    void settle(Remark remark, boolean settled) {
        run(() -> reviews().settle(catalog, remark.id(), settled, room.session()));
    }

    /// The selected rows are to go back for a reason.
    public void object(List<Long> rows) {
        Sheet seen = grid.model().sheet();
        if (seen == null || rows.isEmpty() || refused(model.barriersProperty().get().judge())) {
            return;
        }
        String where = rows.size() == 1 ? text("check.place", seen.indexOf(rows.getFirst()) + 1, "").strip() : text("desk.review.rows", rows.size());
        ask(new WordsCard.Question("object", text("desk.review.object"), where, "", text("desk.review.object.prompt"), 2), words -> {
            Map<Long, String> reasons = new HashMap<>();
            rows.forEach(row -> reasons.put(row, words));
            return () -> reviews().object(seen, reasons, room.session());
        });
    }

    /// Another text for the active cell.
    public void suggest() {
        if (refused(model.barriersProperty().get().judge())) {
            return;
        }
        cell().ifPresent(cell -> {
            if (cell.field().type() == Field.Type.ORDINAL) {
                grid.model().noticeProperty().set(Notice.told(text("desk.review.suggest.ordinal")));
                return;
            }
            room.work().read("phrases", _ -> room.office().phrases().get(), phrases -> {
                SuggestCard card = new SuggestCard(room, cell, phrases, () -> new PhrasesCard(room, phrases).show());
                card.show((wish, reason) -> room.work().write("", _ -> suggestions().suggest(cell.sheet(),
                        new Suggestion.Spot(cell.row(), cell.field().key()), wish, reason, room.session()), _ -> {
                    room.dialogs().close(card.card());
                    done.run();
                }, card::free));
            });
        });
    }

    /// Takes a suggestion over as one step of the grid's undo.
    void accept(Suggestion suggestion) {
        Sheet now = grid.model().sheet();
        if (now == null || refused(model.barriersProperty().get().answer())) {
            return;
        }
        if (suggestions().there(suggestion, now)) {
            run(() -> suggestions().acceptAsIs(suggestion, room.session()));
        } else {
            grid.apply(sheet -> Optional.of(suggestions().edit(suggestion, sheet)), suggestions().along(suggestion, room.session()));
            // Behind the edit.
            run(() -> { });
        }
    }

    void reject(Suggestion suggestion) {
        ask(new WordsCard.Question("reject", text("desk.review.reject"), where(suggestion), suggestion.wish().after(), text("desk.review.reject.prompt"), 0),
                words -> () -> {
                    suggestions().reject(suggestion, words, room.session());
                    return true;
                });
    }

    private String where(Suggestion suggestion) {
        Sheet sheet = grid.model().sheet();
        return sheet == null ? "" : suggestion.where(sheet);
    }

    void withdraw(Suggestion suggestion) {
        run(() -> suggestions().withdraw(suggestion, room.session()));
    }

    /// Lets the office's phrases be changed.
    public void phrases() {
        room.work().read("phrases", _ -> room.office().phrases().get(), phrases -> new PhrasesCard(room, phrases).show());
    }

    boolean own(long person) {
        return room.session().person().id() == person;
    }

    private void run(Runnable act) {
        room.work().write("", _ -> {
            act.run();
            return true;
        }, _ -> done.run(), () -> {});
    }

    private boolean refused(String barrier) {
        if (!barrier.isEmpty()) {
            grid.model().noticeProperty().set(Notice.locked(barrier));
        }
        return !barrier.isEmpty();
    }
}
