package mulu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mulu.base.Json;
import mulu.store.Tx;

/// What happened to one row as it is kept: old and new side by side, as JSON.
record Line(long row, String kind, String before, String after) {
    static final String INSERT = "insert";
    static final String DELETE = "delete";
    static final String MOVE = "move";
    private static final String SET = "set";

    /// A whole row without its id.
    private record Whole(List<String> cells, long place) {}

    static Line of(RowChange change) {
        return switch (change) {
            case RowChange.Inserted(Row row) -> new Line(row.id(), INSERT, "", whole(row));
            case RowChange.Deleted(Row row) -> new Line(row.id(), DELETE, whole(row), "");
            case RowChange.Moved(long row, long from, long to) ->
                new Line(row, MOVE, Long.toString(from), Long.toString(to));
            case RowChange.Changed(long row, Map<Integer, String> before, Map<Integer, String> after) ->
                new Line(row, SET, Json.write(new TreeMap<>(before)), Json.write(new TreeMap<>(after)));
        };
    }

    private static String whole(Row row) {
        return Json.write(new Whole(row.cells(), row.place()));
    }

    /// The change that was kept. Problem STORAGE where that can no longer be read.
    RowChange change() {
        return Tx.stored(this::read);
    }

    private RowChange read() {
        return switch (kind) {
            case INSERT -> new RowChange.Inserted(whole(after));
            case DELETE -> new RowChange.Deleted(whole(before));
            case MOVE -> new RowChange.Moved(row, Long.parseLong(before), Long.parseLong(after));
            case SET -> new RowChange.Changed(row, cells(before), cells(after));
            default -> throw new IllegalArgumentException("no kind " + kind);
        };
    }

    private Row whole(String text) {
        Whole whole = Json.read(text, Whole.class);
        return Row.of(row, whole.place(), whole.cells());
    }

    private static Map<Integer, String> cells(String text) {
        Map<Integer, String> cells = new HashMap<>();
        Json.map(text).forEach((slot, cell) -> cells.put(Integer.valueOf(slot), cell));
        return cells;
    }
}
