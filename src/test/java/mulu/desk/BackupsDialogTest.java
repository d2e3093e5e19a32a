package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups in the real window: made, looked into, restored; and what is said where a library was found damaged.
class BackupsDialogTest {
    @TempDir
    Path folder;

    @Test
    void aBackupIsMadeLookedIntoAndRestored() throws Exception {
        Path library = folder.resolve("数据");
        long id;
        try (House house = new House(library)) {
            id = house.catalog(3).id();
        }
        try (DeskHandle desk = DeskHandle.start(library, folder.resolve("home"))) {
            desk.await("sign-in").signIn("秦填", House.PASSWORD).await("catalog-" + id).menu("备份与还原…").await("backups");
            assertTrue(desk.disabled("backups-restore"), "not for a form-filler");
            desk.click("backups-make").awaitWords("已备份并核对").picture("90-backups-filler").click("backups-close").awaitGone("backups");
            int rows = desk.office().catalogs().sheet(id).size();
            desk.office().catalogs().apply(id, new Edit.InsertRows(0, List.of(desk.office().catalogs().sheet(id).row(0).cells())),
                    desk.office().staff().signIn("秦填", House.password())).done();
            assertEquals(rows + 1, desk.office().catalogs().sheet(id).size());

            desk.switchPerson().awaitWords("管平").signIn("管平", House.PASSWORD).await("catalog-" + id).menu("备份与还原…").await("backups");
            desk.until("a look is possible", () -> !desk.disabled("backups-look")).click("backups-look").await("backup-look")
                    .awaitWords("，3 行").picture("91-backup-look");
            assertEquals(List.of(), desk.clipped());
            desk.click("backup-look-close").awaitGone("backup-look");
            Screen.run(() -> desk.desk().theme().resize(20));
            desk.picture("92-backups-20");
            assertEquals(List.of(), desk.clipped());
            Screen.run(() -> desk.desk().theme().resize(14));
            desk.until("a restoration is possible", () -> !desk.disabled("backups-restore")).click("backups-restore").await("question")
                    .picture("93-restore-ask").click("question-yes").await("notice").awaitWords("已还原").picture("94-restored");
            assertEquals(List.of(), desk.clipped());
            desk.click("notice-close").awaitGone("notice");
            assertEquals(rows, desk.office().catalogs().reload(id, Progress.NONE).size());
            assertTrue(desk.office().verify(Progress.NONE).intact());
            assertTrue(desk.office().audit().newest(3).stream().anyMatch(entry -> entry.act().equals("library.restore") && entry.actor().equals("管平")));
            desk.signIn("管平", House.PASSWORD).await("catalog-" + id);
        }
    }

    @Test
    void damageIsToldInOneSentenceAndTheWorkGoesOn() throws Exception {
        Path library = folder.resolve("数据");
        long id;
        try (House house = new House(library)) {
            id = house.catalog(3).id();
        }
        Files.write(library.resolve("mulu.mv.db"), new byte[0]);
        try (DeskHandle desk = DeskHandle.start(library, folder.resolve("home"))) {
            desk.await("notice").awaitWords("数据文件是空的或被截断").awaitWords("最后一次保存的内容都在").picture("95-repaired");
            assertEquals(List.of(), desk.clipped());
            desk.click("notice-close").awaitGone("notice").signIn("秦填", House.PASSWORD).await("catalog-" + id);
            assertEquals(3, desk.office().catalogs().sheet(id).size());
            assertEquals(Optional.of(0L), desk.office().repair().map(repair -> repair.missing()));
        }
    }
}
