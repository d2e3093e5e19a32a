package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import mulu.Trial;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules about 公开依据 and 责任主体. A row is the form's date, the text, ⇒, and the rules that object to it.
class BasisInspectionTest {
    private static final Checks CHECKS =
            new Checks(Standard.BUILT_IN, InstantSource.fixed(Instant.parse("2026-03-02T04:00:00Z")));

    private static final String BASES = """
            2018-11-09 《国家行政机关公文处理办法》（国发〔2000〕23号） ⇒ repealed
            2018-11-09 《关于印发国家行政机关公文处理办法的通知》（国发〔2000〕23号） ⇒ repealed
            2022-05-01 《信访条例》第三条 ⇒ repealed
            2019-12-16 《宁夏回族自治区实施〈中华人民共和国政府信息公开条例〉办法》第五条 ⇒ repealed
            2022-04-30 《信访条例》第三条 ⇒
            2012-06-30 《国家行政机关公文处理办法》（国发〔2000〕23号） ⇒
            2022-05-01 《信访工作条例》第三条 ⇒
            2019-12-16 《银川市实施〈中华人民共和国政府信息公开条例〉办法》第五条 ⇒
            2019-05-15 《中华人民共和国政府信息公开条例》（国务院令第492号）第九条 ⇒ edition
            2019-05-15 《中华人民共和国政府信息公开条例》（国令第492号） ⇒ edition
            2019-05-14 《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条 ⇒ edition
            2024-09-01 《中华人民共和国保守国家秘密法实施条例》（国务院令第646号） ⇒ edition
            2019-05-14 《中华人民共和国政府信息公开条例》（国务院令第492号）第九条 ⇒
            2019-05-15 《中华人民共和国政府信息公开条例》（国务院令第711号）第九条 ⇒
            2019-05-15 《中华人民共和国政府信息公开条例》（国务院令第500号）第九条 ⇒
            2019-05-15 《中华人民共和国政府信息公开条例》第十八条 ⇒
            2018-11-09 《中华人民共和国政府信息公开条例》第三十九条 ⇒ article
            2019-05-15 《中华人民共和国政府信息公开条例》第五十至六十条 ⇒ article
            2020-01-01 《中华人民共和国城乡规划法》第九条、第七十一条 ⇒ article
            2018-11-09 《中华人民共和国政府信息公开条例》第三十八条 ⇒
            2019-05-15 《中华人民共和国政府信息公开条例》第五十六条 ⇒
            2020-01-01 《柳河县政务公开办法》第九百条 ⇒
            2020-01-01 《中华人民共和国统计法》第九百条 ⇒
            2020-01-01 《政府信息公开条例》第二十条 ⇒ short
            2020-01-01 《信息公开条例》第二十条 ⇒ short
            2020-01-01 《保密法》第二条 ⇒ short
            2020-01-01 《城市绿化条例》第二条 ⇒
            2020-01-01 国务院办公厅《关于做好政府信息依申请公开工作的意见》（国办发〔2010〕5号） ⇒
            2020-01-01 《关于全面加强政务公开工作的意见》（中办发〔2016〕8号） ⇒ misquoted
            2020-01-01 《关于全面加强政务公开工作的意见实施细则》（国办发〔2016〕80号） ⇒ misquoted
            2020-01-01 《关于全面推进政务公开工作的意见》（中办发〔2016〕8号） ⇒
            2020-01-01 《关于全面加强校园安全工作的意见》（中办发〔2016〕8号） ⇒
            2020-01-01 相关规定 ⇒ untitled
            2020-01-01 信息公开规定 ⇒ untitled
            2020-01-01 相关规定第三条 ⇒ untitled
            2020-01-01 国务院令第711号第二十条 ⇒
            2020-01-01 《中华人民共和国城乡规划法》第九条等法律法规和文件规定 ⇒
            2020-01-01 /  ⇒
            2020-01-01 《中华人民共和国城乡规划法》 ⇒ bare
            2020-01-01 《柳河县政务公开办法》等 ⇒ bare
            2020-01-01 《中华人民共和国城乡规划法》第二章 ⇒
            2020-01-01 《柳河县政务公开办法》（柳政发〔2018〕1号） ⇒
            2020-01-01 《柳河县办法》第一条、《柳河县办法》第一条 ⇒ repeated
            2020-01-01 《柳河县办法》（柳政发〔2018〕1号）；《柳河县 办法》柳政发〔2018〕1号 ⇒ repeated
            2020-01-01 相关规定、相关规定 ⇒ repeated untitled
            2020-01-01 《柳河县办法》第一条、《柳河县办法》第二条 ⇒
            2020-01-01 《柳河县办法》第一条和《柳河县规定》第一条和《柳河县细则》第一条 ⇒
            2020-01-01 《柳河县实施<水法>办法》第一条 ⇒ writing
            2020-01-01 《柳河县办法》（柳政发[2018]1号） ⇒ writing
            2020-01-01 〈柳河县办法〉第一条 ⇒ writing
            2020-01-01 宁党办 [2018]73 号 ⇒ writing
            2020-01-01 中华人民共和国政府信息公开条例第二十条 ⇒ writing
            2020-01-01 《柳河县实施〈水法〉办法》（柳政发〔2018〕1号） ⇒
            2020-01-01 《柳河县办法》（国务院令 第711号） ⇒
            2011-01-01 国务院办公厅《国家行政机关公文处理办法》（国发〔2000〕23号） ⇒ issuer
            2011-01-01 《国务院办公厅关于印发国家行政机关公文处理办法的通知》（国发〔2000〕23号） ⇒ issuer
            2011-01-01 国务院《国家行政机关公文处理办法》（国发〔2000〕23号） ⇒
            2020-01-01 根据《城市绿化条例》第二条 ⇒
            2020-01-01 国务院办公厅《柳河县政务公开办法》第二条 ⇒
            2020-01-01 中共中央办公厅、国务院办公厅《关于全面推进政务公开工作的意见》（中办发〔2016〕8号） ⇒
            2020-01-01 《中华人民共和国城市规划法》第九条、《中华人民共和国水法》第九条 ⇒ repealed
            """;

