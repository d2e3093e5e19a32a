package mulu.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// The body of a journal's record: the statements of one write with their values, in the order in which they were run.
///
/// A step is a sign and what belongs to it: `S` a statement's text (it gets the next number from 0), `R` run one with its
/// values, and how many rows that touched, `B` one line of values of a batch, `E` run the batch, and how many rows that
/// touched, `M` the schema was brought to a version.
final class RecordText {
    private static final int STATEMENT = 'S';
    private static final int RUN = 'R';
    private static final int LINE = 'B';
    private static final int BATCH = 'E';
    private static final int SCHEMA = 'M';

    private RecordText() {}

    /// Who carries a record out.
    interface Reader {
        void run(String sql, List<@Nullable Object> values, long touched) throws IOException;

        void line(String sql, List<@Nullable Object> values) throws IOException;

        void batch(String sql, long touched) throws IOException;

        void schema(int version) throws IOException;
    }

    /// Writes one record, packed as it comes, so that a million rows need no memory.
    static final class Writer {
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final DeflaterOutputStream packed;
        private final DataOutputStream out;
        private final Map<String, Integer> statements = new HashMap<>();

        Writer(OutputStream to) {
            packed = new DeflaterOutputStream(to, deflater, 1 << 14);
            out = new DataOutputStream(new java.io.BufferedOutputStream(packed, 1 << 15));
        }

        void run(String sql, @Nullable Object[] values, int count, long touched) throws IOException {
            int statement = statement(sql);
            out.writeByte(RUN);
            out.writeInt(statement);
            values(values, count);
            out.writeLong(touched);
        }

        void line(String sql, @Nullable Object[] values, int count) throws IOException {
            int statement = statement(sql);
            out.writeByte(LINE);
            out.writeInt(statement);
            values(values, count);
        }

        void batch(String sql, long touched) throws IOException {
            int statement = statement(sql);
            out.writeByte(BATCH);
            out.writeInt(statement);
            out.writeLong(touched);
        }

        void schema(int version) throws IOException {
            out.writeByte(SCHEMA);
            out.writeInt(version);
        }

        private int statement(String sql) throws IOException {
            Integer known = statements.get(sql);
            if (known != null) {
                return known;
            }
            out.writeByte(STATEMENT);
            text(sql);
            statements.put(sql, statements.size());
            return statements.size() - 1;
        }

        private void values(@Nullable Object[] values, int count) throws IOException {
            out.writeInt(count);
            for (int i = 0; i < count; i++) {
                value(values[i]);
            }
        }

        private void value(@Nullable Object value) throws IOException {
            switch (value) {
                case null -> out.writeByte('0');
                case String text -> {
                    out.writeByte('s');
                    text(text);
                }
                case Long number -> {
                    out.writeByte('l');
                    out.writeLong(number);
                }
                case Integer number -> {
                    out.writeByte('i');
                    out.writeInt(number);
                }
                case Boolean flag -> out.writeByte(flag ? 't' : 'f');
                case byte[] bytes -> {
                    out.writeByte('b');
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
                case Double number -> {
                    out.writeByte('d');
                    out.writeDouble(number);
                }
                case BigDecimal number -> {
                    out.writeByte('n');
                    text(number.toString());
                }
                default -> throw new IllegalStateException("the journal knows no " + value.getClass());
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /// Ends the packing; what is below is not closed.
        void finish() throws IOException {
            out.flush();
            packed.finish();
            deflater.end();
        }

        /// Gives back what the packing holds; nothing is written.
        void giveUp() {
            deflater.end();
        }
    }

    /// Reads one unpacked body to its end.
    static void read(DataInputStream in, Reader reader) throws IOException {
        List<String> statements = new ArrayList<>();
        for (int step = in.read(); step >= 0; step = in.read()) {
            switch (step) {
                case STATEMENT -> statements.add(text(in));
                case RUN -> reader.run(statements.get(in.readInt()), values(in), in.readLong());
                case LINE -> reader.line(statements.get(in.readInt()), values(in));
                case BATCH -> reader.batch(statements.get(in.readInt()), in.readLong());
                case SCHEMA -> reader.schema(in.readInt());
                default -> throw new IOException("a step " + step + " in the journal");
            }
        }
    }

    private static List<@Nullable Object> values(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<@Nullable Object> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value(in));
        }
        return values;
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case '0' -> null;
            case 's' -> text(in);
            case 'l' -> in.readLong();
            case 'i' -> in.readInt();
            case 't' -> true;
            case 'f' -> false;
            case 'b' -> bytes(in);
            case 'd' -> in.readDouble();
            case 'n' -> new BigDecimal(text(in));
            default -> throw new IOException("a value " + kind + " in the journal");
        };
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a record of the journal is cut");
        }
        return bytes;
    }
}
