package mulu.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What has been found out about the texts of a sheet: each different text is looked at once, as most cells repeat.
/// For one thread.
final class Known<T> {
    private final Sheet sheet;
    private final Function<String, T> look;
    /// By the sheet's number of the text; for few rows of many a map does.
    private final @Nullable Object @Nullable [] known;
    private final Map<Integer, T> few = new HashMap<>();

    /// @param rows how many rows will be asked about
    Known(Sheet sheet, int rows, Function<String, T> look) {
        this.sheet = sheet;
        this.look = look;
        this.known = rows < sheet.codes() / 32 ? null : new Object[sheet.codes()];
    }

    T at(int row, Field field) {
        int code = sheet.code(row, field);
        if (code < 0) {
            return look.apply(sheet.text(row, field));
        }
        if (known == null || code >= known.length) {
            return few.computeIfAbsent(code, _ -> look.apply(sheet.text(row, field)));
        }
        @SuppressWarnings("unchecked")
        T old = (T) known[code];
        if (old == null) {
            old = look.apply(sheet.text(row, field));
            known[code] = old;
        }
        return old;
    }
}
