package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.signoff.Review;
import mulu.signoff.Suggestion.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review in the real window: what the reviewer says and looks at, what the form-filler makes of it, and what is seen of
/// it in the next round.
class ReviewDeskTest {
    @TempDir
    Path folder;

    private static Review review(DeskHandle desk) {
        return desk.office().reviews().of(1, Progress.NONE);
    }

    private static void size(DeskHandle desk, int size, Theme.Mode mode) {
        Screen.run(() -> {
            desk.desk().theme().modeProperty().set(mode);
            desk.desk().theme().resize(size);
        });
    }

    private static DeskHandle enter(DeskHandle desk, String name) {
        return desk.signIn(name, House.PASSWORD).await("waiting-1").click("waiting-1").await("route-next")
                .until("the grid", () -> desk.grid().hasFocus());
    }

    @Test
    void aRoundOfAReview() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.sign(house.catalog(8), house.filler, "");
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in");
            looks(enter(desk, "苏复"));
            desk.switchPerson().awaitWords("秦填");
            answers(enter(desk, "秦填"));
            desk.switchPerson().awaitWords("苏复");
            looksAgain(enter(desk, "苏复"));
        }
    }

    private static void looks(DeskHandle desk) {
        desk.until("nothing looked at", () -> desk.text("status-reviewed").equals("已核 0/8"));
        assertTrue(desk.disabled("route-next"), "nothing has been looked at");
        desk.press(KeyCode.ENTER, KeyCode.CONTROL).until("one", () -> desk.text("status-reviewed").equals("已核 1/8"));
        desk.until("the next row", () -> desk.grid().address().startsWith("第2行"));
        desk.press(KeyCode.ENTER, KeyCode.CONTROL).until("two", () -> desk.text("status-reviewed").equals("已核 2/8"));
        desk.until("the third row", () -> desk.grid().address().startsWith("第3行"));

        desk.press(KeyCode.F8, KeyCode.CONTROL).until("the next that nobody has looked at", () -> desk.grid().address().startsWith("第4行"));
        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().select(2, 1));
        desk.press(KeyCode.F2, KeyCode.SHIFT).await("remark").type("remark-words", "").press(KeyCode.DIGIT1, KeyCode.ALT)
                .append("remark-words", "还有文号。").picture("81-remark");
        assertEquals(List.of(), desk.clipped());
        desk.click("remark-do").awaitGone("remark").until("said", () -> review(desk).open().size() == 1);
        assertEquals("请补充公开依据，写明文件名称、文号和条款。还有文号。", review(desk).open().getFirst().said().text());

        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().goTo(review(desk).sheet().row(3).id(),
                review(desk).sheet().template().field("limit").slot()));
        desk.until("the limit", () -> desk.grid().address().equals("第4行 · 公开时限"));
        desk.press(KeyCode.F2).await("suggest").type("suggest-wish", "自信息形成或变更之日起5个工作日内").picture("82-suggest");
        assertEquals(List.of(), desk.clipped());
        desk.click("suggest-do").awaitGone("suggest").until("wished", () -> review(desk).unanswered().size() == 1);

        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().select(4, 3));
        desk.press(KeyCode.BACK_SPACE, KeyCode.CONTROL).await("object").type("object-words", "内容写得太笼统").click("object-do").awaitGone("object");
        desk.until("one row goes back", () -> desk.text("route-return").equals("退回填表人（1行）")).picture("83-review-14");
        assertEquals(List.of(), desk.clipped());
        size(desk, 20, Theme.Mode.LIGHT);
        desk.picture("84-review-20");
        assertEquals(List.of(), desk.clipped());
        size(desk, 14, Theme.Mode.DARK);
        desk.picture("85-review-dark");
        size(desk, 14, Theme.Mode.LIGHT);
        Sheet sheet = review(desk).sheet();
        assertEquals(2, review(desk).done());
        assertEquals("自信息形成或变更之日起20个工作日内", sheet.text(3, sheet.template().field("limit")), "the reviewer has changed nothing");
        desk.click("route-return").await("reason").awaitWords("这次点名退回 1 行").type("reason-text", "请按所列各条修改").type("reason-password", House.PASSWORD)
                .picture("86-return").click("reason-do").awaitGone("reason");
        desk.until("a draft", () -> desk.office().catalogs().get(1).stage() == Stage.DRAFT);
    }

    private static void answers(DeskHandle desk) {
        desk.await("remarks-list").awaitWords("退回 1 行，其中 0 行已改。").awaitWords("内容写得太笼统").picture("87-to-do-14");
        assertEquals(List.of(), desk.clipped());
        size(desk, 20, Theme.Mode.LIGHT);
        desk.picture("88-to-do-20");
        assertEquals(List.of(), desk.clipped());
        size(desk, 14, Theme.Mode.LIGHT);
        desk.click("review-accept").until("taken over", () -> review(desk).suggestions().getFirst().answer().state() == State.ACCEPTED);
        Sheet sheet = review(desk).sheet();
        assertEquals("自信息形成或变更之日起5个工作日内", sheet.text(3, sheet.template().field("limit")));
        desk.press(KeyCode.Z, KeyCode.CONTROL).until("undone", () -> review(desk).suggestions().getFirst().open());
        desk.await("review-accept").click("review-accept").until("again", () -> review(desk).suggestions().getFirst().answer().state() == State.ACCEPTED);
        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().apply(now -> java.util.Optional.of(new Edit.SetCells(
                List.of(new Edit.Put(now.row(4).id(), now.template().field("content").slot(), "内容写具体了"))))));
        desk.awaitWords("退回 1 行，其中 1 行已改。").awaitWords("已改");
        desk.until("the step", () -> !desk.disabled("route-next")).click("route-next").await("sign-password")
                .type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign");
        desk.until("handed on", () -> desk.office().catalogs().get(1).stage() == Stage.TO_REVIEW);
    }

    private static void looksAgain(DeskHandle desk) {
        desk.until("only what changed", () -> desk.words().contains("只看改动")).until("two are still looked at", () -> desk.text("status-reviewed").equals("已核 2/8"));
        assertFalse(desk.disabled("review-pass"));
        Screen.run(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().goTo(review(desk).sheet().row(3).id(),
                review(desk).sheet().template().field("limit").slot()));
        desk.await("review-redline").picture("89-changes-14");
        assertEquals("自信息形成或变更之日起[-20-]→{+5+}个工作日内", Screen.fx(() -> desk.scene().lookup("#review-redline").getAccessibleText()));
        size(desk, 20, Theme.Mode.DARK);
        desk.picture("90-changes-dark-20");
        assertEquals(List.of(), desk.clipped());
        size(desk, 14, Theme.Mode.LIGHT);
        desk.menu("清除全部筛选").passAll();
        assertTrue(desk.disabled("route-next"), "a remark is open");
        long remark = review(desk).open().getFirst().id();
        desk.office().reviews().settle(1, remark, true, desk.office().staff().signIn("苏复", House.password()));
        desk.menu("取消已核").until("one less", () -> desk.text("status-reviewed").equals("已核 7/8"));
        desk.press(KeyCode.ENTER, KeyCode.CONTROL).until("all", () -> !desk.disabled("route-next")).picture("91-all-looked-at");
        desk.click("route-next").await("sign-password").type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign");
        desk.until("to approve", () -> desk.office().catalogs().get(1).stage() == Stage.TO_APPROVE);
    }

    @Test
    void thePhrasesAreChanged() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(2);
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            enter(desk.await("sign-in"), "秦填").menu("常用意见…").await("phrases").type("phrase-1", "请核对依据。").picture("92-phrases");
            assertEquals(List.of(), desk.clipped());
            desk.click("phrases-do").awaitGone("phrases");
            assertEquals("请核对依据。", desk.office().phrases().get().getFirst());
        }
    }
}
