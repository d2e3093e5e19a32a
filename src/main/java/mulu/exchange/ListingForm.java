package mulu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Heading;
import mulu.template.Listing;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// A derived list seen as a form of its own, so that everything that prints and reads forms serves the lists too.
final class ListingForm {
    /// Stands between the name of the form and that of the list.
    static final char LIST = '/';

    private ListingForm() {}

    /// The form of the list: its columns, its title, the same sign-off line, no count line.
    static Template template(Template form, Listing listing) {
        Heading heading = new Heading(listing.title(), form.heading().lines(), new Heading.Tally("", "", List.of()));
        List<Field> fields = new ArrayList<>();
        for (Listing.Column column : listing.columns()) {
            fields.add(field(form, column, fields.size()));
        }
        return new Template(form.id() + LIST + listing.key(), form.version(), listing.label(), heading,
                new Template.Columns(fields, List.of()), List.of(), form.layout());
    }

    private static Field field(Template form, Listing.Column column, int slot) {
        Field source = column.field() == null ? null : form.field(column.field());
        List<String> header = header(form, column, source);
        Field.Look look = new Field.Look(column.width(), false, source != null && source.look().vertical());
        if (source == null) {
            return new Field("column" + slot, slot, header, Field.Type.ORDINAL, List.of(), true, look);
        }
        boolean text = source.type() == Field.Type.ORDINAL;
        return new Field("column" + slot, slot, header, text ? Field.Type.TEXT : source.type(), source.legal(),
                source.free(), look);
    }

    private static List<String> header(Template form, Listing.Column column, @Nullable Field source) {
        if (column.label() != null) {
            return List.of(column.label());
        }
        if (source != null) {
            return source.header();
        }
        return form.fields().stream()
                .filter(field -> field.type() == Field.Type.ORDINAL)
                .findFirst()
                .map(Field::header)
                .orElse(List.of("№"));
    }

    /// The rows of `sheet` that belong to the list: those whose `when` field holds one of its marks.
    static Sheet sheet(Sheet sheet, Listing listing) {
        Template template = template(sheet.template(), listing);
        Field when = sheet.template().field(listing.when());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (when.legal().contains(sheet.row(i).cell(when.slot()))) {
                rows.add(row(sheet, i, listing));
            }
        }
        Map<String, String> heading = new HashMap<>(sheet.catalog().heading());
        heading.remove(Heading.TITLE);
        return Sheet.preview(new Draft(template, sheet.catalog().year(), heading, Map.of(), rows));
    }

    private static List<String> row(Sheet sheet, int index, Listing listing) {
        List<String> cells = new ArrayList<>();
        for (Listing.Column column : listing.columns()) {
            cells.add(column.field() == null
                    ? Field.AUTOMATIC
                    : sheet.text(index, sheet.template().field(column.field())));
        }
        return cells;
    }
}
