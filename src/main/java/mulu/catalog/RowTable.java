package mulu.catalog;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mulu.base.Json;
import mulu.base.Progress;
import mulu.store.Tx;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// SQL that writes rows, and that of the bin: a deleted row stays where it is, marked, and the bin knows of it.
final class RowTable {
    private static final int BATCH = 2_000;
    private static final String BIN = "select r.id, r.pos, r.cells from bin join catalog_row r on r.id = bin.row_id"
            + " where bin.catalog_id = :catalog and not bin.restored";
    /// Rows that fill any screen.
    static final int HEAD = 200;

    private RowTable() {}

    /// Fills in one line of a batch.
    @FunctionalInterface
    private interface Bind<T> {
        void on(PreparedStatement statement, T value) throws SQLException;
    }

    static void insert(Tx tx, long catalog, List<Row> rows, Progress progress) {
        batch(tx, "insert into catalog_row (id, catalog_id, pos, deleted, cells) values (?, ?, ?, false, ?)", rows, progress,
                (statement, row) -> {
                    statement.setLong(1, row.id());
                    statement.setLong(2, catalog);
                    statement.setLong(3, row.place());
                    statement.setString(4, Json.write(row.cells()));
                });
        if (!rows.isEmpty()) {
            tx.handle().createUpdate("update catalog set first_row = least(first_row, :first),"
                            + " last_row = greatest(last_row, :last) where id = :catalog")
                    .bind("first", rows.stream().mapToLong(Row::id).min().orElseThrow())
                    .bind("last", rows.stream().mapToLong(Row::id).max().orElseThrow())
                    .bind("catalog", catalog).execute();
        }
    }

