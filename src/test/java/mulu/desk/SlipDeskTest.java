package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.desk.record.RecordController;
import mulu.desk.slip.SlipController;
import mulu.office.Office;
import mulu.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The routing slip and the record in the real window.
class SlipDeskTest {
    private static final String REASON = "第 2 行的公开依据要补上条款；\n公开时限请写明天数，不要写“及时”。";

    @TempDir
    private Path folder;

    /// One catalog that came back once and is approved, and a draft.
    private List<Long> library() {
        return library((_, _) -> {});
    }

    private List<Long> library(BiConsumer<House, Long> more) {
        try (House house = new House(folder.resolve("数据"))) {
            Catalog catalog = house.catalog(3);
            long id = catalog.id();
            house.sign(catalog, house.filler, "请复核");
            house.office.signOff().giveBack(id, house.reviewer, House.password(), REASON);
            house.sign(catalog, house.filler, "已按意见改好");
            house.sign(catalog, house.reviewer, "");
            house.sign(catalog, house.approver, "同意报送");
            List<Long> ids = List.of(id, house.catalog(2).id());
            more.accept(house, id);
            return ids;
        }
    }

    private static void size(DeskHandle desk, int size) {
        Screen.run(() -> desk.desk().theme().resize(size));
    }

    @Test
    void theSlipIsSeenCopiedAndWrittenInEveryStage() throws Exception {
        List<Long> ids = library();
        Path file = folder.resolve("流转单.xlsx");
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("start");
            Screen.run(() -> desk.desk().frame().orElseThrow().open(ids.getFirst()));
            desk.click("route-slip").await("slip").awaitWords("第1版第2轮").awaitWords("公开时限请写明天数").awaitWords("印章已作废")
                    .awaitWords("审核人：范审").picture("150-slip");
            assertEquals(List.of(), desk.clipped());
            desk.click("slip-copy").awaitWords("已复制");
            String copied = Screen.fx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.contains("退回填表人  " + REASON) && copied.contains("|approved"), copied);
            size(desk, 20);
            desk.picture("151-slip-20");
            assertEquals(List.of(), desk.clipped());
            size(desk, 14);
            Screen.run(() -> ((ScrollPane) desk.scene().lookup(".slip .dialog-scroll")).setVvalue(1));
            desk.picture("162-slip-end").click("slip-close").awaitGone("slip");
            Screen.run(() -> desk.desk().frame().orElseThrow().open(room -> {
                SlipController slip = new SlipController(room, ids.getFirst());
                slip.open();
                slip.write(room.office().slips().of(ids.getFirst(), Progress.NONE), file);
            }));
            desk.awaitWords("可以用表格软件打印").picture("152-slip-written").click("slip-close").awaitGone("slip");
            assertTrue(Files.size(file) > 4_000);

