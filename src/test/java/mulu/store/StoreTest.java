package mulu.store;

import mulu.base.Location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mulu.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    private Path folder;

    @EachDatabase
    void whatIsWrittenStaysAndWhatFailsLeavesNothing(Location location) {
        try (Store store = Store.open(location)) {
            store.write(tx -> put(tx, "a"));
            assertThrows(IllegalStateException.class, () -> store.write(tx -> {
                put(tx, "b");
                throw new IllegalStateException("stop");
            }));
            assertThrows(Problem.class, () -> store.write(tx -> put(tx, "c") + put(tx, "c")));
            store.write(tx -> put(tx, "d"));
        }
        try (Store store = Store.open(location)) {
            assertEquals("a,d", store.read(tx -> String.join(",", tx.handle()
                    .createQuery("select name from setting order by name").mapTo(String.class).list())));
        }
    }

    private static int put(Tx tx, String name) {
        return tx.handle().createUpdate("insert into setting (name, content) values (:name, '')").bind("name", name).execute();
    }

    @Test
    void secondProgramIsToldSo() {
        try (Store store = Store.open(library())) {
            assertEquals("store.in-use-here", problem());
            store.write(tx -> put(tx, "still works"));
        }
        Store.open(library()).close();
    }

    @Test
    void aStrangersDatabaseIsNotOpened() throws IOException {
        Store.open(library()).close();
        Path other = folder.resolve("other");
        Files.createDirectories(other);
        Files.copy(file(), other.resolve("mulu.mv.db"));
        assertEquals("store.stranger", assertThrows(Problem.class, () -> Store.open(new Location.Folder(other))).key());
    }

    /// Libraries from before there was a journal: their file is all there is.
    @Test
    void anOldLibraryIsOnlyOpenedWhereItIsWhole() throws IOException {
        Store.open(library()).close();
        for (String part : List.of("backup", "journal", "journal.twin", "library.state")) {
            delete(library().folder().resolve(part));
        }
        Store.open(library()).close();
        for (String part : List.of("backup", "journal", "journal.twin", "library.state")) {
            delete(library().folder().resolve(part));
        }
        Files.write(file(), new byte[0]);
        assertEquals("store.damaged.empty", problem());
        Files.delete(file());
        assertEquals("store.damaged.missing", problem());
        Files.writeString(library().folder().resolve("library.json"), "{\"id\": ");
        assertEquals("store.damaged.marker", problem());
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    @Test
    void cutShortMakingStartsAgain() throws IOException {
        Files.createDirectories(library().folder());
        Files.writeString(library().folder().resolve("library.json"), "{\"id\":\"x\",\"state\":\"creating\"}");
        Files.writeString(file(), "half");
        try (Store store = Store.open(library())) {
            int rows = store.write(tx -> put(tx, "works"));
            assertEquals(1, rows);
        }
    }

    @Test
    void newerSchemaIsNotTouched() {
        try (Store store = Store.open(library())) {
            store.write(tx -> tx.handle().execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99, '99', 'x', 'SQL', 'x', 'x', 1, true)"));
        }
        assertEquals("store.newer", problem());
    }

    @Test
    void migrationsAreAllKnown() throws IOException {
        Path folderOfSql = Path.of("src/main/resources/mulu/store");
        try (Stream<Path> files = Files.list(folderOfSql)) {
            assertEquals(Migrations.NEWEST, files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d{3}__.*[.]sql")).mapToInt(name -> Integer.parseInt(name.substring(1, 4)))
                    .max().orElseThrow());
        }
    }

    private Location.Folder library() {
        return new Location.Folder(folder.resolve("目录 library"));
    }

    private Path file() {
        return library().folder().resolve("mulu.mv.db");
    }

    private String problem() {
        return assertThrows(Problem.class, () -> Store.open(library()).close()).key();
    }
}
