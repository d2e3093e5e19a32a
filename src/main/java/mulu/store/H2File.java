package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// A database file of H2 that is not open: what lies in it.
final class H2File {
    static final String ENDING = ".mv.db";
    private static final String MODE = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0";

    private H2File() {}

    /// Which library, and up to which write.
    record Found(String library, long number) {}

    /// What a file was found to be.
    ///
    /// @param contents of all rows
    /// @param schema version of the tables
    record Examined(Found found, Contents contents, int schema) {}

    static String url(Path file) {
        String name = file.toAbsolutePath().toString();
        return "jdbc:h2:file:" + name.substring(0, name.length() - ENDING.length()) + MODE;
    }

    /// Opens a closed file for reading only and closes it again.
    static Found inspect(Path file) throws IOException {
        try (Connection connection = DriverManager.getConnection(url(file) + ";ACCESS_MODE_DATA=r", "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from library")) {
            if (!row.next()) {
                throw new IOException("no library in " + file);
            }
            return new Found(row.getString("id"), row.getMetaData().getColumnCount() > 1 ? row.getLong("written") : 0);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// Reads every row of a copy of a file that may be damaged in any way; empty where that fails.
    static Optional<Examined> examine(Path file, Path copy) throws IOException {
        try {
            Files.copy(file, copy);
            return Optional.of(with(copy, handle -> new Examined(found(handle), Contents.of(handle), Migrations.version(new Tx(handle)))));
        } catch (IOException e) {
            throw e;
        } catch (Exception | StackOverflowError | AssertionError e) {
            // whatever a damaged file makes H2 do, it is a damaged file
            return Optional.empty();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    static Found found(Handle handle) {
        Tx tx = new Tx(handle);
        return new Found(LibraryTable.id(tx).orElse(""), LibraryTable.written(tx));
    }

    /// Looks at a file that nobody else has open, and leaves it as it is, byte for byte.
    static <T> T look(Path file, Function<Handle, T> work) {
        try (Handle handle = Jdbi.create(url(file) + ";ACCESS_MODE_DATA=r", "sa", "").open()) {
            return work.apply(handle);
        }
    }

    /// Does something with a file that nobody else has open.
    static <T> T with(Path file, Function<Handle, T> work) {
        try (Handle handle = Jdbi.create(url(file), "sa", "").open()) {
            return work.apply(handle);
        }
    }
}
