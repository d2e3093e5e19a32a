package mulu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import mulu.base.Backup;
import mulu.base.Problem;
import mulu.base.Repair;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of an open library and what lies in it beside the database: the journal, the backups, the note of how it
/// was left.
final class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);
    static final String PLACE = "backup.place";
    private static final long DAY = 24L * 60 * 60 * 1000;
    private static final String LIVE = ";WRITE_DELAY=0";
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final String id;
    private final FileChannel lock;
    private final Opening.Ready ready;
    private final Redo redo;
    private final ReentrantLock backing = new ReentrantLock();
    private final AtomicLong backedUpAt = new AtomicLong();
    private volatile Mark backedUp;

    private Library(Path folder, String id, FileChannel lock, Opening.Ready ready, Redo redo) {
        this.folder = folder;
        this.id = id;
        this.lock = lock;
        this.ready = ready;
        this.redo = redo;
        this.backedUp = ready.backedUp();
        this.backedUpAt.set(ready.backedUpAt());
    }

    /// Makes a new library and closes it; answers its id.
    static String make(Path folder) {
        String id = UUID.randomUUID().toString();
        Folders.clearHalfMade(folder);
        Folders.creating(folder, id);
        Path file = Folders.file(folder);
        String url = H2File.url(file).replace(";IFEXISTS=TRUE", "");
        try (Handle keeper = Jdbi.create(url, "sa", "").open()) {
            Migrations.to(url, Migrations.NEWEST);
            LibraryTable.create(new Tx(keeper), id);
        }
        try {
            Forced.file(file);
            BackupFolder.Kept base = new BackupFolder(folder).make(file, head(id, Mark.START, Backup.Kind.NEW), null);
            new Closed(id, true, Mark.START, base.head().length(), base.head().sum()).write(folder);
        } catch (IOException e) {
            throw failure(e, folder);
        }
        Folders.ready(folder, id);
        return id;
    }

    private static BackupFile.Head head(String id, Mark mark, Backup.Kind kind) {
        return new BackupFile.Head(id, mark, kind, System.currentTimeMillis(), Migrations.NEWEST, 0, "", "");
    }

    private static Problem failure(IOException e, Path folder) {
        return SqlFailures.isFull(e) ? Problem.storage("store.full-opening", e) : Problem.storage("store.no-folder", e, folder);
    }

    /// Opens a library that is there. A file that was closed as it should be and still cannot be opened, or holds another
    /// write than the note says, is not tried again: it is made anew.
    static Store open(Path folder, String id, FileChannel lock, Journal.Opener opener) {
        try {
            return start(folder, id, lock, opener);
        } catch (Misfit e) {
            LOG.error("what was closed is not what opens", e);
        }
        try {
            return start(folder, id, lock, opener);
        } catch (Misfit e) {
            throw SqlFailures.opening(e.why());
        }
    }

    /// The database does not open, or not at the write that it was closed at.
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        private final RuntimeException why;

        Misfit(RuntimeException why) {
            super(why);
            this.why = why;
        }

        RuntimeException why() {
            return why;
        }
    }

    private static Store start(Path folder, String id, FileChannel lock, Journal.Opener opener) throws Misfit {
        Opening.Ready ready = new Opening(folder, id).run();
        try {
            new Closed(id, false, ready.mark(), 0, "").write(folder);
        } catch (IOException e) {
            throw failure(e, folder);
        }
        Library library = new Library(folder, id, lock, ready, new Redo(new Journal(folder, id, ready.mark(), opener)));
        Store store = new Store(Jdbi.create(library.url(), "sa", ""), Optional.of(library), Optional.empty());
        try {
            store.keep();
            if (store.read(LibraryTable::written) != ready.mark().number()) {
                throw new IllegalStateException("another write than " + ready.mark().number());
            }
        } catch (RuntimeException e) {
            store.release();
            throw new Misfit(e);
        } catch (AssertionError | StackOverflowError e) {
            // what a damaged file makes H2 do
            store.release();
            throw new Misfit(new IllegalStateException(e));
        }
        try {
            library.upgrade(store);
            return store;
        } catch (RuntimeException e) {
            store.release();
            throw SqlFailures.opening(e);
        }
    }

    private String url() {
        return H2File.url(Folders.file(folder)) + LIVE;
    }

    /// Before a newer program changes the schema, the library as it was is put by.
    private void upgrade(Store store) {
        if (store.read(Migrations::isNewest)) {
            return;
        }
        int version = store.read(Migrations::version);
        store.release();
        try {
            new BackupFolder(folder).make(Folders.file(folder), new BackupFile.Head(id, redo.last(), Backup.Kind.UPGRADE,
                    System.currentTimeMillis(), version, 0, "", ""), null);
        } catch (IOException e) {
            throw failure(e, folder);
        }
        store.keep();
        Migrations.to(url(), Migrations.NEWEST);
        store.write(_ -> {
            redo.note(text -> text.schema(Migrations.NEWEST));
            return true;
        });
    }

    Optional<Repair> repair() {
        return ready.repair();
    }

    boolean behind() {
        return ready.behind();
    }

    Redo redo() {
        return redo;
    }

    /// The writer's connection. Problem STORAGE where the database is not where the journal says it is.
    Handle writer() {
        Handle handle = Jdbi.create(() -> redo.watch(DriverManager.getConnection(url(), "sa", ""))).open();
        if (LibraryTable.written(new Tx(handle)) != redo.last().number()) {
            handle.close();
            redo.breakDown(null);
            redo.refuseBroken();
        }
        return handle;
    }

    List<Backup> backups() {
        return Restoring.list(folder);
    }

    /// Backs the library up while it is open, without touching the database.
    Backup backUp(Store store, Backup.Kind kind, char @Nullable [] password) {
        backing.lock();
        try {
            BackupFolder.Kept made = new Rolling(folder, id).make(store, kind, password);
            if (made.base()) {
                backedUp = made.head().mark();
            }
            backedUpAt.set(made.head().at());
            Backup shown = made.shown(Files.size(made.file()));
            finish(made, store.read(Store::place));
            return shown;
        } catch (IOException e) {
            throw Problem.storage("backup.failed", e);
        } finally {
            backing.unlock();
        }
    }

    /// Begins the day's backup, beside the work, when there has been none for a day.
    void daily(Store store) {
        long last = backedUpAt.get();
        long now = System.currentTimeMillis();
        if (now - last > DAY && backedUpAt.compareAndSet(last, now)) {
            Thread.ofPlatform().daemon().name("mulu-backup").start(() -> {
                try {
                    backUp(store, Backup.Kind.DAILY, null);
                } catch (Problem e) {
                    LOG.error("no daily backup", e);
                }
            });
        }
    }

    /// A second copy where somebody wished one, and nothing that is too old in either place.
    private void finish(BackupFolder.Kept made, Optional<Path> place) {
        BackupFolder backups = new BackupFolder(folder);
        try {
            backups.prune(id);
        } catch (IOException e) {
            LOG.error("old backups stay", e);
        }
        try {
            if (place.isPresent()) {
                backups.copy(made, place.get());
            }
        } catch (IOException e) {
            LOG.error("no second copy at {}", place, e);
        }
    }

    /// The database is closed. Backs it up where it was written to and notes how it was left; what cannot be done now
    /// costs no saved edit, so it is only logged, and the next opening looks at everything anew.
    void close(boolean alone, Optional<Path> place) {
        redo.close();
        backing.lock();
        try {
            if (alone && redo.isSound()) {
                leave(place);
            }
        } catch (IOException | Problem e) {
            LOG.error("no backup at closing", e);
        } finally {
            backing.unlock();
            if (alone) {
                release(lock);
            } else {
                // Somebody still reads, so H2 still has the file: nobody else may open the folder while this process lives.
                HELD.add(lock);
            }
        }
    }

    private void leave(Optional<Path> place) throws IOException {
        Path file = Folders.file(folder);
        Forced.file(file);
        Mark mark = redo.last();
        H2File.Found inside = H2File.inspect(file);
        if (!inside.equals(new H2File.Found(id, mark.number()))) {
            throw new IOException("closed at " + inside + ", not at " + mark.number());
        }
        new Closed(id, true, mark, Files.size(file), Checksum.of(file)).write(folder);
        if (mark.number() != backedUp.number()) {
            finish(new BackupFolder(folder).make(file, head(id, mark, Backup.Kind.CLOSE), null), place);
        }
    }

    static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw Problem.storage("store.no-close", e);
        }
    }
}
