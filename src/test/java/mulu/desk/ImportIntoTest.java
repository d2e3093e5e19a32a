package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of a file come into the open catalog: told before, done as one step, taken back as one.
class ImportIntoTest {
    private static final String HEADER = "序号\t信息类别\t事项名称\t信息名称\t公开内容\t公开依据\t公开时限\t督办情况\n";

    @TempDir
    Path folder;

    private Path file(String name, String... rows) throws Exception {
        return Files.writeString(folder.resolve(name), "柳河县水务局政务公开目录\n" + HEADER + String.join("\n", rows) + "\n");
    }

    private static void way(DeskHandle desk, int choice) {
        Screen.run(() -> ((ComboBox<?>) desk.scene().lookup("#import-way")).getSelectionModel().select(choice));
    }

    private static List<String> contents(DeskHandle desk, long id) {
        Sheet sheet = desk.office().catalogs().sheet(id);
        return sheet.rows().stream().map(row -> row.cell(sheet.template().field("content").slot())).toList();
    }

    @Test
    void whatWouldHappenIsToldBeforeAndIsOneStep() throws Exception {
        long id;
        try (House house = new House(folder.resolve("数据"))) {
            id = house.catalog(3).id();
        }
        Path file = file("更新.txt", "1\t机构信息\t事项1\t名称1\t内容1，含内设机构\t《中华人民共和国水法》第八条\t长期公开\t已办",
                "2\t机构信息\t事项9\t名称9\t内容9\t《中华人民共和国水法》第八条\t长期公开\t已办");
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-" + id).click("catalog-" + id).await("catalog");
            desk.until("the rows", () -> desk.text("findings-summary").startsWith("已检查3行"));
            Screen.run(() -> desk.desk().frame().orElseThrow().bring(List.of(file)));
            desk.await("import-result");
            assertTrue(desk.there("import-way"));
            way(desk, 2);
            desk.awaitWords("会新增 1 行，修改 1 行（2 格），删除 0 行，0 行相同。").awaitWords("“督办情况”在这份目录里没有对应的栏目，2 个内容不会导入。")
                    .awaitWords("修改 第1行 公开内容：内容1 → 内容1，含内设机构").awaitWords("新增 机构信息 · 事项9").picture("71-import-update");
            assertEquals(List.of(), desk.clipped());
            assertEquals(List.of("内容1", "内容2", "内容3"), contents(desk, id), "nothing is written before");
            way(desk, 3);
            desk.awaitWords("会新增 1 行，修改 1 行（2 格），删除 2 行").awaitWords("删除 第2行 机构信息 · 事项2").picture("72-import-replace");
            assertTrue(desk.disabled("import-unit"));
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.picture("73-import-replace-20");
            assertEquals(List.of(), desk.clipped());
            desk.click("import-confirm").awaitGone("import-result");
            desk.until("in", () -> contents(desk, id).equals(List.of("内容1，含内设机构", "内容9")));
            desk.until("the label", () -> Screen.fx(() -> desk.desk().frame().orElseThrow().openGrid().orElseThrow().model()
                    .undoLabelProperty().get()).equals("撤销 导入替换 2 行"));
            desk.press(KeyCode.Z, KeyCode.CONTROL).until("back", () -> contents(desk, id).equals(List.of("内容1", "内容2", "内容3")));
        }
    }

    @Test
    void severalFilesBecomeSeveralCatalogsOrNone() throws Exception {
        new House(folder.resolve("数据")).close();
        Path one = file("一.txt", "1\t机构信息\t事项1\t名称1\t内容1\t《中华人民共和国水法》第八条\t长期公开\t");
        Path two = file("二.txt", "1\t机构信息\t事项2\t名称2\t内容2\t《中华人民共和国水法》第八条\t长期公开\t");
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("start-empty").menu("导入…").await("import-file")
                    .type("import-path", one + " | " + folder.resolve("没有.txt")).click("import-read").awaitWords("没有.txt");
            desk.type("import-path", " | ").click("import-read").awaitWords("还没有选文件。");
            desk.type("import-path", one + " | " + two).click("import-read").await("import-result").awaitWords("找到 2 份目录，请选一份")
                    .click("import-all").picture("74-import-all");
            assertEquals(List.of(), desk.clipped());
            desk.click("import-confirm").await("catalog");
            desk.until("both", () -> desk.office().catalogs().list().size() == 2);
            assertEquals(List.of("内容1"), contents(desk, 1));
            assertEquals(List.of("内容2"), contents(desk, 2));
            assertTrue(desk.office().verify(Progress.NONE).intact());
        }
    }
}
