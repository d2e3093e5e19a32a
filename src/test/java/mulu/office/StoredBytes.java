package mulu.office;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import mulu.base.Problem;
import mulu.store.Store;
import org.jdbi.v3.core.JdbiException;

/// Every byte of some tables of a library, to be changed one by one behind the program's back and put back.
final class StoredBytes {
    private final Store store;
    private final List<Value> values = new ArrayList<>();
    private final int[] ends;

    /// One value as it is stored.
    ///
    /// @param row says which row of the table, in SQL
    private record Value(String table, String column, String row, Class<?> type, String hex) {
        /// The value with these bytes.
        Object of(byte[] bytes) {
            if (type == String.class) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            if (type == Boolean.class) {
                return bytes[0] % 2 != 0;
            }
            return type == Long.class ? (Object) ByteBuffer.wrap(bytes).getLong()
                    : type == Integer.class ? (Object) ByteBuffer.wrap(bytes).getInt() : bytes;
        }
    }

    /// A byte of another value than it was.
    ///
    /// @param place words that name it
    record Flip(Value value, byte[] kept, byte[] flipped, String place) {}

    StoredBytes(Store store, List<String> tables) {
        this.store = store;
        store.read(tx -> {
            for (String table : tables) {
                List<String> keys = tx.handle().createQuery("select lower(column_name) from information_schema.index_columns"
                        + " where lower(table_name) = :table and index_name like 'PRIMARY_KEY%'").bind("table", table).mapTo(String.class).list();
                tx.handle().createQuery("select * from " + table).mapToMap().forEach(row -> {
                    String where = keys.stream().map(key -> key + " = " + literal(row.get(key))).collect(Collectors.joining(" and "));
                    row.forEach((column, value) -> {
                        if (value != null) {
                            values.add(new Value(table, column, where, value instanceof byte[] ? byte[].class : value.getClass(),
                                    HexFormat.of().formatHex(bytes(value))));
                        }
                    });
                });
            }
            return true;
        });
        values.removeIf(value -> value.hex().isEmpty());
        ends = new int[values.size()];
        int end = 0;
        for (int n = 0; n < ends.length; n++) {
            end += values.get(n).hex().length() / 2;
            ends[n] = end;
        }
    }

    private static String literal(Object key) {
        return key instanceof Number ? key.toString() : "'" + key + "'";
    }

    private static byte[] bytes(Object value) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Long number -> ByteBuffer.allocate(8).putLong(number).array();
            case Integer number -> ByteBuffer.allocate(4).putInt(number).array();
            case Boolean yes -> new byte[] {(byte) (yes ? 1 : 0)};
            default -> (byte[]) value;
        };
    }

    int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /// One random bit of the byte at `position` of all of them.
    Flip flip(int position, Random random) {
        int n = Arrays.binarySearch(ends, position);
        n = n >= 0 ? n + 1 : -n - 1;
        Value value = values.get(n);
        byte[] kept = HexFormat.of().parseHex(value.hex());
        byte[] flipped = kept.clone();
        int at = position - (ends[n] - kept.length);
        flipped[at] ^= (byte) (value.type() == Boolean.class ? 1 : 1 << random.nextInt(8));
        return new Flip(value, kept, flipped, value.table() + "." + value.column() + " " + value.row() + " @" + at + " "
                + (kept[at] ^ flipped[at]));
    }

    /// Whether the database took it.
    boolean put(Flip flip) {
        try {
            write(flip.value(), flip.value().row(), flip.flipped());
            return true;
        } catch (JdbiException | Problem refused) {
            return false;
        }
    }

    /// Makes undone what [#put] did.
    void takeBack(Flip flip) {
        Value value = flip.value();
        String key = "\\b" + value.column() + " = (-?\\d+|'[^']*')";
        write(value, value.row().replaceAll(key, value.column() + " = " + literal(value.of(flip.flipped()))), flip.kept());
    }

    private void write(Value value, String row, byte[] bytes) {
        store.write(tx -> tx.handle().createUpdate("update " + value.table() + " set " + value.column() + " = :value where " + row)
                .bind("value", value.of(bytes)).execute());
    }
}
