package mulu.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Heading;
import mulu.template.Template;

/// A catalog put into the columns of another form, and what becomes of every column on the way. No text is changed: it
/// goes into the field that means the same, or stays behind. Rows whose only tick has no field in the other form, as
/// 不公开 in a list of what is open, stay behind too. Immutable.
public final class Conversion {
    private final Sheet sheet;
    private final Template to;
    private final List<Way> ways;
    private final int[] rows;

    /// A column and where its texts go.
    ///
    /// @param to empty where they stay behind
    /// @param texts how many cells of the rows that go hold one, running numbers apart
    public record Way(Field from, Optional<Field> to, int texts) {}

    private Conversion(Sheet sheet, Template to) {
        this.sheet = sheet;
        this.to = to;
        Map<String, Field> there = to.fields().stream().collect(Collectors.toMap(to::common, field -> field, (first, _) -> first));
        // First what means the same, then what has the same key; columns that only one file has go by their label.
        Map<Field, Optional<Field>> goes = new HashMap<>();
        for (Field field : sheet.template().fields()) {
            // Of two fields with one meaning only the first one goes.
            goes.put(field, Optional.ofNullable(there.remove(sheet.template().common(field))));
        }
        Map<String, Field> left = there.values().stream().filter(field -> !to.own(field)).collect(Collectors.toMap(Field::key, field -> field));
        goes.replaceAll((field, way) -> way.isPresent() || sheet.template().own(field) ? way : Optional.ofNullable(left.remove(field.key())));
        this.rows = IntStream.range(0, sheet.size()).filter(row -> goes(row, goes)).toArray();
        this.ways = sheet.template().fields().stream().map(field -> new Way(field, Objects.requireNonNull(goes.get(field)), texts(field))).toList();
    }

    public static Conversion of(Sheet sheet, Template to) {
        return new Conversion(sheet, to);
    }

    private boolean goes(int row, Map<Field, Optional<Field>> goes) {
        for (FieldGroup group : sheet.template().columns().groups()) {
            if (group.rule() == FieldGroup.Rule.EXACTLY_ONE) {
                List<Field> members = group.fields().stream().map(sheet.template()::field).toList();
                List<Field> filled = members.stream().filter(field -> !sheet.text(row, field).isBlank()).toList();
                if (members.stream().anyMatch(field -> present(goes, field)) && !filled.isEmpty()
                        && filled.stream().noneMatch(field -> present(goes, field))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean present(Map<Field, Optional<Field>> goes, Field field) {
        return Objects.requireNonNull(goes.get(field)).isPresent();
    }

    private int texts(Field field) {
        return (int) Arrays.stream(rows).filter(row -> !sheet.row(row).cell(field.slot()).isBlank()
                && !(field.type() == Field.Type.ORDINAL && sheet.row(row).cell(field.slot()).equals(Field.AUTOMATIC))).count();
    }

    /// What becomes of each column, from left to right.
    public List<Way> ways() {
        return ways;
    }

    /// What stays behind, in sentences.
    public List<String> lost() {
        List<String> lost = new ArrayList<>();
        ways.stream().filter(way -> way.to().isEmpty() && way.texts() > 0)
                .forEach(way -> lost.add(Messages.text("convert.lost", way.from().path(), way.texts())));
        if (left() > 0) {
            lost.add(Messages.text("convert.left", left()));
        }
        return lost;
    }

    /// Fields of the other form that something comes into.
    public List<Field> filled() {
        return ways.stream().flatMap(way -> way.to().stream()).toList();
    }

    /// Fields of the other form that nothing comes into.
    public List<Field> empty() {
        return to.fields().stream().filter(field -> field.type() != Field.Type.ORDINAL
                && ways.stream().noneMatch(way -> way.to().equals(Optional.of(field)))).toList();
    }

    /// How many rows stay behind.
    public int left() {
        return sheet.size() - rows.length;
    }

    /// The new catalog: lines of the heading that both forms have, and the rows that go.
    public Draft draft() {
        Map<String, String> heading = new HashMap<>(sheet.catalog().heading());
        heading.keySet().retainAll(to.heading().lines().stream().map(Heading.Line::key).toList());
        List<List<String>> texts = new ArrayList<>(rows.length);
        for (int row : rows) {
            texts.add(texts(row));
        }
        return new Draft(to, sheet.catalog().year(), heading, Map.of(), texts);
    }

    private List<String> texts(int row) {
        String[] cells = new String[to.slots()];
        Arrays.fill(cells, "");
        to.fields().stream().filter(field -> field.type() == Field.Type.ORDINAL).forEach(field -> cells[field.slot()] = Field.AUTOMATIC);
        for (Way way : ways) {
            way.to().ifPresent(field -> cells[field.slot()] = sheet.row(row).cell(way.from().slot()));
        }
        return List.of(cells);
    }
}
