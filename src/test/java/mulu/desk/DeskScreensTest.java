package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.signoff.SignOff;
import mulu.staff.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Screens and dialogs one by one, each with a picture.
class DeskScreensTest {
    @TempDir
    Path folder;

    private DeskHandle start() throws Exception {
        return DeskHandle.start(folder.resolve("数据"), folder.resolve("home"));
    }

    private Path sample() throws Exception {
        Path file = folder.resolve("年度报告.txt");
        try (InputStream in = Objects.requireNonNull(DeskScreensTest.class.getResourceAsStream("/mulu/sample/nx-2018.txt"))) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void anEmptyLibraryLeadsToAFirstCatalog() throws Exception {
        new House(folder.resolve("数据")).close();
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("start-empty").picture("21-start-empty");
            assertTrue(desk.words().contains("还没有目录。可以把现在用的表格直接拖到这里，或"));
            assertTrue(desk.words().contains("没有待办事项。"));
            desk.until("the first button with the keyboard", () -> desk.focus().equals("start-empty-create"));
            assertEquals(List.of(), desk.clipped());
            desk.click("start-empty-create").await("new-catalog").picture("22-new");
            desk.type("new-year", "十八").press(KeyCode.ENTER)
                    .awaitWords("年份要写成四位数字，例如 2018。没有建立目录。请改正后再试。");
            desk.type("new-year", "2018").press(KeyCode.ENTER).await("catalog").awaitWords("柳河县水务局政务公开基本目录 · 2018年");
            desk.until("grid", () -> desk.grid().hasFocus());
            desk.grid().type("机构信息").press(KeyCode.ENTER);
            desk.until("saved", () -> desk.text("status-saved").startsWith("已自动保存")).picture("23-blank");
        }
    }

