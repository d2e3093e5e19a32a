package mulu.store;

import java.sql.SQLException;
import java.util.Locale;
import mulu.base.Problem;

/// Turns what a database says into the sentence a clerk can act on.
final class SqlFailures {
    private SqlFailures() {}

    /// The same while an existing file is opened: what cannot be explained otherwise is damage.
    static RuntimeException opening(RuntimeException failure) {
        RuntimeException problem = translate(failure);
        return problem instanceof Problem known && !known.key().equals("store.failed")
                ? known
                : Problem.storage("store.damaged.file", failure);
    }

    static RuntimeException translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof SQLException sql) {
                return problem(sql, failure);
            }
        }
        return failure;
    }

    private static Problem problem(SQLException sql, RuntimeException failure) {
        if (isFull(sql)) {
            return Problem.storage("store.full", failure);
        }
        return switch (sql.getErrorCode()) {
            case 90020 -> Problem.storage("store.in-use-database", failure);
            case 90146 -> Problem.storage("store.damaged.gone", failure);
            case 90097 -> Problem.storage("store.read-only", failure);
            case 90030, 90007, 90098 -> Problem.storage("store.damaged.file", failure);
            default -> sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                    ? Problem.storage("store.no-connection", failure)
                    : Problem.storage("store.failed", failure);
        };
    }

    /// Whether the disk has no room; every system says it in its own words.
    static boolean isFull(Throwable failure) {
        String all = everything(failure);
        return all.contains("no space left") || all.contains("not enough space") || all.contains("disk full")
                || all.contains("quota exceeded") || all.contains("file too large");
    }

    private static String everything(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
