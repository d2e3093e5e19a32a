package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.Store;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// One byte of the record, of a frozen edition or of a seal becomes another in the database, and the examination of the
/// library finds it, or the database does not take it.
@Execution(ExecutionMode.CONCURRENT)
class EveryByteTest {
    private static final List<String> KEPT = List.of("audit_entry", "edition", "edition_part", "edition_name", "seal");

    @TempDir
    private Path folder;

    /// One value as it is stored.
    ///
    /// @param row says which row of the table, in SQL
    private record Value(String table, String column, String row, Class<?> type, String hex) {
        byte[] bytes() {
            return java.util.HexFormat.of().parseHex(hex);
        }

        /// The value with these bytes.
        Object of(byte[] bytes) {
            if (type == String.class) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            return type == Long.class ? (Object) ByteBuffer.wrap(bytes).getLong()
                    : type == Integer.class ? (Object) ByteBuffer.wrap(bytes).getInt() : bytes;
        }

        void put(Store store, byte[] bytes) {
            store.write(tx -> tx.handle().createUpdate("update " + table + " set " + column + " = :value where " + row)
                    .bind("value", of(bytes)).execute());
        }
    }

    private static byte[] bytes(Object value) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Long number -> ByteBuffer.allocate(8).putLong(number).array();
            case Integer number -> ByteBuffer.allocate(4).putInt(number).array();
            default -> (byte[]) value;
        };
    }

    private static List<Value> values(Store store) {
        List<Value> values = new ArrayList<>();
        store.read(tx -> {
            for (String table : KEPT) {
                List<String> keys = switch (table) {
                    case "audit_entry" -> List.of("seq");
                    case "edition_part" -> List.of("edition_id", "n");
                    default -> List.of("id");
                };
                tx.handle().createQuery("select * from " + table).mapToMap().forEach(row -> {
                    String where = keys.stream().map(key -> key + " = " + row.get(key)).collect(Collectors.joining(" and "));
                    row.forEach((column, value) -> values.add(new Value(table, column, where,
                            value instanceof byte[] ? byte[].class : value.getClass(), java.util.HexFormat.of().formatHex(bytes(value)))));
                });
            }
            return true;
        });
        return values;
    }

    /// A library of catalogs that went back once and were approved, with versions kept by hand.
    private void library(Path path, int catalogs, int rows) {
        try (Trial trial = Trial.at(new Location.Folder(path))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            for (int n = 0; n < catalogs; n++) {
                long id = trial.catalog(filler, rows).id();
                sign(trial, id, filler);
                trial.office().signOff().giveBack(id, reviewer, Trial.password(reviewer.name()), "第二行依据要补上条款");
                trial.office().editions().keep(id, filler, "退回时的样子");
                trial.apply(id, new Edit.MoveRows(List.of(trial.office().catalogs().sheet(id).row(2).id()), 0), filler).done();
                sign(trial, id, filler);
                trial.review(id, reviewer);
                sign(trial, id, reviewer);
                sign(trial, id, approver);
            }
        }
    }

    private static void sign(Trial trial, long id, Session session) {
        trial.office().signOff().sign(trial.office().signOff().look(id, Progress.NONE), session, Trial.password(session.name()), "");
    }

    /// @param every looks at one position of so many, chosen by `random`; 1 looks at all
    private static String flip(Store store, Office office, List<Value> values, IntStream positions, Random random) {
        int[] ends = new int[values.size()];
        int end = 0;
        for (int n = 0; n < ends.length; n++) {
            end += values.get(n).hex().length() / 2;
            ends[n] = end;
        }
        List<String> missed = new ArrayList<>();
        int[] counts = new int[2];
        positions.forEach(position -> {
            int n = java.util.Arrays.binarySearch(ends, position);
            n = n >= 0 ? n + 1 : -n - 1;
            while (values.get(n).hex().isEmpty()) {
                n++;
            }
            Value value = values.get(n);
            byte[] kept = value.bytes();
            int at = position - (ends[n] - kept.length);
            byte[] flipped = kept.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            try {
                value.put(store, flipped);
            } catch (JdbiException | Problem refused) {
                counts[0]++;
                return;
            }
            counts[1]++;
            String row = value.row();
            if (!found(office)) {
                missed.add(value.table() + "." + value.column() + " " + row + " @" + at + " " + (kept[at] ^ flipped[at]));
            }
            String back = row.contains(value.column() + " = ") ? row.replaceAll("\\b" + value.column() + " = -?\\d+",
                    value.column() + " = " + value.of(flipped)) : row;
            new Value(value.table(), value.column(), back, value.type(), value.hex()).put(store, kept);
        });
        assertEquals(List.of(), missed);
        return counts[1] + " found, " + counts[0] + " refused by the database";
    }

    private static boolean found(Office office) {
        try {
            return !office.examine(Progress.NONE).intact();
        } catch (Problem named) {
            return true;
        }
    }

    private String flipped(Path path, int share, int most, long seed) {
        Random random = new Random(seed);
        try (Store store = Store.open(new Location.Folder(path));
                Office office = Office.of(store, InstantSource.system(), System::currentTimeMillis, Trial.CHEAP)) {
            assertTrue(office.examine(Progress.NONE).intact());
            List<Value> values = values(store);
            int all = values.stream().mapToInt(value -> value.hex().length() / 2).sum();
            IntStream positions = share == 1 ? IntStream.range(0, all) : IntStream.range(0, most).map(_ -> random.nextInt(all));
            String told = flip(store, office, values, positions, random);
            assertTrue(office.examine(Progress.NONE).intact(), "everything is as it was");
            return all + " bytes: " + told;
        }
    }

    @Test
    void bytesOfASmallLibrary() {
        library(folder, 1, 3);
        flipped(folder, 0, 120, 3);
    }

    @Test
    @Tag("soak")
    void everyByteOfASmallLibrary() {
        library(folder, 1, 3);
        System.out.println("a small library, " + flipped(folder, 1, 0, 4));
    }

    @Test
    @Tag("soak")
    void tenThousandBytesOfALargeLibrary() {
        library(folder, 3, 700);
        System.out.println("a large library, " + flipped(folder, 0, 10_000, 5));
    }
}
