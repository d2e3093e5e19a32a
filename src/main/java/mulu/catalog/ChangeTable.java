package mulu.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.store.Tx;
import org.jdbi.v3.core.statement.PreparedBatch;

/// SQL of changes: one line for each row that a change touched, old and new side by side.
final class ChangeTable {
    private static final int BATCH = 2_000;

    private ChangeTable() {}

    /// One line as it is kept.
    record Line(long row, String kind, String before, String after) {}

    static long newest(Tx tx) {
        return tx.handle().createQuery("select coalesce(max(seq), 0) from change_log").mapTo(Long.class).one();
    }

    static void insert(Tx tx, Change change) {
        tx.handle().createUpdate("insert into change_log (seq, catalog_id, revision, label, heading)"
                        + " values (:seq, :catalog, :revision, :label, :heading)")
                .bind("seq", change.seq()).bind("catalog", change.catalog()).bind("revision", change.revision())
                .bind("label", change.label()).bind("heading", heading(change.effects())).execute();
        List<RowChange> rows = change.effects().rows();
        for (int from = 0; from < rows.size(); from += BATCH) {
            PreparedBatch batch = tx.handle().prepareBatch("insert into change_row (seq, n, row_id, kind, old_, new_)"
                    + " values (:seq, :n, :row, :kind, :old, :new)");
            for (int n = from; n < Math.min(rows.size(), from + BATCH); n++) {
                Line line = line(rows.get(n));
                batch.bind("seq", change.seq()).bind("n", n).bind("row", line.row()).bind("kind", line.kind())
                        .bind("old", line.before()).bind("new", line.after()).add();
            }
            batch.execute();
        }
    }

    /// SM3 over the change as kept: what the record's entry holds of it.
    static String digest(Change change) {
        Digest digest = new Digest().field("mulu-change-1").field(heading(change.effects()));
        for (RowChange row : change.effects().rows()) {
            Line line = line(row);
            digest.field(Long.toString(line.row())).field(line.kind()).field(line.before()).field(line.after());
        }
        return digest.hex();
    }

    private static String heading(Change.Effects effects) {
        return Json.write(Map.of("before", effects.before(), "after", effects.after()));
    }

    private static Line line(RowChange change) {
        return switch (change) {
            case RowChange.Inserted(Row row) -> new Line(row.id(), "insert", "", whole(row));
            case RowChange.Deleted(Row row) -> new Line(row.id(), "delete", whole(row), "");
            case RowChange.Moved(long row, long from, long to) ->
                new Line(row, "move", Long.toString(from), Long.toString(to));
            case RowChange.Changed(long row, Map<Integer, String> before, Map<Integer, String> after) ->
                new Line(row, "set", Json.write(new TreeMap<>(before)), Json.write(new TreeMap<>(after)));
        };
    }

    private static String whole(Row row) {
        return Json.write(Map.of("place", row.place(), "cells", row.cells()));
    }
}
