package mulu.catalog;

import java.util.List;
import java.util.Map;

/// What an Edit did: serves the database, undo, the record and the other desks.
///
/// @param seq number of the record's entry
/// @param catalog number of the catalog
/// @param revision the catalog's revision after it
/// @param label words for the undo menu, such as 插入 2 行
/// @param origin who made it, and what it takes back
/// @param effects what happened to rows and heading
public record Change(long seq, long catalog, long revision, String label, Origin origin, Effects effects) {
    /// Where a change comes from.
    ///
    /// @param person id of who made it; 0 where an older program has not kept it
    /// @param takesBack number of the change that it takes back; 0 for none
    /// @param undo whether it undoes something; a take-back of an undo does it again
    public record Origin(long person, long takesBack, boolean undo) {}

    /// What a change did, ready to be carried out or turned round.
    ///
    /// @param rows at most one entry of a kind for each row, in an order that can be carried out
    /// @param before changed values of the heading as they were
    /// @param after the same keys as they are
    public record Effects(List<RowChange> rows, Map<String, String> before, Map<String, String> after) {
        public Effects {
            rows = List.copyOf(rows);
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }

        static Effects of(List<RowChange> rows) {
            return new Effects(rows, Map.of(), Map.of());
        }

        boolean nothing() {
            return rows.isEmpty() && before.equals(after);
        }

        Effects inverse() {
            return new Effects(rows.reversed().stream().map(RowChange::inverse).toList(), after, before);
        }
    }
}
