package mulu.check;

import java.util.List;
import mulu.base.Digest;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// A finding that a form-filler has explained instead of mending it (说明).
///
/// @param mark binds the explanation to what was found and to the texts it was found in, 64 hexadecimal digits
/// @param reason why it may stay as it is
/// @param by who says so
/// @param at the record's time, milliseconds since 1970
public record Waiver(long id, Place place, String mark, String reason, String by, long at) {
    /// What a rule found something in: a row and a field, where it has them.
    public record Place(String rule, @Nullable Long row, @Nullable String field) {
        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.row(), finding.field());
        }
    }

    /// A finding that stands explained.
    public record Explained(Finding finding, Waiver waiver) {}

    /// SM3 of the rule, the place, and what the rule looks at there. The sentence counts too, as a rule may find several
    /// things in one cell; but not that of a rule about the whole, which may name the places of other rows.
    static String mark(Rule rule, Finding finding, Sheet sheet) {
        Long row = finding.row();
        String key = finding.field();
        Digest digest = new Digest().field("mulu-waiver-1").field(rule.id()).field(row == null ? "" : row.toString())
                .field(key == null ? "" : key);
        if (row == null || !rule.ofTheWhole() || rule.ofACell()) {
            digest.field(finding.sentence());
        }
        if (row != null) {
            int index = sheet.indexOf(row);
            for (Field field : looked(rule, key == null ? List.of() : List.of(key), sheet)) {
                digest.field(field.key()).field(sheet.text(index, field));
            }
        }
        return digest.hex();
    }

    private static List<Field> looked(Rule rule, List<String> own, Sheet sheet) {
        boolean all = rule.keys().isEmpty() && own.isEmpty();
        return sheet.template().fields().stream().filter(field -> all ? field.type() != Field.Type.ORDINAL
                : own.contains(field.key()) || (!rule.ofACell() && rule.keys().contains(field.key()))).toList();
    }
}
