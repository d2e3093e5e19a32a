package mulu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real program from the first run to the form that was handed in: three people and an administrator, an edit by
/// input method, a return, three signatures and the export, with a picture at each step.
class WalkthroughTest {
    private static final String PASSWORD = "青河Kouling20261123";

    @TempDir
    Path folder;

    @Test
    void fromTheFirstRunToTheExportedForm() throws Exception {
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            firstRun(desk);
            sample(desk);
            submit(desk);
            giveBack(desk);
            walk(desk);
            export(desk);
        }
    }

    private void firstRun(DeskHandle desk) {
        desk.await("first-run").picture("01-first-folder").click("first-next").await("first-unit");
        desk.click("first-next").awaitWords("单位名称还没有填。没有建立任何数据。请填写单位的全称。");
        desk.type("first-unit", "金凤区综合执法局").picture("02-first-unit").press(KeyCode.ENTER);
        desk.type("first-name-admin", "周管").type("first-password-admin", PASSWORD).type("first-again", "另一个口令")
                .type("first-name-filler", "刘帅").type("first-password-filler", PASSWORD)
                .type("first-name-reviewer", "刘亚萍").type("first-password-reviewer", PASSWORD)
                .type("first-name-approver", "马主任").type("first-password-approver", PASSWORD);
        desk.click("first-next").awaitWords("管理员的两遍密码不一样。没有建立任何数据。请重新输入。").picture("03-first-people");
        assertFalse(Files.exists(folder.resolve("数据")), "nothing is made before the end");
        desk.type("first-again", PASSWORD).press(KeyCode.ENTER).await("first-act-sample").click("first-act-sample")
                .picture("04-first-act").click("first-next").await("catalog");
    }

    private static void sample(DeskHandle desk) {
        desk.awaitWords("金凤区综合执法局政务公开基本目录 · 2018年").until("rows", () -> desk.grid().hasFocus());
        desk.until("findings", () -> desk.there("findings-list"));
        desk.picture("05-catalog-light-14");
        assertTrue(desk.grid().hasFocus());
        assertEquals(List.of(), desk.clipped());
        Screen.run(() -> theme(desk, Theme.Mode.DARK, 14));
        desk.picture("06-catalog-dark-14");
        Screen.run(() -> theme(desk, Theme.Mode.LIGHT, 20));
        desk.picture("07-catalog-light-20");
        assertEquals(List.of(), desk.clipped());
        Screen.run(() -> theme(desk, Theme.Mode.LIGHT, 28));
        desk.picture("07-catalog-light-28");
        Screen.run(() -> theme(desk, Theme.Mode.LIGHT, 14));
    }

    private static void theme(DeskHandle desk, Theme.Mode mode, int size) {
        desk.desk().theme().modeProperty().set(mode);
        desk.desk().theme().resize(size);
    }

    private static void submit(DeskHandle desk) {
        desk.click("route-next").await("sign").picture("08-sign-errors");
        desk.press(KeyCode.ESCAPE).awaitGone("sign");
        assertTrue(desk.grid().hasFocus());
        desk.press(KeyCode.F8);
        desk.until("the cell of the error", () -> desk.grid().address().equals("第1行 · 所属目录"));
        assertTrue(desk.grid().hasFocus());
        for (String letters : List.of("z", "zhu", "zhu'dong", "zhu'dong'gong'kai")) {
            desk.grid().compose("", letters);
        }
        desk.picture("08-composing");
        desk.grid().compose("主动公开", "").type("基本目录").press(KeyCode.ENTER);
        for (int row = 1; row <= 4; row++) {
            int left = 5 - row;
            String place = "第" + row + "行 · 公开依据";
            desk.until(left + " errors", () -> desk.words().contains("错误 " + left)).press(KeyCode.F8);
            desk.until(place, () -> desk.grid().address().equals(place));
            desk.grid().type("《中华人民共和国政府信息公开条例》第九条").press(KeyCode.ENTER);
        }
        desk.until("no error", () -> !desk.words().contains("错误 1")).picture("09-mended");
        assertTrue(desk.text("status-saved").startsWith("已自动保存"));
        desk.click("route-next").await("sign-password").picture("10-sign");
        desk.type("sign-remark", "已逐条核对").type("sign-password", "不是这个口令").press(KeyCode.ENTER)
                .awaitWords("密码不对，还可以再试 4 次。数据不受影响。");
        desk.type("sign-password", PASSWORD).press(KeyCode.ENTER).awaitGone("sign").awaitWords("复核通过");
        assertTrue(desk.disabled("route-next"));
        assertTrue(desk.grid().hasFocus());
        desk.click("panel-record").awaitWords("已逐条核对").picture("11-submitted");
    }

    private static void giveBack(DeskHandle desk) {
        desk.switchPerson().awaitWords("刘亚萍").click("sign-in-刘亚萍").picture("12-sign-in");
        desk.type("sign-in-password", "错的口令").press(KeyCode.ENTER)
                .awaitWords("密码不对，还可以再试 4 次。数据不受影响。");
        desk.type("sign-in-password", PASSWORD).press(KeyCode.ENTER).await("waiting-1").picture("13-start-reviewer");
        desk.click("waiting-1").await("route-return").awaitWords("复核通过").click("route-return")
                .type("reason-text", "太短").type("reason-password", PASSWORD).picture("14-return");
        assertTrue(desk.disabled("reason-do"));
        desk.type("reason-text", "第3、4行重复，请核对公开时限").click("reason-do").awaitGone("reason")
                .awaitWords("提交复核");
        desk.switchPerson().signIn("刘帅", PASSWORD).awaitWords("已退回").picture("15-start-returned");
    }

    private static void walk(DeskHandle desk) {
        desk.click("waiting-1").await("catalog").until("enabled", () -> !desk.disabled("route-next"));
        desk.click("route-next").type("sign-password", PASSWORD).press(KeyCode.ENTER).awaitGone("sign");
        desk.switchPerson().signIn("刘亚萍", PASSWORD).click("waiting-1").menu("清除全部筛选").passAll().until("turn", () -> !desk.disabled("route-next"));
        desk.click("route-next").type("sign-remark", "同意").type("sign-password", PASSWORD).press(KeyCode.ENTER).awaitGone("sign");
        desk.switchPerson().signIn("马主任", PASSWORD).click("waiting-1").until("turn", () -> !desk.disabled("route-next"));
        desk.click("route-next").await("sign-password").picture("16-approve");
        desk.type("sign-password", PASSWORD).press(KeyCode.ENTER).awaitGone("sign").await("route-reopen")
                .click("panel-record").picture("17-approved");
    }

    private void export(DeskHandle desk) throws IOException {
        desk.press(KeyCode.E, KeyCode.CONTROL).await("export").picture("18-export");
        Path out = folder.resolve("报送");
        desk.type("export-folder", out.toString()).press(KeyCode.ENTER).await("exported").picture("19-exported");
        desk.click("exported-show").press(KeyCode.ESCAPE).awaitGone("exported");
        assertEquals(List.of(out.toUri().toString()), desk.shown);
        assertEquals(6, files(out).size());
        desk.click("route-next").type("sign-password", PASSWORD).press(KeyCode.ENTER).awaitGone("sign")
                .awaitGone("route-next").picture("20-handed-in");
        desk.click("route-reopen").type("reason-text", "上级要求补充两条").type("reason-password", PASSWORD).click("reason-do")
                .awaitGone("reason").awaitWords("第1版 第2轮").awaitWords("上级要求补充两条").awaitWords("提交复核");
        assertTrue(desk.disabled("route-next"));
        assertTrue(desk.grid().hasFocus());
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
