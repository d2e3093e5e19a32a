package mulu.store;

import mulu.base.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Brings a database to the schema of this program. Flyway is only loaded when there is something to do.
final class Migrations {
    /// The newest `V…__….sql`; a test compares it with the files.
    static final int NEWEST = 6;

    private Migrations() {}

    static void run(Store store, String url, @Nullable String user) {
        int version = store.read(Migrations::version);
        if (version > NEWEST) {
            throw Problem.storage("store.newer", version, NEWEST);
        }
        if (version == NEWEST) {
            return;
        }
        try {
            Flyway.configure().dataSource(url, user, "").locations("classpath:mulu/store")
                    .loggers("slf4j").load().migrate();
        } catch (FlywayException e) {
            throw Problem.storage("store.no-migration", e);
        }
    }

    private static int version(Tx tx) {
        boolean table = tx.handle()
                .createQuery("select count(*) from information_schema.tables where table_name = 'flyway_schema_history'")
                .mapTo(Integer.class).one() > 0;
        return table
                ? tx.handle().createQuery("select coalesce(max(cast(\"version\" as integer)), 0) from \"flyway_schema_history\""
                                + " where \"success\" and \"version\" is not null")
                        .mapTo(Integer.class).one()
                : 0;
    }
}
