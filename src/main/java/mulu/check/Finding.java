package mulu.check;

import mulu.catalog.Sheet;
import mulu.base.Messages;
import org.jspecify.annotations.Nullable;

/// One thing a rule found.
///
/// @param row id of the row, or null where the whole catalog is meant
/// @param field key of the field, or null where no single one is meant
/// @param sentence what is wrong and what would be right
public record Finding(String rule, Rule.Level level, @Nullable Long row, @Nullable String field, String sentence) {
    /// Where it is, such as 第3行 公开依据, in `sheet`.
    public String place(Sheet sheet) {
        String column = field == null ? "" : sheet.template().field(field).path();
        if (row == null) {
            return column.isEmpty() ? Messages.text("check.whole") : column;
        }
        return Messages.text("check.place", sheet.indexOf(row) + 1, column).strip();
    }
}
