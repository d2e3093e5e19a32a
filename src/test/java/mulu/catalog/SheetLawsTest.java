package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mulu.Repeating;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Json;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SheetLawsTest {
    /// Whatever rows come, go, move and change, every id leads to its row and rows stand by place and id.
    @Test
    void everyIdLeadsToItsRow() {
        for (int seed = 1; seed <= 100; seed++) {
            Cases cases = new Cases(seed);
            Random random = cases.random();
            Sheet sheet = cases.sheet(1 + random.nextInt(30));
            Sheet first = sheet;
            List<Change> done = new ArrayList<>();
            for (int step = 0; step < 8; step++) {
                Change change = Applied.plan(sheet, edit(sheet, random));
                sheet = Applied.after(sheet, change);
                assertEquals(Tallies.of(sheet), sheet.counts(), "seed " + seed);
                done.add(change);
                inOrder(sheet);
            }
            for (Change change : done.reversed()) {
                sheet = Applied.after(sheet, Applied.back(sheet, change));
                inOrder(sheet);
            }
            assertEquals(first.rows(), sheet.rows(), "seed " + seed);
        }
    }

    private static Edit edit(Sheet sheet, Random random) {
        List<Long> some = sheet.rows().stream().map(Row::id).filter(_ -> random.nextInt(3) == 0).toList();
        return switch (random.nextInt(4)) {
            case 0 -> new Edit.InsertRows(random.nextInt(sheet.size() + 1), new Rows(random, sheet.template()).wild(3));
            case 1 -> new Edit.DeleteRows(some);
            case 2 -> new Edit.MoveRows(some, random.nextInt(sheet.size() + 1));
            default -> new Edit.SetCells(some.stream().map(row -> new Edit.Put(row, 1 + random.nextInt(15),
                    random.nextBoolean() ? "√" : "2")).toList());
        };
    }

    private static void inOrder(Sheet sheet) {
        for (int index = 0; index < sheet.size(); index++) {
            assertEquals(index, sheet.indexOf(sheet.row(index).id()));
            assertTrue(index == 0 || Row.ORDER.compare(sheet.row(index - 1), sheet.row(index)) < 0);
        }
        assertEquals(-1, sheet.indexOf(7));
        laidOut(sheet);
    }

    private static void laidOut(Sheet sheet) {
        Columns columns = sheet.columns();
        for (int index = 0; index < sheet.size(); index++) {
            for (int slot = 0; slot < 20; slot++) {
                assertEquals(sheet.row(index).code(slot), columns.code(index, slot), index + "/" + slot);
            }
        }
    }

    /// Also where they fill several pages, and where a text comes into a slot that no row had.
    @Test
    void theColumnsAreThoseOfTheRows() {
        Sheet sheet = Sheet.preview(Repeating.draft(1_700));
        laidOut(sheet);
        for (int changed : List.of(1, 3, 1_000, 1_700)) {
            Sheet before = sheet;
            List<RowChange> changes = new ArrayList<>();
            for (int i = 0; i < changed; i++) {
                int index = (i * 611 + 5) % sheet.size();
                changes.add(new RowChange.Changed(sheet.row(index).id(), Map.of(), Map.of(2, "改" + i, 17, "外" + i % 7)));
            }
            sheet = Applied.after(sheet, Applied.change(sheet, Change.Effects.of(changes)));
            laidOut(sheet);
            laidOut(before);
            for (int slot : List.of(2, 17, 19)) {
                int[] met = new int[1];
                Columns columns = sheet.columns();
                columns.each(slot, 64, sheet.size(), (codes, at, from, to) -> {
                    for (int index = from; index < to; index++) {
                        assertEquals(columns.code(index, slot), codes[at + index - from]);
                        met[0]++;
                    }
                });
                assertEquals(sheet.size() - 64, met[0]);
            }
        }
    }

    /// A row that was read by itself comes into a sheet as one of its own.
    @Test
    void aRowOfAnotherDictionaryIsTakenOver() {
        Sheet sheet = new Cases(5).sheet(4);
        Row strange = Row.of(1, sheet.row(1).place() + 1, List.of("#", "新", "公开"));
        Sheet with = Applied.after(sheet, Applied.change(sheet, Change.Effects.of(List.of(new RowChange.Inserted(strange)))));
        Row taken = with.row(2);
        assertEquals(strange, taken);
        assertEquals(with.dictionary().find("新"), taken.code(1));
        assertNotEquals(strange, taken.with(Map.of(2, "不公开")));
        assertThrows(IllegalStateException.class, () -> Applied.after(sheet,
                Applied.change(sheet, Change.Effects.of(List.of(new RowChange.Deleted(strange))))));
    }

    @Test
    void cellsAreReadAsTheDatabaseKeepsThem() {
        Random random = new Random(3);
        Dictionary dictionary = new Dictionary();
        for (List<String> cells : new Rows(random, Trial.form()).wild(500)) {
            List<String> some = cells.subList(0, random.nextInt(cells.size() + 1));
            int[] codes = CellList.read(Json.write(some), dictionary);
            assertEquals(some, Row.coded(1, 1, dictionary, codes).cells());
        }
        assertEquals(List.of("a", ",", "]"), Row.coded(1, 1, dictionary, CellList.read("[ \"a\",\",\", \"]\" ]", dictionary)).cells());
        assertEquals(40, CellList.read(Json.write(Collections.nCopies(40, "x")), dictionary).length);
        for (String broken : List.of("", "[", "[\"a", "[\"a\"", "[\"a\",]", "{}", "[\"a\"]]", "[\"a\"\"b\"]")) {
            assertThrows(Problem.class, () -> CellList.read(broken, dictionary), broken);
        }
    }

    /// Threads that add the same texts at once agree on every number.
    @Test
    void everyTextHasOneNumber() throws Exception {
        Dictionary dictionary = new Dictionary();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Map<String, Integer>>> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(thread);
                found.add(threads.submit(() -> {
                    start.await();
                    Map<String, Integer> mine = new HashMap<>();
                    for (int i = 0; i < 40_000; i++) {
                        String text = "第" + random.nextInt(20_000);
                        mine.put(text, dictionary.code("x" + text + "y", 1, text.length() + 1));
                        assertEquals(text, dictionary.text(dictionary.code(text)));
                    }
                    return mine;
                }));
            }
            start.countDown();
        }
        for (Future<Map<String, Integer>> mine : found) {
            mine.get().forEach((text, code) -> assertEquals(code, dictionary.find(text)));
        }
    }

    /// The first rows come first, and then the whole catalog, which stays in memory.
    @EachDatabase
    void theFirstRowsComeFirst(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.office().catalogs().create(filler, Repeating.draft(1_200), Progress.NONE).id();
            List<Sheet> first = new ArrayList<>();
            Sheet whole = trial.office().catalogs().open(id, first::add, Progress.NONE);
            assertEquals(1, first.size());
            assertEquals(whole.rows().subList(0, 200), first.getFirst().rows());
            assertEquals(1_200, whole.size());
            assertEquals(whole, trial.office().catalogs().held(id));
            trial.office().catalogs().open(id, first::add, Progress.NONE);
            assertEquals(1, first.size());
        }
    }
}
