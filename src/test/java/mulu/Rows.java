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
                            ? field.label() + "第" + (i + 1) + "项"
                            : field.legal().get(i % field.legal().size()));
                }
            }
            for (FieldGroup group : form.columns().groups()) {
                if (group.rule() == FieldGroup.Rule.EXACTLY_ONE) {
                    Field ticked = form.field(group.fields().get(Math.max(0, random.nextInt(group.fields().size() + 3) - 3)));
                    cells.set(ticked.slot(), ticked.legal().getFirst());
                }
            }
            if (form.id().equals("nx-2018")) {
                agree(cells);
            }
            cells.set(0, Field.AUTOMATIC);
            rows.add(cells);
        }
        return rows;
    }

    /// What goes with the row's tick.
    private void agree(List<String> cells) {
        boolean open = !cell(cells, "open").isEmpty();
        boolean closed = !cell(cells, "closed").isEmpty();
        put(cells, "listing", open ? "主动公开基本目录" : closed ? "政务公开负面清单" : "依申请公开目录");
        put(cells, open ? "kindOpen" : "kindOnRequest", closed ? "" : "√");
        put(cells, "basis", "《中华人民共和国政府信息公开条例》" + (open ? "第十条" : closed ? "第十四条" : "第十三条"));
        put(cells, "body", "试验区综合执法局");
        put(cells, "limit", closed ? "" : "自信息形成或变更之日起20个工作日内");
        put(cells, "channel", open ? "政府网站、公开栏" : "");
        if (!open) {
            put(cells, "category", "其他");
        }
    }

    private String cell(List<String> cells, String key) {
        return cells.get(form.field(key).slot());
    }

    private void put(List<String> cells, String key, String text) {
        cells.set(form.field(key).slot(), text);
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
