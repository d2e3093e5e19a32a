package mulu.signoff;

import java.util.List;
import java.util.stream.IntStream;
import mulu.base.Digest;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.template.Field;

/// What the rows of a sheet hold, as digests: two rows have the same mark where they are the same row with the same texts.
/// Running numbers and the place of a row are no part of it.
final class RowMarks {
    /// 128 bits: nobody finds another text with the same.
    private static final int DIGITS = 32;

    private RowMarks() {}

    static List<String> of(Sheet sheet) {
        List<Field> fields = fields(sheet);
        return IntStream.range(0, sheet.size()).parallel().mapToObj(index -> of(sheet.row(index), fields)).toList();
    }

    /// The same where another state of the sheet is known: rows that both share keep their marks.
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
    static List<String> of(Sheet sheet, Sheet known, List<String> marks) {
        List<Field> fields = fields(sheet);
        if (!fields.equals(fields(known))) {
            return of(sheet);
        }
        return IntStream.range(0, sheet.size()).mapToObj(index -> {
            Row row = sheet.row(index);
            int at = index < known.size() && known.row(index) == row ? index : known.indexOf(row.id());
            return at >= 0 && known.row(at) == row ? marks.get(at) : of(row, fields);
        }).toList();
    }

    /// The mark of one row; empty where it is not there.
    static String of(Sheet sheet, long row) {
        int index = sheet.indexOf(row);
        return index < 0 ? "" : of(sheet.row(index), fields(sheet));
    }

    private static List<Field> fields(Sheet sheet) {
        return sheet.template().fields().stream().filter(field -> field.type() != Field.Type.ORDINAL).toList();
    }

    private static String of(Row row, List<Field> fields) {
        Digest digest = new Digest().field("mulu-row-1").field(Long.toString(row.id()));
        fields.forEach(field -> digest.field(field.key()).field(row.cell(field.slot())));
        return digest.hex().substring(0, DIGITS);
    }
}
