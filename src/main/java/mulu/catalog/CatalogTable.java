package mulu.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import mulu.base.Json;
import mulu.base.Progress;
import mulu.store.Tx;
import mulu.template.Template;

/// SQL of catalogs, and that which reads their rows.
final class CatalogTable {
    private static final int BATCH = 2_000;

    private CatalogTable() {}

    static long nextId(Tx tx) {
        return tx.handle().createQuery("select coalesce(max(id), 0) + 1 from catalog").mapTo(Long.class).one();
    }

    static void insert(Tx tx, Catalog catalog, long at) {
        tx.handle().createUpdate("insert into catalog (id, template_id, template_version, extras, year_, heading, declared,"
                        + " stage, version, round, revision, created) values (:id, :template, :templateVersion, :extras,"
                        + " :year, :heading, :declared, :stage, :version, :round, :revision, :created)")
                .bind("id", catalog.id()).bind("template", catalog.template().id()).bind("templateVersion", catalog.template().version())
                .bind("extras", Json.write(extras(catalog.template()))).bind("year", catalog.year())
                .bind("heading", Json.write(catalog.heading())).bind("declared", Json.write(catalog.declared()))
                .bind("stage", catalog.stage().name()).bind("version", catalog.state().version())
                .bind("round", catalog.state().round()).bind("revision", catalog.state().revision())
                .bind("created", at).execute();
    }

    private static List<String> extras(Template template) {
        return template.extras().stream().map(field -> Json.write(field.header())).toList();
    }

    static List<Long> ids(Tx tx) {
        return tx.handle().createQuery("select id from catalog order by id").mapTo(Long.class).list();
    }

    /// @param forms gives the library's copy of a form by id and version
    static Optional<Catalog> find(Tx tx, long id, BiFunction<String, Integer, Template> forms) {
        return select(tx, id, "select * from catalog where id = :id", forms);
    }

    /// The same, and nobody else can write to this catalog until the transaction ends.
    static Optional<Catalog> lock(Tx tx, long id, BiFunction<String, Integer, Template> forms) {
        return select(tx, id, "select * from catalog where id = :id for update", forms);
    }

    private static Optional<Catalog> select(Tx tx, long id, String sql, BiFunction<String, Integer, Template> forms) {
        return tx.handle().createQuery(sql).bind("id", id).map((row, _) -> {
            Template form = forms.apply(row.getString("template_id"), row.getInt("template_version"));
            String extras = row.getString("extras");
            String heading = row.getString("heading");
            String declared = row.getString("declared");
            Template own = Tx.stored(() -> form.with(Json.strings(extras).stream().map(Json::strings).toList()));
            return new Catalog(id, own, row.getInt("year_"), Tx.stored(() -> Json.map(heading)), Tx.stored(() -> Json.map(declared)),
                    new Catalog.State(Tx.constant(Stage.class, row.getString("stage")), row.getInt("version"), row.getInt("round"),
                            row.getLong("revision")));
        }).findOne();
    }

    static void update(Tx tx, Catalog catalog) {
        tx.handle().createUpdate("update catalog set heading = :heading, stage = :stage, version = :version,"
                        + " round = :round, revision = :revision where id = :id")
                .bind("heading", Json.write(catalog.heading())).bind("stage", catalog.stage().name())
                .bind("version", catalog.state().version()).bind("round", catalog.state().round())
                .bind("revision", catalog.state().revision()).bind("id", catalog.id()).execute();
    }

    /// All rows in order.
    ///
    /// @param first hears of the first of them before the others are read; not at all where there are few
    static List<Row> rows(Tx tx, long catalog, Dictionary dictionary, Consumer<List<Row>> first, Progress progress) {
        List<Row> rows = new ArrayList<>();
        Map<Long, PatchTable.Patch> patches = PatchTable.newest(tx, catalog);
        List<Row> head = head(tx, catalog, patches, dictionary);
        if (head.size() == RowTable.HEAD) {
            first.accept(head);
        }
        tx.handle().createQuery("select id, pos, cells, seq from catalog_row where id between :first and :last"
                        + " and catalog_id = :catalog and not deleted order by id")
                .setFetchSize(BATCH).bind("catalog", catalog)
                .bind("first", end(tx, catalog, "first_row")).bind("last", end(tx, catalog, "last_row"))
                .map((row, _) -> row(row, patches, dictionary))
                .forEach(row -> {
                    rows.add(row);
                    if (rows.size() % BATCH == 0) {
                        progress.check();
                        progress.at(rows.size(), 0);
                    }
                });
        rows.sort(Row.ORDER);
        return rows;
    }

    private static List<Row> head(Tx tx, long catalog, Map<Long, PatchTable.Patch> patches, Dictionary dictionary) {
        String head = tx.handle().createQuery("select head from catalog where id = :id").bind("id", catalog).mapTo(String.class).one();
        List<Long> ids = firstIds(head);
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.handle().createQuery("select id, pos, cells, seq from catalog_row where id = any(:ids) and not deleted")
                .bindArray("ids", Long.class, ids)
                .map((row, _) -> row(row, patches, dictionary)).stream().sorted(Row.ORDER).toList();
    }

    /// They only show a screen of rows sooner: where they cannot be read there are none.
    private static List<Long> firstIds(String head) {
        try {
            return head.isEmpty() ? List.of() : Json.strings(head).stream().map(Long::valueOf).toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Row row(ResultSet row, Map<Long, PatchTable.Patch> patches, Dictionary dictionary) throws SQLException {
        PatchTable.Patch patch = patches.isEmpty() ? null : patches.get(row.getLong(1));
        return patch != null && patch.counts(row.getLong(4))
                ? Row.coded(row.getLong(1), patch.place(), dictionary, CellList.read(patch.cells(), dictionary))
                : Row.coded(row.getLong(1), row.getLong(2), dictionary, CellList.read(row.getString(3), dictionary));
    }

    private static long end(Tx tx, long catalog, String column) {
        return tx.handle().createQuery("select " + column + " from catalog where id = :id").bind("id", catalog)
                .mapTo(Long.class).one();
    }

    static void contributed(Tx tx, Catalog catalog, long person) {
        if (!contributors(tx, catalog).contains(person)) {
            tx.handle().createUpdate("insert into contributor (catalog_id, version, person_id) values (:id, :version, :person)")
                    .bind("id", catalog.id()).bind("version", catalog.state().version()).bind("person", person).execute();
        }
    }

    static List<Long> contributors(Tx tx, Catalog catalog) {
        return tx.handle().createQuery("select person_id from contributor where catalog_id = :id and version = :version")
                .bind("id", catalog.id()).bind("version", catalog.state().version()).mapTo(Long.class).list();
    }
}