    @Test
    void whatWasFoundIsWrittenAndRefusedWithASentence() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(4);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-1").click("catalog-1").await("catalog");
            desk.until("the check", () -> desk.text("findings-summary").startsWith("已检查4行"));
            Path list = folder.resolve("问题清单.xlsx");
            Screen.run(() -> desk.desk().frame().orElseThrow().listFindings(list));
            desk.awaitWords("问题清单已写入 " + list + "。");
            assertTrue(Files.size(list) > 1_000);
            Screen.run(() -> desk.desk().frame().orElseThrow().listFindings(folder.resolve("没有/问题清单.xlsx")));
            desk.until("a sentence", () -> desk.words().contains("没有这个文件夹") || desk.scene().lookup(".dialog-card") != null);
            desk.picture("24-list-refused");
        }
    }

    @Test
    void noInputMethodComposesAPassword() throws Exception {
        new House(folder.resolve("数据")).close();
        try (DeskHandle desk = start()) {
            desk.await("sign-in").click("sign-in-秦填").until("the password", () -> desk.focus().equals("sign-in-password"));
            assertNull(Screen.fx(() -> desk.scene().getFocusOwner().getInputMethodRequests()));
            desk.signIn("秦填", House.PASSWORD).await("start-empty");
        }
    }

    @Test
    void whatIsReadAnewLeavesTheKeyboardWhereItIs() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(4);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("waiting-1");
            desk.until("counts", () -> desk.text("catalog-1").contains("共4条"));
            assertEquals("waiting-1", desk.focus());
            desk.focus("catalog-1");
            SignOff signOff = desk.office().signOff();
            signOff.sign(signOff.look(1, Progress.NONE), desk.office().staff().signIn("秦填", House.password()), House.password(), "");
            desk.awaitWords("您这里有1份目录正在复核或审核。");
            Screen.pulse();
            assertEquals("catalog-1", desk.focus());
        }
    }

    @Test
    void anImportShowsWhatItFoundBeforeItWrites() throws Exception {
        new House(folder.resolve("数据")).close();
        Path file = sample();
        Path stranger = Files.writeString(folder.resolve("便条.txt"), "明天上午开会。\n");
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).click("start-import").await("import-file").picture("24-import");
            desk.type("import-path", stranger.toString()).press(KeyCode.ENTER)
                    .awaitWords("在“便条.txt”里没有找到目录表格。没有导入任何内容。请确认表头各列的名称与表样一致。");
            desk.type("import-path", file.toString()).press(KeyCode.ENTER).await("import-result").picture("25-import-result");
            assertEquals("金凤区综合执法局", desk.text("import-unit"));
            assertEquals("2018", desk.text("import-year"));
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("import-result").await("start-empty");
            Screen.run(() -> desk.desk().frame().orElseThrow().bring(List.of(file)));
            desk.await("import-result").click("import-confirm").await("catalog")
                    .awaitWords("金凤区综合执法局政务公开基本目录 · 2018年");
            assertTrue(desk.grid().hasFocus());
        }
    }

    @Test
    void everyDialogIsReachedAndLeftByKeys() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(20);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("管平", House.PASSWORD).await("catalog-1").menu("人员与单位…").await("people")
                    .picture("26-people");
            desk.type("people-name", "新来的").type("people-password", House.PASSWORD).click("people-add").awaitWords("新来的");
            desk.type("people-name", "秦填").type("people-password", House.PASSWORD).click("people-add")
                    .awaitWords("已经有人叫“秦填”，或者以前叫过。没有保存。同名的请在姓名后加科室以示区别。");
            desk.press(KeyCode.ESCAPE).awaitGone("people");
            desk.switchPerson().signIn("秦填", House.PASSWORD).await("waiting-1");
            assertEquals("waiting-1", desk.focus());
            desk.press(KeyCode.ENTER).await("catalog").until("grid", () -> desk.grid().hasFocus());
            desk.menu("设置…").await("settings").picture("27-settings").press(KeyCode.ESCAPE).awaitGone("settings");
            desk.menu("关于与自检…").await("about").picture("28-about");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("about");
            desk.press(KeyCode.SLASH, KeyCode.CONTROL).await("keys").picture("29-keys").press(KeyCode.ESCAPE).awaitGone("keys");
            desk.menu("表头和签署行…").await("heading-form").picture("30-heading");
            desk.type("heading-approver", "范审").press(KeyCode.ENTER).awaitGone("heading-form").awaitWords("范审");
            assertTrue(desk.grid().hasFocus());
            desk.press(KeyCode.DIGIT1, KeyCode.CONTROL).awaitGone("nav").press(KeyCode.DIGIT2, KeyCode.CONTROL).awaitGone("panel")
                    .picture("31-folded");
            assertTrue(desk.grid().hasFocus());
            desk.press(KeyCode.F7).await("panel").until("grid", () -> desk.grid().hasFocus());
            desk.press(KeyCode.E, KeyCode.CONTROL).await("export").picture("32-export-draft");
            assertTrue(desk.words().contains("目录现在是“草稿”，还没有审定，只能导出草稿：每个表都会标明“草稿”。"));
            desk.press(KeyCode.ESCAPE).awaitGone("export");
            assertTrue(desk.grid().hasFocus());
        }
    }

    @Test
    void keysBehindADialogDoNothing() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(3);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
            desk.until("grid", () -> desk.grid().hasFocus());
            desk.press(KeyCode.E, KeyCode.CONTROL).await("export").press(KeyCode.F7).press(KeyCode.DIGIT1, KeyCode.CONTROL);
            assertTrue(desk.there("nav"));
            for (int i = 0; i < 20; i++) {
                desk.press(KeyCode.TAB);
                assertFalse(desk.grid().hasFocus(), "Tab stays in the dialog");
            }
        }
    }

    @Test
    void whatWasTypedLastIsQuotedWhereItCannotBeKept() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(3);
        }
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
            desk.until("grid", () -> desk.grid().hasFocus());
            desk.grid().type("最后打的字");
            // The catalog is submitted while the text is being typed, and the page left before anybody could see that.
            Screen.run(() -> {
                SignOff signOff = desk.office().signOff();
                Session filler = desk.office().staff().signIn("秦填", House.password());
                signOff.sign(signOff.look(1, Progress.NONE), filler, House.password(), "");
                desk.desk().frame().orElseThrow().startPage();
            });
            desk.await("unkept").awaitWords("最后打的字");
            assertTrue(desk.there("catalog"));
            desk.press(KeyCode.ESCAPE).awaitGone("unkept");
            assertTrue(desk.there("catalog"));
            desk.menu("切换用户").await("unkept").click("unkept-stay").awaitGone("unkept");
            assertTrue(desk.there("catalog"));
            desk.press(KeyCode.W, KeyCode.CONTROL).await("unkept").click("unkept-leave").awaitGone("catalog").await("nav-1");
        }
    }

    @Test
    void problemsAreSentences() throws Exception {
        new House(folder.resolve("数据")).close();
        try (DeskHandle desk = start()) {
            desk.await("sign-in");
            Screen.run(() -> {
                desk.desk().report(Problem.bug(new IllegalStateException("unexpected")));
                desk.desk().report(new IllegalStateException("the same at the next picture"));
            });
            desk.await("problem-copy").picture("33-problem");
            assertTrue(desk.words().contains("编号 "));
            desk.press(KeyCode.ESCAPE).awaitGone("problem");
        }
    }

    @Test
    void aLibraryThatIsOpenElsewhereIsNotTouched() throws Exception {
        try (House house = new House(folder.resolve("数据")); DeskHandle desk = start()) {
            desk.await("unopened").picture("33-unopened");
            assertTrue(desk.words().contains("还被这个程序自己占用"));
            house.office.close();
            desk.press(KeyCode.ENTER).await("sign-in");
        }
    }

    @Test
    void nothingIsClippedInLargeType() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(20);
            house.sign(catalog, house.filler, "");
            house.office.signOff().giveBack(catalog.id(), house.reviewer, House.password(), "公开时限的写法前后不一致，请统一成工作日");
        }
        try (DeskHandle desk = start()) {
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.await("sign-in").click("sign-in-秦填").picture("34-sign-in-20");
            assertEquals(List.of(), desk.clipped());
            desk.signIn("秦填", House.PASSWORD).await("waiting-1");
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.picture("35-start-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("waiting-1").await("catalog").until("turn", () -> !desk.disabled("route-next")).picture("36-catalog-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("route-next").await("sign").picture("37-sign-20");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("sign").press(KeyCode.E, KeyCode.CONTROL).await("export").picture("38-export-20");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("export");
            Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.DARK));
            desk.click("route-next").await("sign").picture("39-sign-dark-20");
        }
    }

    @Test
    void everyPersonFindsTheOwnLookAgain() throws Exception {
        new House(folder.resolve("数据")).close();
        try (DeskHandle desk = start()) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD);
            Screen.run(() -> {
                desk.desk().theme().resize(18);
                desk.desk().theme().modeProperty().set(Theme.Mode.DARK);
            });
            desk.switchPerson().signIn("苏复", House.PASSWORD);
            assertEquals(14, Screen.fx(() -> desk.desk().theme().sizeProperty().get()));
            assertFalse(Screen.fx(() -> desk.desk().theme().dark()));
            desk.switchPerson().signIn("秦填", House.PASSWORD);
            assertEquals(18, Screen.fx(() -> desk.desk().theme().sizeProperty().get()));
            assertTrue(Screen.fx(() -> desk.desk().theme().dark()));
        }
    }
}
