package mulu.signoff;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import mulu.catalog.Sheet;

/// How far the review of one catalog has come, and all that was said of it: immutable.
///
/// @param sheet the content that it is about
/// @param remarks of all rounds and versions, oldest first
/// @param suggestions the same
/// @param ticked the rows that are 已核 as they stand, by index
public record Review(Sheet sheet, List<Remark> remarks, List<Suggestion> suggestions, BitSet ticked) {
    public Review {
        remarks = List.copyOf(remarks);
        suggestions = List.copyOf(suggestions);
        ticked = (BitSet) ticked.clone();
    }

    @Override
    public BitSet ticked() {
        return (BitSet) ticked.clone();
    }

    public boolean ticked(int index) {
        return ticked.get(index);
    }

    /// How many rows are 已核.
    public int done() {
        return ticked.cardinality();
    }

    /// How many rows still are to be looked at.
    public int left() {
        return sheet.size() - done();
    }

    /// The next row behind `from` that is not 已核, from the last back to the first; none where all are.
    public OptionalInt next(int from) {
        return IntStream.concat(IntStream.range(from + 1, sheet.size()), IntStream.rangeClosed(0, Math.min(from, sheet.size() - 1)))
                .filter(index -> index >= 0 && !ticked.get(index)).findFirst();
    }

    public List<Remark> open() {
        return remarks.stream().filter(Remark::open).toList();
    }

    public List<Suggestion> unanswered() {
        return suggestions.stream().filter(Suggestion::open).toList();
    }

    /// Ids of the rows that are to go back as things stand, by what was said of them in this round.
    public Set<Long> returning() {
        Seal.Place now = Reviews.place(sheet.catalog());
        Set<Long> rows = new HashSet<>();
        toDo().stream().filter(remark -> remark.place().equals(now)).forEach(remark -> rows.add(Objects.requireNonNull(remark.spot().row())));
        return rows;
    }

    /// What the form-filler has to do: the rows that came back for a reason, and those that are still open.
    public List<Remark> toDo() {
        return open().stream().filter(remark -> remark.kind() == Remark.Kind.RETURN).toList();
    }

    /// Whether the row of a remark holds other texts by now, or is gone.
    public boolean changedSince(Remark remark) {
        Long row = remark.spot().row();
        return row != null && !RowMarks.of(sheet, row).equals(remark.spot().mark());
    }
}
