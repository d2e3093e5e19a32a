package mulu.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What all rows of all tables come to: for each table how many there are, and the sum of their digests, which does not
/// depend on the order in which a database happens to keep them. Two databases with the same contents say the same.
///
/// @param tables by name: rows and sum
record Contents(Map<String, String> tables) {
    /// Reads every row; one after the other, so that any number fits.
    static Contents of(Handle handle) {
        handle.execute("set lazy_query_execution true");
        Map<String, String> tables = new TreeMap<>();
        for (String table : handle.createQuery("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'").mapTo(String.class).list()) {
            tables.put(table, handle.createQuery("select * from \"" + table + "\"").scanResultSet((rows, _) -> sum(rows.get())));
        }
        return new Contents(Map.copyOf(tables));
    }

    private static String sum(ResultSet rows) throws SQLException {
        MessageDigest digest = digest();
        int columns = rows.getMetaData().getColumnCount();
        long count = 0;
        long high = 0;
        long low = 0;
        byte[] size = new byte[4];
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                Object value = rows.getObject(column);
                byte[] bytes = value instanceof byte[] raw ? raw : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
                digest.update(value == null ? (byte) 0 : (byte) 1);
                ByteBuffer.wrap(size).putInt(bytes.length);
                digest.update(size);
                digest.update(bytes);
            }
            ByteBuffer sum = ByteBuffer.wrap(digest.digest());
            high += sum.getLong();
            low += sum.getLong();
            count++;
        }
        return "%d:%016x%016x".formatted(count, high, low);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
