package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
    /// Inserts at one spot, at the ends and anywhere keep the order, and rows make room rarely.
    @Test
    void thereIsAlwaysRoom() {
        for (int pattern = 0; pattern < 4; pattern++) {
            Random random = new Random(pattern);
            List<Row> rows = new ArrayList<>();
            long id = 0;
            long moved = 0;
            for (int step = 0; step < 3_000; step++) {
                int at = switch (pattern) {
                    case 0 -> rows.size() / 2;
                    case 1 -> 0;
                    case 2 -> Math.min(rows.size(), step);
                    default -> random.nextInt(rows.size() + 1);
                };
                int count = 1 + random.nextInt(3);
                Places places = Places.between(rows, at, count);
                moved += places.moves().size();
                for (RowChange change : places.moves()) {
                    RowChange.Moved move = (RowChange.Moved) change;
                    rows.replaceAll(row -> row.id() == move.row() ? row.at(move.to()) : row);
                }
                for (int n = 0; n < count; n++) {
                    rows.add(at + n, Row.of(++id, places.get(n), List.of()));
                }
                for (int i = Math.max(1, at - 40); i < Math.min(rows.size(), at + count + 40); i++) {
                    assertTrue(rows.get(i - 1).place() < rows.get(i).place());
                }
            }
            List<Row> sorted = new ArrayList<>(rows);
            sorted.sort(Row.ORDER);
            assertEquals(rows, sorted);
            assertTrue(moved < id * 16, pattern + ": " + moved + " moves for " + id + " rows");
        }
    }
}
