package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Areas, and areas taken out of them, against a grid of booleans.
class SelectionTest {
    private static final int ROWS = 9;
    private static final int COLUMNS = 7;

    @Test
    void laterAreasHaveTheLastWord() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            Area first = area(random, false);
            Selection selection = new Selection(first.row(), first.column(), List.of(first));
            boolean[][] plain = new boolean[ROWS][COLUMNS];
            paint(plain, first);
            for (int i = random.nextInt(5); i > 0; i--) {
                Area next = area(random, random.nextBoolean());
                Selection before = selection;
                selection = selection.plus(next);
                paint(plain, next);
                if (none(plain)) {
                    assertEquals(Selection.cell(before.row(), before.column()).areas().size(), selection.areas().size());
                    plain = new boolean[ROWS][COLUMNS];
                    plain[selection.row()][selection.column()] = true;
                }
            }
            check(selection, plain);
        }
    }

    private static void check(Selection selection, boolean[][] plain) {
        long cells = 0;
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < ROWS; r++) {
            boolean any = false;
            for (int c = 0; c < COLUMNS; c++) {
                assertEquals(plain[r][c], selection.has(r, c), selection + " at " + r + "," + c);
                cells += plain[r][c] ? 1 : 0;
                any |= plain[r][c];
            }
            assertEquals(any, selection.hasRow(r), selection + " row " + r);
            if (any) {
                rows.add(r);
            }
        }
        assertEquals(cells, selection.cells(ROWS, COLUMNS), selection.toString());
        assertArrayEquals(rows.stream().mapToInt(Integer::intValue).toArray(), selection.rows(ROWS).toArray());
        assertTrue(selection.has(selection.row(), selection.column()), "the active cell is selected: " + selection);
    }

    @Test
    void allButOneStaysSmall() {
        Selection all = new Selection(0, 0, List.of(new Area(0, 0, 999_999, 15, false, false)));
        Selection most = all.plus(new Area(500_000, 3, 500_000, 3, false, true));
        assertEquals(2, most.areas().size());
        assertEquals(15_999_999, most.cells(1_000_000, 16));
        assertFalse(most.has(500_000, 3));
        assertEquals(new Selection(0, 0, most.areas()), most);
    }

    private static Area area(Random random, boolean out) {
        return new Area(random.nextInt(ROWS), random.nextInt(COLUMNS), random.nextInt(ROWS), random.nextInt(COLUMNS), false, out);
    }

    private static void paint(boolean[][] plain, Area area) {
        for (int r = area.top(); r <= area.bottom(); r++) {
            for (int c = area.left(); c <= area.right(); c++) {
                plain[r][c] = !area.out();
            }
        }
    }

    private static boolean none(boolean[][] plain) {
        for (boolean[] row : plain) {
            for (boolean cell : row) {
                if (cell) {
                    return false;
                }
            }
        }
        return true;
    }
}
