package mulu.signoff;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Progress;
import mulu.store.Tx;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// SQL of rows that are 已核.
final class TickTable {
    private static final int BATCH = 2_000;
    private static final String INSERT = "insert into row_tick (mark, person_id, behalf, at, catalog_id, version, row_id) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update row_tick set mark = ?, person_id = ?, behalf = ?, at = ? where catalog_id = ? and version = ? and row_id = ?";
    private static final String DELETE = "delete from row_tick where catalog_id = ? and version = ? and row_id = ?";

    private TickTable() {}

    /// One row as it was looked at.
    ///
    /// @param behalf for whom the person stood in; 0 for nobody
    record Tick(String mark, long person, long behalf) {
        boolean by(Collection<Long> people) {
            return people.contains(person) || people.contains(behalf);
        }
    }

    /// Those of a version, by row.
    static Map<Long, Tick> all(Tx tx, long catalog, int version) {
        Map<Long, Tick> ticks = new HashMap<>();
        tx.handle().createQuery("select row_id, mark, person_id, behalf from row_tick where catalog_id = :catalog and version = :version")
                .bind("catalog", catalog).bind("version", version)
                .map((row, _) -> Map.entry(row.getLong("row_id"), new Tick(row.getString("mark"), row.getLong("person_id"), row.getLong("behalf"))))
                .forEach(entry -> ticks.put(entry.getKey(), entry.getValue()));
        return ticks;
    }

    /// Puts marks of rows in the place of those before.
    static void put(Tx tx, Seal.Place place, Map<Long, Tick> known, Map<Long, Tick> fresh, long at, Progress progress) {
        Map<Boolean, List<Long>> parts = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        fresh.keySet().stream().sorted().forEach(row -> parts.getOrDefault(known.containsKey(row), new ArrayList<>()).add(row));
        parts.forEach((update, rows) -> batch(tx, update ? UPDATE : INSERT, rows, progress, (statement, row) -> {
            Tick tick = fresh.getOrDefault(row, new Tick("", 0, 0));
            statement.setString(1, tick.mark());
            statement.setLong(2, tick.person());
            statement.setLong(3, tick.behalf());
            statement.setLong(4, at);
            statement.setLong(5, place.catalog());
            statement.setInt(6, place.version());
            statement.setLong(7, row);
        }));
    }

    static void remove(Tx tx, Seal.Place place, List<Long> rows) {
        batch(tx, DELETE, rows, Progress.NONE, (statement, row) -> {
            statement.setLong(1, place.catalog());
            statement.setInt(2, place.version());
            statement.setLong(3, row);
        });
    }

    /// Fills in one line of a batch.
    @FunctionalInterface
    private interface Bind {
        void on(PreparedStatement statement, long row) throws SQLException;
    }

    private static void batch(Tx tx, String sql, List<Long> rows, Progress progress, Bind bind) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.handle().getConnection().prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                progress.check();
                for (long row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
                    bind.on(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
                progress.at(Math.min(rows.size(), from + BATCH), rows.size());
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
