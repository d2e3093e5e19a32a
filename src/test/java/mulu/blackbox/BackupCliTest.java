package mulu.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mulu.Trial;
import mulu.base.Json;
import mulu.base.Location;
import mulu.cli.Cli;
import mulu.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Backups and restoration through the command line, as a person with a broken computer would do it.
@Execution(ExecutionMode.CONCURRENT)
class BackupCliTest {
    @TempDir
    private Path folder;

    private Path library;
    private Path secret;

    @BeforeEach
    void library() throws IOException {
        library = folder.resolve("数据");
        secret = Files.writeString(folder.resolve("口令.txt"), "一个足够长的口令\n");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.catalog(trial.person("张一", Role.FILLER), 12);
        }
    }

    private record Answer(int code, String out, String error) {}

    private Answer run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        String[] words = java.util.stream.Stream.concat(java.util.stream.Stream.of("--library", library), java.util.stream.Stream.of(arguments))
                .map(String::valueOf).toArray(String[]::new);
        int code = Cli.run(new PrintWriter(out, true), new PrintWriter(error, true), words);
        return new Answer(code, out.toString(), error.toString());
    }

    private String cell(int row) {
        Map<?, ?> shown = Json.read(run("show", "1", "--json").out(), Map.class);
        return String.valueOf(((List<?>) ((List<?>) shown.get("rows")).get(row - 1)).get(4));
    }

    private void put(String text) {
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            mulu.catalog.Sheet sheet = trial.office().catalogs().sheet(1);
            trial.apply(1, new mulu.catalog.Edit.SetCells(List.of(new mulu.catalog.Edit.Put(sheet.row(0).id(), 4, text))),
                    trial.office().staff().signIn("张一", Trial.password("张一"))).done();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBackupIsListedLookedAtAndRestored() {
        put("备份前");
        Map<String, Object> made = Json.read(run("backup", "--json").out(), Map.class);
        put("备份后");
        String file = (String) made.get("file");
        List<Map<String, Object>> listed = Json.read(run("backup", "--list", "--json").out(), List.class);
        assertTrue(listed.stream().anyMatch(one -> one.get("file").equals(file) && one.get("kind").equals("HAND")), listed.toString());
        assertEquals("CLOSE", listed.getFirst().get("kind"));

        Answer look = run("restore", file, "--look");
        assertEquals(0, look.code(), look.error());
        assertTrue(look.out().contains("12 行") && look.out().contains("catalog.edit"), look.out());
        assertEquals("备份后", cell(1), "looking changed nothing");

        Answer restored = run("restore", file);
        assertEquals(0, restored.code(), restored.error());
        assertTrue(restored.out().contains("damaged"), restored.out());
        assertEquals("备份前", cell(1));
        assertEquals(0, run("verify").code());
        put("还原后");
        assertEquals("还原后", cell(1));
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            assertTrue(trial.office().repair().isEmpty(), () -> trial.office().repair().toString());
            assertTrue(trial.office().audit().newest(10).stream().anyMatch(entry -> entry.act().equals("library.restore")));
        }
    }

    @Test
    void aBackupThatCouldNotBeWrittenAtClosingIsToldOnOpening() throws IOException {
        assertEquals("", run("show", "1").error());
        Path backups = library.resolve("backup");
        Path away = library.resolve("away");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.apply(1, new mulu.catalog.Edit.SetCells(List.of(new mulu.catalog.Edit.Put(trial.office().catalogs().sheet(1).row(0).id(), 4, "没有备份"))),
                    trial.office().staff().signIn("张一", Trial.password("张一"))).done();
            Files.move(backups, away);
            Files.writeString(backups, "a file where the folder should be");
        }
        Files.delete(backups);
        Files.move(away, backups);
        Answer told = run("show", "1");
        assertEquals(0, told.code());
        assertTrue(told.error().contains("没能写备份"), told.error());
        assertEquals("没有备份", cell(1));
        put("有备份");
        assertEquals("", run("show", "1").error());
    }

    @Test
    void aSecondCopyThatIsNotThereIsToldOnOpening() throws IOException {
        Path second = folder.resolve("第二处");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.office().backups().place(java.util.Optional.of(second), trial.person("管理员", Role.ADMIN));
        }
        assertEquals("", run("show", "1").error());
        Files.move(second, folder.resolve("拔掉了"));
        Answer told = run("show", "1");
        assertTrue(told.error().contains("第二个位置") && told.error().contains(second.toString()), told.error());
        put("又写上");
        assertEquals("", run("show", "1").error());
    }

    @Test
    void anEncryptedBackupOpensOnlyWithItsPassword() throws IOException {
        put("机密");
        Map<?, ?> made = Json.read(run("backup", "--encrypt", secret, "--json").out(), Map.class);
        Path file = Path.of((String) made.get("file"));
        assertEquals(4, run("restore", file, "--look").code());
        Path wrong = Files.writeString(folder.resolve("错.txt"), "不是这个口令\n");
        Answer refused = run("restore", file, "--decrypt", wrong);
        assertEquals(4, refused.code());
        assertTrue(refused.error().contains("密码不对"), refused.error());
        assertEquals(0, run("restore", file, "--decrypt", secret, "--look").code());

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("改过.mulubackup"), bytes);
        assertTrue(run("restore", altered, "--decrypt", secret).error().contains("已损坏"));
        assertEquals("机密", cell(1), "whatever was refused has changed nothing");
    }

    @Test
    void damageIsToldAndALibraryThatIsGoneComesBackFromItsBackup() throws IOException {
        put("最后一次");
        Path copy = folder.resolve("带走.mulubackup");
        Files.copy(Path.of((String) Json.read(run("backup", "--json").out(), Map.class).get("file")), copy);
        Files.write(library.resolve("mulu.mv.db"), new byte[100]);
        Answer told = run("list");
        assertEquals(0, told.code());
        assertTrue(told.error().contains("被截断") && told.error().contains("damaged"), told.error());
        assertEquals("最后一次", cell(1));
        assertEquals("", run("list").error(), "told once");

        library = folder.resolve("新电脑");
        Answer restored = run("restore", copy);
        assertEquals(0, restored.code(), restored.error());
        assertEquals("最后一次", cell(1));
    }

    @Test
    void onlyAnAdministratorRestoresWhereThereIsOne() throws IOException {
        String name = "管理员";
        Path own = Files.writeString(folder.resolve("自己.txt"), new String(Trial.password(name)) + "\n");
        Path other = Files.writeString(folder.resolve("别人.txt"), new String(Trial.password("张一")) + "\n");
        try (Trial trial = Trial.at(new Location.Folder(library))) {
            trial.person(name, Role.ADMIN);
        }
        String file = (String) Json.read(run("backup", "--json").out(), Map.class).get("file");
        assertEquals(3, run("restore", file).code());
        assertEquals(3, run("restore", file, "--as", "张一", "--password-file", other).code());
        assertEquals(0, run("restore", file, "--as", name, "--password-file", own).code());
    }
}
