package mulu.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mulu.base.Messages;
import mulu.base.Redline;
import mulu.catalog.Sheet;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Seal;
import mulu.signoff.Suggestion;
import org.jspecify.annotations.Nullable;

/// A review as the lines of a list that is handed round.
final class RemarkLines {

    private RemarkLines() {}

    static List<List<String>> of(Review review) {
        List<List<String>> lines = new ArrayList<>();
        review.remarks().forEach(remark -> lines.add(line(remark, review.sheet())));
        review.suggestions().forEach(suggestion -> lines.add(line(suggestion, review.sheet())));
        return lines;
    }

    private static List<String> line(Remark remark, Sheet sheet) {
        Remark.Settled settled = remark.settled();
        String state = settled == null ? Messages.text("review.open") : Messages.text("review.settled", settled.name(), Times.of(settled.at()));
        String replies = remark.replies().stream().map(reply -> Messages.text("review.reply", reply.name(), Times.of(reply.at()), reply.text()))
                .collect(Collectors.joining("\n"));
        return line(sheet, remark.place(), new Cell(remark.spot().row(), remark.spot().field()),
                List.of(Messages.text("review.kind." + remark.kind().name().toLowerCase(Locale.ROOT)), remark.said().text(), remark.said().name(),
                        Times.of(remark.said().at()), replies, state));
    }

    private static List<String> line(Suggestion suggestion, Sheet sheet) {
        Redline wish = Redline.of(suggestion.wish().before(), suggestion.wish().after());
        String words = wish.text() + (suggestion.by().text().isEmpty() ? "" : "\n" + suggestion.by().text());
        String state = suggestion.open() ? suggestion.answer().state().label()
                : Messages.text("review.answered", suggestion.answer().state().label(), suggestion.answer().by(), Times.of(suggestion.answer().at()));
        return line(sheet, suggestion.place(), new Cell(suggestion.spot().row(), suggestion.spot().field()),
                List.of(Messages.text("review.kind.suggestion"), words, suggestion.by().name(), Times.of(suggestion.by().at()),
                        suggestion.answer().words(), state));
    }

    /// Where something was said.
    private record Cell(@Nullable Long row, @Nullable String field) {}

    /// @param rest kind, words, by, at, answers, state
    private static List<String> line(Sheet sheet, Seal.Place place, Cell cell, List<String> rest) {
        Long row = cell.row();
        String field = cell.field();
        int index = row == null ? -1 : sheet.indexOf(row);
        return List.of(Messages.text("review.round", place.version(), place.round()),
                row == null ? Messages.text("check.whole") : index < 0 ? Messages.text("review.row-gone", "").strip() : Integer.toString(index + 1),
                field == null ? "" : sheet.template().field(field).path(), rest.get(0),
                field == null || index < 0 ? "" : sheet.text(index, sheet.template().field(field)),
                rest.get(1), rest.get(2), rest.get(3), rest.get(4), rest.get(5));
    }
}
