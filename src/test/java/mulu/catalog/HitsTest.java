package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mulu.Repeating;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.template.Field;
import org.junit.jupiter.api.Test;

class HitsTest {
    /// Every hit of a shuffled, filtered screen is found in reading order, from any cell, forwards and backwards.
    @Test
    void findsWhatOneWouldFindByHand() {
        for (int seed = 1; seed <= 200; seed++) {
            Cases cases = new Cases(seed);
            Sheet sheet = cases.sheet(cases.random().nextInt(30));
            Arrangement arrangement = cases.query(sheet).on(sheet, Progress.NONE);
            List<Field> columns = new ArrayList<>(sheet.template().fields());
            Collections.shuffle(columns, cases.random());
            columns = columns.subList(0, cases.random().nextInt(columns.size() + 1));
            Needle needle = cases.needle();
            OptionalInt slot = cases.perhaps(cases.slot(sheet));
            Hits hits = Hits.of(sheet, arrangement, needle, slot, columns, Progress.NONE);
            List<Hits.Cell> expected = expected(sheet, arrangement, needle, slot, columns);
            List<Hits.Cell> found = new ArrayList<>();
            hits.each((place, column) -> found.add(new Hits.Cell(place, column)));
            assertEquals(expected, found, "seed " + seed);
            assertEquals(expected.size(), hits.total());
            for (int place = 0; place < arrangement.size(); place++) {
                for (int column = 0; column < columns.size(); column++) {
                    walk(hits, expected, place, column);
                }
            }
        }
    }

    private static List<Hits.Cell> expected(Sheet sheet, Arrangement arrangement, Needle needle, OptionalInt slot,
            List<Field> columns) {
        List<Hits.Cell> expected = new ArrayList<>();
        for (int place = 0; place < arrangement.size(); place++) {
            for (int column = 0; column < columns.size(); column++) {
                Field field = columns.get(column);
                boolean counts = slot.isEmpty() || slot.getAsInt() == field.slot();
                if (counts && needle.in(sheet.text(arrangement.index(place), field))) {
                    expected.add(new Hits.Cell(place, column));
                }
            }
        }
        return expected;
    }

    private static void walk(Hits hits, List<Hits.Cell> expected, int place, int column) {
        Hits.Cell here = new Hits.Cell(place, column);
        assertEquals(expected.contains(here), hits.at(place, column));
        assertEquals(expected.indexOf(here) + 1, hits.ordinal(place, column));
        Optional<Hits.Cell> next = expected.stream().filter(cell -> behind(here, cell)).findFirst()
                .or(() -> expected.stream().findFirst());
        Optional<Hits.Cell> previous = expected.reversed().stream().filter(cell -> behind(cell, here)).findFirst()
                .or(() -> expected.reversed().stream().findFirst());
        assertEquals(next, hits.next(place, column));
        assertEquals(previous, hits.previous(place, column));
    }

    private static boolean behind(Hits.Cell one, Hits.Cell other) {
        return other.place() > one.place() || (other.place() == one.place() && other.column() > one.column());
    }

    @Test
    void beforeTheFirstColumnTheFirstHitIsNext() {
        Sheet sheet = Sheet.preview(Repeating.draft(3));
        Hits hits = Hits.of(sheet, Arrangement.natural(3), Needle.of(""), OptionalInt.empty(),
                sheet.template().fields(), Progress.NONE);
        assertEquals(48, hits.total());
        assertEquals(Optional.of(new Hits.Cell(0, 0)), hits.next(0, -1));
        assertEquals(Optional.of(new Hits.Cell(2, 15)), hits.previous(0, 0));
    }

    @Test
    void aBigSheetIsCountedOnAllCores() {
        Sheet sheet = Sheet.preview(Repeating.draft(40_000));
        Needle needle = Needle.of("许可办");
        Hits hits = Hits.of(sheet, Arrangement.natural(sheet.size()), needle, OptionalInt.empty(),
                sheet.template().fields(), Progress.NONE);
        assertEquals(expected(sheet, Arrangement.natural(sheet.size()), needle, OptionalInt.empty(),
                sheet.template().fields()).size(), hits.total());
    }
}
