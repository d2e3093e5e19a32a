package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mulu.Repeating;
import mulu.Trial;
import mulu.base.Needle;
import mulu.base.Problem;
import mulu.base.Progress;
import org.junit.jupiter.api.Test;

class QueryTest {
    /// Filters, order, equal rows and running numbers are as one would find them by hand; places and indexes agree.
    @Test
    void showsWhatOneWouldFindByHand() {
        for (int seed = 1; seed <= 300; seed++) {
            Cases cases = new Cases(seed);
            Sheet sheet = cases.sheet(cases.random().nextInt(40));
            Query query = cases.query(sheet);
            Arrangement shown = query.on(sheet, Progress.NONE);
            List<Integer> found = IntStream.range(0, shown.size()).map(shown::index).boxed().toList();
            assertEquals(Cases.arranged(sheet, query), found, "seed " + seed + ": " + query);
            for (int index = 0; index < sheet.size(); index++) {
                assertEquals(found.indexOf(index), shown.place(index), "seed " + seed);
            }
        }
    }

    @Test
    void countsWhatAColumnShows() {
        for (int seed = 1; seed <= 200; seed++) {
            Cases cases = new Cases(seed);
            Sheet sheet = cases.sheet(cases.random().nextInt(40));
            int slot = cases.slot(sheet);
            Query others = cases.query(sheet);
            List<Values.Value> list = Values.of(sheet, slot, others, Progress.NONE).list();
            assertEquals(Cases.values(sheet, slot, others), new HashSet<>(list), "seed " + seed);
            assertEquals(list.size(), new HashSet<>(list).size());
        }
    }

    @Test
    void valuesStandInOrderWithTheEmptyTextLast() {
        Sheet sheet = sheet("b", "", "a", "b", "");
        assertEquals(List.of(new Values.Value("a", 1), new Values.Value("b", 2), new Values.Value("", 2)),
                Values.of(sheet, 4, Query.ALL, Progress.NONE).list());
        assertEquals(List.of("1", "2", "3", "4", "5"),
                Values.of(sheet, 0, Query.ALL, Progress.NONE).list().stream().map(Values.Value::text).toList());
    }

    @Test
    void emptyCellsAreLastBothWays() {
        Sheet sheet = sheet("b", "", "a", "b", "");
        assertEquals(List.of(2, 0, 3, 1, 4), indexes(new Sort(4, false), sheet));
        assertEquals(List.of(0, 3, 2, 1, 4), indexes(new Sort(4, true), sheet));
    }

    @Test
    void nothingAskedForIsEveryRowWhereItIs() {
        Sheet sheet = sheet("a", "b");
        assertTrue(Query.ALL.on(sheet, Progress.NONE).natural());
        Query all = new Query(List.of(new Filter.OneOf(4, Set.of("a", "b"))), Optional.of(new Sort(4, false)));
        assertTrue(all.on(sheet, Progress.NONE).natural());
    }

    /// Big enough for all cores: the same rows, and the person's stop comes through as it was thrown.
    @Test
    void aBigSheetIsSearchedAndCanBeStopped() {
        Sheet sheet = Sheet.preview(Repeating.draft(60_000));
        Query query = new Query(List.of(new Filter.Contains(Needle.of("许可办"), OptionalInt.empty()),
                new Filter.Contains(Needle.of("77"), OptionalInt.of(0))), Optional.of(new Sort(5, true)));
        Arrangement shown = query.on(sheet, Progress.NONE);
        assertEquals(Cases.arranged(sheet, query), IntStream.range(0, shown.size()).map(shown::index).boxed().toList());
        assertTrue(shown.size() > 10);
        AtomicInteger asked = new AtomicInteger();
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2;
            }
        };
        Problem problem = assertThrows(Problem.class, () -> query.on(sheet, stopped));
        assertSame(Problem.Kind.INPUT, problem.kind());
        assertEquals("problem.cancelled", problem.key());
    }

    private static List<Integer> indexes(Sort sort, Sheet sheet) {
        Arrangement shown = new Query(List.of(), Optional.of(sort)).on(sheet, Progress.NONE);
        return IntStream.range(0, shown.size()).map(shown::index).boxed().toList();
    }

    /// One row for each text, which stands in slot 4.
    private static Sheet sheet(String... texts) {
        List<List<String>> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(List.of("#", "", "", "", text));
        }
        return Sheet.preview(new Draft(Trial.form(), 2018, Map.of(), Map.of(), rows));
    }
}
