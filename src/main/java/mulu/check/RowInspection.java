package mulu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Listing;

/// Rules that look at several cells of one row.
final class RowInspection {
    private final Inspection inspection;
    private final Sheet sheet;
    private final List<Field> fields;
    private final List<String> words;
    /// Whether one of the words is in a text.
    private final Known<Boolean> worded;
    private final Known<Optional<Listing>> listed;
    /// The tick that each list belongs to.
    private final List<Field> whens;

    RowInspection(Inspection inspection) {
        this.inspection = inspection;
        this.sheet = inspection.sheet();
        this.fields = inspection.fields();
        this.words = inspection.rule().words();
        this.worded = new Known<>(sheet, inspection.rows().length, text -> Inspection.first(words, text) != null);
        List<Listing> lists = sheet.template().listings();
        this.whens = lists.stream().map(one -> sheet.template().field(one.when())).toList();
        this.listed = new Known<>(sheet, inspection.rows().length, text ->
                lists.stream().filter(one -> text.strip().endsWith(one.label())).findFirst());
    }

    void run() {
        Set<String> all = Set.copyOf(words);
        for (int i : inspection.rows()) {
            switch (inspection.rule().kind()) {
                case AGREE -> agree(i);
                case LISTING -> listing(i);
                case GIVEN -> given(i);
                case REASON -> reason(i);
                case REMARK -> remark(i);
                case MUST_OPEN -> mustOpen(i, all);
                default -> throw new IllegalStateException("not of a row: " + inspection.rule().kind());
            }
        }
    }

    private boolean filled(int row, Field field) {
        return !sheet.text(row, field).isBlank();
    }

    private void agree(int row) {
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            Field attribute = fields.get(i);
            Field mark = fields.get(i + 1);
            if (filled(row, mark) && !filled(row, attribute)) {
                inspection.add(row, mark, "check.agree", mark.path(), sheet.text(row, mark), attribute.path());
            }
        }
    }

    /// What stands in the list's cell may have a unit's name in front, as 金凤区政务公开负面清单.
    private void listing(int row) {
        Field field = fields.getFirst();
        String text = sheet.text(row, field).strip();
        if (text.isEmpty()) {
            return;
        }
        Optional<Listing> said = listed.at(row, field);
        List<Listing> lists = sheet.template().listings();
        List<Listing> meant = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            if (filled(row, whens.get(i))) {
                meant.add(lists.get(i));
            }
        }
        if (said.isEmpty()) {
            boolean other = fields.size() > 1 && text.equals(sheet.text(row, fields.get(1)).strip());
            inspection.add(row, field, other ? "check.listing.other" : "check.listing.unknown", field.label(), text,
                    other ? fields.get(1).label() : "");
        } else if (meant.size() == 1 && !meant.contains(said.get())) {
            inspection.add(row, field, "check.listing.wrong", sheet.template().field(meant.getFirst().when()).label(), text,
                    meant.getFirst().label());
        }
    }

    private void given(int row) {
        if (filled(row, fields.getFirst()) && !filled(row, fields.get(1))) {
            inspection.add(row, fields.get(1), "check.given", fields.getFirst().label(), fields.get(1).label());
        }
    }

    private boolean named(int row) {
        return fields.stream().skip(1).anyMatch(field -> worded.at(row, field));
    }

    private void reason(int row) {
        if (filled(row, fields.getFirst()) && !named(row)) {
            inspection.add(row, fields.get(1), "check.reason", fields.get(1).label());
        }
    }

    private void remark(int row) {
        Field field = fields.getFirst();
        String text = sheet.text(row, field);
        if (field.ticked(text) && !text.equals(field.legal().getFirst()) && !named(row)) {
            inspection.add(row, field, "check.remark", text);
        }
    }

    private void mustOpen(int row, Set<String> all) {
        String kind = sheet.text(row, fields.getFirst()).strip();
        if (all.contains(kind)) {
            fields.stream().skip(1).filter(field -> filled(row, field)).forEach(field ->
                    inspection.add(row, field, "check.must-open", kind, field.label()));
        }
    }
}
