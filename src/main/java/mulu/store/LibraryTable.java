package mulu.store;

import java.util.Optional;

/// SQL of the one row that names the library.
final class LibraryTable {
    private LibraryTable() {}

    /// Empty where the row or the whole table is missing.
    static Optional<String> id(Tx tx) {
        boolean table = tx.handle().createQuery("select count(*) from information_schema.tables where table_name = 'library'")
                .mapTo(Integer.class).one() > 0;
        return table ? tx.handle().createQuery("select id from library").mapTo(String.class).findFirst() : Optional.empty();
    }

    static boolean create(Tx tx, String id) {
        return tx.handle().createUpdate("insert into library (id) values (:id)").bind("id", id).execute() == 1;
    }
}
