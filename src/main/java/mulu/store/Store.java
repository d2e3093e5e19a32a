package mulu.store;

import mulu.base.Location;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import mulu.base.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// One open library: one writer at a time, any number of readers. When `write` returns, what it did is on the disk
/// and survives a killed process and a power cut; when it throws, nothing happened. Thread-safe.
///
/// H2 forces nothing to the disk at a commit, hence `WRITE_DELAY=0` and a `CHECKPOINT SYNC` behind every one.
public final class Store implements AutoCloseable {
    private static final String H2 = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0";

    /// Other desks on the same PostgreSQL wait here, so that there is one writer there too.
    private static final String ONE_WRITER = "select pg_advisory_xact_lock(7306351)";

    static {
        // No class named in a database file is ever loaded: such a file may come from a stranger.
        System.setProperty("h2.allowedClasses", System.getProperty("h2.allowedClasses", "none"));
    }

    private final Jdbi jdbi;
    private final boolean h2;
    private final @Nullable FileChannel lock;
    private final ReentrantLock writing = new ReentrantLock(true);
    private @Nullable Handle writer;
    private @Nullable Handle keeper;

    private Store(Jdbi jdbi, boolean h2, @Nullable FileChannel lock) {
        this.jdbi = jdbi;
        this.h2 = h2;
        this.lock = lock;
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /// Opens the library, makes a new one where there is none, and brings an older one up to date.
    /// Problem STORAGE: in use, on a network share, damaged, made by a newer program, unreachable.
    public static Store open(Location location) {
        return switch (location) {
            case Location.Folder(Path folder) -> openFolder(folder);
            case Location.Postgres(String url) -> openPostgres(url);
        };
    }

    /// Whether there is a library at `location` already; makes nothing. A database counts as one.
    /// Problem STORAGE where none can be: a network share, no rights, a strange or damaged folder.
    public static boolean exists(Location location) {
        return switch (location) {
            case Location.Folder(Path folder) -> Folders.usable(folder).isPresent();
            case Location.Postgres _ -> true;
        };
    }

    private static Store openFolder(Path folder) {
        FileChannel lock = Folders.lock(folder);
        try {
            return Folders.id(folder).map(id -> existing(folder, id, lock)).orElseGet(() -> fresh(folder, lock));
        } catch (RuntimeException e) {
            close(lock);
            throw SqlFailures.translate(e);
        }
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve(Folders.DATABASE) + H2;
    }

    private static Store existing(Path folder, String id, FileChannel lock) {
        Folders.refuseCut(folder);
        Store store = new Store(Jdbi.create(url(folder) + ";IFEXISTS=TRUE", "sa", ""), true, lock);
        try {
            store.keep();
            String found = store.read(LibraryTable::id).orElseThrow(() -> Problem.storage("store.damaged.empty", folder));
            if (!found.equals(id)) {
                throw Problem.storage("store.damaged.other", folder);
            }
            Migrations.run(store, url(folder), "sa");
            return store;
        } catch (RuntimeException e) {
            store.release();
            throw SqlFailures.opening(e);
        }
    }

    private static Store fresh(Path folder, FileChannel lock) {
        String id = UUID.randomUUID().toString();
        Folders.creating(folder, id);
        Store store = new Store(Jdbi.create(url(folder), "sa", ""), true, lock);
        try {
            store.keep();
            Migrations.run(store, url(folder), "sa");
            store.write(tx -> LibraryTable.create(tx, id));
            Folders.ready(folder, id);
            return store;
        } catch (RuntimeException e) {
            store.release();
            throw e;
        }
    }

    private static Store openPostgres(String url) {
        Store store = new Store(Jdbi.create(url), false, null);
        try {
            Migrations.run(store, url, null);
            store.write(tx -> {
                if (LibraryTable.id(tx).isEmpty()) {
                    LibraryTable.create(tx, UUID.randomUUID().toString());
                }
                return true;
            });
            return store;
        } catch (RuntimeException e) {
            store.release();
            throw SqlFailures.translate(e);
        }
    }

    /// The name that no other library has.
    public static String library(Tx tx) {
        return LibraryTable.id(tx).orElseThrow(() -> Problem.storage("store.damaged.other", ""));
    }

    /// An embedded H2 database closes with its last connection; this one keeps it open.
    private void keep() {
        keeper = jdbi.open();
    }

    /// Runs `work` in the one write transaction. Problem STORAGE where the database refuses; then nothing is changed.
    public <T> T write(Function<Tx, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        writing.lock();
        try {
            Handle handle = writer();
            T result = handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, h -> {
                if (!h2) {
                    h.execute(ONE_WRITER);
                }
                return work.apply(new Tx(h));
            });
            if (h2) {
                force(handle);
            }
            return result;
        } catch (JdbiException e) {
            abandonWriter();
            throw SqlFailures.translate(e);
        } catch (Problem e) {
            if (e.key().equals("store.unsure")) {
                abandonWriter();
            }
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /// The transaction is done; what fails here leaves open whether it would survive a power cut.
    private static void force(Handle handle) {
        try {
            handle.execute("CHECKPOINT SYNC");
        } catch (JdbiException e) {
            throw Problem.storage("store.unsure", e);
        }
    }

    /// Runs `work` on a connection of its own; it sees what was committed when it began, however long it reads.
    /// Rows come one after the other; H2 would gather all of them first.
    public <T> T read(Function<Tx, T> work) {
        try (Handle handle = jdbi.open()) {
            handle.setReadOnly(true);
            if (h2) {
                handle.execute("set lazy_query_execution true");
            }
            return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> work.apply(new Tx(h)));
        } catch (JdbiException e) {
            throw SqlFailures.translate(e);
        }
    }

    private void abandonWriter() {
        release(writer);
        writer = null;
    }

    private Handle writer() {
        Handle handle = writer;
        if (handle == null) {
            handle = jdbi.open();
            writer = handle;
        }
        return handle;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            release();
        } finally {
            writing.unlock();
        }
    }

    private void release() {
        release(writer);
        release(keeper);
        writer = null;
        keeper = null;
        if (lock != null) {
            close(lock);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void release(@Nullable Handle handle) {
        try {
            if (handle != null) {
                handle.close();
            }
        } catch (JdbiException alreadyGone) {
            // a database that closed itself after a failed write has nothing left to close
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw Problem.storage("store.no-close", e);
        }
    }
}
