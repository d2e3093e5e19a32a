package mulu.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// SQL of the one row that names the library.
final class LibraryTable {
    private LibraryTable() {}

    /// Empty where the row or the whole table is missing.
    static Optional<String> id(Tx tx) {
        boolean table = tx.handle().createQuery("select count(*) from information_schema.tables where table_name = 'library'")
                .mapTo(Integer.class).one() > 0;
        return table ? tx.handle().createQuery("select id from library").mapTo(String.class).findFirst() : Optional.empty();
    }

    /// The number of the last write that this database has; 0 where it is older than the numbers.
    static long written(Tx tx) {
        boolean column = tx.handle().createQuery("select count(*) from information_schema.columns"
                        + " where table_name = 'library' and column_name = 'written'").mapTo(Integer.class).one() > 0;
        return column ? tx.handle().createQuery("select written from library").mapTo(Long.class).findFirst().orElse(0L) : 0;
    }

    /// Says which write the running one is.
    static void written(Handle handle, long number) {
        handle.createUpdate("update library set written = :number").bind("number", number).execute();
    }

    static boolean create(Tx tx, String id) {
        return tx.handle().createUpdate("insert into library (id) values (:id)").bind("id", id).execute() == 1;
    }
}
