package mulu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A disk that is full or fails while the journal is written: what was acknowledged stays, what was not is not there, and the
/// sentence says so.
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
    @TempDir
    private Path folder;

    /// A file that fails to write or to force when it is told to.
    private static final class Failing extends FileChannel {
        private final FileChannel file;
        private final AtomicReference<Fault> fault;

        Failing(FileChannel file, AtomicReference<Fault> fault) {
            this.file = file;
            this.fault = fault;
        }

        @Override
        public int write(ByteBuffer bytes, long at) throws IOException {
            if (fault.get() == Fault.FULL) {
                // Half of it still fits, as on a real disk.
                ByteBuffer half = bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
                file.write(half, at);
                throw new IOException("No space left on device");
            }
            return file.write(bytes, at);
        }

        @Override
        public void force(boolean all) throws IOException {
            if (fault.get() == Fault.FORCE) {
                throw new IOException("Input/output error");
            }
            file.force(all);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            if (fault.get() == Fault.FORCE) {
                throw new IOException("Input/output error");
            }
            return file.truncate(size);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] bytes, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] bytes, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long from, long count, WritableByteChannel to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long at, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long at, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long at, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }

    /// What the disk does.
    private enum Fault { NONE, FULL, FORCE }

    private static List<String> names(Store store) {
        return store.read(tx -> tx.handle().createQuery("select name from setting order by name").mapTo(String.class).list());
    }

    private static boolean put(Store store, String name) {
        return store.write(tx -> {
            SettingTable.put(tx, name, "x".repeat(300));
            return true;
        });
    }

    @Test
    void whatWasAcknowledgedStaysWhateverTheDiskDoes() throws IOException {
        Location.Folder library = new Location.Folder(folder.resolve("library"));
        AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
        Journal.Opener opener = file -> new Failing(Journal.Opener.STANDARD.open(file), fault);
        Random random = new Random(5);
        List<String> acknowledged = new ArrayList<>();
        int refused = 0;
        try (Store store = Store.open(library, opener)) {
            for (int i = 100; i < 160; i++) {
                fault.set(List.of(Fault.NONE, Fault.NONE, Fault.FULL, Fault.FORCE).get(random.nextInt(4)));
                String name = "n" + i;
                try {
                    put(store, name);
                    assertEquals(Fault.NONE, fault.get(), name);
                    acknowledged.add(name);
                } catch (Problem told) {
                    assertEquals(fault.get() == Fault.FULL ? "store.full" : "store.no-journal", told.key());
                    refused++;
                }
                assertEquals(acknowledged, names(store));
            }
            assertTrue(refused > 15 && acknowledged.size() > 15, refused + " " + acknowledged.size());
            Images.copy(library.folder(), folder.resolve("killed"));
        }
        for (String end : List.of("library", "killed")) {
            Files.delete(folder.resolve(end).resolve("mulu.mv.db"));
            try (Store store = Store.open(new Location.Folder(folder.resolve(end)))) {
                assertEquals(acknowledged, names(store), end);
                assertEquals(0, store.repair().map(Repair::missing).orElse(-1L), end);
            }
        }
    }

    /// The database refuses to commit what the journal holds already: the journal takes it back.
    @Test
    void aCommitThatFailsIsTakenBack() {
        Location.Folder library = new Location.Folder(folder.resolve("library"));
        try (Store store = Store.open(library)) {
            put(store, "a");
            assertThrows(RuntimeException.class, () -> store.write(tx -> {
                SettingTable.put(tx, "b", "");
                // Closes the connection under the transaction, so that the commit behind the record fails.
                Redo redo = store.library().orElseThrow().redo();
                redo.seal(tx.handle());
                throw new IllegalStateException("no commit");
            }));
            put(store, "c");
            assertEquals(List.of("a", "c"), names(store));
            store.backUp(null);
        }
        try (Store store = Store.open(library)) {
            assertTrue(store.repair().isEmpty());
            assertEquals(List.of("a", "c"), names(store));
        }
    }

    @Test
    void whatTheJournalCannotNoteIsABugAndChangesNothing() {
        try (Store store = Store.open(new Location.Folder(folder.resolve("library")))) {
            for (String sql : List.of("create table x (y int)", "alter table setting add column z int", "truncate table setting",
                    "select * from final table (insert into setting (name, content) values ('q', ''))", "script")) {
                assertThrows(IllegalStateException.class, () -> store.write(tx -> tx.handle().execute(sql)), sql);
            }
            assertEquals(List.of(), names(store));
        }
    }

    @Test
    void aBackupOrALookChangesNothingAndALookRefusesToWrite() {
        try (Store store = Store.open(new Location.Folder(folder.resolve("library")))) {
            put(store, "a");
            Path backup = store.backUp(null).file();
            put(store, "b");
            try (Store look = Store.look(backup, null)) {
                assertEquals(List.of("a"), names(look));
                assertEquals("backup.look-only", assertThrows(Problem.class, () -> put(look, "c")).key());
            }
            assertEquals(List.of("a", "b"), names(store));
        }
    }

    /// A killed program cannot delete what it had unpacked; the next look does, and leaves alone what is being looked at.
    @Test
    void whatAKilledLookLeftGoesWithTheNext() throws IOException {
        Path dead = Files.createTempDirectory("mulu-look");
        Files.writeString(dead.resolve("in-use"), "");
        Files.writeString(dead.resolve("mulu.mv.db"), "left");
        try (Store store = Store.open(new Location.Folder(folder.resolve("library")))) {
            put(store, "a");
            Path backup = store.backUp(null).file();
            try (Store look = Store.look(backup, null); Store second = Store.look(backup, null)) {
                assertEquals(List.of("a"), names(look));
                assertEquals(List.of("a"), names(second));
            }
        }
        assertFalse(Files.exists(dead));
    }
}
