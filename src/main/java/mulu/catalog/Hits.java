package mulu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mulu.base.Needle;
import mulu.base.Progress;

/// Where a word stands in what is shown.
public final class Hits {
    private final List<Cell> cells;

    private Hits(List<Cell> cells) {
        this.cells = cells;
    }

    public record Cell(int place, int column) {}

    @FunctionalInterface
    public interface Visit {
        boolean hit(int place, int column);
    }

    public static Hits of(Sheet sheet, Arrangement rows, Needle needle, OptionalInt slot, int[] slots, Progress progress) {
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            for (int column = 0; column < slots.length; column++) {
                if ((slot.isEmpty() || slot.getAsInt() == slots[column])
                        && needle.in(sheet.text(rows.index(place), Query.field(sheet, slots[column])))) {
                    cells.add(new Cell(place, column));
                }
            }
        }
        return new Hits(cells);
    }

    public long total() {
        return cells.size();
    }

    public boolean at(int place, int column) {
        return cells.contains(new Cell(place, column));
    }

    public long ordinal(int place, int column) {
        return cells.indexOf(new Cell(place, column)) + 1L;
    }

    public Optional<Cell> next(int place, int column) {
        return cells.stream().filter(cell -> cell.place() > place || (cell.place() == place && cell.column() > column)).findFirst()
                .or(() -> cells.stream().findFirst());
    }

    public Optional<Cell> previous(int place, int column) {
        return cells.reversed().stream().filter(cell -> cell.place() < place || (cell.place() == place && cell.column() < column))
                .findFirst().or(() -> cells.reversed().stream().findFirst());
    }

    public void each(Visit visit) {
        for (Cell cell : cells) {
            if (!visit.hit(cell.place(), cell.column())) {
                return;
            }
        }
    }
}
