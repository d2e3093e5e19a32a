package mulu.signoff;

import java.util.List;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import org.jspecify.annotations.Nullable;

/// What a hand says of a cell, a row or the whole catalog (批注), with what others answered. It stays for ever and is seen
/// in every later round and version.
///
/// @param place the version and round it was said in
/// @param settled who has dealt with it; null while it is open
public record Remark(long id, Seal.Place place, Kind kind, Spot spot, Said said, @Nullable Settled settled, List<Said> replies) {
    /// NOTE: a remark. RETURN: the row is to go back to the form-filler for this reason (退回此行).
    public enum Kind { NOTE, RETURN }

    /// Where something was said.
    ///
    /// @param row id; null for the whole catalog
    /// @param field key; null for the whole row
    /// @param mark of the row as it was then; empty for the whole catalog
    public record Spot(@Nullable Long row, @Nullable String field, String mark) {}

    /// One person's words.
    ///
    /// @param name as it was then
    /// @param at the record's time, milliseconds since 1970
    public record Said(long person, String name, long at, String text) {}

    /// Who has dealt with it, and when.
    public record Settled(String name, long at) {}

    public Remark {
        replies = List.copyOf(replies);
    }

    /// Where it is, such as 第3行 公开依据, in `sheet`.
    public String where(Sheet sheet) {
        String column = spot.field() == null ? "" : sheet.template().field(spot.field()).path();
        Long row = spot.row();
        if (row == null) {
            return Messages.text("check.whole");
        }
        int index = sheet.indexOf(row);
        return index < 0 ? Messages.text("review.row-gone", column).strip() : Messages.text("check.place", index + 1, column).strip();
    }

    public boolean open() {
        return settled == null;
    }
}
