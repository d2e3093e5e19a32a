package mulu.desk.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Marks;
import mulu.check.Rule;
import mulu.check.Waiver;
import mulu.desk.handles.House;
import mulu.desk.handles.Pump;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsControllerTest {
    @TempDir
    Path folder;

    private final List<Marks> marks = new ArrayList<>();
    private final List<Finding> gone = new ArrayList<>();

    private final List<FindingsController.Fix> mended = new ArrayList<>();
    private final List<FindingsController.Fix> offered = new ArrayList<>();
    private final List<Finding> explained = new ArrayList<>();

    private int unfolded;

    private final class Led implements FindingsController.Guide {
        @Override
        public void goTo(Finding finding) {
            gone.add(finding);
        }

        @Override
        public void unfold() {
            unfolded++;
        }
    }

    private final class Mended implements FindingsController.Mending {
        @Override
        public boolean may() {
            return true;
        }

        @Override
        public void mend(FindingsController.Fix fix) {
            mended.add(fix);
        }

        @Override
        public void offer(List<FindingsController.Fix> fixes) {
            offered.addAll(fixes);
        }

        @Override
        public void explain(Checked checked, Finding finding) {
            explained.add(finding);
        }

        @Override
        public void takeBack(Waiver waiver) {
            throw new AssertionError("nobody asked for it");
        }
    }

    private FindingsController check(House house, Pump pump, Sheet sheet) {
        FindingsController findings = new FindingsController(house.office.checks(), pump.work, marks::add, new Led(), new Mended());
        findings.check(sheet);
        pump.until(() -> findings.model().sheetProperty().get() != null);
        return findings;
    }

    @Test
    void whatIsWrongIsGroupedAndMarkedAndGoneTo() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            long id = house.catalog(3).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            int basis = sheet.template().field("basis").slot();
            house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(sheet.row(1).id(), basis, ""))), house.filler).done();
            FindingsController findings = check(house, pump, house.office.catalogs().sheet(id));
            assertEquals(1, findings.model().errorsProperty().get());
            assertEquals(Rule.Level.ERROR, marks.getLast().at(sheet.row(1).id(), basis));
            assertNull(marks.getLast().at(sheet.row(2).id(), basis));
            assertEquals(new FindingsModel.Entry.Head(Rule.Level.ERROR, 1), findings.model().entries().getFirst());
            findings.next();
            assertEquals("basis", gone.getLast().field());
            findings.explain();
            assertEquals(List.of(), explained, "what has to be there has to be there");
            int all = findings.model().countProperty().get();
            for (int i = 1; i < all; i++) {
                findings.next();
            }
            findings.explain();
            assertEquals(List.of(Objects.requireNonNull(findings.model().currentProperty().get())), explained);
            Finding last = findings.model().currentProperty().get();
            findings.next();
            assertEquals("basis", gone.getLast().field(), "behind the last comes the first");
            findings.previous();
            assertEquals(last, findings.model().currentProperty().get());
            assertTrue(gone.stream().allMatch(finding -> finding.row() != null), "what concerns the whole is only shown");
            assertEquals(all + 2, gone.size() + unfolded);
            assertTrue(unfolded > 0);
        }
    }

    /// The row is marked at once, and what a rule about the whole says of another row follows.
    @Test
    void ofALargeCatalogTheRowThatChangesComesFirst() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            long id = house.catalog(5_200).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            FindingsController findings = check(house, pump, sheet);
            int errors = findings.model().errorsProperty().get();
            int ordinal = sheet.template().field("ordinal").slot();
            int basis = sheet.template().field("basis").slot();
            List<Edit.Put> puts = new ArrayList<>(List.of(new Edit.Put(sheet.row(5_000).id(), basis, "")));
            sheet.template().fields().stream().filter(field -> field.slot() != ordinal && field.slot() != basis)
                    .forEach(field -> puts.add(new Edit.Put(sheet.row(7).id(), field.slot(), sheet.text(3, field))));
            puts.add(new Edit.Put(sheet.row(7).id(), basis, sheet.text(3, sheet.template().field("basis"))));
            house.office.catalogs().apply(id, new Edit.SetCells(puts), house.filler).done();
            findings.check(house.office.catalogs().sheet(id));
            pump.until(() -> marks.getLast().at(sheet.row(5_000).id(), basis) == Rule.Level.ERROR);
            assertTrue(findings.model().errorsProperty().get() > errors);
            pump.until(() -> findings.model().entries().stream().anyMatch(entry -> entry instanceof FindingsModel.Entry.Item(Finding found, _)
                    && found.rule().equals("same-row") && Objects.equals(found.row(), sheet.row(7).id())));
        }
    }

    @Test
    void aCleanSheetSaysWhatWasChecked() {
        try (House house = new House(folder); Pump pump = new Pump()) {
            long id = house.catalog(16).id();
            Edit hands = new Edit.SetHeading(Map.of("filler", "秦填", "reviewer", "苏复", "approver", "范审",
                    "date", LocalDate.now(ZoneId.systemDefault()).toString()));
            house.office.catalogs().apply(id, hands, house.filler).done();
            Sheet sheet = house.office.catalogs().sheet(id);
            Map<String, String> texts = Map.of("matterType", "公共服务", "limit", "自信息形成或变更之日起20个工作日内");
            List<Edit.Put> puts = sheet.rows().stream().flatMap(row -> texts.entrySet().stream().map(text ->
                    new Edit.Put(row.id(), sheet.template().field(text.getKey()).slot(), text.getValue()))).toList();
            house.office.catalogs().apply(id, new Edit.SetCells(puts), house.filler).done();
            FindingsController findings = check(house, pump, house.office.catalogs().sheet(id));
            int rules = house.office.checks().rules(Templates.builtIn().getFirst()).size();
            assertEquals("已检查16行、" + rules + "条规则，未发现问题。", findings.model().summaryProperty().get());
            findings.next();
            assertEquals(List.of(), gone);
        }
    }
}