    private static <T> void batch(Tx tx, String sql, List<T> values, Progress progress, Bind<T> bind) {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.handle().getConnection().prepareStatement(sql)) {
            for (int from = 0; from < values.size(); from += BATCH) {
                progress.check();
                for (T value : values.subList(from, Math.min(values.size(), from + BATCH))) {
                    bind.on(statement, value);
                    statement.addBatch();
                }
                statement.executeBatch();
                progress.at(Math.min(values.size(), from + BATCH), values.size());
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /// Puts rows as they are after a change; rows that lie in the bin come back, and those that go lie there.
    static void carryOut(Tx tx, Sheet before, Sheet after, Change change) {
        long catalog = after.catalog().id();
        Map<Long, Row> now = new TreeMap<>(after.byId(change.effects().rows()));
        Map<Long, Row> then = new HashMap<>(before.byId(change.effects().rows()));
        Set<Long> back = binned(tx, catalog, without(now.keySet(), then));
        List<Row> kept = now.values().stream().filter(row -> then.containsKey(row.id())).toList();
        if (kept.size() > ChangeTable.FEW) {
            PatchTable.leave(tx, catalog, change.seq(), kept);
        } else {
            update(tx, kept, false, change.seq());
        }
        update(tx, now.values().stream().filter(row -> back.contains(row.id())).toList(), false, change.seq());
        insert(tx, catalog, now.values().stream()
                .filter(row -> !then.containsKey(row.id()) && !back.contains(row.id())).toList(), Progress.NONE);
        each(tx, change.origin().undo() ? "delete from bin where row_id = ?"
                : "update bin set restored = true where row_id = ?", back);
        then.keySet().removeAll(now.keySet());
        delete(tx, before, then, change);
        if (!head(before).equals(head(after))) {
            keepHead(tx, after);
        }
    }

    /// Keeps which rows are the first of a sheet.
    static void keepHead(Tx tx, Sheet sheet) {
        tx.handle().createUpdate("update catalog set head = :head where id = :id")
                .bind("head", Json.write(head(sheet))).bind("id", sheet.catalog().id()).execute();
    }

    private static List<String> head(Sheet sheet) {
        return IntStream.range(0, Math.min(HEAD, sheet.size())).mapToObj(index -> Long.toString(sheet.row(index).id())).toList();
    }

    private static void update(Tx tx, List<Row> rows, boolean deleted, long seq) {
        batch(tx, "update catalog_row set pos = ?, deleted = ?, cells = ?, seq = ? where id = ?", rows, Progress.NONE,
                (statement, row) -> {
                    statement.setLong(1, row.place());
                    statement.setBoolean(2, deleted);
                    statement.setString(3, Json.write(row.cells()));
                    statement.setLong(4, seq);
                    statement.setLong(5, row.id());
                });
    }

    private static Set<Long> without(Set<Long> ids, Map<Long, Row> rows) {
        Set<Long> rest = new HashSet<>(ids);
        rest.removeAll(rows.keySet());
        return rest;
    }

    private static void each(Tx tx, String sql, Collection<Long> rows) {
        batch(tx, sql, List.copyOf(rows), Progress.NONE, (statement, id) -> statement.setLong(1, id));
    }

    /// A row whose restoration is undone lies in the bin as it did before; every other as deleted by this change.
    private static void delete(Tx tx, Sheet before, Map<Long, Row> gone, Change change) {
        long catalog = before.catalog().id();
        update(tx, gone.values().stream().sorted(Comparator.comparingLong(Row::id)).toList(), true, change.seq());
        Set<Long> known = binned(tx, catalog, gone.keySet());
        each(tx, change.origin().undo() ? "update bin set restored = false where row_id = ?"
                : "delete from bin where row_id = ?", known);
        Map<Long, Long> next = new TreeMap<>();
        for (int i = 0; i < before.size() && next.size() < gone.size(); i++) {
            long id = before.row(i).id();
            if (gone.containsKey(id)) {
                next.put(id, i + 1 < before.size() ? before.row(i + 1).id() : 0L);
            }
        }
        if (change.origin().undo()) {
            next.keySet().removeAll(known);
        }
        batch(tx, "insert into bin (row_id, catalog_id, seq, next_row, restored) values (?, ?, ?, ?, false)",
                List.copyOf(next.entrySet()), Progress.NONE, (statement, row) -> {
                    statement.setLong(1, row.getKey());
                    statement.setLong(2, catalog);
                    statement.setLong(3, change.seq());
                    statement.setLong(4, row.getValue());
                });
    }

    /// Which of these rows the catalog's bin knows.
    private static Set<Long> binned(Tx tx, long catalog, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(
                tx.handle().createQuery("select row_id from bin where row_id = any(:ids) and catalog_id = :catalog")
                        .bindArray("ids", Long.class, List.copyOf(ids)).bind("catalog", catalog).mapTo(Long.class).list());
    }

    /// A row's texts by slot. Problem STORAGE where they can no longer be read.
    static List<String> cells(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return Tx.stored(() -> Json.strings(cells));
    }

    /// These rows of the catalog's bin as they were; what is not there is left out.
    static List<Row> deleted(Tx tx, long catalog, Collection<Long> ids) {
        return tx.handle().createQuery(BIN + " and bin.row_id = any(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids)).bind("catalog", catalog).map((row, _) -> deleted(row)).list();
    }

    /// All rows of the catalog's bin as they were.
    static List<Row> deleted(Tx tx, long catalog) {
        return tx.handle().createQuery(BIN).bind("catalog", catalog).map((row, _) -> deleted(row)).list();
    }

    private static Row deleted(ResultSet row) throws SQLException {
        return Row.of(row.getLong("id"), row.getLong("pos"), cells(row));
    }

    /// The row that followed each row of the catalog's bin, 0 where none did; a row of which nobody knows is not among
    /// the keys.
    static Map<Long, Long> followers(Tx tx, long catalog) {
        Map<Long, Long> followers = new HashMap<>();
        tx.handle().createQuery("select row_id, next_row from bin where catalog_id = :catalog"
                        + " and next_row is not null and not restored")
                .bind("catalog", catalog)
                .map((row, _) -> Map.entry(row.getLong("row_id"), row.getLong("next_row")))
                .forEach(entry -> followers.put(entry.getKey(), entry.getValue()));
        return followers;
    }
}