    private static final String BODIES = """
            2019-04-01 金凤区国土资源局 ⇒ renamed
            2019-04-01 金凤区环境保护局、金凤区水务局 ⇒ renamed
            2022-01-01 柳河县扶贫办 ⇒ renamed
            2019-03-31 金凤区国土资源局 ⇒
            2019-04-01 金凤区自然资源局 ⇒
            2019-04-01 经济技术开发区环境保护局 ⇒
            2019-04-01 柳河县文化和旅游局 ⇒
            2020-01-01 金凤区综合执法局|金凤区综合局 ⇒ variants
            2020-01-01 柳河县发展和改革委员会|柳河县发改委 ⇒ variants
            2020-01-01 柳河县水务局|柳河县　水务局 ⇒ variants
            2020-01-01 柳河县水务局|柳河县水务 ⇒ variants
            2020-01-01 柳河县卫生局|柳河县卫生监督局 ⇒
            2020-01-01 柳河县教育局|银川市教育局 ⇒
            2020-01-01 银川市委|银川市局 ⇒
            2020-01-01 柳河县城市管理局|柳河县综合执法局 ⇒
            """;

    static Stream<String> bases() {
        return BASES.lines();
    }

    static Stream<String> bodies() {
        return BODIES.lines();
    }

    @ParameterizedTest
    @MethodSource("bases")
    void whatIsWrongWithABasis(String row) {
        assertEquals(row, judged(row, "basis", "basis-|repeated-basis"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsWrongWithABody(String row) {
        assertEquals(row, judged(row, "body", "body-"));
    }

    /// The row as it should be, by what the rules say.
    private static String judged(String row, String field, String rules) {
        String text = row.substring(11, row.indexOf(" ⇒"));
        TreeSet<String> found = new TreeSet<>(CHECKS.check(sheet(row.substring(0, 10), field, text.split("\\|"))).stream().map(Finding::rule)
                .filter(rule -> rule.matches("(" + rules + ").*"))
                .map(rule -> rule.replaceAll("basis-|-basis|body-", "")).toList());
        return (row.substring(0, 11) + text + " ⇒ " + String.join(" ", found)).strip();
    }

    private static Sheet sheet(String date, String field, String... texts) {
        Template form = Trial.form();
        List<List<String>> rows = new ArrayList<>();
        for (String text : texts) {
            List<String> row = new ArrayList<>(Collections.nCopies(form.slots(), ""));
            row.set(form.field(field).slot(), text);
            rows.add(row);
        }
        return Sheet.preview(new Draft(form, 2018, Map.of("unit", "试验区综合执法局", "date", date), Map.of(), rows));
    }

    private static List<String> sentences(String date, String field, String... texts) {
        return CHECKS.check(sheet(date, field, texts)).stream()
                .filter(finding -> finding.rule().matches("basis-.*|repeated-basis|body-.*")).map(Finding::sentence).toList();
    }

    @Test
    void sentencesSayWhatIsWrongSinceWhenAndWhatIsRight() {
        String seed = "《国务院办公厅关于印发国家行政机关公文处理办法的通知》";
        assertEquals(List.of(
                "《国务院办公厅关于印发国家行政机关公文处理办法的通知》在同一格里写了不止一次。请只留一处。",
                "《国家行政机关公文处理办法》自 2012-07-01 起由《党政机关公文处理工作条例》取代，填表时（2018-11-09）已经失效。请改引《党政机关公文处理工作条例》或其他有效的依据。",
                "《国家行政机关公文处理办法》不是国务院办公厅发的，发文机关是国务院。请改正。",
                "《国务院办公厅关于印发国家行政机关公文处理办法的通知》没有写文号，也没有写条款。请补上文号或第几条。"),
                sentences("2018-11-09", "basis", String.join("、", seed, seed, seed)));
        assertEquals(List.of("《中华人民共和国政府信息公开条例》写的文号“国务院令第492号”是旧版的，自 2019-05-15 起施行新版。填表时有效的是国务院令第711号。请同时核对条号。"),
                sentences("2020-01-01", "basis", "《中华人民共和国政府信息公开条例》（国务院令第492号）第九条"));
        assertEquals(List.of("《中华人民共和国政府信息公开条例》没有第57条：填表时（2020-01-01）有效的版本只到第56条。请核对条号。"),
                sentences("2020-01-01", "basis", "《中华人民共和国政府信息公开条例》第五十七。"));
        assertEquals(List.of("“宁党办 [2018]73 号”的括号或写法不规范，应写成“宁党办〔2018〕73号”。"),
                sentences("2020-01-01", "basis", "宁党办 [2018]73 号"));
        assertEquals(List.of("“金凤区国土资源局”自 2019-04-01 起已改称，现名一般是“金凤区自然资源局”。请按填表时的名称核对。"),
                sentences("2020-01-01", "body", "金凤区国土资源局"));
        assertEquals(List.of("“金凤区综合局”在别的行里写作“金凤区综合执法局”。如果是同一个单位，请统一写全称。"),
                sentences("2020-01-01", "body", "金凤区综合局", "金凤区综合执法局", "金凤区综合执法局"));
    }

    @Test
    void aFormWithoutADateIsJudgedToday() {
        String text = "《信访条例》第三条";
        assertEquals(1, sentences("", "basis", text).size());
        assertEquals(List.of(), sentences("二〇一八年", "basis", text), "its year is the latest that is certain");
        assertEquals(List.of(), sentences("2018-13-40", "basis", text));
    }

    @Test
    void anOfficesOwnBookJudges() {
        Checks own = new Checks(Standard.of(LawBook.builtIn().with(List.of(LawBookTest.ended("柳河县政务公开办法", 2019)), List.of())),
                InstantSource.system());
        assertTrue(own.check(sheet("2019-01-01", "basis", "《柳河县政务公开办法》第二条")).stream()
                .anyMatch(finding -> finding.rule().equals("basis-repealed")));
    }

    @Test
    void aRuleAboutSomethingElseIsAMistakeInTheFile() {
        Sheet sheet = sheet("2020-01-01", "basis", "一");
        for (Rule.Kind kind : List.of(Rule.Kind.BASIS, Rule.Kind.BODY)) {
            Rule rule = new Rule("x", kind, Rule.Level.HINT, List.of("basis"), "weather");
            Grounds grounds = Grounds.of(sheet, Standard.BUILT_IN, LocalDate.of(2020, 1, 1));
            assertThrows(IllegalArgumentException.class, () -> new Inspection(sheet, rule, grounds, new int[] {0},
                    new FindingList.Builder(rule, sheet)).run());
        }
    }
}
