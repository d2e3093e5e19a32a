package mulu.desk.review;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import mulu.desk.review.ReviewModel.Entry;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Suggestion;

/// The lines of a review in the order in which they are worked off: what came back, what is wished, what was said, and
/// behind them what is done.
final class SaidLines {
    private SaidLines() {}

    static List<Entry> lines(Review review) {
        List<Entry> lines = new ArrayList<>();
        List<Remark> toDo = review.toDo();
        group(lines, "desk.review.returned", toDo.stream().map(remark -> entry(remark, review)).toList());
        group(lines, "desk.review.wished", review.unanswered().stream().map(SaidLines::entry).toList());
        group(lines, "desk.review.said", review.open().stream().filter(remark -> !toDo.contains(remark)).map(remark -> entry(remark, review)).toList());
        List<Entry> done = new ArrayList<>();
        review.suggestions().reversed().stream().filter(suggestion -> !suggestion.open()).map(SaidLines::entry).forEach(done::add);
        review.remarks().reversed().stream().filter(remark -> !remark.open()).map(remark -> entry(remark, review)).forEach(done::add);
        group(lines, "desk.review.done", done);
        return lines;
    }

    private static void group(List<Entry> lines, String key, List<Entry> entries) {
        if (!entries.isEmpty()) {
            lines.add(new Entry.Head(text(key, entries.size())));
            lines.addAll(entries);
        }
    }

    private static Entry entry(Remark remark, Review review) {
        return new Entry.Said(remark, remark.kind() == Remark.Kind.RETURN && review.changedSince(remark));
    }

    private static Entry entry(Suggestion suggestion) {
        return new Entry.Wished(suggestion);
    }
}
