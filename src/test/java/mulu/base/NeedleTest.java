package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedleTest {
    /// What is typed, the text, and the found signs; the columns are kept apart by |.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            公开        | 主动公开           | 公开
            OA          | 用ｏａ办公         | ｏａ
            ｏａ        | 用OA办公           | OA
            (试行)      | 办法（试行）       | （试行）
            （试行）    | 办法(试行)         | (试行)
            2024        | ２０２４年         | ２０２４
            ' 公开 '    | 主动公开           | 公开
            Müller      | MÜLLER公司         | MÜLLER
            zdgk        | 要主动公开的       | 主动公开
            ZDGK        | 要主动公开的       | 主动公开
            ｚｄｇｋ    | 要主动公开的       | 主动公开
            zhudonggongkai | 主动公开        | 主动公开
            zhudonggongk | 主动公开          | 主动公开
            zhudongg    | 主动公开           | 主动公
            zhudgk      | 主动公开           | 主动公开
            zdongk      | 主动公开           |
            zhdgk       | 主动公开           | 主动公开
            zdgongkai   | 主动公开           | 主动公开
            zhudong公开 | 主动公开           | 主动公开
            主dgk       | 主动公开           | 主动公开
            主动gk      | 主动公开           | 主动公开
            zhu dong    | 主动公开           | 主动
            zhu'dong'g  | 主动公开           | 主动公
            zhu　dong   | 主动公开           | 主动
            xi'an       | 西安市             | 西安
            xian        | 西安市             | 西安
            xian        | 县政府             | 县
            fangan      | 方案               | 方案
            fangan      | 反感               | 反感
            z           | 政府网页           | 政
            zfwz        | 政府网站           | 政府网站
            zhfwzh      | 政府网站           | 政府网站
            sc          | 市场               | 市场
            shich       | 市场               | 市场
            cqs         | 重庆市             | 重庆市
            zqs         | 重庆市             | 重庆市
            chongqing   | 重庆市             | 重庆
            zhongqing   | 重庆市             | 重庆
            yinhang     | 银行               | 银行
            yinxing     | 银行               | 银行
            yx          | 银行               | 银行
            yh          | 银行               | 银行
            hangz       | 行政处罚           | 行政
            xzcf        | 行政处罚           | 行政处罚
            changq      | 长期公开           | 长期
            zhang       | 县长               | 长
            lvse        | 绿色               | 绿色
            luse        | 绿色               | 绿色
            lüse        | 绿色               | 绿色
            lve         | 掠夺               | 掠
            lue         | 掠夺               | 掠
            nv          | 妇女               | 女
            jvmin       | 居民               | 居民
            2024nzfgz   | 第2024年政府工作   | 2024年政府工作
            2nd         | ２年度             | ２年度
            oaxt        | OA系统             | OA系统
            oaxitong    | ＯＡ系统           | ＯＡ系统
            oa xt       | OA系统             | OA系统
            oa xt       | OA 系统            | OA 系统
            oaxt        | OA 系统            |
            (zd         | 办法（主动）       | （主动
            ling        | 二〇二四           | 〇
            zdg         | 主动性公开         |
            zdgk        | 主要动作公开       |
            udong       | 主动公开           |
            hudong      | 主动公开           |
            dg          | 主动               |
            zhudonf     | 主动公开           |
            zhuo        | 主动               |
            gk          | gong kai           |
            gongkai     | 公 开              |
            公开        | 公 开              |
            zd          | 𠀀主动             | 主动
            𠀀z        | 在𠀀主动           | 𠀀主
            zd          | 主𠀀动             |
            123         | 一二三             |
            """)
    void findsWhatIsMeantAndNothingElse(String typed, String text, String found) {
        Needle needle = Needle.of(typed);
        List<String> hits = needle.spans(text).stream().map(span -> text.substring(span.from(), span.to())).toList();
        assertEquals(found == null ? List.of() : List.of(found), hits);
        assertEquals(found != null, needle.in(text));
        assertEquals(found != null, needle.rank(text) >= 0);
    }

    @Test
    void everyHitIsMarkedFromLeftToRight() {
        assertEquals(List.of(new Needle.Span(0, 2), new Needle.Span(3, 5), new Needle.Span(5, 7)),
                Needle.of("gk").spans("公开和公开概况"));
        assertEquals(List.of(new Needle.Span(0, 2), new Needle.Span(2, 4)), Needle.of("aa").spans("aAａＡa"));
        assertEquals(List.of(new Needle.Span(1, 3), new Needle.Span(3, 5)), Needle.of("公开").spans("不公开公开"));
    }

    @Test
    void nothingTypedIsInEveryTextAndMarksNothing() {
        for (String typed : List.of("", " ", "　\t ")) {
            Needle needle = Needle.of(typed);
            assertTrue(needle.blank());
            assertTrue(needle.in("") && needle.in("公开"));
            assertEquals(List.of(), needle.spans("公开"));
            assertEquals(0, needle.rank("公开"));
        }
        assertFalse(Needle.of("'").blank());
        assertFalse(Needle.of("'").in("公开"));
        assertFalse(Needle.of("a").in(""));
        assertEquals(-1, Needle.of("a").rank(""));
        assertEquals(List.of(), Needle.of("a").spans(""));
    }

    @Test
    void whatBeginsWithItIsOfferedFirst() {
        Needle needle = Needle.of("zf");
        assertEquals(List.of(0, 1, 2, 3, -1),
                Stream.of("ZF网", "政府网站", "见zf网", "区政府网站", "公开栏").map(needle::rank).toList());
        List<String> ways = List.of("政府公报", "广播电视", "公开查阅点", "市政府网站", "政府网站", "便民服务站");
        assertEquals("政府网站", ways.stream().filter(Needle.of("zfwz")::in)
                .min(Comparator.comparingInt(Needle.of("zfwz")::rank)).orElseThrow());
    }

    @Test
    void aTypedTextLongerThanTheAutomatonIsFoundLiterally() {
        String letters = "ab".repeat(31) + "a";
        assertEquals(63, letters.length());
        assertTrue(Needle.of(letters).in("啊八".repeat(31) + "啊"));
        assertTrue(Needle.of(letters).in("AB".repeat(40)));
        assertFalse(Needle.of(letters + "b").in("啊八".repeat(32)));
        assertTrue(Needle.of(letters + "b").in("AB".repeat(40)));
        assertTrue(Needle.of("a b ".repeat(31) + "a").in("啊八".repeat(31) + "啊"));
    }

    @Test
    void anyThreadMayAsk() throws Exception {
        Needle needle = Needle.of("zdgk");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> needle.in("一二主动公开") && !needle.in("主动不公开"))).toList();
            for (Future<Boolean> answer : answers) {
                assertTrue(answer.get());
            }
        }
    }
}
