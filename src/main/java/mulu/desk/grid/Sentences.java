package mulu.desk.grid;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// Keeps the sentences around the grid true: why it is locked, its state, its counts, how much is selected.
final class Sentences {
    /// More cells than these are not counted while the mouse is dragged over them.
    private static final int MOST = 100_000;

    private final GridModel model;
    private final Session session;

    Sentences(GridModel model, Session session) {
        this.model = model;
        this.session = session;
        model.sheetProperty().addListener((_, _, now) -> sheetChanged(now));
        model.selectionProperty().addListener((_, _, now) -> selectionChanged(now));
        model.readProperty().addListener((_, _, _) -> restore(Notice.Kind.STATE));
    }

    private void sheetChanged(@Nullable Sheet now) {
        if (now == null) {
            return;
        }
        model.lockedProperty().set(lock(now));
        restore(Notice.Kind.STATE);
        model.countsProperty().set(model.loadingProperty().get() ? "" : counts(now));
        model.selectedProperty().set(selected(model.selection()));
    }

    private String lock(Sheet now) {
        if (model.loadingProperty().get()) {
            return Messages.text("grid.locked.loading");
        }
        if (!now.catalog().stage().editable()) {
            return Messages.text("grid.locked.stage", now.catalog().stage().label());
        }
        return session.person().has(Role.FILLER) ? "" : Messages.text("grid.locked.person", session.name());
    }

    private void selectionChanged(Selection now) {
        restore(Notice.Kind.LOCKED);
        model.selectedProperty().set(selected(now));
    }

    private String selected(Selection now) {
        if (now.single()) {
            return "";
        }
        long cells = now.cells(model.rows(), model.columns());
        String much = !now.simple() ? Messages.text("grid.selected.areas", cells)
                : now.wholeRows() ? Messages.text("grid.selected.rows", now.height())
                : Messages.text("grid.selected.cells", now.height(), now.width());
        return cells > MOST ? much : Messages.text("grid.selected.count", much, filled(now));
    }

    /// How many of the selected cells hold a text: what a spreadsheet calls 计数.
    private long filled(Selection now) {
        return now.rows(model.filledRows()).mapToLong(row -> now.columns(row, model.columns())
                .filter(column -> !model.text(row, column).isEmpty()).count()).sum();
    }

    /// Puts the sentence of the grid's state in the place of one of `kind`.
    private void restore(Notice.Kind kind) {
        if (model.noticeProperty().get().kind() == kind) {
            String text = state();
            model.noticeProperty().set(text.isEmpty() ? Notice.NONE : new Notice(Notice.Kind.STATE, text));
        }
    }

    /// How the grid is; empty where there is nothing to say.
    String state() {
        Sheet now = model.sheet();
        if (now == null) {
            return "";
        }
        if (model.loadingProperty().get()) {
            return Messages.text("grid.loading", model.readProperty().get());
        }
        if (!now.catalog().stage().editable()) {
            return Messages.text("grid.read-only.stage", now.catalog().stage().label());
        }
        if (!model.editable()) {
            return Messages.text("grid.read-only.person", session.name());
        }
        return model.filledRows() == 0 ? Messages.text("grid.empty") : "";
    }

    static String today() {
        LocalDate now = LocalDate.now(ZoneId.systemDefault());
        return Messages.text("grid.today", now.getYear(), now.getMonthValue(), now.getDayOfMonth());
    }

    private static String counts(Sheet sheet) {
        Heading.Tally tally = sheet.template().heading().tally();
        Map<String, Long> counts = sheet.counts();
        String parts = tally.counts().stream()
                .map(count -> Messages.text("grid.count", count.label(), counts.getOrDefault(count.key(), 0L)))
                .collect(Collectors.joining(" "));
        return (parts + " " + Messages.text("grid.total", sheet.size(), tally.measure().isEmpty() ? Messages.text("grid.rows") : tally.measure())).strip();
    }
}
