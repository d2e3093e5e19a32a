package mulu.store;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import mulu.base.Backup;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Repair;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// One open library: one writer at a time, any number of readers. When `write` returns, what it did is on the disk
/// and survives a killed process and a power cut; when it throws, nothing happened. Thread-safe.
///
/// H2 forces nothing to the disk at a commit, hence `WRITE_DELAY=0` and a `CHECKPOINT SYNC` behind every one; and its
/// file cannot tell that it was damaged, hence the journal beside it (decision 0011).
public final class Store implements AutoCloseable {
    /// Other desks on the same PostgreSQL wait here, so that there is one writer there too.
    private static final String ONE_WRITER = "select pg_advisory_xact_lock(7306351)";
    /// How long closing waits for those who still read.
    private static final long PATIENCE = 10;

    static {
        // No class named in a database file is ever loaded: such a file may come from a stranger.
        System.setProperty("h2.allowedClasses", System.getProperty("h2.allowedClasses", "none"));
    }

    private final Jdbi jdbi;
    private final Optional<Library> library;
    private final Optional<LookCopy> looked;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean closed;
    private @Nullable Handle writer;
    private @Nullable Handle keeper;

    Store(Jdbi jdbi, Optional<Library> library, Optional<LookCopy> looked) {
        this.jdbi = jdbi;
        this.library = library;
        this.looked = looked;
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /// Opens the library, makes a new one where there is none, brings an older one up to date, and gives a damaged one
    /// back from backup and journal, which [#repair] tells.
    /// Problem STORAGE: in use, on a network share, damaged beyond that, made by a newer program, unreachable.
    public static Store open(Location location) {
        return open(location, Journal.Opener.STANDARD);
    }

    /// The same with a journal on files that somebody else opens.
    static Store open(Location location, Journal.Opener opener) {
        return switch (location) {
            case Location.Folder(Path folder) -> openFolder(folder, opener);
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

    private static Store openFolder(Path folder, Journal.Opener opener) {
        FileChannel lock = Folders.lock(folder);
        try {
            String id = Folders.id(folder).orElseGet(() -> Library.make(folder));
            return Library.open(folder, id, lock, opener);
        } catch (RuntimeException e) {
            Library.release(lock);
            throw SqlFailures.translate(e);
        }
    }

    private static Store openPostgres(String url) {
        Store store = new Store(Jdbi.create(url), Optional.empty(), Optional.empty());
        try {
            Migrations.run(store, url);
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

    /// A database file that is only looked at, and deleted with its folder afterwards.
    static Store looking(LookCopy copy) {
        Store store = new Store(Jdbi.create(H2File.url(copy.file()) + ";ACCESS_MODE_DATA=r", "sa", ""), Optional.empty(), Optional.of(copy));
        store.keep();
        return store;
    }

    /// A backup as a library that can only be read. Problem INPUT where the password is missing or wrong, STORAGE where the
    /// backup is damaged.
    public static Store look(Path backup, char @Nullable [] password) {
        return Restoring.look(backup, password);
    }

    /// Puts a backup in the place of a library that is not open; answers where the replaced file lies now.
    public static Optional<Path> restore(Path folder, Path backup, char @Nullable [] password) {
        return Restoring.run(folder, backup, password);
    }

    /// The backups of a library, newest first, whether or not it can be opened.
    public static List<Backup> backups(Location location) {
        return Restoring.list(location);
    }

    /// The backups of this library, newest first.
    public List<Backup> backups() {
        return library.orElseThrow(() -> Problem.input("backup.only-here")).backups();
    }

    /// Backs the open library up, under a password if there is one; answers when the backup has been opened to prove it.
    public Backup backUp(char @Nullable [] password) {
        return library.orElseThrow(() -> Problem.input("backup.only-here")).backUp(this, Backup.Kind.HAND, password);
    }

    /// Where a second copy of every backup goes; empty for nowhere.
    public static Optional<Path> place(Tx tx) {
        return SettingTable.get(tx, Library.PLACE).filter(text -> !text.isEmpty()).map(Path::of);
    }

    public static void place(Tx tx, Optional<Path> place) {
        SettingTable.put(tx, Library.PLACE, place.map(Path::toString).orElse(""));
    }

    /// What was wrong with the library when it was opened; empty where nothing was.
    public Optional<Repair> repair() {
        return library.flatMap(Library::repair);
    }

    /// Whether the library was closed as it should be, but the backup that belongs to it was not made.
    public boolean behind() {
        return library.filter(Library::behind).isPresent();
    }

    /// The folder that holds this library, which only a library on this computer has.
    Optional<Library> library() {
        return library;
    }

    /// An embedded H2 database closes with its last connection; this one keeps it open.
    void keep() {
        keeper = jdbi.open();
    }

    /// Runs `work` in the one write transaction. Problem STORAGE where the database refuses; then nothing is changed.
    public <T> T write(Function<Tx, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write");
        }
        writing.lock();
        try {
            refuseClosed();
            if (looked.isPresent()) {
                throw Problem.forbidden("backup.look-only");
            }
            return library.isPresent() ? noted(library.get().redo(), work) : transacted(writer(), work);
        } catch (JdbiException e) {
            abandonWriter();
            throw SqlFailures.translate(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T transacted(Handle handle, Function<Tx, T> work) {
        return handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, h -> {
            h.execute(ONE_WRITER);
            return work.apply(new Tx(h));
        });
    }

    /// On the disk in the journal first, then in the database.
    private <T> T noted(Redo redo, Function<Tx, T> work) {
        redo.refuseBroken();
        Handle handle = writer();
        T result;
        try {
            result = handle.inTransaction(TransactionIsolationLevel.READ_COMMITTED, h -> {
                T done = work.apply(new Tx(h));
                redo.seal(h);
                return done;
            });
        } catch (Throwable e) {
            if (redo.undo()) {
                abandonWriter();
            }
            throw e;
        }
        if (redo.done()) {
            force(handle, redo);
            library.ifPresent(open -> open.daily(this));
        }
        return result;
    }

    /// The journal has the write already, so it stands. A database that can no longer be forced is not written to again.
    private void force(Handle handle, Redo redo) {
        try {
            handle.execute("CHECKPOINT SYNC");
        } catch (JdbiException e) {
            redo.breakDown(e);
            abandonWriter();
        }
    }

    /// Runs `work` on a connection of its own; it sees what was committed when it began, however long it reads.
    /// Rows come one after the other; H2 would gather all of them first.
    public <T> T read(Function<Tx, T> work) {
        gate.readLock().lock();
        try (Handle handle = open()) {
            handle.setReadOnly(true);
            if (library.isPresent() || looked.isPresent()) {
                handle.execute("set lazy_query_execution true");
            }
            return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> work.apply(new Tx(h)));
        } catch (JdbiException e) {
            throw SqlFailures.translate(e);
        } finally {
            gate.readLock().unlock();
        }
    }

    private Handle open() {
        refuseClosed();
        return jdbi.open();
    }

    private void refuseClosed() {
        if (closed) {
            throw Problem.storage("store.closed");
        }
    }

    private void abandonWriter() {
        release(writer);
        writer = null;
    }

    private Handle writer() {
        Handle handle = writer;
        if (handle == null) {
            handle = library.isPresent() ? library.get().writer() : jdbi.open();
            writer = handle;
        }
        return handle;
    }

    /// Closes the library once nobody reads or writes any more, and backs it up where it was written to.
    @Override
    public void close() {
        boolean alone = alone();
        writing.lock();
        try {
            if (!closed) {
                Optional<Path> place = library.flatMap(_ -> place());
                closed = true;
                release();
                looked.ifPresent(LookCopy::close);
                library.ifPresent(open -> open.close(alone, place));
            }
        } finally {
            writing.unlock();
            if (alone) {
                gate.writeLock().unlock();
            }
        }
    }

    /// Empty too where a database that has failed cannot say it.
    private Optional<Path> place() {
        try (Handle handle = jdbi.open()) {
            return place(new Tx(handle));
        } catch (JdbiException e) {
            return Optional.empty();
        }
    }

    private boolean alone() {
        try {
            return gate.getReadHoldCount() == 0 && gate.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Lets go of the database.
    void release() {
        release(writer);
        release(keeper);
        writer = null;
        keeper = null;
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
}
