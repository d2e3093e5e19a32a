package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.desk.exchange.ProveController;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.office.Exports;
import mulu.signoff.SignOff;
import mulu.staff.Role;
import mulu.staff.Session;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workbook that came back is proved in the window.
class ProveTest {
    @TempDir
    private Path folder;

    @Test
    void theWindowSaysWhoSealedAndWhatIsAnother() throws Exception {
        Path form = sealed();
        Path changed = changed(form);
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(3);
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("start");
            prove(desk, form);
            desk.await("proved").awaitWords("与各方盖章的内容一致").awaitWords("审核人：王三").picture("120-proved");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ENTER).awaitGone("proved");

            prove(desk, changed);
            desk.await("proved").awaitWords("不能认定").awaitWords("E7（第2行 信息名称）").awaitWords("第9行被隐藏").picture("121-proved-tampered");
            assertEquals(List.of(), desk.clipped());
            Screen.run(() -> {
                desk.desk().theme().resize(20);
                desk.desk().theme().modeProperty().set(Theme.Mode.DARK);
            });
            desk.picture("122-proved-tampered-20");
            assertEquals(List.of(), desk.clipped());
            assertFalse(desk.words().contains("{0}"));
            desk.press(KeyCode.ENTER).awaitGone("proved");
        }
    }

    private static void prove(DeskHandle desk, Path file) {
        Screen.run(() -> desk.desk().frame().orElseThrow().open(room -> new ProveController(room).prove(file)));
    }

    private Path sealed() {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("other")))) {
            List<Session> hands = List.of(trial.person("张一", Role.FILLER), trial.person("李二", Role.REVIEWER), trial.person("王三", Role.APPROVER));
            long id = trial.catalog(hands.getFirst(), 8).id();
            SignOff signOff = trial.office().signOff();
            hands.forEach(hand -> {
                trial.review(id, hand);
                signOff.sign(signOff.look(id, Progress.NONE), hand, Trial.password(hand.name()), "");
            });
            Exports exports = trial.office().exports();
            return exports.export(exports.ready(id, false, Progress.NONE), new Exports.Choice.Everything(), folder.resolve("out"), null,
                    Progress.NONE).getFirst();
        }
    }

    private Path changed(Path form) throws IOException {
        Path copy = folder.resolve("退回的表.xlsx");
        try (InputStream in = Files.newInputStream(form); XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            sheet.getRow(6).getCell(4).setCellValue("别的信息名称");
            sheet.getRow(8).setZeroHeight(true);
            try (OutputStream out = Files.newOutputStream(copy)) {
                book.write(out);
            }
        }
        return copy;
    }
}
