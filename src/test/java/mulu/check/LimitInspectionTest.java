package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import mulu.Rows;
import mulu.Trial;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Template;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitInspectionTest {
    private static final Template FORM = Trial.form();

    private static Sheet sheet(int year, String date, List<List<String>> rows) {
        Map<String, String> heading = new HashMap<>(Map.of("unit", "试验区综合执法局", "filler", "张一"));
        if (!date.isEmpty()) {
            heading.put("date", date);
        }
        return Sheet.preview(new Draft(FORM, year, heading, Map.of(), rows));
    }

    /// A row with this limit, this tick and this title.
    private static List<String> row(String limit, String tick, String mark, String title) {
        List<String> cells = new ArrayList<>(new Rows(new Random(1), FORM).clean(1).getFirst());
        for (String key : List.of("open", "onRequest", "closed")) {
            cells.set(FORM.field(key).slot(), key.equals(tick) ? mark : "");
        }
        cells.set(FORM.field("limit").slot(), limit);
        cells.set(FORM.field("name").slot(), title);
        return cells;
    }

    private static List<Finding> findings(Sheet sheet) {
        return new Checks(Standard.BUILT_IN, InstantSource.system()).check(sheet).stream().filter(finding -> finding.rule().startsWith("limit-")).toList();
    }

    private static List<Finding> findings(String limit) {
        return findings(sheet(2018, "2018-11-09", List.of(row(limit, "open", "√", "公告"))));
    }

    private static String rules(List<Finding> findings) {
        return String.join(" ", new TreeSet<>(findings.stream().map(Finding::rule).toList())).replace("limit-", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "自形成之日起21个工作日内 | over",
        "自形成之日起三十个工作日内 | over",
        "自形成之日起60个工作日内 | over",
        "自形成之日起45日内 | over",
        "自形成之日起2个月内 | over",
        "自形成之日起1年内 | over",
        "自形成之日起20个工作日内 | -",
        "自形成之日起30日内 | -",
        "自形成之日起1个月内 | -",
        "自形成之日起20个工作日内，公示30个工作日 | -",
        "自形成之日起120个工作日内 | implausible",
        "自形成之日起200日内 | implausible",
        "自形成之日起61个工作日内 | implausible",
        "5个工作日内 | start",
        "1.许可：自决定之日起7个工作日内；2.其他：20个工作日内 | start",
        "20日内 | start",
        "决定后5个工作日内 | -",
        "每年3月31日前 | -",
        "长期公开（动态调整） | -",
        "自收到申请之日起10个工作日内，公示7个工作日 | -",
        "同上 | same",
        "同  上 | blanks same",
        "同步公开 | -",
        "与形成同时，及时公开 | -",
        "自形成之日起7个工作日内，变更后7日内 | mixed",
        "自形成之日起10日内公开，20个工作日内更新 | mixed",
        "1.许可：自决定之日起7个工作日内；2.预告：决定后7日内 | -",
        "自形成之日起7个工作日内，公示7日 | -",
        "自信息形成之日起 14个工作日内 | blanks",
        "自信息形成之日起14　个工作日内 | blanks",
        "' 自信息形成之日起14个工作日内 ' | -",
        "1. 许可：自决定之日起7个工作日内； 2. 其他：长期公开 | -",
        "限时公开 | unclear",
        "按照规定 | unclear",
        "√ | unclear",
        "5 个工作日内 | blanks start"})
    void eachRuleFiresWhereItShallAndNotBesides(String limit, String expected) {
        List<Finding> found = findings(limit);
        assertEquals(expected == null ? "" : expected, rules(found), found.toString());
        assertTrue(found.stream().allMatch(finding -> "limit".equals(finding.field()) && finding.row() != null));
    }

    @ParameterizedTest
    @CsvSource({
        "2018年部门预算, 自批准之日起20个工作日内, budget",
        "部门决算公开表, 自批复之日起15个工作日内, budget",
        "财政预决算, 自批复之日起20日内, ''",
        "财政预决算, 自批复之日起10个工作日内, ''",
        "行政许可结果, 自批准之日起20个工作日内, ''",
        "财政预决算, 长期公开, ''"})
    void budgetsHaveCalendarDays(String title, String limit, String expected) {
        assertEquals(expected, rules(findings(sheet(2018, "", List.of(row(limit, "open", "√", title))))));
    }

    @Test
    void anEmptyLimitIsForWhatIsNotPublic() {
        assertEquals("empty", rules(findings(sheet(2018, "", List.of(row("", "open", "√", "公告"))))));
        assertEquals("empty", rules(findings(sheet(2018, "", List.of(row("　", "onRequest", "√", "公告"))))));
        assertEquals("", rules(findings(sheet(2018, "", List.of(row("", "closed", "√", "公告"))))));
        assertEquals("", rules(findings(sheet(2018, "", List.of(row("长期公开", "onRequest", "√", "公告"))))));
    }

    @Test
    void onlyWhatIsPublicIsJudgedByItsLimit() {
        assertEquals("over", rules(findings(sheet(2018, "", List.of(row("自形成之日起30个工作日内", "open", "√（删减）", "公告"))))));
        assertEquals("", rules(findings(sheet(2018, "", List.of(row("自形成之日起30个工作日内", "onRequest", "√", "公告"))))));
        assertEquals("", rules(findings(sheet(2018, "", List.of(row("自形成之日起30个工作日内", "closed", "√", "公告"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-11-09, 第492号）第十八条",
        "2019, 2019-05-14, 第492号）第十八条",
        "2019, 2019-05-15, 第711号）第二十六条",
        "2018, 2020-01-01, 第711号）第二十六条",
        "2018, '', 第492号）第十八条",
        "2019, '', 第711号）第二十六条",
        "0, '', 第711号）第二十六条",
        "2018, 去年, 第492号）第十八条"})
    void theLawIsThatOfTheFormsDay(int year, String date, String law) {
        Finding found = findings(sheet(year, date, List.of(row("自形成之日起30个工作日内", "open", "√", "公告")))).getFirst();
        assertTrue(found.sentence().contains(law), found.sentence());
        assertEquals(Rule.Level.ERROR, found.level());
    }

    @Test
    void sentencesSayWhatWouldBeRight() {
        Map<String, String> sentences = new TreeMap<>();
        findings("5 个工作日内").forEach(finding -> sentences.put(finding.rule(), finding.sentence()));
        assertEquals(Map.of(
                "limit-blanks", "“公开时限”写的是“5 个工作日内”，中间有多余的空格。应写成：5个工作日内。",
                "limit-start", "“公开时限”写的是“5 个工作日内”，没有写从什么时候算起。《政府信息公开条例》（国务院令第492号）第十八条规定自信息形成或者变更之日起算。"
                        + "可写成：自信息形成或变更之日起5个工作日内。"), sentences);
        assertTrue(findings("自形成之日起120个工作日内").getFirst().sentence().contains("“120个工作日”长得不合常理，是否多写了一位？"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "2018-11-09 | 自信息形成之日起20个工作日内 | 若在2018-11-09形成，即 2018-12-07 前",
        "2018-12-20 | 自信息形成之日起20个工作日内 | 若在2018-12-20形成，即 2019-01-18 前",
        "2018-11-09 | 1.许可：自决定之日起7个工作日内；2.其他：20日内 | 若在2018-11-09形成，即 2018-11-20、2018-11-29 前",
        "2027-03-01 | 自信息形成之日起5个工作日内 | 若在2027-03-01形成，即 2027-03-08 前（放假安排未公布，暂按平常推算）",
        "2018-11-09 | 长期公开 | -",
        "2018-11-09 | 自形成之日起99999个工作日内 | -"})
    void theDayALimitRunsOut(String date, String limit, String expected) {
        Checks checks = new Checks(Standard.BUILT_IN, InstantSource.system());
        Sheet sheet = sheet(2018, date, List.of(row(limit, "open", "√", "公告")));
        assertEquals(expected, checks.due(sheet, 0, FORM.field("limit")).orElse(null));
        assertEquals(java.util.Optional.empty(), checks.due(sheet, 0, FORM.field("name")));
    }

    @Test
    void everyTestIsARule() {
        List<Rule> rules = new Checks(Standard.BUILT_IN, InstantSource.system()).rules(Templates.builtIn().getFirst()).stream()
                .filter(rule -> rule.kind() == Rule.Kind.LIMIT).toList();
        assertEquals(Arrays.stream(LimitInspection.Test.values()).map(Enum::name).sorted().toList(),
                rules.stream().map(Rule::what).sorted().toList());
    }
}
