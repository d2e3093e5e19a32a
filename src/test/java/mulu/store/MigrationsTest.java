package mulu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mulu.base.Location;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A library that an older program has made is brought up to date with all that is in it.
class MigrationsTest {
    private static final List<String> FIRST = List.of(
            "insert into library (id) values ('alt')",
            "insert into person (id, name, secret, disabled, failures, locked_until) values (5, '张一', 's', false, 0, 0)",
            "insert into template (id, version, body) values ('nx-2018', 1, '{}')",
            "insert into catalog (id, template_id, template_version, extras, year_, heading, declared, stage, version, round,"
                    + " revision, created) values (1, 'nx-2018', 1, '[]', 2018, '{}', '{}', 'DRAFT', 1, 2, 4, 0)",
            entry(1, "张一", "catalog.create"), entry(2, "张一", "catalog.edit"), entry(3, "张一", "signoff.submit"),
            entry(4, "李二", "signoff.return"), entry(5, "张一", "catalog.edit"), entry(6, "不在的人", "catalog.edit"),
            change(2), change(5), change(6),
            row(11, false), row(12, true),
            "insert into change_row (seq, n, row_id, kind, old_, new_) values (5, 0, 12, 'delete', '{}', '')");

    private static String entry(long seq, String actor, String act) {
        return "insert into audit_entry (seq, at, actor, act, subject, detail, previous, hash) values (" + seq + ", 0, '"
                + actor + "', '" + act + "', 'catalog/1', '{}', '', '')";
    }

    private static String change(long seq) {
        return "insert into change_log (seq, catalog_id, revision, label, heading) values (" + seq + ", 1, " + seq + ", 'x', '{}')";
    }

    private static String row(long id, boolean deleted) {
        return "insert into catalog_row (id, catalog_id, pos, deleted, cells) values (" + id + ", 1, 7, " + deleted + ", '[\"#\"]')";
    }

    @EachDatabase
    void anOlderLibraryKeepsWhatIsInIt(Location location) throws IOException {
        first(location);
        try (Store store = Store.open(location)) {
            store.read(tx -> {
                assertEquals(List.of("2 5 0 0", "5 5 1 2", "6 null 1 2"), texts(tx, "select seq, person_id, version, round"
                        + " from change_log order by seq"));
                assertEquals(List.of("11 1 7 false [\"#\"] 0", "12 1 7 true [\"#\"] 0"), texts(tx,
                        "select id, catalog_id, pos, deleted, cells, seq from catalog_row order by id"));
                assertEquals(List.of("12 1 5 null false"), texts(tx, "select row_id, catalog_id, seq, next_row, restored from bin"));
                assertEquals(List.of("11 12"), texts(tx, "select first_row, last_row from catalog"));
                return true;
            });
        }
    }

    private static List<String> texts(Tx tx, String sql) {
        return tx.handle().createQuery(sql).map((row, _) -> {
            StringBuilder text = new StringBuilder(String.valueOf(row.getString(1)));
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                Object value = row.getObject(i);
                text.append(' ').append(value);
            }
            return text.toString();
        }).list();
    }

    /// A library as the first program would have left it.
    private static void first(Location location) throws IOException {
        switch (location) {
            case Location.Folder(Path folder) -> {
                Files.createDirectories(folder);
                Folders.creating(folder, "alt");
                fill("jdbc:h2:file:" + folder.resolve(Folders.DATABASE) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa");
                Folders.ready(folder, "alt");
            }
            case Location.Postgres(String url) -> fill(url, null);
        }
    }

    private static void fill(String url, @Nullable String user) {
        Flyway.configure().dataSource(url, user, "").locations("classpath:mulu/store").target("1")
                .loggers("slf4j").load().migrate();
        Jdbi jdbi = user == null ? Jdbi.create(url) : Jdbi.create(url, user, "");
        jdbi.useHandle(handle -> FIRST.forEach(handle::execute));
    }
}
