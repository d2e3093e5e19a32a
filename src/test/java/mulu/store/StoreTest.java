package mulu.store;

import mulu.base.Location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
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
            assertEquals("store.in-use", problem());
            store.write(tx -> put(tx, "still works"));
        }
        Store.open(library()).close();
    }

    @Test
    void missingDatabaseIsDamageAndNotANewLibrary() throws IOException {
        Store.open(library()).close();
        Files.delete(file());
        assertEquals("store.damaged.missing", problem());
        assertEquals(0, databases(), "nothing was made in its place");
    }

    @Test
    void emptyDatabaseIsDamageAndNotANewLibrary() throws IOException {
        Store.open(library()).close();
        Files.write(file(), new byte[0]);
        assertEquals("store.damaged.empty", problem());
    }

    /// H2 takes a file cut to its first blocks for an empty database; we do not.
    @Test
    void cutDatabaseIsDamage() throws IOException {
        Store.open(library()).close();
        for (long keep : List.of(8_192L, 4_096L, 100L)) {
            try (RandomAccessFile cut = new RandomAccessFile(file().toFile(), "rw")) {
                cut.setLength(keep);
            }
            assertTrue(problem().startsWith("store.damaged"), "cut to " + keep + ": " + problem());
        }
    }

    @Test
    void anotherLibrarysDatabaseIsNoticed() throws IOException {
        Store.open(library()).close();
        Path other = folder.resolve("other");
        Store.open(new Location.Folder(other)).close();
        Files.copy(other.resolve("mulu.mv.db"), file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals("store.damaged.other", problem());
    }

    @Test
    void databaseWithoutMarkerIsNotOpened() throws IOException {
        Store.open(library()).close();
        Files.delete(library().folder().resolve("library.json"));
        assertEquals("store.stranger", problem());
    }

    @Test
    void unreadableMarkerIsDamage() throws IOException {
        Store.open(library()).close();
        Files.writeString(library().folder().resolve("library.json"), "{\"id\": ");
        assertEquals("store.damaged.marker", problem());
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
            assertEquals(Migrations.NEWEST, files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, 4))).max().orElseThrow());
        }
    }

    private Location.Folder library() {
        return new Location.Folder(folder.resolve("目录 library"));
    }

    private Path file() {
        return library().folder().resolve("mulu.mv.db");
    }

    private long databases() throws IOException {
        try (Stream<Path> files = Files.list(library().folder())) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).count();
        }
    }

    private String problem() {
        return assertThrows(Problem.class, () -> Store.open(library()).close()).key();
    }
}
