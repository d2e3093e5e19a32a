package mulu.store;

import java.io.IOException;
import java.sql.Connection;
import mulu.base.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the one writer does is written into the journal while it is done. The way of a write: its statements run and are
/// noted; the record is ended and forced; H2 commits; only then is it acknowledged. A commit that fails takes its record
/// back. Used under the writer's lock only.
final class Redo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Redo.class);

    private final Journal journal;
    private Journal.@Nullable Entry entry;
    private RecordText.@Nullable Writer text;
    private boolean sealed;
    private boolean broken;
    private boolean poisoned;

    Redo(Journal journal) {
        this.journal = journal;
    }

    Mark last() {
        return journal.last();
    }

    /// A connection whose writing is noted.
    Connection watch(Connection connection) {
        return Recording.of(connection, this);
    }

    /// Problem STORAGE where something went wrong before that only opening anew can mend.
    void refuseBroken() {
        if (broken) {
            throw Problem.storage("store.reopen");
        }
    }

    /// From now on only reading, until the library is opened anew and brought up to what the journal holds.
    void breakDown(@Nullable Throwable cause) {
        LOG.error("the library has to be opened anew", cause);
        broken = true;
    }

    /// Whether the database and the journal can be told to agree.
    boolean isSound() {
        return !broken && entry == null;
    }

    private RecordText.Writer text() throws IOException {
        RecordText.Writer writer = text;
        if (writer == null) {
            Journal.Entry fresh = journal.begin();
            writer = new RecordText.Writer(fresh);
            entry = fresh;
            text = writer;
        }
        return writer;
    }

    /// One step, noted.
    @FunctionalInterface
    interface Note {
        void on(RecordText.Writer writer) throws IOException;
    }

    void note(Note note) {
        try {
            note.on(text());
        } catch (IOException e) {
            poison();
            throw failure(e);
        }
    }

    /// What was noted does not fit what was done: this write can only be given up.
    void poison() {
        poisoned = true;
    }

    /// Ends the record of the running write, if it changed anything, and forces it to the disk.
    void seal(Handle handle) {
        if (text == null) {
            return;
        }
        if (poisoned) {
            throw new IllegalStateException("a write goes on after a step that failed");
        }
        LibraryTable.written(handle, journal.last().number() + 1);
        seal();
    }

    private void seal() {
        Journal.Entry open = entry;
        RecordText.Writer writer = text;
        if (open == null || writer == null) {
            return;
        }
        try {
            writer.finish();
            open.seal(System.currentTimeMillis());
        } catch (IOException e) {
            throw failure(e);
        } finally {
            text = null;
        }
        sealed = true;
        entry = null;
    }

    /// H2 has committed. True where there was anything to commit.
    boolean done() {
        boolean changed = sealed;
        sealed = false;
        poisoned = false;
        return changed;
    }

    /// H2 has not committed: the journal does not keep what was noted. True where H2 was already asked to commit.
    boolean undo() {
        RecordText.Writer writer = text;
        if (writer != null) {
            writer.giveUp();
        }
        Journal.Entry open = entry;
        if (open != null) {
            open.giveUp();
        }
        text = null;
        entry = null;
        poisoned = false;
        boolean asked = sealed;
        sealed = false;
        if (asked) {
            try {
                journal.takeBack();
            } catch (IOException e) {
                breakDown(e);
            }
        }
        return asked;
    }

    static Problem failure(IOException failure) {
        return SqlFailures.isFull(failure) ? Problem.storage("store.full", failure) : Problem.storage("store.no-journal", failure);
    }

    @Override
    public void close() {
        journal.close();
    }
}
