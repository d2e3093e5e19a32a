package mulu.catalog;

import java.util.Map;

/// One thing that happened to the texts of a row.
///
/// @param from texts by slot as they were: those that changed, or all of a deleted row
/// @param to texts by slot as they became: those that changed, or all of a new row
public record RowVersion(Made made, Kind kind, Map<Integer, String> from, Map<Integer, String> to) {
    /// INSERTED and DELETED also where an undo brought the row back or took it away.
    public enum Kind { INSERTED, DELETED, CHANGED }

    public RowVersion {
        from = Map.copyOf(from);
        to = Map.copyOf(to);
    }
}
