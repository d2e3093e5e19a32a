package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import mulu.base.Messages;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.exchange.ClipTable;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Cells from the clipboard into the grid, as one step: a single one into every selected cell, a block from the corner
/// of each area on, over and over where the area is a multiple of it. Rows behind the last are made; hidden rows are
/// passed over, and what cannot be written is said.
final class Pasting {
    /// Cells in one paste: more would not be pasted by a person.
    private static final long MOST = 4_000_000;

    private final GridModel model;
    private final Edits edits;

    Pasting(GridModel model, Edits edits) {
        this.model = model;
        this.edits = edits;
    }

    /// How a block is pasted.
    ///
    /// @param skipBlanks leaves what is under an empty cell of the clipboard as it is
    /// @param everywhere writes the text of a merged cell into every cell it covers
    public record How(boolean skipBlanks, boolean everywhere) {
        static final How USUAL = new How(false, false);
    }

    /// What one paste will do.
    private final class Plan {
        private final List<Edit.Put> puts = new ArrayList<>();
        private final TreeMap<Integer, List<String>> appended = new TreeMap<>();
        private final List<Pending> shown = new ArrayList<>();
        private final List<RowRef> rows = new ArrayList<>();
        private final List<Integer> slots = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private int locked;

        void put(int row, int column, String text) {
            Field field = model.field(column);
            if (field.type() == Field.Type.ORDINAL) {
                locked++;
            } else if (row >= model.filledRows()) {
                appended.computeIfAbsent(row - model.filledRows(), _ -> blank()).set(field.slot(), text);
            } else {
                rows.add(model.ref(row));
                slots.add(field.slot());
                texts.add(text);
            }
        }

        private List<String> blank() {
            int slots = model.fields().stream().mapToInt(Field::slot).max().orElse(0);
            return new ArrayList<>(Collections.nCopies(Math.max(slots, form()) + 1, ""));
        }

        private int form() {
            return model.sheet() == null ? 0 : model.sheet().template().slots() - 1;
        }

        int cells() {
            return rows.size();
        }

        /// Rows that are gone by now are left out.
        List<Edit.Put> puts(Sheet now) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).in(now) >= 0) {
                    puts.add(new Edit.Put(rows.get(i).id(), slots.get(i), texts.get(i)));
                }
            }
            return puts;
        }

        /// Texts by slot of the new rows, blank ones where the block leaves a row out.
        List<List<String>> fresh() {
            List<List<String>> fresh = new ArrayList<>();
            for (int i = 0; !appended.isEmpty() && i <= appended.lastKey(); i++) {
                fresh.add(appended.getOrDefault(i, blank()));
            }
            return fresh;
        }

        List<Pending> shown() {
            for (int i = 0; rows.size() <= 1_000 && i < rows.size(); i++) {
                shown.add(new Pending(rows.get(i), slots.get(i), texts.get(i)));
            }
            return shown;
        }
    }

    void paste(ClipTable table, How how) {
        List<List<String>> block = table.filled(how.everywhere()).cells();
        if (block.isEmpty() || block.getFirst().isEmpty()) {
            return;
        }
        Selection now = model.selection();
        boolean one = block.size() == 1 && block.getFirst().size() == 1;
        int height = block.size();
        int width = block.getFirst().size();
        if (Math.max((long) height * width, now.cells(model.rows(), model.columns())) > MOST) {
            model.noticeProperty().set(Notice.told(Messages.text("grid.paste.too-much", MOST)));
            return;
        }
        Plan plan = new Plan();
        int dropped = one ? one(now, block.getFirst().getFirst(), plan) : blocks(now, block, how, plan);
        List<List<String>> fresh = plan.fresh();
        if (plan.cells() + fresh.size() > 0) {
            String typed = one ? block.getFirst().getFirst() : "";
            int rows = one ? now.height() : height;
            int columns = one ? now.width() : width;
            edits.submit(sheet -> edit(plan, fresh, rows, columns, sheet), new Edits.Meanwhile(plan.shown(), null, typed), done -> {
                if (!one && now.simple()) {
                    select(done.sheet().size(), now, height, width);
                }
            });
        }
        tell(plan, fresh, dropped);
    }

    private static @Nullable Edit edit(Plan plan, List<List<String>> fresh, int rows, int columns, Sheet now) {
        List<Edit.Put> puts = plan.puts(now);
        return puts.isEmpty() && fresh.isEmpty() ? null : new Edit.Paste(puts, fresh, rows, columns);
    }

    private int one(Selection now, String text, Plan plan) {
        now.rows(model.rows()).forEach(row -> now.columns(row, model.columns()).forEach(column -> plan.put(row, column, text)));
        return 0;
    }

    /// How many columns of the block found no place.
    private int blocks(Selection now, List<List<String>> block, How how, Plan plan) {
        int dropped = 0;
        int height = block.size();
        int width = block.getFirst().size();
        for (Area area : now.areas()) {
            if (!area.out()) {
                boolean tiles = area.height() % height == 0 && area.width() % width == 0;
                int rows = tiles ? area.height() : height;
                int columns = tiles ? area.width() : width;
                for (int i = 0; i < rows; i++) {
                    for (int k = 0; k < columns && area.left() + k < model.columns(); k++) {
                        String text = block.get(i % height).get(k % width);
                        if (!text.isEmpty() || !how.skipBlanks()) {
                            plan.put(area.top() + i, area.left() + k, text);
                        }
                    }
                }
                dropped = Math.max(dropped, area.left() + columns - model.columns());
            }
        }
        return Math.max(0, dropped);
    }

    /// What was pasted is selected, as in a spreadsheet.
    private void select(int size, Selection before, int height, int width) {
        Area area = before.area();
        boolean tiles = area.height() % height == 0 && area.width() % width == 0;
        int bottom = area.top() + (tiles ? area.height() : height) - 1;
        int right = area.left() + (tiles ? area.width() : width) - 1;
        if (size > 0 && model.mode() == Mode.READY) {
            model.select(new Selection(area.top(), area.left(), bottom, right, false));
        }
    }

    private void tell(Plan plan, List<List<String>> fresh, int dropped) {
        List<String> sentences = new ArrayList<>();
        if (plan.locked > 0) {
            int pasted = plan.cells() + (int) fresh.stream().flatMap(List::stream).filter(text -> !text.isEmpty()).count();
            sentences.add(Messages.text("grid.paste.locked", pasted, plan.locked));
        }
        if (dropped > 0) {
            sentences.add(Messages.text("grid.paste.dropped", dropped));
        }
        if (!model.arrangementProperty().get().natural() && plan.cells() > 1) {
            sentences.add(Messages.text("grid.paste.shown"));
        }
        model.noticeProperty().set(sentences.isEmpty() ? Notice.NONE : Notice.told(String.join(" ", sentences)));
    }
}
