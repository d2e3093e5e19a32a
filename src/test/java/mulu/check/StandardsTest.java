package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.handles.House;
import mulu.office.Office;
import mulu.staff.Passwords;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.Test;

/// What an office makes of the standard: who may, what holds, for whom, from when.
class StandardsTest {
    private static final Law OWN = LawBookTest.ended("柳河县政务公开办法", 2019);

    private static Standard.Own rules(Standard.Tuned... rules) {
        return new Standard.Own(List.of(rules), List.of(), List.of(), List.of(), "");
    }

    private static void set(House house, long id, int row, String field, String text) {
        Sheet sheet = house.office.catalogs().sheet(id);
        house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(sheet.row(row).id(),
                sheet.template().field(field).slot(), text))), house.filler).done();
    }

    private static List<Finding> found(House house, long id, String rule) {
        return house.office.checks().check(house.office.catalogs().sheet(id)).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    @EachDatabase
    void aRuleIsGravesOrOffOrHasOtherWords(Location location) {
        try (House house = new House(location)) {
            long id = house.catalog(3).id();
            set(house, id, 0, "channel", "公开栏");
            assertEquals(Rule.Level.HINT, found(house, id, "channel-website").getFirst().level());
            house.office.standards().change(rules(new Standard.Tuned("nx-2018", "channel-website", Rule.Level.ERROR, null)), house.admin);
            assertEquals(Rule.Level.ERROR, found(house, id, "channel-website").getFirst().level());
            assertThrows(Problem.class, () -> house.sign(house.office.catalogs().get(id), house.filler, ""));
            house.office.standards().change(rules(new Standard.Tuned("nx-2018", "channel-website", Rule.Level.ERROR, "公开栏、网站")), house.admin);
            assertEquals(List.of(), found(house, id, "channel-website"));
            house.office.standards().change(rules(new Standard.Tuned("national-26", "channel-website", null, null)), house.admin);
            assertEquals(1, found(house, id, "channel-website").size(), "another form's rule");
            house.office.standards().change(rules(new Standard.Tuned("nx-2018", "channel-website", null, null)), house.admin);
            assertEquals(List.of(), found(house, id, "channel-website"));
            house.sign(house.office.catalogs().get(id), house.filler, "");
        }
    }

    @EachDatabase
    void whatFollowsAnOlderStandardIsCheckedAnew(Location location) {
        try (House house = new House(location)) {
            long id = house.catalog(3).id();
            Checks checks = house.office.checks();
            set(house, id, 0, "basis", "《柳河县政务公开办法》第二条");
            Checked before = checks.check(house.office.catalogs().sheet(id), Progress.NONE);
            assertSame(before.standard(), checks.complete(before, Progress.NONE).standard());
            house.office.standards().change(new Standard.Own(List.of(), List.of(OWN), List.of(), List.of(), ""), house.admin);
            set(house, id, 1, "name", "别的");
            Checked followed = checks.follow(before, house.office.catalogs().sheet(id), Progress.NONE);
            Checked complete = checks.complete(followed, Progress.NONE);
            assertNotSame(before.standard(), complete.standard());
            assertTrue(complete.findings().stream().anyMatch(finding -> finding.rule().equals("basis-repealed")));
        }
    }

    @EachDatabase
    void everyDeskAndTheNextStartHaveIt(Location location) {
        Standard.Own own = new Standard.Own(List.of(new Standard.Tuned("nx-2018", "stale", Rule.Level.WARNING, "24")), List.of(OWN),
                List.of(new LawBook.Body(List.of("河长办"), "水务局", LocalDate.of(2019, 1, 1), "县编办")),
                List.of(new WorkingDays.Notice("柳河", 2019, "县通知", List.of("2019-03-06/2019-03-07"), List.of("2019-03-09"))), "柳河");
        try (House house = new House(location)) {
            house.office.standards().change(own, house.admin);
            assertEquals(own, house.office.standards().get().own());
            assertEquals(own, Standards.parse(Standards.text(own)));
            assertTrue(house.office.audit().newest(1).getFirst().act().equals("check.standard"));
            long id = house.catalog(1).id();
            house.office.checks().check(house.office.catalogs().sheet(id));
            Sheet sheet = house.office.catalogs().sheet(id);
            // One weekday off has come in and one Saturday worked has gone out.
            assertTrue(house.office.checks().due(sheet, 0, sheet.template().field("limit")).orElse("").contains("2019-04-03"),
                    () -> house.office.checks().due(sheet, 0, sheet.template().field("limit")).toString());
        }
        try (Office again = Office.open(location, InstantSource.system(), new Passwords(64, 1))) {
            assertEquals(own, again.standards().get().own());
            assertEquals(Optional.of("县通知"), again.standards().get().days().notice(LocalDate.of(2019, 3, 6)));
        }
    }

    @EachDatabase
    void onlyAnAdministratorAndOnlyWhatCanBe(Location location) {
        try (House house = new House(location)) {
            Standards standards = house.office.standards();
            refused("check.standard.admin", () -> standards.change(rules(), house.filler), standards);
            refused("check.standard.must", () -> standards.change(rules(new Standard.Tuned("nx-2018", "required", Rule.Level.HINT, null)), house.admin), standards);
            refused("check.standard.must", () -> standards.change(rules(new Standard.Tuned("nx-2018", "required", null, null)), house.admin), standards);
            refused("check.standard.rule", () -> standards.change(rules(new Standard.Tuned("laws", "required", null, null)), house.admin), standards);
            refused("check.standard.words", () -> standards.change(rules(new Standard.Tuned("nx-2018", "channel-website", Rule.Level.HINT, "、")), house.admin), standards);
            refused("check.standard.rule", () -> standards.change(rules(new Standard.Tuned("nx-2018", "什么", null, null)), house.admin), standards);
            refused("check.standard.words", () -> standards.change(rules(new Standard.Tuned("nx-2018", "channel-website", Rule.Level.HINT, " ")), house.admin), standards);
            refused("check.standard.percent", () -> standards.change(rules(new Standard.Tuned("nx-2018", "closed-share", Rule.Level.HINT, "101")), house.admin), standards);
            refused("problem.region", () -> standards.change(new Standard.Own(List.of(), List.of(), List.of(), List.of(), "火星"), house.admin), standards);
            refused("problem.holidays", () -> standards.change(new Standard.Own(List.of(), List.of(), List.of(),
                    List.of(new WorkingDays.Notice(null, 2027, "试", List.of("2027-02-30"), List.of())), ""), house.admin), standards);
            refused("check.standard.dates", () -> standards.change(laws(new Law.Edition(null, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), null)), house.admin), standards);
            refused("check.standard.number", () -> standards.change(laws(new Law.Edition("第八号", null, null, null)), house.admin), standards);
            assertTrue(house.office.verify(Progress.NONE).intact());
        }
    }

    private static Standard.Own laws(Law.Edition edition) {
        return new Standard.Own(List.of(), List.of(new Law("柳河县办法", List.of(), List.of(), null, List.of(edition), null, "试")), List.of(), List.of(), "");
    }

    private static void refused(String key, Runnable act, Standards standards) {
        assertEquals(key, assertThrows(Problem.class, act::run).key());
        assertSame(Standard.BUILT_IN, standards.get(), "nothing has changed");
    }

    @Test
    void whatIsNoStandardIsSaid() {
        for (String wrong : List.of("", "null", "[]", "{}", "{\"rules\": null}", "{\"laws\": 1}", "no json", "{\"rules\":[{\"form\":1}]}",
                "{\"rules\":[],\"laws\":[],\"bodies\":[],\"notices\":[]}",
                "{\"rules\":[{\"form\":null,\"rule\":\"a\",\"level\":null,\"what\":null}],\"laws\":[],\"bodies\":[],\"notices\":[],\"region\":\"\"}",
                "{\"rules\":[],\"laws\":[{\"editions\":[],\"note\":\"\"}],\"bodies\":[],\"notices\":[],\"region\":\"\"}",
                "{\"rules\":[],\"laws\":[],\"bodies\":[{\"names\":[\"甲\"],\"now\":\"乙\",\"note\":\"\"}],\"notices\":[],\"region\":\"\"}")) {
            assertEquals("check.standard.shape", assertThrows(Problem.class, () -> Standards.parse(wrong), wrong).key());
        }
    }
}
