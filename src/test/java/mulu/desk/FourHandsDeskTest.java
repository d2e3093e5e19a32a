package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Stage;
import mulu.check.Checked;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 保密审查, limits and deputies in the real window.
class FourHandsDeskTest {
    @TempDir
    Path folder;

    private static void large(DeskHandle desk, String picture) {
        Screen.run(() -> desk.desk().theme().resize(20));
        Screen.pulse();
        desk.picture(picture);
        assertEquals(List.of(), desk.clipped(), picture);
        Screen.run(() -> desk.desk().theme().resize(14));
        Screen.pulse();
    }

    /// Scrolls what stands in the dialog to its end.
    private static void bottom(DeskHandle desk) {
        Screen.run(() -> desk.scene().getRoot().lookupAll(".dialog-scroll").forEach(node -> ((ScrollPane) node).setVvalue(1)));
        Screen.pulse();
    }

    @SuppressWarnings("unchecked")
    private static void choose(DeskHandle desk, String box, String words) {
        Screen.run(() -> {
            Node node = desk.scene().lookup("#" + box);
            ComboBox<Object> combo = (ComboBox<Object>) node;
            combo.setValue(combo.getItems().stream().filter(item -> combo.getConverter().toString(item).equals(words)).findFirst().orElseThrow());
        });
    }

    private static DeskHandle sign(DeskHandle desk) {
        return desk.click("route-next").await("sign").type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign");
    }

    @Test
    void anExaminationADeputyAndAReturnFromAbove() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            house.hire("马密", Role.SECRECY);
            house.hire("丁副", Role.REVIEWER);
            house.office.routeRules().secrecy(house.admin, true);
            house.office.routeRules().days(house.admin, Map.of(Stage.TO_REVIEW, 3, Stage.TO_CLEAR, 2));
            Catalog catalog = house.catalog(6);
            id = catalog.id();
            house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(house.office.catalogs().sheet(id).row(2).id(),
                    catalog.template().field("content").slot(), "值班电话13912345678"))), house.filler).done();
            Checked checked = house.office.checks().check(house.office.catalogs().sheet(id), Progress.NONE);
            house.office.waivers().explain(checked, checked.doubtful(), "对外公布的值班电话", house.filler);
            catalog = house.office.catalogs().get(id);
            house.sign(house.sign(catalog, house.filler, ""), house.reviewer, "依据已核对");
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("管平", House.PASSWORD).await("start");
            desk.menu("人员与单位…").await("people").await("people-secrecy");
            bottom(desk);
            desk.picture("123-people-route");
            assertEquals(List.of(), desk.clipped());
            large(desk, "124-people-route-20");
            choose(desk, "people-limit-to-clear", "1 个工作日");
            desk.until("kept", () -> Integer.valueOf(1).equals(desk.office().routeRules().days().get(Stage.TO_CLEAR)));
            desk.click("people-close").awaitGone("people");

            desk.menu("委托代办…").await("deputies");
            choose(desk, "deputy-principal", "范审");
            choose(desk, "deputy-person", "丁副");
            desk.type("deputy-password", House.PASSWORD);
            String day = until(desk, "2026-02-30");
            assertTrue(desk.disabled("deputy-give"), "there is no such day");
            until(desk, day);
            desk.click("deputy-give").awaitWords("丁副代范审（审核人）").picture("125-deputies");
            assertEquals(List.of(), desk.clipped());
            large(desk, "126-deputies-20");
            desk.click("deputies-close").awaitGone("deputies");

            desk.switchPerson().awaitWords("马密").signIn("马密", House.PASSWORD).await("waiting-" + id).awaitWords("还有1个工作日").picture("127-secrecy-waits");
            desk.click("waiting-" + id).await("station-TO_CLEAR").await("route-return").awaitWords("还有1个工作日").picture("128-secrecy-bar");
            assertEquals(List.of(), desk.clipped());
            large(desk, "129-secrecy-bar-20");
            desk.click("route-next").await("sign-doubtful").picture("121-secrecy-sign");
            assertEquals(List.of(), desk.clipped());
            desk.type("sign-password", House.PASSWORD).click("sign-do").awaitWords("审查意见不能空着").type("sign-remark", "电话对外公布，同意公开")
                    .type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign").until("to approve", () -> desk.office().catalogs().get(id).stage() == Stage.TO_APPROVE);

            desk.switchPerson().awaitWords("丁副").signIn("丁副", House.PASSWORD).await("waiting-" + id).click("waiting-" + id).await("route-return");
            sign(desk).until("approved", () -> desk.office().catalogs().get(id).stage() == Stage.APPROVED);
            desk.awaitWords("丁副（代范审）");

            desk.switchPerson().awaitWords("秦填").signIn("秦填", House.PASSWORD).await("waiting-" + id).click("waiting-" + id).await("route-next");
            desk.click("route-next").await("sign").type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign");
            desk.await("route-above").picture("122-returned-above-offered");
            assertEquals(List.of(), desk.clipped());
            desk.click("route-above").await("reason").awaitWords("上级把").type("reason-text", "上级要求补充第三行依据").type("reason-password", House.PASSWORD)
                    .click("reason-do").awaitGone("reason");
            desk.until("the next version", () -> desk.office().catalogs().get(id).state().version() == 2);
            assertTrue(desk.office().catalogs().get(id).stage().editable());
        }
    }

    /// Types the day on which a deputy's term ends, and gives what stood there before.
    private static String until(DeskHandle desk, String day) {
        return Screen.fx(() -> {
            DatePicker until = (DatePicker) desk.scene().lookup("#deputy-until");
            String before = until.getEditor().getText();
            until.getEditor().setText(day);
            until.commitValue();
            return before;
        });
    }
}
