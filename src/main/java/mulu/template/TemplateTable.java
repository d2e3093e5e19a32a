package mulu.template;

import java.util.Optional;
import mulu.store.Tx;

/// SQL of the forms a library keeps.
final class TemplateTable {
    private TemplateTable() {}

    static Optional<String> read(Tx tx, String id, int version) {
        return tx.handle().createQuery("select body from template where id = :id and version = :version")
                .bind("id", id).bind("version", version).mapTo(String.class).findOne();
    }

    static Optional<String> newest(Tx tx, String id) {
        return tx.handle().createQuery("select body from template where id = :id order by id, version desc")
                .bind("id", id).mapTo(String.class).findFirst();
    }

    static void keep(Tx tx, String id, int version, String body) {
        if (read(tx, id, version).isEmpty()) {
            tx.handle().createUpdate("insert into template (id, version, body) values (:id, :version, :body)")
                    .bind("id", id).bind("version", version).bind("body", body).execute();
        }
    }
}