            Screen.run(() -> desk.desk().frame().orElseThrow().open(ids.getLast()));
            desk.until("opened", () -> desk.desk().frame().orElseThrow().model().catalogProperty().get() == ids.getLast()).menu("流转单…").await("slip").awaitWords("草稿（未审定）")
                    .awaitWords("现在没有有效的印章。").awaitWords("还没有流转过。").picture("153-slip-draft");
            assertEquals(List.of(), desk.clipped());
            size(desk, 20);
            Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.DARK));
            desk.picture("154-slip-draft-20-dark");
            assertEquals(List.of(), desk.clipped());
            desk.click("slip-close").awaitGone("slip").picture("155-stage-bar-20");
            assertEquals(List.of(), desk.clipped());
        }
    }

    @Test
    void theRecordIsReadSearchedAndChecked() throws Exception {
        library();
        Path file = folder.resolve("留痕.xlsx");
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("管平", House.PASSWORD).await("frame").menu("留痕记录…").await("records").awaitWords("还没有校验")
                    .awaitWords("新建目录").picture("156-records");
            assertEquals(List.of(), desk.clipped());
            desk.click("records-prove").awaitWords("记录完整：共").awaitWords("其中 4 处由印章锁定").picture("157-records-intact");
            assertEquals(List.of(), desk.clipped());
            int all = lines(desk);
            desk.type("records-find", "退回填表人").until("fewer", () -> lines(desk) == 1).awaitWords("原因：第 2 行").picture("158-records-found");
            assertFalse(desk.words().contains("{\""));
            desk.type("records-find", "查无此事").awaitWords("没有符合的记录").type("records-find", "苏复").until("his", () -> lines(desk) > 1 && lines(desk) < all);
            size(desk, 20);
            desk.picture("159-records-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("records-close").awaitGone("records");
            Screen.run(() -> desk.desk().frame().orElseThrow().open(room -> {
                RecordController records = new RecordController(room);
                records.open();
                records.write(file);
            }));
            desk.awaitWords("已导出：").awaitWords("记录完整").click("records-close").awaitGone("records");
            assertTrue(Files.size(file) > 4_000);
        }
    }

    @Test
    void theFirstBrokenLinkIsNamed() throws Exception {
        library();
        try (Store store = Store.open(new Location.Folder(folder.resolve("数据")))) {
            store.write(tx -> tx.handle().execute("update audit_entry set actor = '秦填' where act = 'signoff.approve'"));
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("范审", House.PASSWORD).await("frame").menu("留痕记录…").await("records").awaitWords("新建目录").click("records-prove")
                    .awaitWords("这一条的内容被改动过").awaitWords("秦填，审定并签批").awaitWords("仍然可信").awaitWords("从最近一份备份还原")
                    .picture("160-records-broken");
            assertEquals(List.of(), desk.clipped());
            size(desk, 20);
            desk.picture("161-records-broken-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("records-close").awaitGone("records");
        }
    }

    @Test
    void theApproverSeesOnOneSheetWhatHasChangedAndSaysAPhrase() throws Exception {
        long id = library((house, one) -> {
            Office office = house.office;
            office.signOff().reopen(one, house.approver, House.password(), "上级要求补充内容");
            office.catalogs().apply(one, new Edit.SetCells(List.of(new Edit.Put(office.catalogs().sheet(one).row(1).id(), 4, "改过的名称"))), house.filler).done();
            office.phrases().change(List.of("同意。", "已核，同意。", "请补充公开依据，写明文件名称、文号和条款。"), house.reviewer);
            house.sign(office.catalogs().get(one), house.filler, "请复核");
            office.reviews().settle(one, office.reviews().remark(one, null, null, "请核对年度", house.reviewer).id(), true, house.reviewer);
            house.sign(office.catalogs().get(one), house.reviewer, "已逐条核对");
        }).getFirst();
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("范审", House.PASSWORD).await("frame");
            Screen.run(() -> desk.desk().frame().orElseThrow().open(id));
            desk.click("route-next").await("sign").awaitWords("与已审定的第 1 版相比：新增 0 行，删除 0 行，修改 1 行（1 格）").awaitWords("“已逐条核对”")
                    .awaitWords("批注 1 条、建议修改 0 条，都已处理");
            assertEquals(List.of("1 同意。", "2 已核，同意。", "3 请补充公开依据，写明文件名称、文号和条款。"), Screen.fx(() ->
                    ((MenuButton) desk.scene().lookup("#sign-phrases")).getItems().stream().map(MenuItem::getText).toList()));
            desk.focus("sign-remark").press(KeyCode.DIGIT2, KeyCode.ALT);
            desk.picture("163-approver");
            assertEquals("已核，同意。", desk.text("sign-remark"));
            assertEquals(List.of(), desk.clipped());
            size(desk, 20);
            desk.picture("164-approver-20");
            assertEquals(List.of(), desk.clipped());
            size(desk, 14);
            desk.type("sign-password", House.PASSWORD).press(KeyCode.ENTER).awaitGone("sign");
            assertEquals("已核，同意。", desk.office().signOff().seals(id).getLast().by().remark());
        }
    }

    private static int lines(DeskHandle desk) {
        return Screen.fx(() -> ((ListView<?>) desk.scene().lookup("#records-list")).getItems().size());
    }
}
