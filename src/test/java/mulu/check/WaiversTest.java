package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import mulu.audit.AuditEntry;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.handles.House;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;

/// What is said of findings that stay: how long it holds, who may say it, who sees it.
class WaiversTest {
    private static final String REASON = "该电话为对外公布的值班电话";

    private static void set(House house, long id, int row, String field, String text) {
        Sheet sheet = house.office.catalogs().sheet(id);
        house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(sheet.row(row).id(),
                sheet.template().field(field).slot(), text))), house.filler).done();
    }

    private static Checked check(House house, long id) {
        return house.office.checks().check(house.office.catalogs().sheet(id), Progress.NONE);
    }

    private static List<Finding> of(Checked checked, String rule) {
        return checked.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static void explain(House house, long id, String rule) {
        Checked checked = check(house, id);
        house.office.waivers().explain(checked, of(checked, rule), REASON, house.filler);
    }

    @EachDatabase
    void anErrorThatIsExplainedStopsNoSubmissionAndIsSeenBehind(Location location) {
        try (House house = new House(location)) {
            Catalog catalog = house.catalog(3);
            set(house, catalog.id(), 1, "content", "值班电话13812345678");
            Problem refused = assertThrows(Problem.class, () -> house.sign(house.office.catalogs().get(catalog.id()), house.filler, ""));
            assertEquals("signoff.errors", refused.key());
            explain(house, catalog.id(), "private-numbers");
            assertEquals(List.of(), check(house, catalog.id()).findings(Rule.Level.ERROR));
            Catalog handed = house.sign(house.office.catalogs().get(catalog.id()), house.filler, "");
            assertEquals(Stage.TO_REVIEW, handed.stage());
            List<Waiver.Explained> seen = house.office.signOff().look(catalog.id(), Progress.NONE).checked().explained();
            assertEquals(List.of(REASON), seen.stream().map(explained -> explained.waiver().reason()).toList());
            assertEquals("秦填", seen.getFirst().waiver().by());
            assertEquals("content", seen.getFirst().finding().field());
            AuditEntry entry = house.office.audit().about(catalog.subject()).stream()
                    .filter(one -> one.act().equals("check.explain")).findFirst().orElseThrow();
            assertTrue(entry.detail().contains(REASON), entry.detail());
        }
    }

    @EachDatabase
    void itHoldsForTheTextsItWasGivenFor(Location location) {
        try (House house = new House(location)) {
            long id = house.catalog(3).id();
            set(house, id, 1, "content", "值班电话13812345678");
            explain(house, id, "private-numbers");
            set(house, id, 1, "name", "别的名称");
            set(house, id, 0, "content", "别的内容");
            assertEquals(1, check(house, id).explained().size(), "what the rule does not look at may change");
            Sheet sheet = house.office.catalogs().sheet(id);
            house.office.catalogs().apply(id, new Edit.InsertRows(0, List.of(List.of("", "类"))), house.filler).done();
            assertEquals(1, check(house, id).explained().size(), "a row further down is the same row");
            set(house, id, 2, "content", "值班电话13812345679");
            assertEquals(1, of(check(house, id), "private-numbers").size(), "another number is another finding");
            assertEquals(0, check(house, id).explained().size());
            set(house, id, 2, "content", "值班电话13812345678");
            assertEquals(1, check(house, id).explained().size(), "and the old one is explained still");
            assertEquals(sheet.row(1).id(), check(house, id).explained().getFirst().finding().row());
        }
    }

    @EachDatabase
    void twoThingsInOneCellAreExplainedOneByOne(Location location) {
        try (House house = new House(location)) {
            long id = house.catalog(2).id();
            set(house, id, 0, "basis", "《国家行政机关公文处理办法》（国发〔2000〕23号）第一条、《中国共产党机关公文处理条例》第一条");
            Checked checked = check(house, id);
            List<Finding> both = of(checked, "basis-repealed");
            assertEquals(2, both.size(), both.toString());
            house.office.waivers().explain(checked, both.subList(0, 1), REASON, house.filler);
            assertEquals(both.subList(1, 2), of(check(house, id), "basis-repealed"));
            assertEquals(Rule.Level.ERROR, check(house, id).marks().at(both.getFirst().row(), checked.sheet().template().field("basis").slot()));
        }
    }

    @EachDatabase
    void whatTheRowsOfTheWholeAreExplainedFor(Location location) {
        try (House house = new House(location)) {
            long id = house.catalog(4).id();
            for (String field : List.of("matter", "name", "content")) {
                set(house, id, 3, field, house.office.catalogs().sheet(id).text(0, house.office.catalogs().sheet(id).template().field(field)));
            }
            assertTrue(of(check(house, id), "same-row").size() > 0);
            explain(house, id, "same-row");
            assertEquals(List.of(), of(check(house, id), "same-row"));
            house.office.catalogs().apply(id, new Edit.InsertRows(0, List.of(List.of("", "类"))), house.filler).done();
            assertEquals(List.of(), of(check(house, id), "same-row"), "other numbers in the sentence, the same rows");
        }
    }

    @EachDatabase
    void onlyAFillerOfADraftSaysItAndOnlyOfWhatMayStay(Location location) {
        try (House house = new House(location)) {
            Catalog catalog = house.catalog(3);
            set(house, catalog.id(), 1, "content", "");
            set(house, catalog.id(), 0, "content", "值班电话13812345678");
            Checked checked = check(house, catalog.id());
            refused("check.waiver.must", () -> house.office.waivers().explain(checked, of(checked, "required"), REASON, house.filler));
            List<Finding> number = of(checked, "private-numbers");
            refused("check.waiver.reason", () -> house.office.waivers().explain(checked, number, " 不用 改 ", house.filler));
            refused("catalog.filler-only", () -> house.office.waivers().explain(checked, number, REASON, house.reviewer));
            assertEquals(0, check(house, catalog.id()).explained().size());
            set(house, catalog.id(), 1, "content", "内容");
            explain(house, catalog.id(), "private-numbers");
            Waiver waiver = check(house, catalog.id()).explained().getFirst().waiver();
            house.sign(house.office.catalogs().get(catalog.id()), house.filler, "");
            refused("catalog.locked", () -> house.office.waivers().explain(checked, number, REASON, house.filler));
            refused("catalog.locked", () -> house.office.waivers().takeBack(catalog.id(), List.of(waiver), house.filler));
            house.office.signOff().giveBack(catalog.id(), house.reviewer, House.password(), "号码还是删去为好");
            house.office.waivers().takeBack(catalog.id(), List.of(waiver), house.filler);
            assertEquals(number, of(check(house, catalog.id()), "private-numbers"));
            assertEquals(List.of(), house.office.waivers().of(catalog.id()));
            assertTrue(house.office.verify(Progress.NONE).intact());
        }
    }

    @EachDatabase
    void whoExplainsHasAHandInTheContent(Location location) {
        try (House house = new House(location)) {
            Catalog catalog = house.catalog(2);
            set(house, catalog.id(), 0, "content", "值班电话13812345678");
            Session both = house.hire("双填", Role.FILLER, Role.REVIEWER);
            Checked checked = check(house, catalog.id());
            house.office.waivers().explain(checked, of(checked, "private-numbers"), REASON, both);
            Catalog handed = house.sign(house.office.catalogs().get(catalog.id()), house.filler, "");
            refused("signoff.own", () -> house.sign(handed, both, ""));
        }
    }

    private static void refused(String key, Runnable act) {
        assertEquals(key, assertThrows(Problem.class, act::run).key());
    }
}
