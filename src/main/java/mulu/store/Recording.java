package mulu.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The writer's connection to H2 with an ear on it: every statement that changes rows is noted in the journal once it has
/// run. What cannot be noted is a bug and is told as one, because a change that the journal does not know is lost with the
/// file.
final class Recording {
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");
    private static final Set<String> SILENT = Set.of("select", "set", "checkpoint");

    private Recording() {}

    static Connection of(Connection connection, Redo redo) {
        InvocationHandler handler = (_, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> prepared((PreparedStatement) made(connection, method, arguments), (String) arguments[0], redo);
            case "createStatement" -> plain((Statement) made(connection, method, arguments), redo);
            case "prepareCall", "setSavepoint", "releaseSavepoint" -> throw unknown(method.getName());
            default -> {
                if (method.getName().equals("rollback") && arguments != null) {
                    throw unknown("rollback to a savepoint");
                }
                yield call(connection, method, arguments);
            }
        };
        return (Connection) Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static PreparedStatement prepared(PreparedStatement statement, String sql, Redo redo) {
        InvocationHandler handler = changes(sql) ? new Changing(statement, sql, redo)
                : (_, method, arguments) -> call(statement, method, arguments);
        return (PreparedStatement) Proxy.newProxyInstance(
                Recording.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private static Statement plain(Statement statement, Redo redo) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().equals("addBatch")) {
                throw unknown("a batch of texts");
            }
            boolean runs = method.getName().startsWith("execute") && arguments != null;
            boolean changes = runs && changes((String) arguments[0]);
            Object result = call(statement, method, arguments);
            if (changes) {
                long touched = statement.getUpdateCount();
                redo.note(text -> text.run((String) arguments[0], new Object[0], 0, touched));
            }
            return result;
        };
        return (Statement) Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {Statement.class}, handler);
    }

    /// Whether a statement changes rows; one of which that cannot be told is refused.
    private static boolean changes(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        String word = text.split("[^a-z]", 2)[0];
        if (CHANGES.contains(word)) {
            return true;
        }
        if (!SILENT.contains(word) || text.contains("final table")) {
            throw unknown(sql);
        }
        return false;
    }

    private static IllegalStateException unknown(String what) {
        return new IllegalStateException("the journal cannot note: " + what);
    }

    private static Object made(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        return Objects.requireNonNull(call(connection, method, arguments));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /// One prepared statement that changes rows.
    private static final class Changing implements InvocationHandler {
        private final PreparedStatement statement;
        private final String sql;
        private final Redo redo;
        private @Nullable Object[] values = new Object[16];
        private int count;

        Changing(PreparedStatement statement, String sql, Redo redo) {
            this.statement = statement;
            this.sql = sql;
            this.redo = redo;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                set((Integer) arguments[0] - 1, name.equals("setNull") ? null : arguments[1]);
            } else if (name.equals("clearParameters")) {
                count = 0;
            } else if (name.equals("addBatch")) {
                Object result = call(statement, method, arguments);
                redo.note(text -> text.line(sql, values, count));
                return result;
            } else if (name.equals("executeBatch")) {
                return batch(method);
            } else if (name.equals("execute") || name.equals("executeUpdate")) {
                Object result = call(statement, method, arguments);
                long touched = statement.getUpdateCount();
                redo.note(text -> text.run(sql, values, count, touched));
                return result;
            } else if (name.startsWith("execute") || name.equals("clearBatch")) {
                throw unknown(name);
            }
            return call(statement, method, arguments);
        }

        private void set(int index, @Nullable Object value) {
            if (index >= values.length) {
                values = Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
            }
            values[index] = value;
            count = Math.max(count, index + 1);
        }

        private Object batch(Method method) throws Throwable {
            try {
                int[] touched = (int[]) Objects.requireNonNull(call(statement, method, null));
                redo.note(text -> text.batch(sql, Arrays.stream(touched).asLongStream().sum()));
                return touched;
            } catch (Throwable e) {
                redo.poison();
                throw e;
            }
        }
    }
}
