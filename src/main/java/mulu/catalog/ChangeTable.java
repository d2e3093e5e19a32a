package mulu.catalog;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mulu.store.Tx;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// SQL of changes. A change of few rows is kept line by line, where any SQL tool can read it; one of many rows in
/// compressed parts, because writing it has to be quick.
final class ChangeTable {
    /// A change of more rows than this is packed.
    static final int FEW = 1_000;

    private static final int PART = 4_000;

    private ChangeTable() {}

    static long newest(Tx tx) {
        return tx.handle().createQuery("select coalesce(max(seq), 0) from change_log").mapTo(Long.class).one();
    }

    /// Numbers of all changes of a catalog, oldest first.
    static List<Long> all(Tx tx, long catalog) {
        return tx.handle().createQuery("select seq from change_log where catalog_id = :catalog order by seq").bind("catalog", catalog)
                .mapTo(Long.class).list();
    }

    /// @param draft where the catalog stood when the change was made
    static void insert(Tx tx, Change change, ChangeLines kept, Catalog.State draft) {
        Change.Origin origin = change.origin();
        tx.handle().createUpdate("insert into change_log (seq, catalog_id, revision, label, heading, person_id, takes_back,"
                        + " undo, version, round) values (:seq, :catalog, :revision, :label, :heading, :person, :back,"
                        + " :undo, :version, :round)")
                .bind("seq", change.seq()).bind("catalog", change.catalog()).bind("revision", change.revision())
                .bind("label", change.label()).bind("heading", kept.heading()).bind("person", origin.person())
                .bind("back", origin.takesBack() == 0 ? null : Long.valueOf(origin.takesBack())).bind("undo", origin.undo())
                .bind("version", draft.version()).bind("round", draft.round()).execute();
        try {
            if (kept.lines().size() > FEW) {
                insertParts(tx, change.seq(), kept.lines());
            } else {
                insertLines(tx, change.seq(), kept.lines());
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void insertLines(Tx tx, long seq, List<Line> lines) throws SQLException {
        String sql = "insert into change_row (seq, n, row_id, kind, old_, new_) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.handle().getConnection().prepareStatement(sql)) {
            for (int n = 0; n < lines.size(); n++) {
                Line line = lines.get(n);
                insert.setLong(1, seq);
                insert.setInt(2, n);
                insert.setLong(3, line.row());
                insert.setString(4, line.kind());
                insert.setString(5, line.before());
                insert.setString(6, line.after());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertParts(Tx tx, long seq, List<Line> lines) throws SQLException {
        String sql = "insert into change_part (seq, n, first_row, last_row, body) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = tx.handle().getConnection().prepareStatement(sql)) {
            for (int n = 0; n * PART < lines.size(); n++) {
                List<Line> part = lines.subList(n * PART, Math.min(lines.size(), (n + 1) * PART));
                insert.setLong(1, seq);
                insert.setInt(2, n);
                insert.setLong(3, part.stream().mapToLong(Line::row).min().orElse(0));
                insert.setLong(4, part.stream().mapToLong(Line::row).max().orElse(0));
                insert.setBytes(5, ChangeLines.pack(part));
                insert.executeUpdate();
            }
        }
    }

    /// The change of this number, read whole; empty where it is none of this catalog.
    static Optional<Change> find(Tx tx, long catalog, long seq) {
        return tx.handle().createQuery("select * from change_log where seq = :seq and catalog_id = :catalog")
                .bind("seq", seq).bind("catalog", catalog)
                .map((row, _) -> new Change(seq, catalog, row.getLong("revision"), row.getString("label"),
                        new Change.Origin(row.getLong("person_id"), row.getLong("takes_back"), row.getBoolean("undo")),
                        new ChangeLines(row.getString("heading"), lines(tx, seq)).effects()))
                .findOne();
    }

    /// The lines of a change in their order, however they are kept.
    static List<Line> lines(Tx tx, long seq) {
        List<Line> lines = new ArrayList<>(tx.handle()
                .createQuery("select row_id, kind, old_, new_ from change_row where seq = :seq order by n")
                .bind("seq", seq)
                .map((row, _) -> new Line(row.getLong("row_id"), row.getString("kind"), row.getString("old_"), row.getString("new_")))
                .list());
        tx.handle().createQuery("select body from change_part where seq = :seq order by n").bind("seq", seq)
                .map((row, _) -> ChangeLines.unpack(row.getBytes("body"), _ -> true))
                .forEach(lines::addAll);
        return lines;
    }
}
