package mulu.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;

/// Gives every cell of a merged block in the body the block's text.
final class BodyMerges {
    private static final long MOST = 5_000_000;

    private final Grid grid;
    private final Header header;
    private final NoteList notes;
    private long expanded;

    BodyMerges(Grid grid, Header header, NoteList notes) {
        this.grid = grid;
        this.header = header;
        this.notes = notes;
    }

    /// The same lines with every merged cell filled.
    List<Line> expand(List<Line> rows, String file) {
        if (grid.merges().all().isEmpty() || rows.isEmpty()) {
            return rows;
        }
        Map<Integer, Integer> byNumber = new HashMap<>();
        Line[] filled = rows.toArray(Line[]::new);
        for (int i = 0; i < filled.length; i++) {
            byNumber.put(filled[i].number(), i);
        }
        int last = filled[filled.length - 1].number();
        for (Merge merge : grid.merges().all()) {
            Integer top = byNumber.get(merge.top());
            if (top != null && merge.left() >= header.left() && merge.left() <= header.right()) {
                fill(filled, byNumber, filled[top].cell(merge.left()), new Merge(merge.top(), merge.left(), Math.min(last, merge.bottom()),
                        Math.min(header.right(), merge.right())));
            }
            if (expanded > MOST) {
                throw Problem.input("exchange.too-much", file);
            }
        }
        return Arrays.asList(filled);
    }

    private void fill(Line[] rows, Map<Integer, Integer> byNumber, String text, Merge inside) {
        if (text.isEmpty()) {
            return;
        }
        for (int number = inside.top(); number <= inside.bottom(); number++) {
            expanded += inside.right() - inside.left() + 1L;
            Integer index = byNumber.get(number);
            if (index != null) {
                rows[index] = with(rows[index], inside, text);
            }
        }
        String column = grid.columnName(inside.left());
        notes.add(Note.Kind.MERGED, inside.top(), column, "exchange.note.merged", inside.top(), column, (inside.bottom() - inside.top() + 1) * (inside.right() - inside.left() + 1),
                NoteList.quoted(text));
    }

    private static Line with(Line line, Merge block, String text) {
        int width = Math.max(line.cells().length, block.right() + 1);
        String[] cells = Arrays.copyOf(line.cells(), width);
        for (int column = 0; column < width; column++) {
            if (column >= block.left() && column <= block.right()) {
                cells[column] = text;
            } else if (column >= line.cells().length) {
                cells[column] = "";
            }
        }
        return new Line(line.number(), cells);
    }
}
