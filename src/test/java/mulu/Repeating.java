package mulu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mulu.catalog.Draft;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Template;

/// Many rows that repeat themselves as those of a real office do: a few hundred duties and laws, a handful of offices
/// and terms, ten thousand contents, each title about five times. Seeded.
public final class Repeating {
    private static final List<String> THINGS = List.of("行政许可", "行政处罚", "财政预算", "部门决算", "人事任免", "政府采购", "重大项目",
            "环境保护", "安全生产", "食品药品", "社会救助", "土地征收", "房屋补偿", "教育招生", "医疗卫生", "道路运输", "规划计划", "统计数据", "应急预案",
            "扶贫资金", "城市管理", "水利工程", "农业补贴", "就业创业");
    private static final List<String> ENDS = List.of("办理结果", "实施情况", "依据和条件", "公告", "名单", "年度报告", "办事指南", "监督检查情况");

    private final Random random;
    private final Template form = Trial.form();
    private final int titles;

    private Repeating(int rows) {
        this.random = new Random(rows);
        this.titles = Math.max(1, rows / 5);
    }

    public static Draft draft(int rows) {
        Repeating all = new Repeating(rows);
        return new Draft(all.form, 2018, Map.of("unit", "试验区综合执法局", "date", "2018-11-09", "filler", "张一"), Map.of(),
                IntStream.range(0, rows).mapToObj(_ -> all.row()).toList());
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        for (int slot = 0; slot < form.slots(); slot++) {
            cells.add("");
        }
        int texts = 0;
        for (Field field : form.fields()) {
            if (field.type() == Field.Type.TEXT) {
                cells.set(field.slot(), field.legal().isEmpty()
                        ? text(texts++)
                        : field.legal().get(random.nextInt(field.legal().size())));
            }
        }
        for (FieldGroup group : form.columns().groups()) {
            if (group.rule() == FieldGroup.Rule.EXACTLY_ONE) {
                Field ticked = form.field(group.fields().get(random.nextInt(group.fields().size())));
                cells.set(ticked.slot(), ticked.legal().getFirst());
            }
        }
        cells.set(0, Field.AUTOMATIC);
        return cells;
    }

    private String text(int column) {
        return switch (column) {
            case 0 -> thing() + "科";
            case 1 -> title(random.nextInt(titles));
            case 2 -> thing() + end() + "第" + random.nextInt(52) + "条";
            case 3 -> "《" + thing() + "条例》（国令第" + random.nextInt(400) + "号）";
            default -> random.nextInt(4) == 0 ? "" : thing() + end();
        };
    }

    private static String title(int number) {
        return THINGS.get(number % THINGS.size()) + "（" + number + "）";
    }

    private String thing() {
        return THINGS.get(random.nextInt(THINGS.size()));
    }

    private String end() {
        return ENDS.get(random.nextInt(ENDS.size()));
    }
}
