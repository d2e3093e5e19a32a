package mulu.store;

import mulu.base.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Brings a database to the schema of this program. Flyway is only loaded when there is something to do.
final class Migrations {
    /// The newest `V…__….sql`; a test compares it with the files.
    static final int NEWEST = 9;

    private Migrations() {}

    /// Brings a PostgreSQL database up to date.
    static void run(Store store, String url) {
        if (!store.read(Migrations::isNewest)) {
            migrate(url, null, NEWEST);
        }
    }

    /// Whether a database has the newest schema. Problem STORAGE where it is newer than this program.
    static boolean isNewest(Tx tx) {
        int version = version(tx);
        refuseNewer(version);
        return version == NEWEST;
    }

    static void refuseNewer(int version) {
        if (version > NEWEST) {
            throw Problem.storage("store.newer", version, NEWEST);
        }
    }

    /// Brings an H2 database to the schema that the journal names.
    static void to(String url, int version) {
        refuseNewer(version);
        migrate(url, "sa", version);
    }

    private static void migrate(String url, @Nullable String user, int version) {
        try {
            Flyway.configure().dataSource(url, user, "").locations("classpath:mulu/store").target(Integer.toString(version))
                    .loggers("slf4j").load().migrate();
        } catch (FlywayException e) {
            throw Problem.storage("store.no-migration", e);
        }
    }

    static int version(Tx tx) {
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
