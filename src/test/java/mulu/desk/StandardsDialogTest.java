package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import mulu.base.Problem;
import mulu.check.Rule;
import mulu.check.Standard;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import mulu.exchange.StandardFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The administrator's dialog for what catalogs are checked by, in the real window.
class StandardsDialogTest {
    @TempDir
    Path folder;

    private static Standard.Own own(DeskHandle desk) {
        return desk.office().standards().get().own();
    }

    private static <T> void choose(DeskHandle desk, String id, T value) {
        Screen.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) desk.scene().lookup("#" + id);
            box.setValue(value);
        });
    }

    @Test
    void rulesLawsAndDaysAreKeptTogether() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(2);
        }
        try (DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk.await("sign-in").signIn("管平", House.PASSWORD).await("frame").menu("核对依据…").await("standards").picture("65-standards-rules");
            assertEquals(List.of(), desk.clipped());
            assertTrue(desk.disabled("standards-level-required"));
            choose(desk, "standards-level-channel-website", Optional.of(Rule.Level.ERROR));
            choose(desk, "standards-level-one-channel", Optional.empty());
            desk.focus("standards-words-closed-share").type("standards-words-closed-share", "101").focus("standards-words-private-numbers")
                    .awaitWords("“不公开超过百分之几”请写 0 到 100 的整数");
            assertEquals("25", desk.text("standards-words-closed-share"));
            desk.type("standards-words-closed-share", "30").focus("standards-words-closed-share").focus("standards-words-private-numbers");
            desk.click("standards-laws").type("standards-law-title", "《柳河县政务公开办法》").type("standards-law-until", "二〇二〇年一月三十二日").click("standards-law-add")
                    .awaitWords("读不出是哪一天");
            desk.type("standards-law-until", "2020年1月1日").type("standards-law-by", "柳河县政务公开条例").click("standards-law-add")
                    .awaitWords("《柳河县政务公开办法》 2020-01-01起失效，由《柳河县政务公开条例》取代");
            desk.type("standards-body-old", "河长办").click("standards-keep").awaitWords("还有写好没有添加的内容。");
            desk.type("standards-body-old", "河长办、河长制办公室").type("standards-body-now", "水务局").type("standards-body-since", "2019/1/1").press(KeyCode.ENTER)
                    .awaitWords("河长办、河长制办公室 → 水务局（2019-01-01起）").picture("66-standards-laws");
            assertEquals(List.of(), desk.clipped());
            desk.click("standards-days").type("standards-notice-region", "柳河").type("standards-notice-name", "县通知")
                    .type("standards-notice-off", "2027年5月3日至2027年5月5日、2027-05-07").type("standards-notice-on", "2027-05-08").click("standards-notice-add")
                    .awaitWords("柳河 2027年 县通知：放假 2027-05-03至2027-05-05、2027-05-07。上班 2027-05-08。");
            choose(desk, "standards-region", "柳河");
            desk.picture("67-standards-days");
            assertEquals(List.of(), desk.clipped());
            assertEquals(Standard.Own.NONE, own(desk), "nothing holds before it is kept");
            desk.click("standards-keep").awaitGone("standards");
            desk.until("kept", () -> !own(desk).equals(Standard.Own.NONE));
            Standard.Own own = own(desk);
            assertEquals(List.of(new Standard.Tuned("nx-2018", "channel-website", Rule.Level.ERROR, null), new Standard.Tuned("nx-2018", "one-channel", null, null),
                    new Standard.Tuned("nx-2018", "closed-share", Rule.Level.HINT, "30")), own.rules());
            assertEquals(LocalDate.of(2020, 1, 1), own.laws().getFirst().editions().getFirst().until());
            assertEquals("柳河", own.region());
            assertTrue(desk.office().standards().get().days().works(LocalDate.of(2027, 5, 8)));
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.menu("核对依据…").await("standards").picture("68-standards-rules-20").click("standards-laws").picture("69-standards-laws-20").click("standards-days")
                    .picture("70-standards-days-20");
            assertEquals(List.of(), desk.clipped());
            desk.press(KeyCode.ESCAPE).awaitGone("standards");
        }
    }

    @Test
    void aFileBringsThemFromAnotherLibrary() throws Exception {
        Path file = folder.resolve("核对依据.json");
        Standard.Own own = new Standard.Own(List.of(new Standard.Tuned("nx-2018", "stale", null, null)), List.of(), List.of(), List.of(), "宁夏");
        StandardFile.write(own, file);
        try (House house = new House(folder.resolve("数据"))) {
            assertEquals(own, StandardFile.read(file));
            house.office.standards().change(StandardFile.read(file), house.admin);
            assertEquals(own, house.office.standards().get().own());
            Files.writeString(file, "{\"a\": 1}");
            assertEquals("check.standard.shape", assertThrows(Problem.class, () -> StandardFile.read(file)).key());
        }
    }
}
