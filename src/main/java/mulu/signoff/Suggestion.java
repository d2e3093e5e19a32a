package mulu.signoff;

import java.util.Locale;
import mulu.base.Messages;
import mulu.catalog.Sheet;

/// Another text that a reviewer or approver wishes for a cell (建议修改); the form-filler takes it over or not.
///
/// @param place the version and round it was made in
/// @param spot the cell
/// @param wish the text before and after
/// @param by who wishes it, with the reason, which may be empty
public record Suggestion(long id, Seal.Place place, Spot spot, Wish wish, Remark.Said by, Answer answer) {
    /// ACCEPTED holds as long as the change does that took it over: where that is undone, the suggestion is OPEN again.
    public enum State {
        OPEN, ACCEPTED, REJECTED, WITHDRAWN;

        /// The Chinese word, such as 已采纳.
        public String label() {
            return Messages.text("review.suggestion." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// One cell.
    public record Spot(long row, String field) {}

    /// One text instead of another.
    public record Wish(String before, String after) {}

    /// What became of it.
    ///
    /// @param by a name, empty while it is open
    /// @param words why not; may be empty
    /// @param change number of the change that took it over, 0 for none
    public record Answer(State state, String by, long at, String words, long change) {
        static final Answer NONE = new Answer(State.OPEN, "", 0, "", 0);
    }

    /// Where it is, such as 第3行 公开依据, in `sheet`.
    public String where(Sheet sheet) {
        String column = sheet.template().field(spot.field()).path();
        int index = sheet.indexOf(spot.row());
        return index < 0 ? Messages.text("review.row-gone", column) : Messages.text("check.place", index + 1, column);
    }

    public boolean open() {
        return answer.state() == State.OPEN;
    }
}
