package mulu.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// SQL of remarks and their replies.
final class ReviewTable {
    private ReviewTable() {}

    static void insert(Tx tx, Remark remark) {
        tx.handle().createUpdate("insert into remark (id, catalog_id, version, round, kind, row_id, field, mark, body, person_id, name, at,"
                        + " settled, settled_by) values (:id, :catalog, :version, :round, :kind, :row, :field, :mark, :body, :person, :name,"
                        + " :at, 0, '')")
                .bind("id", remark.id()).bind("catalog", remark.place().catalog()).bind("version", remark.place().version())
                .bind("round", remark.place().round()).bind("kind", remark.kind().name()).bind("row", remark.spot().row())
                .bind("field", remark.spot().field()).bind("mark", remark.spot().mark()).bind("body", remark.said().text())
                .bind("person", remark.said().person()).bind("name", remark.said().name()).bind("at", remark.said().at()).execute();
    }

    static void reply(Tx tx, long id, long remark, Remark.Said said) {
        tx.handle().createUpdate("insert into remark_reply (id, remark_id, body, person_id, name, at)"
                        + " values (:id, :remark, :body, :person, :name, :at)")
                .bind("id", id).bind("remark", remark).bind("body", said.text()).bind("person", said.person())
                .bind("name", said.name()).bind("at", said.at()).execute();
    }

    /// @param settled null opens them again
    static void settle(Tx tx, List<Long> remarks, Remark.@Nullable Settled settled) {
        if (!remarks.isEmpty()) {
            tx.handle().createUpdate("update remark set settled = :at, settled_by = :name where id in (<ids>)")
                    .bind("at", settled == null ? 0 : settled.at()).bind("name", settled == null ? "" : settled.name())
                    .bindList("ids", remarks).execute();
        }
    }

    /// All of a catalog, oldest first.
    static List<Remark> all(Tx tx, long catalog) {
        Map<Long, List<Remark.Said>> replies = new HashMap<>();
        tx.handle().createQuery("select p.* from remark_reply p join remark r on r.id = p.remark_id where r.catalog_id = :catalog order by p.id")
                .bind("catalog", catalog).map((row, _) -> Map.entry(row.getLong("remark_id"), said(row)))
                .forEach(entry -> replies.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
        return tx.handle().createQuery("select * from remark where catalog_id = :catalog order by id").bind("catalog", catalog)
                .map((row, _) -> {
                    long found = row.getLong("row_id");
                    Long of = row.wasNull() ? null : found;
                    long settled = row.getLong("settled");
                    return new Remark(row.getLong("id"), new Seal.Place(catalog, row.getInt("version"), row.getInt("round")),
                            Tx.constant(Remark.Kind.class, row.getString("kind")), new Remark.Spot(of, row.getString("field"), row.getString("mark")), said(row),
                            settled == 0 ? null : new Remark.Settled(row.getString("settled_by"), settled),
                            replies.getOrDefault(row.getLong("id"), List.of()));
                }).list();
    }

    private static Remark.Said said(ResultSet row) throws SQLException {
        return new Remark.Said(row.getLong("person_id"), row.getString("name"), row.getLong("at"), row.getString("body"));
    }
}
