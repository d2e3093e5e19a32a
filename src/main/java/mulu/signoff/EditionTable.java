package mulu.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.store.Tx;

/// SQL of the names of editions and of what catalogs were begun from.
final class EditionTable {
    private EditionTable() {}

    /// A frozen content without its text.
    record Line(Edition edition, int version, long at) {}

    /// What a catalog was begun from.
    record Origin(long source, long sourceEdition, long firstEdition) {}

    /// All editions of a catalog, oldest first.
    static List<Line> all(Tx tx, long catalog) {
        return tx.handle().createQuery("select id, digest, version, at from edition where catalog_id = :catalog order by at, id")
                .bind("catalog", catalog)
                .map((row, _) -> new Line(new Edition(row.getLong("id"), row.getString("digest")), row.getInt("version"), row.getLong("at")))
                .list();
    }

    static List<Editions.Name> names(Tx tx, long edition) {
        return List.copyOf(named(tx, edition).values());
    }

    /// The names of an edition by their ids, oldest first.
    static Map<Long, Editions.Name> named(Tx tx, long edition) {
        Map<Long, Editions.Name> named = new LinkedHashMap<>();
        tx.handle().createQuery("select id, name, by_, at from edition_name where edition_id = :edition order by at, id")
                .bind("edition", edition)
                .map((row, _) -> Map.entry(row.getLong("id"), new Editions.Name(row.getString("name"), row.getString("by_"), row.getLong("at"))))
                .forEach(entry -> named.put(entry.getKey(), entry.getValue()));
        return named;
    }

    static void name(Tx tx, long id, Edition edition, Editions.Name name, long person) {
        tx.handle().createUpdate("insert into edition_name (id, edition_id, name, person_id, by_, at)"
                        + " values (:id, :edition, :name, :person, :by, :at)")
                .bind("id", id).bind("edition", edition.id()).bind("name", name.text()).bind("person", person)
                .bind("by", name.by()).bind("at", name.at()).execute();
    }

    static void begun(Tx tx, long catalog, Origin origin) {
        tx.handle().createUpdate("insert into catalog_origin (catalog_id, source_id, source_edition, first_edition)"
                        + " values (:catalog, :source, :sourceEdition, :firstEdition)")
                .bind("catalog", catalog).bind("source", origin.source()).bind("sourceEdition", origin.sourceEdition())
                .bind("firstEdition", origin.firstEdition()).execute();
    }

    static Optional<Origin> origin(Tx tx, long catalog) {
        return tx.handle().createQuery("select * from catalog_origin where catalog_id = :catalog").bind("catalog", catalog)
                .map((row, _) -> new Origin(row.getLong("source_id"), row.getLong("source_edition"), row.getLong("first_edition")))
                .findOne();
    }
}
