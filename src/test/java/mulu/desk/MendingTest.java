package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a finding to its fix: one, all of a kind, and back.
class MendingTest {
    @TempDir
    Path folder;

    private long library() {
        try (House house = new House(folder.resolve("数据"))) {
            long id = house.catalog(5).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            int content = sheet.template().field("content").slot();
            house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(sheet.row(1).id(), content, "名称、名称、依据"),
                    new Edit.Put(sheet.row(2).id(), content, "期限、依据、依据"), new Edit.Put(sheet.row(4).id(), content, "甲" + "、乙丙丁戊己庚辛".repeat(40)))),
                    house.filler).done();
            return id;
        }
    }

    private static String text(DeskHandle desk, long id, int row) {
        Sheet sheet = desk.office().catalogs().sheet(id);
        return sheet.text(row, sheet.template().field("content"));
    }

    private static void press(DeskHandle desk, String words) {
        Screen.run(() -> desk.scene().getRoot().lookupAll(".finding-fixes .button").stream().map(ButtonBase.class::cast)
                .filter(button -> button.getParent().isVisible() && button.getText().startsWith(words)).findFirst().orElseThrow().fire());
    }

    @Test
    void whatStaysIsExplainedToTheNextHand() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(4).id();
            Sheet sheet = house.office.catalogs().sheet(id);
            int content = sheet.template().field("content").slot();
            house.office.catalogs().apply(id, new Edit.SetCells(List.of(new Edit.Put(sheet.row(0).id(), content, "值班电话13812345678"),
                    new Edit.Put(sheet.row(2).id(), content, "投诉电话13912345678"))), house.filler).done();
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-" + id).click("catalog-" + id).await("catalog");
            desk.until("the check", () -> desk.text("findings-summary").startsWith("已检查4行"));
            desk.press(KeyCode.F8).awaitWords("说明理由…").picture("60-explain-offered");
            press(desk, "说明理由");
            desk.await("explain").awaitWords("手机号码 138…5678");
            assertTrue(desk.disabled("explain-do"));
            desk.type("explain-reason", "对外公布");
            assertTrue(desk.disabled("explain-do"), "four signs are too few");
            desk.type("explain-reason", "都是对外公布的值班电话").click("explain-all").picture("61-explain");
            assertEquals(List.of(), desk.clipped());
            desk.click("explain-do").awaitGone("explain").awaitWords("已说明 2").awaitWords("说明：都是对外公布的值班电话（秦填，");
            desk.until("no error", () -> !desk.words().contains("错误 "));
            desk.picture("62-explained");
            assertEquals(List.of(), desk.clipped());
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.click("route-next").await("sign").awaitWords("已说明 2").picture("63-sign-explained-20");
            assertEquals(List.of(), desk.clipped());
            desk.type("sign-password", House.PASSWORD).press(KeyCode.ENTER).awaitGone("sign");
            desk.switchPerson().awaitWords("苏复").signIn("苏复", House.PASSWORD).await("waiting-" + id).click("waiting-" + id)
                    .await("catalog").click("panel-findings").awaitWords("说明：都是对外公布的值班电话（秦填，");
            Screen.run(() -> desk.desk().theme().resize(14));
            desk.picture("64-explained-reviewer");
            assertFalse(desk.words().contains("撤回说明"), "the reviewer reads it");
        }
    }

    @Test
    void aFixIsOneStep() throws Exception {
        long id = library();
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-" + id).click("catalog-" + id).await("catalog");
            desk.until("the check", () -> desk.text("findings-summary").startsWith("已检查5行"));
            desk.press(KeyCode.F8).awaitWords("改为：名称、依据").picture("25-mend");
            press(desk, "改为");
            desk.until("mended", () -> text(desk, id, 1).equals("名称、依据"));
            desk.until("checked", () -> !desk.words().contains("改为：名称、依据"));
            desk.press(KeyCode.F8).press(KeyCode.F8).awaitWords("改为：甲、乙丙丁戊己庚辛").picture("27-mend-long");
            desk.press(KeyCode.F8, KeyCode.SHIFT).awaitWords("改为：期限、依据");
            press(desk, "同类全部");
            desk.await("replace").awaitWords("改正同类问题").picture("26-mend-all");
            assertEquals(List.of(), desk.clipped());
            desk.click("replace-take").awaitGone("replace");
            desk.until("all", () -> text(desk, id, 2).equals("期限、依据") && text(desk, id, 4).equals("甲、乙丙丁戊己庚辛"));
            desk.until("the label", () -> Screen.fx(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().model()
                    .undoLabelProperty().get()).equals("撤销 改正 2 处"));
            desk.press(KeyCode.Z, KeyCode.CONTROL).until("back", () -> text(desk, id, 4).startsWith("甲、乙丙丁戊己庚辛、乙丙"));
            assertEquals("期限、依据、依据", text(desk, id, 2));
            assertEquals("名称、依据", text(desk, id, 1));
            desk.until("found again", () -> desk.words().contains("“依据”"));
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.press(KeyCode.F8).awaitWords("改为").picture("46-findings-20");
            assertEquals(List.of(), desk.clipped());
            press(desk, "同类全部");
            desk.await("replace").picture("47-mend-all-20");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("replace");
            // 公开时限
            Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().select(0, 11));
            desk.until("the day it runs out", () -> desk.text("status-selected").equals("若在2019-03-05形成，即 2019-04-02 前")).picture("48-due-20");
            assertEquals(List.of(), desk.clipped());
        }
    }
}
