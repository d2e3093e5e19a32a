package mulu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Backup;
import mulu.base.Ids;
import mulu.base.Location;
import mulu.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Backup + journal = database, whatever is written.
@Execution(ExecutionMode.CONCURRENT)
class RollingLawsTest {
    @TempDir
    private Path folder;

    /// Inserts, updates, deletes, batches, nulls, bytes, long texts, writes that fail and writes that do nothing.
    private static void write(Store store, Random random, List<Long> known) {
        try {
            store.write(tx -> {
                int steps = random.nextInt(6);
                for (int i = 0; i < steps; i++) {
                    step(tx, random, known);
                }
                if (random.nextInt(5) == 0) {
                    throw Problem.input("problem.cancelled");
                }
                return true;
            });
        } catch (Problem refused) {
            assertEquals("problem.cancelled", refused.key());
            known.clear();
            known.addAll(store.read(tx -> tx.handle().createQuery("select id from catalog").mapTo(Long.class).list()));
        }
    }

    private static void step(Tx tx, Random random, List<Long> known) {
        switch (random.nextInt(6)) {
            case 0 -> {
                long id = Ids.next();
                known.add(id);
                tx.handle().createUpdate("insert into catalog (id, template_id, template_version, extras, year_, heading, declared, stage,"
                                + " version, round, revision, created) values (:id, 't', 1, '[]', 2018, :heading, '{}', 'DRAFT', 1, 1, 0, 0)")
                        .bind("id", id).bind("heading", new Rows(random, Trial.form()).text()).execute();
            }
            case 1 -> batch(tx, random, known);
            case 2 -> tx.handle().createUpdate("update catalog set revision = revision + 1, heading = heading || :sign where mod(id, 3) = :rest")
                    .bind("sign", new Rows(random, Trial.form()).text()).bind("rest", random.nextInt(3)).execute();
            case 3 -> tx.handle().createUpdate("delete from bin where seq < :seq").bind("seq", random.nextInt(20)).execute();
            case 4 -> {
                byte[] body = new byte[random.nextInt(40_000)];
                random.nextBytes(body);
                tx.handle().createUpdate("delete from change_part").execute();
                tx.handle().createUpdate("merge into setting (name, content) key (name) values (:name, :content)")
                        .bind("name", "n" + random.nextInt(5)).bind("content", "x".repeat(random.nextInt(20_000))).execute();
                if (!known.isEmpty()) {
                    tx.handle().createUpdate("insert into row_part (catalog_id, seq, n, body) values (:catalog, :seq, 0, :body)")
                            .bind("catalog", known.getFirst()).bind("seq", Ids.next()).bind("body", body).execute();
                }
            }
            default -> SettingTable.put(tx, "s" + random.nextInt(9), new Rows(random, Trial.form()).text());
        }
    }

    private static void batch(Tx tx, Random random, List<Long> known) {
        if (known.isEmpty()) {
            return;
        }
        long catalog = known.get(random.nextInt(known.size()));
        try (java.sql.PreparedStatement rows = tx.handle().getConnection().prepareStatement(
                        "insert into catalog_row (id, catalog_id, pos, deleted, cells) values (?, ?, ?, ?, ?)");
                java.sql.PreparedStatement bin = tx.handle().getConnection().prepareStatement(
                        "insert into bin (row_id, catalog_id, seq, next_row, restored) values (?, ?, ?, ?, false)")) {
            int count = random.nextInt(400);
            for (int i = 0; i < count; i++) {
                long id = Ids.next();
                rows.setLong(1, id);
                rows.setLong(2, catalog);
                rows.setLong(3, i);
                rows.setBoolean(4, random.nextBoolean());
                rows.setString(5, new Rows(random, Trial.form()).text());
                rows.addBatch();
                bin.setLong(1, id);
                bin.setLong(2, catalog);
                bin.setLong(3, random.nextInt(20));
                if (random.nextBoolean()) {
                    bin.setNull(4, java.sql.Types.BIGINT);
                } else {
                    bin.setLong(4, i);
                }
                bin.addBatch();
            }
            rows.executeBatch();
            bin.executeBatch();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void backupAndJournalGiveTheDatabase() {
        for (int seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            Location.Folder library = new Location.Folder(folder.resolve("library" + seed));
            List<Long> known = new ArrayList<>();
            try (Store store = Store.open(library)) {
                store.write(tx -> tx.handle().execute("insert into template (id, version, body) values ('t', 1, '{}')"));
                for (int i = 0; i < 25; i++) {
                    write(store, random, known);
                    if (i % 8 == 7) {
                        // Compares every row of every table, and throws where one differs.
                        Backup made = store.backUp(null);
                        assertEquals((long) store.read(LibraryTable::written), made.number());
                    }
                }
            }
        }
    }

    /// The same through the way of an opening: the database is gone, an older backup and more of the journal give it back.
    @Test
    void everyBackupLeadsToTheEnd() throws IOException {
        Location.Folder library = new Location.Folder(folder.resolve("library"));
        Random random = new Random(11);
        List<Long> known = new ArrayList<>();
        for (int session = 0; session < 3; session++) {
            try (Store store = Store.open(library)) {
                if (session == 0) {
                    store.write(tx -> tx.handle().execute("insert into template (id, version, body) values ('t', 1, '{}')"));
                }
                for (int i = 0; i < 6; i++) {
                    write(store, random, known);
                }
            }
        }
        Contents contents = H2File.with(library.folder().resolve("mulu.mv.db"), Contents::of);
        List<Path> backups = Images.files(library.folder().resolve("backup"));
        assertTrue(backups.size() >= 3, backups.toString());
        for (int damaged = 0; damaged < backups.size(); damaged++) {
            Path copy = folder.resolve("copy" + damaged);
            Images.copy(library.folder(), copy);
            Files.delete(copy.resolve("mulu.mv.db"));
            for (Path backup : backups.reversed().subList(0, damaged)) {
                Images.flip(copy.resolve("backup").resolve(backup.getFileName()), random);
            }
            try (Store store = Store.open(new Location.Folder(copy))) {
                assertEquals(Optional.of(0L), store.repair().map(repair -> repair.missing()));
                assertEquals(contents, store.read(tx -> Contents.of(tx.handle())), "without the newest " + damaged);
            }
        }
    }
}
