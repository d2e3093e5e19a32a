package mulu.check;

import java.util.List;
import mulu.store.Tx;

/// SQL of explanations.
final class WaiverTable {
    private WaiverTable() {}

    static void insert(Tx tx, long catalog, Waiver waiver, long person) {
        tx.handle().createUpdate("insert into waiver (id, catalog_id, rule, row_id, field, mark, reason, person_id, name, at, withdrawn)"
                        + " values (:id, :catalog, :rule, :row, :field, :mark, :reason, :person, :name, :at, 0)")
                .bind("id", waiver.id()).bind("catalog", catalog).bind("rule", waiver.place().rule())
                .bind("row", waiver.place().row()).bind("field", waiver.place().field()).bind("mark", waiver.mark())
                .bind("reason", waiver.reason()).bind("person", person).bind("name", waiver.by()).bind("at", waiver.at()).execute();
    }

    /// Those that stand, oldest first.
    static List<Waiver> standing(Tx tx, long catalog) {
        return tx.handle().createQuery("select * from waiver where catalog_id = :catalog and withdrawn = 0 order by id")
                .bind("catalog", catalog)
                .map((row, _) -> {
                    long id = row.getLong("row_id");
                    Long of = row.wasNull() ? null : id;
                    return new Waiver(row.getLong("id"), new Waiver.Place(row.getString("rule"), of, row.getString("field")),
                            row.getString("mark"), row.getString("reason"), row.getString("name"), row.getLong("at"));
                }).list();
    }

    /// Answers how many stood.
    static int withdraw(Tx tx, long catalog, List<Long> ids, long at) {
        return ids.isEmpty() ? 0 : tx.handle().createUpdate("update waiver set withdrawn = :at where catalog_id = :catalog and withdrawn = 0"
                        + " and id in (<ids>)")
                .bind("at", at).bind("catalog", catalog).bindList("ids", ids).execute();
    }
}
