package mulu;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Template;

/// Synthetic rows of a form, seeded.
public final class Rows {
    private static final List<String> PIECES = List.of("公开", "信息", "√", " ", "　", "\n", "\"", "'", "=1+1", "-", "@", "\t",
            "《条例》（国令第711号）", "a", "Z", "0951-5017904", "😀", "𠮷", "，", "、", "<b>", "&amp;", "5个工作日内", "#");

    private final Random random;
    private final Template form;

    public Rows(Random random, Template form) {
        this.random = random;
        this.form = form;
    }

    /// Rows that no rule objects to.
    public List<List<String>> clean(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> cells = empty();
            for (Field field : form.fields()) {
                if (field.type() == Field.Type.TEXT) {
                    cells.set(field.slot(), field.legal().isEmpty()
                            ? text(field, i + 1)
                            : field.legal().get(i % field.legal().size()));
                }
            }
            for (FieldGroup group : form.columns().groups()) {
                if (group.rule() == FieldGroup.Rule.EXACTLY_ONE) {
                    Field ticked = form.field(group.fields().get(random.nextInt(group.fields().size())));
                    cells.set(ticked.slot(), ticked.legal().getFirst());
                }
            }
            cells.set(0, Field.AUTOMATIC);
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Field field, int number) {
        return field.key().equals("basis")
                ? "《试验区政务公开办法》（试政发〔2017〕" + number + "号）"
                : field.label() + "第" + number + "项";
    }

    /// Rows of anything a cell can hold.
    public List<List<String>> wild(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> cells = empty();
            cells.replaceAll(_ -> random.nextInt(4) == 0 ? "" : text());
            rows.add(cells);
        }
        return rows;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private List<String> empty() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < form.slots(); i++) {
            cells.add("");
        }
        return cells;
    }
}
