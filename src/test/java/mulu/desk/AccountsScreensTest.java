package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import mulu.base.Location;
import mulu.catalog.Catalog;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.office.Office;
import mulu.staff.Passwords;
import mulu.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Locking, switching, passwords and people in the real window.
class AccountsScreensTest {
    @TempDir
    Path folder;

    private DeskHandle start() throws Exception {
        return DeskHandle.start(folder.resolve("数据"), folder.resolve("home"));
    }

    private static void large(DeskHandle desk, boolean dark) {
        Screen.run(() -> {
            desk.desk().theme().resize(20);
            desk.desk().theme().modeProperty().set(dark ? Theme.Mode.DARK : Theme.Mode.LIGHT);
        });
        Screen.pulse();
    }

    private static void usual(DeskHandle desk) {
        Screen.run(() -> {
            desk.desk().theme().resize(14);
            desk.desk().theme().modeProperty().set(Theme.Mode.LIGHT);
        });
        Screen.pulse();
    }

    private static DeskHandle open(DeskHandle desk, long id) {
        return desk.await("catalog-" + id).click("catalog-" + id).await("catalog").until("grid", () -> desk.grid().hasFocus());
    }

    @Test
    void theLockHidesEverythingAndThePasswordBringsItBack() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(20).id();
        }
        try (DeskHandle desk = start()) {
            open(desk.await("sign-in").signIn("秦填", House.PASSWORD), id);
            for (int i = 0; i < 6; i++) {
                desk.press(KeyCode.DOWN);
            }
            String place = desk.grid().address();
            desk.grid().type("写到一半");
            desk.press(KeyCode.L, KeyCode.CONTROL).await("lock").picture("100-lock");
            assertEquals(List.of(), desk.clipped());
            assertFalse(desk.there("frame"), "nothing below is to be seen");
            desk.until("the session", () -> desk.desk().locked());
            desk.press(KeyCode.E, KeyCode.CONTROL).press(KeyCode.W, KeyCode.CONTROL).press(KeyCode.ESCAPE).press(KeyCode.TAB);
            Screen.run(() -> desk.desk().frame().orElseThrow().export());
            assertTrue(desk.there("lock") && !desk.there("export"), "no key and no command goes through");
            desk.type("lock-password", "不是这个").press(KeyCode.ENTER).awaitWords("密码不对，还可以再试 4 次");
            large(desk, true);
            desk.picture("101-lock-dark-20");
            assertEquals(List.of(), desk.clipped());
            usual(desk);
            desk.type("lock-password", House.PASSWORD).press(KeyCode.ENTER).awaitGone("lock").await("catalog");
            desk.until("the text", () -> desk.grid().typed().equals("写到一半"));
            assertEquals(place, desk.grid().address());
            desk.picture("102-unlocked-text-back");
            desk.press(KeyCode.ENTER).until("saved", () -> desk.office().catalogs().sheet(id).rows().stream()
                    .anyMatch(row -> row.cells().contains("写到一半")));
        }
    }

    @Test
    void whoLeavesHalfTypedTextFindsItAgainAndNobodyElseDoes() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(20).id();
        }
        String place;
        try (DeskHandle desk = start()) {
            open(desk.await("sign-in").signIn("秦填", House.PASSWORD), id);
            desk.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.RIGHT);
            place = desk.grid().address();
            desk.grid().type("半句话");
            desk.until("others", () -> !desk.desk().frame().orElseThrow().model().people().isEmpty());
            Screen.run(() -> ((MenuButton) desk.scene().lookup("#person")).show());
            Screen.run(() -> ((MenuButton) desk.scene().lookup("#person")).getItems().stream()
                    .filter(item -> "person-to-苏复".equals(item.getId())).findFirst().orElseThrow().fire());
            desk.await("sign-in-password").until("the password", () -> desk.focus().equals("sign-in-password")).picture("103-switch");
            assertTrue(desk.words().contains("苏复 的密码"));
            desk.type("sign-in-password", House.PASSWORD).press(KeyCode.ENTER).await("frame").await("start");
            assertFalse(desk.words().contains("半句话"));
            open(desk, id);
            assertEquals("", desk.grid().typed());
            assertTrue(desk.office().catalogs().sheet(id).rows().stream().noneMatch(row -> row.cells().contains("半句话")), "it was not committed");
            desk.menu("锁定").await("lock").click("lock-switch").await("sign-in");
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog").until("the text", () -> desk.grid().typed().equals("半句话"));
            assertEquals(place, desk.grid().address());
            assertTrue(desk.words().contains("这是您离开时没有写完的内容"));
            desk.picture("104-text-back-after-restart").press(KeyCode.ESCAPE);
            assertEquals("", desk.grid().typed());
        }
    }

    @Test
    void aCellThatWasChangedMeanwhileIsSaidAndARowThatIsGoneIsQuoted() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(5);
            id = catalog.id();
            var sheet = house.office.catalogs().sheet(id);
            int slot = sheet.template().field("content").slot();
            house.office.bookmarks().keep(house.filler, new mulu.catalog.Bookmark(id, sheet.row(2).id(), slot, "我的半句", "内容3", true, ""));
            house.office.catalogs().apply(id, new mulu.catalog.Edit.SetCells(List.of(new mulu.catalog.Edit.Put(sheet.row(2).id(), slot, "别人的"))), house.filler);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog").until("the text", () -> desk.grid().typed().equals("我的半句"));
            assertTrue(desk.words().contains("这一格已经改成“别人的”"), desk.words());
            desk.press(KeyCode.L, KeyCode.CONTROL).await("lock").click("lock-switch").await("sign-in");
            desk.signIn("范审", House.PASSWORD);
            var sheet = desk.office().catalogs().sheet(id);
            var other = desk.office().staff().signIn("秦填", House.password());
            desk.office().catalogs().apply(id, new mulu.catalog.Edit.DeleteRows(List.of(sheet.row(2).id())), other);
            desk.switchPerson().awaitWords("秦填").signIn("秦填", House.PASSWORD).await("catalog").awaitWords("我的半句");
            assertEquals("", desk.grid().typed());
        }
    }

    @Test
    void anIdleDeskLocksItself() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(3).id();
            house.office.staff().rules().idleMinutes(house.admin, 5);
        }
        try (DeskHandle desk = start()) {
            open(desk.await("sign-in").signIn("秦填", House.PASSWORD), id);
            desk.until("the rule", () -> desk.desk().idleMinutes() == 5);
            desk.pass(4 * 60_000L);
            Screen.run(() -> desk.desk().look());
            assertFalse(desk.there("lock"));
            desk.press(KeyCode.DOWN).pass(4 * 60_000L);
            Screen.run(() -> desk.desk().look());
            assertFalse(desk.there("lock"), "a key begins the time anew");
            desk.pass(60_000L);
            Screen.run(() -> desk.desk().look());
            desk.await("lock");
        }
    }

    @Test
    void theAdministratorManagesPeople() throws Exception {
        new House(folder.resolve("数据")).close();
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("管平", House.PASSWORD).await("start").menu("人员与单位…").await("people").await("people-manage-秦填")
                    .awaitWords("只有一位在用的管理员").picture("105-people");
            assertEquals(List.of(), desk.clipped());
            large(desk, false);
            desk.picture("106-people-20");
            assertEquals(List.of(), desk.clipped());
            usual(desk);
            desk.click("people-manage-秦填").await("person-card").type("person-password", "Qintian-2024").click("person-reset")
                    .awaitWords("密码里不能有自己的姓名").type("person-password", "Zwischen-1").click("person-reset").awaitWords("“秦填”的密码已重设")
                    .awaitWords("本人登录后要先换成自己的").picture("107-person");
            assertEquals(List.of(), desk.clipped());
            desk.type("person-name", "苏复").click("person-rename").awaitWords("已经有人叫“苏复”");
            desk.click("person-disable").awaitWords("“秦填”已停用");
            large(desk, true);
            desk.picture("108-person-dark-20");
            assertEquals(List.of(), desk.clipped());
            usual(desk);
            desk.click("person-disable").awaitWords("“秦填”可以登录了").press(KeyCode.ESCAPE).awaitGone("person-card");
            desk.click("people-manage-管平").await("person-card");
            assertFalse(desk.there("person-reset") || desk.there("person-disable"), "nothing to do to oneself");
            desk.press(KeyCode.ESCAPE).awaitGone("person-card").press(KeyCode.ESCAPE).awaitGone("people");

            desk.switchPerson().click("sign-in-秦填").type("sign-in-password", "Zwischen-1").press(KeyCode.ENTER).await("password")
                    .awaitWords("请先换成只有您自己知道的密码").picture("109-password-demanded");
            assertEquals(List.of(), desk.clipped());
            desk.type("password-old", "Zwischen-1").type("password-new", "kurz").type("password-again", "kurz").press(KeyCode.ENTER)
                    .awaitWords("密码至少要 8 位");
            desk.type("password-new", "Eigenes-1").type("password-again", "Eigenes-2").press(KeyCode.ENTER).awaitWords("两遍新密码不一样");
            large(desk, true);
            desk.picture("110-password-dark-20");
            assertEquals(List.of(), desk.clipped());
            usual(desk);
            desk.type("password-again", "Eigenes-1").press(KeyCode.ENTER).awaitGone("password").await("frame");
            desk.switchPerson().awaitWords("秦填").signIn("秦填", "Eigenes-1");
        }
    }

    @Test
    void anOldPasswordIsMentionedOnceAndWorks() throws Exception {
        Instant then = Instant.now().minusSeconds(100L * 24 * 3600);
        try (Office office = Office.open(new Location.Folder(folder.resolve("数据")), InstantSource.fixed(then), new Passwords(64, 1))) {
            office.staff().add(null, "秦填", Set.of(Role.FILLER), House.password());
            office.staff().add(null, "管平", Set.of(Role.ADMIN), House.password());
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("question").awaitWords("您的密码已经用了 100 天").press(KeyCode.ESCAPE)
                    .awaitGone("question").await("start-empty");
            desk.menu("修改密码…").await("password").press(KeyCode.ESCAPE).awaitGone("password");
        }
    }

    @Test
    void theStartPageHasThreePages() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            Catalog first = house.catalog(3);
            house.sign(first, house.filler, "已核对");
            house.sign(first, house.reviewer, "依据齐全，同意");
            Catalog second = house.catalog(2);
            house.sign(second, house.filler, "");
            house.office.signOff().giveBack(second.id(), house.reviewer, House.password(), "公开时限的写法前后不一致");
            house.catalog(4);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("waiting-2").picture("111-start-todo");
            assertEquals(List.of(), desk.clipped());
            assertTrue(desk.words().contains("公开时限的写法前后不一致") && desk.words().contains("秦填"));
            desk.until("the title", () -> desk.title().contains("待办(2)"));
            desk.click("start-page-done").await("done-0-2").picture("112-start-done");
            assertTrue(desk.words().contains("意见：已核对"), desk.words());
            large(desk, true);
            desk.click("start-page-begun").await("begun-1").picture("112-start-begun-dark-20");
            assertEquals(List.of(), desk.clipped());
            assertTrue(desk.words().contains("等待审核人办理“审定"), desk.words());
            usual(desk);
            desk.focus("begun-1").press(KeyCode.ENTER).await("catalog");
            desk.switchPerson().awaitWords("范审").signIn("范审", House.PASSWORD).await("waiting-1").click("start-page-begun").await("start-nothing");
            desk.click("start-page-done").awaitWords("还没有办过的事项").picture("112-start-done-empty");
            assertEquals(List.of(), desk.clipped());
        }
    }
}
