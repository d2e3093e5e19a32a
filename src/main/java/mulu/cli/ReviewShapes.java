package mulu.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Messages;
import mulu.base.Redline;
import mulu.catalog.History;
import mulu.catalog.Sheet;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Suggestion;
import mulu.template.Field;

/// The JSON of a review.
final class ReviewShapes {
    private ReviewShapes() {}

    static Map<String, Object> review(Review review) {
        Sheet sheet = review.sheet();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("catalog", sheet.catalog().id());
        shape.put("stage", sheet.catalog().stage().name());
        shape.put("version", sheet.catalog().state().version());
        shape.put("round", sheet.catalog().state().round());
        shape.put("rows", sheet.size());
        shape.put("ticked", review.done());
        shape.put("tickedRows", review.ticked().stream().map(index -> index + 1).boxed().toList());
        shape.put("remarks", review.remarks().stream().map(remark -> remark(remark, review)).toList());
        shape.put("suggestions", review.suggestions().stream().map(suggestion -> suggestion(suggestion, sheet)).toList());
        return shape;
    }

    private static Map<String, Object> remark(Remark remark, Review review) {
        Sheet sheet = review.sheet();
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", Long.toString(remark.id()));
        shape.put("kind", remark.kind().name());
        shape.put("version", remark.place().version());
        shape.put("round", remark.place().round());
        Long row = remark.spot().row();
        shape.put("row", row == null ? 0 : sheet.indexOf(row) + 1);
        shape.put("field", remark.spot().field() == null ? "" : remark.spot().field());
        shape.put("place", remark.where(sheet));
        said(shape, remark.said());
        shape.put("changedSince", review.changedSince(remark));
        Remark.Settled settled = remark.settled();
        shape.put("settledBy", settled == null ? "" : settled.name());
        shape.put("settledAt", settled == null ? "" : Instant.ofEpochMilli(settled.at()).toString());
        shape.put("replies", remark.replies().stream().map(reply -> {
            Map<String, Object> one = new LinkedHashMap<>();
            said(one, reply);
            return one;
        }).toList());
        return shape;
    }

    private static void said(Map<String, Object> shape, Remark.Said said) {
        shape.put("by", said.name());
        shape.put("at", Instant.ofEpochMilli(said.at()).toString());
        shape.put("text", said.text());
    }

    private static Map<String, Object> suggestion(Suggestion suggestion, Sheet sheet) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", Long.toString(suggestion.id()));
        shape.put("version", suggestion.place().version());
        shape.put("round", suggestion.place().round());
        shape.put("row", sheet.indexOf(suggestion.spot().row()) + 1);
        shape.put("field", suggestion.spot().field());
        shape.put("place", suggestion.where(sheet));
        shape.put("before", suggestion.wish().before());
        shape.put("after", suggestion.wish().after());
        said(shape, suggestion.by());
        shape.put("state", suggestion.answer().state().name());
        shape.put("answeredBy", suggestion.answer().by());
        shape.put("answer", suggestion.answer().words());
        return shape;
    }

    /// One cell that the round has changed, or a new row.
    record Changed(int row, String field, String place, String redline) {
        Map<String, Object> shape() {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("row", row);
            shape.put("field", field);
            shape.put("place", place);
            shape.put("redline", redline);
            return shape;
        }
    }

    /// What the round has changed, row by row.
    static List<Changed> changed(Sheet sheet, Map<Long, History.Original> originals) {
        List<Changed> changes = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            History.Original original = originals.get(sheet.row(i).id());
            if (original == null) {
                continue;
            }
            for (Field field : sheet.template().fields()) {
                String before = original.cells().get(field.slot());
                if (before != null && field.type() != Field.Type.ORDINAL) {
                    changes.add(new Changed(i + 1, field.key(), Messages.text("check.place", i + 1, field.path()),
                            Redline.of(before, sheet.text(i, field)).text()));
                }
            }
            if (original.fresh()) {
                changes.add(new Changed(i + 1, "", Messages.text("check.place", i + 1, "").strip(), Messages.text("review.new-row")));
            }
        }
        return changes;
    }

    static List<Map<String, Object>> changes(Sheet sheet, Map<Long, History.Original> originals) {
        return changed(sheet, originals).stream().map(Changed::shape).toList();
    }
}
