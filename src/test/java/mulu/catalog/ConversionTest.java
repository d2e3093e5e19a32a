package mulu.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mulu.Rows;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final Template OLD = Templates.builtIn().get(0);
    private static final Template NATIONAL = Templates.builtIn().get(1);
    private static final Template ACTIVE = Templates.builtIn().get(2);

    private static Sheet sheet(Template form, List<List<String>> rows) {
        return Sheet.preview(new Draft(form, 2024, Map.of("unit", "某局", "date", "2024-03-01", "title", "别的标题"), Map.of(), rows));
    }

    private static Sheet through(Sheet sheet, Template form) {
        return Sheet.preview(Conversion.of(sheet, form).draft());
    }

    /// There and back, every cell is the same that both forms have, whatever stands in it.
    @Test
    void thereAndBackEveryCommonCellIsTheSame() {
        int checked = 0;
        for (int seed = 0; seed < 60; seed++) {
            for (Template other : List.of(NATIONAL, ACTIVE)) {
                Sheet first = sheet(OLD, new Rows(new Random(seed), OLD).wild(1 + seed % 17));
                Conversion there = Conversion.of(first, other);
                Sheet back = through(Sheet.preview(there.draft()), OLD);
                int[] goes = IntStream.range(0, first.size()).filter(row -> stays(first, row)).toArray();
                int rows = other.equals(NATIONAL) ? goes.length : first.size();
                assertEquals(rows, back.size());
                assertEquals(first.size() - rows, there.left());
                for (Conversion.Way way : there.ways()) {
                    for (int row = 0; way.to().isPresent() && row < rows; row++) {
                        int from = other.equals(NATIONAL) ? goes[row] : row;
                        assertEquals(first.row(from).cell(way.from().slot()), back.row(row).cell(way.from().slot()));
                        checked++;
                    }
                }
            }
        }
        assertTrue(checked > 5_000, "checked " + checked);
    }

    /// A row that is only 不公开 has no place among what is open or given on request.
    private static boolean stays(Sheet sheet, int row) {
        Field closed = OLD.field("closed");
        return sheet.text(row, closed).isBlank() || !sheet.text(row, OLD.field("open")).isBlank()
                || !sheet.text(row, OLD.field("onRequest")).isBlank();
    }

    @Test
    void theReportNamesEveryColumn() {
        List<String> open = List.of("#", "行政许可", "许可事项", "行政许可", "名", "内容", "《某法》", "某局", "√（删减）", "", "", "及时公开", "政府网站", "", "4", "主动公开基本目录");
        List<String> closed = List.of("#", "行政许可", "会议记录", "", "名二", "内容", "《某法》", "某局", "", "", "√", "", "", "", "", "政务公开负面清单");
        Conversion there = Conversion.of(sheet(OLD, List.of(open, closed)), NATIONAL);
        assertEquals(1, there.left());
        assertEquals(List.of("序号>序号:0", "信息类别>公开事项/一级事项:1", "事项名称>公开事项/二级事项:1", "事项类型>:1", "信息名称>:1", "公开内容>公开内容（要素）:1",
                "公开依据>公开依据:1", "责任主体>公开主体:1", "公开属性/主动公开>公开方式/主动:1", "公开属性/依申请公开>公开方式/依申请:0", "公开属性/不公开>:0", "公开时限>公开时限:1",
                "公开方式>" + NATIONAL.field("channel").path() + ":1", "公开类别/依申请公开>:0", "公开类别/主动公开>:1", "所属目录>:1"),
                there.ways().stream().map(way -> way.from().path() + ">" + way.to().map(Field::path).orElse("") + ":" + way.texts()).toList());
        assertEquals(List.of("公开对象/全社会", "公开对象/特定群体", "公开层级/市级", "公开层级/县级"),
                there.empty().stream().map(Field::path).toList());
        Draft draft = there.draft();
        assertEquals(Map.of("unit", "某局", "date", "2024-03-01"), draft.heading());
        assertEquals(List.of(List.of("#", "行政许可", "许可事项", "内容", "《某法》", "及时公开", "某局", "政府网站", "", "", "√（删减）", "", "", "")), draft.rows());
        assertEquals(2024, draft.year());
    }

    /// A number that a file brought along is kept, and so is what stands in the columns of the file's own where the other
    /// form has them.
    @Test
    void numbersOfTheFileAreKept() {
        Sheet first = sheet(OLD, List.of(List.of("7", "类", "事")));
        assertEquals("7", through(first, NATIONAL).row(0).cell(0));
        assertEquals(Optional.of(NATIONAL.field("ordinal")), Conversion.of(first, NATIONAL).ways().getFirst().to());
    }
}
