package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mulu.Rows;
import mulu.Trial;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the form by what must fire and what must not: texts put into the first row, or the first rows, of a
/// catalog that is otherwise clean.
class RulesTest {
    private static final Template FORM = Trial.form();
    private static final Map<String, String> HEADING = Map.of("unit", "试验区综合执法局", "date", "2018-11-09",
            "filler", "张一", "reviewer", "李二", "approver", "王三");
    private static final int CLEAN = 30;

    /// One row of the table.
    ///
    /// @param rows for each row from the top, texts by key
    record Case(String rule, boolean fires, List<Map<String, String>> rows) {
        @Override
        public String toString() {
            return rule + (fires ? " fires: " : " rests: ") + rows;
        }
    }

    private static Case fires(String rule, Object... texts) {
        return new Case(rule, true, rows(texts));
    }

    private static Case rests(String rule, Object... texts) {
        return new Case(rule, false, rows(texts));
    }

    /// Keys and texts by turns; a number begins the row of that index.
    private static List<Map<String, String>> rows(Object... texts) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(new HashMap<>());
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] instanceof Integer row) {
                while (rows.size() <= row) {
                    rows.add(new HashMap<>());
                }
            } else {
                rows.getLast().put((String) texts[i], (String) texts[++i]);
            }
        }
        return rows;
    }

    static Stream<Case> cases() {
        return Stream.of(cellsThatMustBeFilled(), ticks(), lists(), rowsThatRepeat(), words(), signs(), persons())
                .flatMap(all -> all);
    }

    private static Stream<Case> cellsThatMustBeFilled() {
        return Stream.of(
                fires("required", "name", ""), rests("required", "name", "通知"),
                fires("required", "content", "　"), rests("required", "content", "无"),
                fires("required", "category", " "), rests("required", "matterType", ""),
                fires("required", "basis", "\n"), rests("required", "limit", ""),
                fires("channel-given", "channel", ""), rests("channel-given", "channel", "公开栏"),
                fires("channel-given", "channel", "　"), rests("channel-given", "open", "", "onRequest", "√", "channel", ""));
    }

    private static Stream<Case> ticks() {
        return Stream.of(
                fires("exactly-one", "open", ""), rests("exactly-one", "open", "", "closed", "√"),
                fires("exactly-one", "onRequest", "√"), rests("exactly-one", "open", "√（删减）"),
                fires("exactly-one", "open", "对"), rests("exactly-one", "open", "", "onRequest", "√"),
                fires("kind-agrees", "kindOnRequest", "√"), rests("kind-agrees", "kindOpen", "4"),
                fires("kind-agrees", "open", "", "closed", "√"), rests("kind-agrees", "open", "", "onRequest", "√", "kindOpen", "", "kindOnRequest", "√"),
                fires("kind-counted", "kindOpen", "4"), rests("kind-counted", "kindOpen", "√"),
                fires("kind-counted", "kindOnRequest", " 12 "), rests("kind-counted", "kindOpen", "约4"),
                fires("must-be-open", "category", "机构信息", "open", "", "onRequest", "√"), rests("must-be-open", "category", "机构信息"),
                fires("must-be-open", "category", "财政信息", "open", "", "closed", "√"), rests("must-be-open", "category", "其他", "open", "", "closed", "√"));
    }

    private static Stream<Case> lists() {
        return Stream.of(
                fires("listing", "listing", "政务公开负面清单"), rests("listing", "listing", "主动公开基本目录"),
                fires("listing", "listing", "试验区政务公开负面清单"), rests("listing", "listing", "试验区主动公开基本目录"),
                fires("listing", "listing", "制度", "category", "制度"), rests("listing", "listing", ""),
                fires("listing", "listing", "其他目录"), rests("listing", "open", "", "onRequest", "√", "listing", "依申请公开目录"),
                fires("matter-type", "matterType", "具体规定名称"), rests("matter-type", "matterType", "公共服务"),
                fires("matter-type", "matterType", "行政许可证"), rests("matter-type", "matterType", ""),
                fires("channel-website", "channel", "公开栏"), rests("channel-website", "channel", "门户网站、公开栏"),
                fires("channel-website", "channel", "政务微博、政务微信"), rests("channel-website", "channel", ""),
                fires("closed-reason", "open", "", "closed", "√", "basis", "《水法》第一条"), rests("closed-reason", "open", "", "closed", "√", "basis", "涉及商业秘密"),
                fires("closed-reason", "open", "", "closed", "√", "basis", "按规定"), rests("closed-reason", "basis", "按规定"),
                fires("redaction-remark", "open", "√（删减）"), rests("redaction-remark", "open", "√（删减）", "content", "名单（隐去身份证号）"),
                fires("redaction-remark", "open", "√（删减）", "content", "名单"), rests("redaction-remark", "open", "√", "content", "名单"));
    }

    private static Stream<Case> rowsThatRepeat() {
        return Stream.of(
                fires("same-matter", "category", "甲", "matter", "乙", "name", "丙", 1, "category", "甲", "matter", "乙", "name", "丙"),
                rests("same-matter", "category", "甲", "matter", "乙", "name", "丙", 1, "category", "甲", "matter", "乙", "name", "丁"),
                fires("same-matter", "category", "甲", "matter", "乙", "name", "丙", 2, "category", "甲 ", "matter", "乙", "name", "丙"),
                rests("same-matter", "category", "甲", "matter", "乙", "name", "丙", 1, "category", "丁", "matter", "乙", "name", "丙"),
                fires("near-row", "category", "甲", "matter", "乙", "name", "丙（一）", 1, "category", "甲", "matter", "乙", "name", "丙(一)"),
                rests("near-row", "category", "甲", "matter", "乙", "name", "丙（一）", 1, "category", "甲", "matter", "乙", "name", "丙（二）"),
                fires("near-row", "category", "甲", "matter", "乙", "name", "A丙", 1, "category", "甲", "matter", "乙", "name", "Ａ 丙"),
                rests("near-row", "category", "甲", "matter", "乙", "name", "丙", 1, "category", "甲", "matter", "乙", "name", "丙"),
                fires("same-row", twins("事项")), rests("same-row", "matter", "事项"),
                fires("same-row", twins("另一事项")), rests("same-row", "name", "名称"));
    }

    /// Two rows with the same text in every column but the number.
    private static Object[] twins(String matter) {
        List<Object> texts = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            texts.add(row);
            FORM.fields().stream().filter(field -> field.slot() > 0).forEach(field -> {
                texts.add(field.key());
                texts.add(field.key().equals("matter") ? matter : field.key().equals("open") ? "√" : field.key());
            });
        }
        return texts.toArray();
    }

    private static Stream<Case> words() {
        return Stream.of(
                fires("name-is-content", "name", "名单", "content", "名单"), rests("name-is-content", "name", "名单", "content", "姓名、单位"),
                fires("name-is-content", "name", "名单 ", "content", " 名单"), rests("name-is-content", "name", "", "content", ""),
                fires("repeated-words", "content", "文字类、文字类、文字类"), rests("repeated-words", "content", "文字类、图片类"),
                fires("repeated-words", "name", "公告；公告"), rests("repeated-words", "name", "公告和公告牌"),
                fires("labels-as-content", "content", "发布机构、公开形式、公开依据、发文字号"), rests("labels-as-content", "content", "机关职能、内设机构、办公地址"),
                fires("labels-as-content", "content", "索引、名称、内容概述、生成日期"), rests("labels-as-content", "content", "名称、依据、办理条件、办理时限、收费标准、监督电话"),
                fires("off-subject", "basis", "《国家行政机关公文处理办法》"), rests("basis-subject", "basis", "《中华人民共和国政府信息公开条例》第十条"),
                fires("off-subject", "basis", "《党政机关公文处理工作条例》第三条"), rests("basis-subject", "basis", "《城市绿化条例》第二十一条"));
    }

    private static Stream<Case> signs() {
        return Stream.of(
                fires("hidden-signs", "name", "通\u200B知"), rests("hidden-signs", "name", "通知\n第二行"),
                fires("hidden-signs", "body", "执法局\uFEFF"), rests("hidden-signs", "content", "👨\u200D👩\u200D👧"),
                fires("hidden-signs", "basis", "《水法》\u00A0第一条"), rests("hidden-signs", "basis", "《水法》　第一条"),
                fires("hidden-signs", "content", "名\uE00C单"), rests("hidden-signs", "content", "𠮷野"),
                fires("full-width", "content", "２０１８年"), rests("full-width", "content", "2018年（第2期）"),
                fires("full-width", "name", "Ａ类"), rests("full-width", "name", "A类，B类"));
    }

    private static Stream<Case> persons() {
        return Stream.of(
                fires("private-numbers", "content", "证号11010519491231002X"), rests("private-numbers", "content", "证号110105194912310021"),
                fires("private-numbers", "name", "44052418800101001x".replace("1880", "1980").replace("001x", identityEnd())), rests("private-numbers", "name", "证号440524198013010019"),
                fires("private-numbers", "content", "联系人13800138000"), rests("private-numbers", "content", "电话0951-5017904"),
                fires("private-numbers", "content", "手机 138-0013-8000"), rests("private-numbers", "content", "编号12800138000"),
                fires("private-numbers", "content", "卡号6222021234567890128".replace("0128", cardEnd())), rests("private-numbers", "content", "卡号6222021234567890000"),
                rests("private-numbers", "content", "统一社会信用代码91110105MA01ABCD2X"), rests("private-numbers", "basis", "国发〔2018〕00000000012号"),
                fires("secrecy-marks", "content", "机密★10年"), rests("secrecy-marks", "content", "国家秘密的范围"),
                fires("secrecy-marks", "name", "不得外传的通知"), rests("secrecy-marks", "name", "保密工作制度"));
    }

    /// The last digits of an identity number from 440524 19800101 that are right.
    private static String identityEnd() {
        return IntStream.rangeClosed(0, 10).mapToObj(digit -> "001" + (digit == 10 ? "X" : Integer.toString(digit)))
                .filter(end -> PrivateNumbers.in("44052419800101" + end, List.of()) != null).findFirst().orElseThrow();
    }

    private static String cardEnd() {
        return IntStream.range(0, 10).mapToObj(digit -> "012" + digit)
                .filter(end -> PrivateNumbers.in("卡622202123456789" + end, List.of("卡")) != null).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fires(Case one) {
        Sheet sheet = sheet(one.rows());
        List<String> found = new Checks(LawBook.builtIn(), InstantSource.system()).check(sheet).stream()
                .filter(finding -> finding.row() == null || sheet.indexOf(finding.row()) < one.rows().size()).map(Finding::rule).toList();
        assertEquals(one.fires(), found.contains(one.rule()), () -> "found " + found);
    }

    /// A clean catalog of rows that are open to all, with other texts at its head.
    private static Sheet sheet(List<Map<String, String>> changed) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> clean = new Rows(new Random(3), FORM).clean(CLEAN * 5).stream()
                .filter(row -> !row.get(FORM.field("open").slot()).isEmpty()).limit(CLEAN).toList();
        for (int i = 0; i < CLEAN; i++) {
            List<String> row = new ArrayList<>(clean.get(i));
            if (i < changed.size()) {
                changed.get(i).forEach((key, text) -> row.set(FORM.field(key).slot(), text));
            }
            rows.add(row);
        }
        return Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), rows));
    }

    @Test
    void nothingIsFoundInACleanCatalog() {
        Sheet sheet = Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), new Rows(new Random(200), FORM).clean(200)));
        assertEquals(List.of(), new Checks(LawBook.builtIn(), InstantSource.system()).check(sheet).stream().map(Finding::sentence).toList());
    }

    @Test
    void wholeCatalogs() {
        assertTrue(rules(List.of(Map.of("channel", "政府网站"), Map.of("channel", "政府网站"))).contains("one-channel"));
        assertFalse(rules(List.of(Map.of("channel", "政府网站"), Map.of("channel", "政府网站、公开栏"))).contains("one-channel"));
        assertTrue(rules(List.of(Map.of("category", "甲", "matter", "部门职责"), Map.of("category", "乙", "matter", "部门职责"))).contains("matter-everywhere"));
        assertFalse(rules(List.of(Map.of("category", "甲", "matter", "部门职责"), Map.of("category", "乙", "matter", "办事指南"))).contains("matter-everywhere"));
        List<Map<String, String>> closed = IntStream.range(0, 20).mapToObj(i -> Map.of("closed", i < 6 ? "√" : "", "open", i < 6 ? "" : "√")).toList();
        assertTrue(rules(closed).contains("closed-share"));
        assertFalse(rules(closed.subList(1, 20)).contains("closed-share"));
        assertTrue(rules(List.of()).contains("not-empty"));
    }

    /// The rules that fire on a catalog of nothing but these texts.
    private static TreeSet<String> rules(List<Map<String, String>> rows) {
        List<List<String>> cells = rows.stream().map(texts -> {
            List<String> row = new ArrayList<>(Collections.nCopies(FORM.slots(), ""));
            texts.forEach((key, text) -> row.set(FORM.field(key).slot(), text));
            return row;
        }).toList();
        return new Checks(LawBook.builtIn(), InstantSource.system()).check(Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), cells))).stream()
                .map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
