package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mulu.Rows;
import mulu.base.Progress;
import mulu.desk.handles.House;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What rows from outside do to a catalog: told before, done in one step, taken back in one.
@Execution(ExecutionMode.CONCURRENT)
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
            assertEquals(0, arrival.gone());
            assertEquals(2, arrival.same(), "the blank changes nothing");
            Sheet now = apply(house, id, arrival);
            assertEquals(6, now.size());
            assertEquals(sheet.rows().stream().map(Row::id).toList(), now.rows().subList(0, 5).stream().map(Row::id).toList());
            assertEquals("长期公开", now.text(3, now.template().field("limit")));
            assertEquals("新的名称", now.text(5, now.template().field("name")));
            assertEquals("6", now.text(5, now.template().field("ordinal")));
        }
    }

    /// A tick elsewhere takes the old tick away; nothing else that the file leaves blank does.
    @Test
    void anUpdateLeavesOneTick() {
        try (House house = new House(folder)) {
            long id = house.catalog(2).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            List<String> row = with(sheet, 0, "open", "");
            row.set(sheet.template().field("onRequest").slot(), "√");
            row.set(sheet.template().field("limit").slot(), "");
            Sheet now = apply(house, id, Arrival.of(sheet, List.of(row), Arrival.Way.UPDATE, key(sheet)));
            assertEquals("", now.text(0, now.template().field("open")));
            assertEquals("√", now.text(0, now.template().field("onRequest")));
            assertEquals(sheet.text(0, sheet.template().field("limit")), now.text(0, now.template().field("limit")));
        }
    }

    @Test
    void whatDoesNotSayWhatItIsAboutIsNew() {
        try (House house = new House(folder)) {
            long id = house.catalog(3).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            List<String> nameless = new ArrayList<>(Collections.nCopies(sheet.template().slots(), ""));
            nameless.set(sheet.template().field("content").slot(), "内容");
            house.office.catalogs().apply(id, new Edit.InsertRows(3, List.of(new ArrayList<>(Collections.nCopies(sheet.template().slots(), "")))),
                    house.filler).done();
            Arrival blank = Arrival.of(house.office.catalogs().sheet(id), List.of(nameless), Arrival.Way.UPDATE, key(sheet));
            assertEquals(List.of(1, 0), List.of(blank.added().size(), blank.alteredRows()));
            // A file without the column of names does not say which of a matter's rows it means.
            Sheet file = Sheet.preview(new Draft(sheet.template().laidOut(sheet.template().fields().stream()
                    .filter(field -> List.of("category", "matter", "limit").contains(field.key())).toList()), 2019, Map.of(), Map.of(),
                    List.of(with(sheet, 0, "limit", "长期公开"))));
            Arrival partial = Arrival.of(sheet, Conversion.of(file, sheet.template()), Arrival.Way.UPDATE, key(sheet));
            assertEquals(List.of(1, 0), List.of(partial.added().size(), partial.alteredRows()));
        }
    }

    /// Columns that only a file has are known by their label, wherever they stand.
    @Test
    void ownColumnsGoByTheirLabels() {
        try (House house = new House(folder)) {
            Template form = Templates.builtIn().getFirst();
            Sheet remark = own(house, form, List.of("备注"), "甲");
            long id = remark.catalog().id();
            Sheet other = Sheet.preview(new Draft(form.with(List.of(List.of("督办情况"))), 2019, Map.of(), Map.of(), List.of(remark.row(0).cells())));
            Conversion lost = Conversion.of(other, remark.template());
            assertEquals(List.of("“督办情况”在这份目录里没有对应的栏目，1 个内容不会导入。"), lost.lost());
            assertEquals(0, Arrival.of(remark, lost, Arrival.Way.UPDATE, key(remark)).alteredRows());
            Template two = form.with(List.of(List.of("督办情况"), List.of("备注")));
            List<String> texts = new ArrayList<>(remark.row(0).cells());
            texts.set(16, "已办");
            texts.add("乙");
            Sheet both = Sheet.preview(new Draft(two, 2019, Map.of(), Map.of(), List.of(texts)));
            Sheet now = apply(house, id, Arrival.of(remark, Conversion.of(both, remark.template()), Arrival.Way.UPDATE, key(remark)));
            assertEquals("乙", now.row(0).cell(16));
        }
    }

    private static Sheet own(House house, Template form, List<String> column, String text) {
        Sheet plain = house.office.catalogs().sheet(house.catalog(1).id());
        List<String> texts = new ArrayList<>(plain.row(0).cells());
        texts.add(text);
        long id = house.office.catalogs().create(house.filler, new Draft(form.with(List.of(column)), 2019, Map.of("unit", "柳河县水务局"), Map.of(),
                List.of(texts)), Progress.NONE).id();
        return house.office.catalogs().sheet(id);
    }

    /// Numbers that came with a file end where rows come or go, and not because one text has changed.
    @Test
    void ownNumbersStayWhereNoRowMoves() {
        try (House house = new House(folder)) {
            Template form = Templates.builtIn().getFirst();
            Sheet plain = house.office.catalogs().sheet(house.catalog(2).id());
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<String> texts = new ArrayList<>(plain.row(i).cells());
                texts.set(0, "甲" + i);
                rows.add(texts);
            }
            long id = house.office.catalogs().create(house.filler, new Draft(form, 2019, Map.of("unit", "柳河县水务局"), Map.of(), rows), Progress.NONE).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            Sheet now = apply(house, id, Arrival.of(sheet, List.of(with(sheet, 1, "limit", "长期公开")), Arrival.Way.UPDATE, key(sheet)));
            assertEquals("甲1", now.text(1, form.field("ordinal")));
            assertEquals("长期公开", now.text(1, form.field("limit")));
            Arrival more = Arrival.of(now, List.of(with(now, 0, "limit", "长期公开"), with(now, 0, "name", "新的")), Arrival.Way.UPDATE, key(sheet));
            Outcome.Done done = house.office.catalogs().apply(id, more.edit(), house.filler).done();
            assertEquals(List.of("1", "2", "3"), done.sheet().rows().stream().map(row -> done.sheet().text(done.sheet().indexOf(row.id()), form.field("ordinal"))).toList());
            List<RowChange> changes = done.change().effects().rows();
            assertEquals(changes.size(), changes.stream().map(RowChange::row).distinct().count(), "one line for each row");
            house.office.catalogs().apply(id, new Edit.TakeBack(done.change().seq()), house.filler).done();
            assertEquals(now.rows(), house.office.catalogs().reload(id, Progress.NONE).rows());
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
                assertEquals(sheet.size(), arrival.gone() + file.size() - arrival.added().size());
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
