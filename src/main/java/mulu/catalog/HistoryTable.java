package mulu.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mulu.base.Messages;
import mulu.store.Tx;

/// SQL that looks back at changes.
final class HistoryTable {
    private static final Comparator<RowVersion> NEWEST =
            Comparator.comparingLong((RowVersion version) -> version.made().seq()).reversed();

    private static final String MADE = " join change_log l on l.seq = x.seq join audit_entry a on a.seq = x.seq";

    private HistoryTable() {}

    /// A person's changes of the draft as it stands, oldest first.
    static List<UndoHistory.Logged> steps(Tx tx, Catalog draft, long person) {
        return tx.handle().createQuery("select seq, label, takes_back from change_log where catalog_id = :catalog"
                        + " and person_id = :person and version = :version and round = :round order by revision")
                .bind("catalog", draft.id()).bind("person", person)
                .bind("version", draft.state().version()).bind("round", draft.state().round())
                .map((row, _) -> new UndoHistory.Logged(
                        new UndoHistory.Step(row.getLong("seq"), row.getString("label")), row.getLong("takes_back")))
                .list();
    }

    /// What happened to the texts of a row and is `wanted`, newest first.
    static List<RowVersion> versions(Tx tx, long catalog, long row, Predicate<RowVersion> wanted, int limit) {
        List<RowVersion> few;
        List<RowVersion> many;
        try (Stream<Optional<RowVersion>> lines = tx.handle()
                .createQuery("select x.row_id, x.kind, x.old_, x.new_, l.seq, l.label, l.undo, a.at, a.actor"
                        + " from change_row x" + MADE + " where x.row_id = :row and l.catalog_id = :catalog"
                        + " order by x.seq desc, x.n desc")
                .bind("row", row).bind("catalog", catalog)
                .map((found, _) -> version(made(found), new Line(row, found.getString("kind"), found.getString("old_"),
                        found.getString("new_"))))
                .stream()) {
            few = lines.flatMap(Optional::stream).filter(wanted).limit(limit).toList();
        }
        try (Stream<List<RowVersion>> parts = tx.handle()
                .createQuery("select x.body, l.seq, l.label, l.undo, a.at, a.actor from change_part x" + MADE
                        + " where l.catalog_id = :catalog and x.first_row <= :row and x.last_row >= :row"
                        + " order by x.seq desc, x.n desc")
                .bind("row", row).bind("catalog", catalog)
                .map((found, _) -> versions(made(found), ChangeLines.unpack(found.getBytes("body"),
                        text -> text.startsWith(row + "\t"))))
                .stream()) {
            many = parts.flatMap(List::stream).filter(wanted).limit(limit).toList();
        }
        return Stream.concat(few.stream(), many.stream()).sorted(NEWEST).limit(limit).toList();
    }

    /// The newest change that takes back each change which was taken back.
    static Map<Long, Long> takenBack(Tx tx, long catalog) {
        Map<Long, Long> by = new HashMap<>();
        tx.handle().createQuery("select seq, takes_back from change_log where catalog_id = :catalog and takes_back is not null and takes_back <> 0"
                        + " order by seq")
                .bind("catalog", catalog).map((row, _) -> Map.entry(row.getLong("takes_back"), row.getLong("seq")))
                .forEach(entry -> by.put(entry.getKey(), entry.getValue()));
        return by;
    }

    /// Every change of rows in one round of a version, oldest first.
    static List<RowChange> changes(Tx tx, long catalog, int version, int round) {
        record Told(long seq, RowChange change) {}
        String rest = " from %s x join change_log l on l.seq = x.seq"
                + " where l.catalog_id = :catalog and l.version = :version and l.round = :round order by x.seq, x.n";
        List<Told> few = tx.handle().createQuery("select x.seq, x.row_id, x.kind, x.old_, x.new_" + rest.formatted("change_row"))
                .bind("catalog", catalog).bind("version", version).bind("round", round)
                .map((row, _) -> new Told(row.getLong("seq"), new Line(row.getLong("row_id"), row.getString("kind"),
                        row.getString("old_"), row.getString("new_")).change()))
                .list();
        List<Told> many = tx.handle().createQuery("select x.seq, x.body" + rest.formatted("change_part"))
                .bind("catalog", catalog).bind("version", version).bind("round", round)
                .map((row, _) -> {
                    long seq = row.getLong("seq");
                    return ChangeLines.unpack(row.getBytes("body"), _ -> true).stream().map(line -> new Told(seq, line.change())).toList();
                }).stream().flatMap(List::stream).toList();
        return Stream.concat(few.stream(), many.stream()).sorted(Comparator.comparingLong(Told::seq)).map(Told::change).toList();
    }

    private static List<RowVersion> versions(Made made, List<Line> lines) {
        return lines.reversed().stream().flatMap(line -> version(made, line).stream()).toList();
    }

    private static Optional<RowVersion> version(Made made, Line line) {
        return switch (line.change()) {
            case RowChange.Inserted(Row after) ->
                Optional.of(new RowVersion(made, RowVersion.Kind.INSERTED, Map.of(), bySlot(after.cells())));
            case RowChange.Deleted(Row before) ->
                Optional.of(new RowVersion(made, RowVersion.Kind.DELETED, bySlot(before.cells()), Map.of()));
            case RowChange.Changed(long _, Map<Integer, String> before, Map<Integer, String> after) ->
                Optional.of(new RowVersion(made, RowVersion.Kind.CHANGED, before, after));
            case RowChange.Moved _ -> Optional.empty();
        };
    }

    private static Map<Integer, String> bySlot(List<String> cells) {
        Map<Integer, String> bySlot = new HashMap<>();
        for (int slot = 0; slot < cells.size(); slot++) {
            bySlot.put(slot, cells.get(slot));
        }
        return bySlot;
    }

    static List<DeletedRow> deleted(Tx tx, long catalog) {
        return tx.handle().createQuery("select r.id, r.cells, l.seq, l.label, l.undo, a.at, a.actor from bin x" + MADE
                        + " join catalog_row r on r.id = x.row_id where x.catalog_id = :catalog and not x.restored"
                        + " and not l.undo order by x.seq desc, r.pos, r.id")
                .bind("catalog", catalog)
                .map((row, _) -> new DeletedRow(row.getLong("id"), RowTable.cells(row), made(row)))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        String label = row.getString("label");
        return new Made(row.getLong("seq"), row.getLong("at"), row.getString("actor"),
                row.getBoolean("undo") ? Messages.text("edit.undo", label) : label);
    }
}
