package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mulu.Rows;
import mulu.base.Progress;
import mulu.desk.handles.House;
import mulu.template.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rows from outside do to a catalog: told before, done in one step, taken back in one.
class ArrivalTest {
    @TempDir
    private Path folder;

    private static List<Field> key(Sheet sheet) {
        return List.of(sheet.template().field("category"), sheet.template().field("matter"), sheet.template().field("name"));
    }

    /// The rows as texts, without running numbers.
    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream().map(row -> blank(row.cells())).toList();
    }

    private static List<String> blank(List<String> row) {
        List<String> texts = new ArrayList<>(row);
        texts.set(0, "");
        return texts;
    }

    private static List<String> with(Sheet sheet, int row, String field, String text) {
        List<String> texts = new ArrayList<>(sheet.row(row).cells());
        texts.set(sheet.template().field(field).slot(), text);
        return texts;
    }

    private static Sheet apply(House house, long id, Arrival arrival) {
        return house.office.catalogs().apply(id, arrival.edit(), house.filler).done().sheet();
    }

    @Test
    void anUpdateFindsTheRowsAgainAndLeavesWhatTheFileLeavesBlank() {
        try (House house = new House(folder)) {
            long id = house.catalog(5).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            List<String> fresh = with(sheet, 0, "name", "新的名称");
            List<List<String>> file = List.of(with(sheet, 3, "limit", "长期公开"), with(sheet, 1, "limit", ""), fresh, sheet.row(2).cells());
            Arrival arrival = Arrival.of(sheet, file, Arrival.Way.UPDATE, key(sheet));
            assertEquals(List.of(new Arrival.Altered(3, sheet.template().field("limit"), sheet.text(3, sheet.template().field("limit")), "长期公开")),
                    arrival.altered());
            assertEquals(List.of(blank(fresh)), arrival.added().stream().map(ArrivalTest::blank).toList());
            assertEquals(List.of(), arrival.gone());
            assertEquals(2, arrival.same(), "the blank changes nothing");
            Sheet now = apply(house, id, arrival);
            assertEquals(6, now.size());
            assertEquals(sheet.rows().stream().map(Row::id).toList(), now.rows().subList(0, 5).stream().map(Row::id).toList());
            assertEquals("长期公开", now.text(3, now.template().field("limit")));
            assertEquals("新的名称", now.text(5, now.template().field("name")));
            assertEquals("6", now.text(5, now.template().field("ordinal")));
        }
    }

    @Test
    void appendingTakesAllAndSaysWhatIsThereAlready() {
        try (House house = new House(folder)) {
            long id = house.catalog(3).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            Arrival arrival = Arrival.of(sheet, List.of(sheet.row(0).cells(), with(sheet, 1, "limit", "长期公开")), Arrival.Way.APPEND, key(sheet));
            assertEquals(2, arrival.added().size());
            assertEquals(1, arrival.same());
            assertEquals(List.of(), arrival.altered());
            assertEquals(5, apply(house, id, arrival).size());
        }
    }

    /// After a replacement the catalog is the file, rows that stay keep their ids, and one undo brings all back.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aReplacementIsTheFileAndOneStep(long seed) {
        Random random = new Random(seed);
        try (House house = new House(folder)) {
            long id = house.catalog(1 + random.nextInt(40)).id();
            for (int round = 0; round < 12; round++) {
                Sheet sheet = house.office.catalogs().sheet(id);
                List<List<String>> file = file(sheet, random);
                Arrival arrival = Arrival.of(sheet, file, Arrival.Way.REPLACE, key(sheet));
                assertEquals(sheet.size(), arrival.gone().size() + file.size() - arrival.added().size());
                assertEquals(file.size(), arrival.added().size() + arrival.alteredRows() + arrival.same());
                Outcome.Done done = house.office.catalogs().apply(id, arrival.edit(), house.filler).done();
                Sheet now = house.office.catalogs().reload(id, Progress.NONE);
                assertEquals(file.stream().map(ArrivalTest::blank).toList(), texts(now));
                Change change = done.change();
                assertEquals(change == null, sheet.rows().equals(now.rows()));
                if (change != null) {
                    assertTrue(change.label().startsWith("导入替换"), change.label());
                    house.office.catalogs().apply(id, new Edit.TakeBack(change.seq()), house.filler).done();
                    assertEquals(sheet.rows(), house.office.catalogs().reload(id, Progress.NONE).rows());
                }
                if (random.nextBoolean() && !file.isEmpty()) {
                    house.office.catalogs().apply(id, Arrival.of(house.office.catalogs().sheet(id), file, Arrival.Way.REPLACE, key(sheet)).edit(),
                            house.filler).done();
                }
            }
        }
    }

    private static List<List<String>> file(Sheet sheet, Random random) {
        List<List<String>> file = new ArrayList<>(new Rows(random, sheet.template()).clean(random.nextInt(4)));
        for (int row = 0; row < sheet.size(); row++) {
            if (random.nextInt(5) > 0) {
                file.add(random.nextInt(3) == 0 ? with(sheet, row, "limit", "期限" + random.nextInt(3)) : sheet.row(row).cells());
            }
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(file, random);
        }
        return file;
    }
}
