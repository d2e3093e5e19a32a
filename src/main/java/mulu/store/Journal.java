package mulu.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The append-only journal of a library, in two equal copies, `journal` and `journal.twin`: what one has lost the other has.
/// A record is on the disk, in both, when [Entry#seal] returns. Used by the one writer only.
final class Journal implements AutoCloseable {
    static final List<String> COPIES = List.of("journal", "journal.twin");

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path library;
    private final String id;
    private final Opener opener;
    private final List<FileChannel> copies = new ArrayList<>();
    private Mark last;
    private Mark before;
    private long end;
    private long sealed;

    /// How a new file of the journal is opened; trials open some that fail.
    @FunctionalInterface
    interface Opener {
        /// Never one that was there: a force that failed on it may have lost pages for good.
        Opener STANDARD = file -> {
            Files.deleteIfExists(file);
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        };

        FileChannel open(Path file) throws IOException;
    }

    /// @param last the write after which this journal goes on
    Journal(Path library, String id, Mark last, Opener opener) {
        this.library = library;
        this.id = id;
        this.last = last;
        this.before = last;
        this.opener = opener;
    }

    Mark last() {
        return last;
    }

    /// Begins the record of the next write. Files are begun with the first record, so a day of reading leaves none.
    Entry begin() throws IOException {
        if (copies.isEmpty()) {
            try {
                open();
            } catch (IOException e) {
                forget();
                throw e;
            }
        }
        return new Entry();
    }

    private void open() throws IOException {
        long first = last.number() + 1;
        for (String copy : COPIES) {
            Path folder = library.resolve(copy);
            Files.createDirectories(folder);
            FileChannel channel = opener.open(JournalFile.path(folder, first));
            copies.add(channel);
            Forced.all(channel, JournalFile.head(id, first, last.hash()));
            channel.force(true);
            Forced.folder(folder);
        }
        Forced.folder(library);
        end = JournalFile.HEAD;
    }

    /// Takes the last record back, for good: its write was not carried out.
    void takeBack() throws IOException {
        end -= sealed;
        sealed = 0;
        last = before;
        cut(true);
    }

    private void cut(boolean force) throws IOException {
        IOException failed = null;
        for (FileChannel copy : copies) {
            try {
                copy.truncate(end);
                if (force) {
                    copy.force(true);
                }
            } catch (IOException e) {
                // What one copy keeps must not depend on the other.
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            forget();
            throw failed;
        }
    }

    /// Goes on in new files; after a failed force nobody knows what the old ones hold.
    @SuppressWarnings("EmptyCatch")
    private void forget() {
        for (FileChannel copy : copies) {
            try {
                copy.close();
            } catch (IOException alreadyFailed) {
                // it is not written to again
            }
        }
        copies.clear();
    }

    @Override
    public void close() {
        forget();
    }

    /// One record while it is written.
    final class Entry extends OutputStream {
        private final ByteBuffer window = ByteBuffer.allocate(1 << 16);
        private final Checksum sum = new Checksum();
        private long length;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            while (at < from + count) {
                int fit = Math.min(window.remaining(), from + count - at);
                window.put(bytes, at, fit);
                at += fit;
                if (!window.hasRemaining()) {
                    drain();
                }
            }
        }

        private void drain() throws IOException {
            window.flip();
            sum.add(window.duplicate());
            for (FileChannel copy : copies) {
                put(copy, window.duplicate(), end + JournalFile.RECORD + length);
            }
            length += window.remaining();
            window.clear();
        }

        /// Ends the record and forces it to the disk; only then may its write be carried out.
        Mark seal(long at) throws IOException {
            drain();
            JournalFile.Head head = JournalFile.head(last.number() + 1, length, sum.value(), at, last.hash());
            try {
                for (FileChannel copy : copies) {
                    put(copy, JournalFile.bytes(head), end);
                    copy.force(false);
                }
            } catch (IOException e) {
                undo();
                throw e;
            }
            before = last;
            last = head.mark();
            sealed = head.size();
            end += sealed;
            return last;
        }

        /// One copy may have it on the disk already. New files begin at this number at once, and what older ones say of it
        /// does not count from then on.
        private void undo() {
            giveUp(true);
            forget();
            try {
                open();
            } catch (IOException e) {
                LOG.error("the journal cannot go on yet", e);
                forget();
            }
        }

        /// Leaves the record out. It has no head, so what stays of it where even this fails is never read.
        void giveUp() {
            giveUp(false);
        }

        @SuppressWarnings("EmptyCatch")
        private void giveUp(boolean force) {
            try {
                cut(force);
            } catch (IOException headless) {
                // the next record goes into new files
            }
        }

        private static void put(FileChannel copy, ByteBuffer bytes, long at) throws IOException {
            long place = at;
            while (bytes.hasRemaining()) {
                place += copy.write(bytes, place);
            }
        }
    }
}
