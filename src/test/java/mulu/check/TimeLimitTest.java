package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import mulu.template.Field;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTest {
    /// A part in short: 20w[event]{what}, 7w*{what} for what lasts, @ a date, 长 with 动, 即, 同, ? not understood.
    private static String shorts(String text) {
        return TimeLimit.of(text).parts().stream().map(TimeLimitTest::shorts).collect(Collectors.joining(" + "));
    }

    private static String shorts(TimeLimit.Part part) {
        return switch (part) {
            case TimeLimit.Within(int number, TimeLimit.Unit unit, String start, String what) ->
                number + unit(unit) + (start.isEmpty() ? "" : "[" + start + "]") + braces(what);
            case TimeLimit.Lasting(int number, TimeLimit.Unit unit, String what) -> number + unit(unit) + "*" + braces(what);
            case TimeLimit.ByDate(String text, String what) -> "@" + text + braces(what);
            case TimeLimit.Standing(boolean dynamic, String what) -> (dynamic ? "长动" : "长") + braces(what);
            case TimeLimit.AtOnce(String text, String what) -> "即 " + text + braces(what);
            case TimeLimit.Same() -> "同";
            case TimeLimit.NotUnderstood(String text) -> "?" + text;
        };
    }

    private static String unit(TimeLimit.Unit unit) {
        return unit.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static String braces(String what) {
        return what.isEmpty() ? "" : "{" + what + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5 个工作日内 | 5w",
        "20个工作日 | 20w",
        "20个工作日内 | 20w",
        "20个工作日内公开 | 20w",
        "二十个工作日内 | 20w",
        "十五个工作日以内 | 15w",
        "一百二十个工作日内 | 120w",
        "２０个工作日内 | 20w",
        "20 个 工 作 日 内 | 20w",
        "20（二十）个工作日内 | 20w",
        "二十（20）个工作日内 | 20w",
        "15-20个工作日内 | 20w",
        "两个工作日内 | 2w",
        "不超过20个工作日 | 20w",
        "应当在20个工作日内予以公开 | 20w",
        "120个工作日内 | 120w",
        "30日 | 30d",
        "7天内 | 7d",
        "七日内 | 7d",
        "3个自然日内 | 3d",
        "两周内 | 14d",
        "3个月内 | 3m",
        "三个月内 | 3m",
        "半年内 | 6m",
        "1年内 | 1y",
        "公开时限：20个工作日内 | 20w",
        "自信息形成或变更之日起20个工作日内 | 20w[信息形成或变更]",
        "自信息形成或者变更之日起 20 个工作日内予以公开 | 20w[信息形成或者变更]",
        "自信息形成或变更之日起，20个工作日内 | 20w[信息形成或变更]",
        "自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。 | 20w[该政府信息形成或者变更]",
        "信息形成之日起 14个工作日内 | 14w[信息形成]",
        "信息形成或变更后7个工作日内 | 7w[信息形成或变更]",
        "在信息形成或变更后7个工作日内 | 7w[信息形成或变更]",
        "收到批准文件后10个工作日内 | 10w[收到批准文件]",
        "自收到批准文件之日起10个工作日内 | 10w[收到批准文件]",
        "调查结束后5个工作日内 | 5w[调查结束]",
        "拟定后3日内 | 3d[拟定]",
        "批复后二十日内 | 20d[批复]",
        "自批准或批复之日起20日内 | 20d[批准或批复]",
        "批复之日起由本级政府财政部门在20日内向社会公开 | 20d[批复]{由本级政府财政部门}",
        "自治区政策自印发之日起20个工作日内 | 20w[印发]{自治区政策}",
        "自发布之日起3个工作日内 | 3w[发布]",
        "自然灾害救助信息自形成之日起20个工作日内 | 20w[形成]{自然灾害救助信息}",
        "20个工作日内（自信息形成或变更之日起计算） | 20w[信息形成或变更]",
        "7个工作日内（行政许可、行政处罚） | 7w{行政许可、行政处罚}",
        "行政处罚决定作出之日起7个工作日内 | 7w[行政处罚决定作出]",
        "变更、撤销后3日内 | 3d[变更、撤销]",
        "处罚决定：20个工作日内 | 20w{处罚决定}",
        "1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内 | 长动{除处罚决定外其他内容} + 20w{处罚决定}",
        "1.除处罚决定外其他内容：长期公开（动态调整）2.处罚决定：20个工作日内 | 长动{除处罚决定外其他内容} + 20w{处罚决定}",
        "（1）许可：7个工作日内（2）其他：及时公开 | 7w{许可} + 即 及时公开{其他}",
        "①许可：7个工作日内②其他：长期公开 | 7w{许可} + 长{其他}",
        "一、许可：7个工作日内；二、其他：长期公开 | 7w{许可} + 长{其他}",
        "10个工作日内，公示7个工作日 | 10w + 7w*{公示}",
        "10个工作日内，公示期不少于7天 | 10w + 7d*{公示期}",
        "自收到申请之日起10个工作日内，公示7个工作日 | 10w[收到申请] + 7w*{公示}",
        "自批准之日起20日内公开，10日内上网 | 20d[批准] + 10d[批准]",
        "7日内公示 | 7d{公示}",
        "长期公开 | 长",
        "长期公开（动态调整） | 长动",
        "长期公开（动态调整，及时更新） | 长动",
        "长期 | 长",
        "常年公开，及时更新 | 长 + 即 及时更新",
        "长期公开20个工作日内 | 长 + 20w",
        "及时公开 | 即 及时公开",
        "及时 | 即 及时",
        "实时公开 | 即 实时公开",
        "即时公开 | 即 即时公开",
        "按进展情况及时公开 | 即 按进展情况及时公开",
        "信息形成后及时公开 | 即 信息形成后及时公开",
        "公报：及时 | 即 及时{公报}",
        "每年3月底前 | @每年3月底前",
        "每年3月31日前 | @每年3月31日前",
        "每年1月31日前公布 | @每年1月31日前公布",
        "每月10日前 | @每月10日前",
        "12月20日 | @12月20日",
        "2018年12月31日前 | @2018年12月31日前",
        "每季度首月8日前 | @每季度首月8日前",
        "按季度更新 | @按季度更新",
        "每年更新一次 | @每年更新一次",
        "一年一次 | @一年一次",
        "听证会召开7日前 | @听证会召开7日前",
        "年度报告：每年3月31日前 | @每年3月31日前{年度报告}",
        "同上 | 同",
        "同 上 | 同",
        "限时公开 | ?限时公开",
        "公开 | ?公开",
        "按规定 | ?按规定",
        "无 | ?无",
        "x | ?x",
        "1.5个月内 | ?1.5个月内",
        "99999999999个工作日内 | ?99999999999个工作日内",
        "20 | ?20",
        "√ | ?√",
        "法律、法规另有规定的除外 | ?法律、法规另有规定的除外"})
    void reads(String text, String expected) {
        assertEquals(expected, shorts(text), text);
    }

    @Test
    void linesAreItemsOrOneSentence() {
        assertEquals("长动{职能} + 20w{决定}", shorts("1.职能：长期公开（动态调整）\n2.决定：20个工作日内"));
        assertEquals("20w[信息形成或变更]", shorts("自信息形成或变更\n之日起20个\r\n工作日内"));
        assertEquals("", shorts(""));
        assertEquals("", shorts(" \u3000\n\u00A0"));
        assertEquals("20w[信息形成或变更]", shorts("\u3000自信息形成或变更之日起20个工作日内\u200B"));
    }

    @Test
    void theFormsOwnValuesAreUnderstood() {
        List<String> values = Templates.builtIn().getFirst().fields().stream().filter(field -> field.key().equals("limit"))
                .map(Field::legal).findFirst().orElseThrow();
        assertTrue(values.size() > 5);
        for (String value : values) {
            assertEquals(1, TimeLimit.of(value).parts().size(), value);
            assertTrue(TimeLimit.of(value).parts().stream().noneMatch(TimeLimit.NotUnderstood.class::isInstance), value);
        }
    }

    @Test
    void theLastDayIsTheCalendars() {
        LocalDate start = LocalDate.parse("2018-11-09");
        Map<String, List<String>> cases = Map.of(
                "自信息形成或变更之日起20个工作日内", List.of("2018-12-07"),
                "批复后20日内", List.of("2018-11-29"),
                "1.许可:10个工作日内;2.处罚:7个工作日内", List.of("2018-11-23", "2018-11-20"),
                "10个工作日内，公示7个工作日", List.of("2018-11-23"),
                "1个月内", List.of("2018-12-10"),
                "1年内", List.of("2019-11-11"),
                "长期公开", List.of());
        cases.forEach((text, due) -> assertEquals(due,
                TimeLimit.of(text).due(start, WorkingDays.national()).stream().map(LocalDate::toString).toList(), text));
        assertEquals(List.of(LocalDate.parse("2019-06-28")),
                TimeLimit.of("20个工作日内").due(LocalDate.parse("2019-05-28"), WorkingDays.of("宁夏")));
    }

    @Test
    void anythingCanBeRead() {
        List<String> pieces = List.of("自", "之日起", "后", "20", "二十", "个工作日", "日", "月", "年", "内", "长期公开", "及时", "同上", "，", "；",
                "：", "1.", "（一）", "(", "）", "（", " ", "\n", "\u3000", "每年", "前", "公示", "另有规定", "🙂", "\uD83D", "\0", "a", "9999", "-", "至", "①", "半年内", "十百千", "一次");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(i % 100 == 0 ? 400 : 12); length >= 0; length--) {
                text.append(random.nextInt(8) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : pieces.get(random.nextInt(pieces.size())));
            }
            TimeLimit limit = TimeLimit.of(text.toString());
            assertEquals(limit, TimeLimit.of(text.toString()));
            assertEquals(text.chars().allMatch(sign -> LimitItems.blank((char) sign)), limit.parts().isEmpty(), text.toString());
            limit.due(LocalDate.parse("2018-11-09"), WorkingDays.national());
        }
        assertEquals(1, TimeLimit.of("20个工作日内，".repeat(5000)).parts().size());
    }

    @Test
    void partsAreInTheOrderOfTheText() {
        List<String> items = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 1; i < 15; i++) {
            numbers.add(1 + random.nextInt(60));
            items.add(i + ".第" + "甲乙丙丁戊己庚".charAt(i % 7) + "类：" + numbers.getLast() + "个工作日内");
        }
        assertEquals(numbers, TimeLimit.of(String.join("；", items)).withins().stream().map(TimeLimit.Within::number).toList());
    }
}
