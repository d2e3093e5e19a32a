package mulu.catalog;

import java.util.Optional;
import mulu.store.Tx;

/// SQL of bookmarks.
final class BookmarkTable {
    private BookmarkTable() {}

    static Optional<String> get(Tx tx, long person) {
        return tx.handle().createQuery("select body from bookmark where person_id = :person").bind("person", person)
                .mapTo(String.class).findOne();
    }

    static void put(Tx tx, long person, String body) {
        tx.handle().createUpdate("delete from bookmark where person_id = :person").bind("person", person).execute();
        tx.handle().createUpdate("insert into bookmark (person_id, body) values (:person, :body)").bind("person", person)
                .bind("body", body).execute();
    }
}
