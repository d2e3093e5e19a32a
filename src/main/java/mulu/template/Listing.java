package mulu.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list derived from the catalog, such as 依申请公开目录: the rows whose `when` field is ticked, own columns, own
/// numbering.
///
/// @param key stable name; commands and files use it
/// @param label the name of the list
/// @param title pattern as in [Heading]
public record Listing(String key, String label, String title, String when, List<Column> columns) {
    /// One column of the list.
    ///
    /// @param field key of the field whose cell is shown; null for the list's own running number
    /// @param label header, where it differs from the field's
    public record Column(@Nullable String field, @Nullable String label, int width) {}

    public Listing {
        columns = List.copyOf(columns);
    }
}
