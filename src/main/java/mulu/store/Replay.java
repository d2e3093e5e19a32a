package mulu.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Carries records of the journal out on a database, each in one transaction, and sees that every statement touches as many
/// rows as it did the first time. Not thread-safe.
final class Replay implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final String url;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<String, Long> touched = new HashMap<>();

    /// @param url of an H2 database that nobody else has open
    Replay(String url) throws SQLException {
        this.url = url;
        connection = open();
    }

    private Connection open() throws SQLException {
        Connection opened = DriverManager.getConnection(url, "sa", "");
        opened.setAutoCommit(false);
        return opened;
    }

    /// One record. What it throws means that it does not fit this database, which is then as it was before.
    void run(JournalScan.Written record) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(record.file(), StandardOpenOption.READ)) {
            channel.position(record.offset() + JournalFile.RECORD);
            Inflater inflater = new Inflater(true);
            try {
                InputStream body = new InflaterInputStream(Channels.newInputStream(channel), inflater, 1 << 14);
                RecordText.read(new DataInputStream(new BufferedInputStream(body, 1 << 15)), new Steps());
            } finally {
                inflater.end();
            }
            connection.commit();
        } catch (Diverged e) {
            connection.rollback();
            throw new IOException(e.getMessage(), e.getCause());
        } catch (IOException e) {
            connection.rollback();
            throw e;
        }
        forgetStatements();
    }

    private void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
        waiting.clear();
        touched.clear();
    }

    /// The database went another way than it did the first time.
    private static final class Diverged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Diverged(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    private static void compare(String sql, long now, long then) {
        if (now != then) {
            throw new Diverged("touched " + now + " rows, not " + then + ": " + sql, null);
        }
    }

    /// The steps of one record.
    private final class Steps implements RecordText.Reader {
        @Override
        public void run(String sql, List<@Nullable Object> values, long touched) {
            guarded(() -> {
                PreparedStatement statement = bound(sql, values);
                compare(sql, statement.executeUpdate(), touched);
            });
        }

        @Override
        public void line(String sql, List<@Nullable Object> values) {
            guarded(() -> {
                bound(sql, values).addBatch();
                if (waiting.merge(sql, 1, Integer::sum) >= BATCH) {
                    send(sql);
                }
            });
        }

        @Override
        public void batch(String sql, long then) {
            guarded(() -> {
                send(sql);
                Long now = touched.remove(sql);
                compare(sql, now == null ? 0 : now, then);
            });
        }

        private void send(String sql) throws SQLException {
            PreparedStatement statement = statements.get(sql);
            if (statement != null && waiting.getOrDefault(sql, 0) > 0) {
                for (int rows : statement.executeBatch()) {
                    touched.merge(sql, (long) rows, Long::sum);
                }
                waiting.put(sql, 0);
            }
        }

        @Override
        public void schema(int version) {
            guarded(() -> {
                connection.commit();
                forgetStatements();
                Migrations.to(url, version);
            });
        }

        private PreparedStatement bound(String sql, List<@Nullable Object> values) throws SQLException {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        }

        private void guarded(Step step) {
            try {
                step.run();
            } catch (SQLException e) {
                throw new Diverged(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /// One call of the database.
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
