package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mulu.catalog.Stage;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking back what was handed on, and the ways back from the approver, in the real window.
class WithdrawTest {
    @TempDir
    Path folder;

    private static Stage stage(DeskHandle desk, long id) {
        return desk.office().catalogs().get(id).stage();
    }

    @Test
    void whatNobodyHasOpenedComesBackAndTheApproverChoosesTheHand() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(3).id();
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-" + id).click("catalog-" + id).await("route-next");
            assertFalse(desk.there("route-withdraw"), "nothing has been handed on");
            sign(desk).await("route-withdraw").picture("75-withdraw-offered");
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.picture("80-withdraw-20");
            assertEquals(List.of(), desk.clipped());
            Screen.run(() -> desk.desk().theme().resize(14));
            desk.click("route-withdraw").await("reason").awaitWords("下一环节还没有人打开").picture("76-withdraw");
            assertEquals(List.of(), desk.clipped());
            desk.type("reason-password", House.PASSWORD).click("reason-do").awaitGone("reason");
            desk.until("a draft again", () -> stage(desk, id) == Stage.DRAFT);
            desk.until("no more", () -> !desk.there("route-withdraw"));
            sign(desk).until("handed on", () -> stage(desk, id) == Stage.TO_REVIEW);

            desk.switchPerson().awaitWords("苏复").signIn("苏复", House.PASSWORD).await("waiting-" + id).click("waiting-" + id).await("route-return");
            desk.switchPerson().awaitWords("秦填").signIn("秦填", House.PASSWORD).await("catalog-" + id).click("catalog-" + id).await("route-withdraw");
            desk.until("too late", () -> desk.disabled("route-withdraw")).picture("77-withdraw-too-late");

            desk.switchPerson().awaitWords("苏复").signIn("苏复", House.PASSWORD).await("waiting-" + id).click("waiting-" + id).await("route-return");
            sign(desk.passAll()).until("to approve", () -> stage(desk, id) == Stage.TO_APPROVE);
            desk.switchPerson().awaitWords("范审").signIn("范审", House.PASSWORD).await("waiting-" + id).click("waiting-" + id).await("route-return");
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.picture("78-two-ways-back-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("route-return").await("reason").click("reason-return-to-review").awaitWords("填表人的签批仍然有效").type("reason-text", "第二行依据请再核一遍").type("reason-password", House.PASSWORD)
                    .picture("79-return-to-review-20").click("reason-do").awaitGone("reason");
            desk.until("back to review", () -> stage(desk, id) == Stage.TO_REVIEW);
            assertTrue(desk.there("station-DRAFT"));
        }
    }

    private static DeskHandle sign(DeskHandle desk) {
        desk.until("the step", () -> desk.there("route-next") && !desk.disabled("route-next")).click("route-next").await("sign-password");
        return desk.type("sign-password", House.PASSWORD).click("sign-do").awaitGone("sign");
    }
}
