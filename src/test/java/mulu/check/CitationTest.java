package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read out of a basis. A row is the text, ⇒, and each citation as front>《title》(number)@articles, then ~ and
/// the words that belong to none; ⏎ is a new line.
class CitationTest {
    private static final String TABLE = """
            《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条 ⇒ 《中华人民共和国政府信息公开条例》(国务院令第711号)@20
            《中华人民共和国政府信息公开条例》第二十条第一款第（三）项 ⇒ 《中华人民共和国政府信息公开条例》@20.1款3项
            《国务院办公厅关于印发国家行政机关公文处理办法的通知》、《国务院办公厅关于印发国家行政机关公文处理办法的通知》 ⇒ 《国务院办公厅关于印发国家行政机关公文处理办法的通知》 《国务院办公厅关于印发国家行政机关公文处理办法的通知》
            《宁夏回族自治区实施〈中华人民共和国政府信息公开条例〉办法》 ⇒ 《宁夏回族自治区实施〈中华人民共和国政府信息公开条例〉办法》
            《宁夏回族自治区实施《中华人民共和国政府信息公开条例》办法》第三条 ⇒ 《宁夏回族自治区实施《中华人民共和国政府信息公开条例》办法》@3
            《关于印发<农村危房改造操作规程的通知>》 ⇒ 《关于印发<农村危房改造操作规程的通知>》
            《关于做好工作的通知》（金政办发〔2018〕80号） ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》（金政办发[2018]80号） ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》（金政办发【2018】80号） ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》（金政办发（2018）80号） ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》(金政办发﹝2018﹞80号) ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》金政办发［２０１８］８０号 ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            《关于做好工作的通知》（金政办发〔2018〕第080号） ⇒ 《关于做好工作的通知》(金政办发〔2018〕80号)
            宁党办 [2018]73 号 ⇒ (宁党办〔2018〕73号)
            根据国办发〔2016〕80号 ⇒ (国办发〔2016〕80号) ~根据
            《条例》（国令第711号）号 ⇒ 《条例》(国令第711号)
            《城市绿化条例》国务院令第100号 ⇒ 《城市绿化条例》(国务院令第100号)
            《城市管理执法办法》（住房和城乡建设部令第34号）第八条 ⇒ 《城市管理执法办法》(住房和城乡建设部令第34号)@8
            住房和城乡建设部令第11号 ⇒ (住房和城乡建设部令第11号)
            《档案法》（中华人民共和国主席令第四十七号） ⇒ 《档案法》(中华人民共和国主席令第47号)
            《信访条例》（国务院第431号令） ⇒ 《信访条例》(国务院令第431号)
            《某办法》（交通运输部令2016年第1号） ⇒ 《某办法》(交通运输部令2016年第1号)
            《某公告》（税务总局公告2018年第3号） ⇒ 《某公告》(税务总局公告2018年第3号)
            国务院令第711号《政府信息公开条例》第九条 ⇒ 《政府信息公开条例》(国务院令第711号)@9
            《政府信息公开条例》第九条、第十条 ⇒ 《政府信息公开条例》@9,10
            《政府信息公开条例》第九至十二条 ⇒ 《政府信息公开条例》@9-12
            《政府信息公开条例》第九条至第十二条 ⇒ 《政府信息公开条例》@9-12
            《政府信息公开条例》第19-21条 ⇒ 《政府信息公开条例》@19-21
            《政府信息公开条例》第十九、二十条 ⇒ 《政府信息公开条例》@19,20
            《政府信息公开条例》第 20 条第1款 ⇒ 《政府信息公开条例》@20.1款
            《政府信息公开条例》第二十条第（一）、（二）、（七）项 ⇒ 《政府信息公开条例》@20.1,2,7项
            《政府信息公开条例》第二十条第一款、第三款 ⇒ 《政府信息公开条例》@20.1款,3款
            《刑法》第三百九十七条之一 ⇒ 《刑法》@397.-1
            《政府信息公开条例》第五十七。 ⇒ 《政府信息公开条例》@57
            《中华人民共和国民法典》第一千二百六十条 ⇒ 《中华人民共和国民法典》@1260
            《政府信息公开条例》第二章 ⇒ 《政府信息公开条例》@0.2章
            《政府信息公开条例》第九条和《城乡规划法》第三条 ⇒ 《政府信息公开条例》@9 和>《城乡规划法》@3
            《政府信息公开条例》的第九条 ⇒ 《政府信息公开条例》@9
            【法律】《城乡规划法》⏎【行政法规】《城市绿化条例》 ⇒ 《城乡规划法》 《城市绿化条例》
            【部门规章及规范性文件】《城市管理执法办法》 ⇒ 《城市管理执法办法》
            1.《城乡规划法》；2.《城市绿化条例》 ⇒ 《城乡规划法》 《城市绿化条例》
            《城乡规划法》《城市绿化条例》 ⇒ 《城乡规划法》 《城市绿化条例》
            国务院办公厅《国家行政机关公文处理办法》 ⇒ 国务院办公厅>《国家行政机关公文处理办法》
            政府信息公开条例第二十条 ⇒ 政府信息公开条例>@20
            《城乡规划法》、政府信息公开条例第二十条 ⇒ 《城乡规划法》 政府信息公开条例>@20
            相关规定 ⇒ ~相关规定
            信息公开规定 ⇒ ~信息公开规定
            《城乡规划法》等法律法规和文件规定 ⇒ 《城乡规划法》 ~等法律法规和文件规定
            《条例》、国办发〔2016〕80号 ⇒ 《条例》 (国办发〔2016〕80号)
            《意见》（中办发〔2016〕8号、国办发〔2016〕80号） ⇒ 《意见》(中办发〔2016〕8号) (国办发〔2016〕80号)
            《关于全面加强政务公开工作的意见》 ⇒ 《关于全面加强政务公开工作的意见》
            〈城乡规划法〉第三条 ⇒ 《城乡规划法》@3
            <b>粗</b> ⇒ ~b>粗<,b>
            《城乡规划法 ⇒ 《城乡规划法》
            《城乡规划法、《水法》第一条 ⇒ 《城乡规划法》 《水法》@1
            》《 》第 ⇒ ~第
            第九条 ⇒ @9
            第一项 ⇒ ~第一项
            第三季度公开 ⇒ ~第三季度公开
            同上 ⇒ ~同上
            2018年政务公开工作要点 ⇒ ~2018年政务公开工作要点
            《2016-2020年计划》 ⇒ 《2016-2020年计划》
            《环境空气质量标准》（GB3095-2012） ⇒ 《环境空气质量标准》 ~GB3095-2012
            　 ⇒\s
            """;

    static Stream<String> rows() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTextIsRead(String row) {
        String[] sides = row.split(" ⇒ ?", 2);
        assertEquals(sides[1].strip(), shown(Citation.read(sides[0].replace('⏎', '\n'))));
    }

    @Test
    void thereAreEnoughRows() {
        assertTrue(rows().count() >= 50);
    }

    private static String shown(Citation.Reading reading) {
        String citations = reading.citations().stream().map(CitationTest::shown).collect(Collectors.joining(" "));
        String words = reading.words().stream().map(Citation.Mark::text).collect(Collectors.joining(","));
        return (citations + (words.isEmpty() ? "" : " ~" + words)).strip();
    }

    private static String shown(Citation citation) {
        Citation.Mark front = citation.front();
        Citation.Mark title = citation.title();
        Citation.DocumentNumber number = citation.number();
        return (front == null ? "" : front.text() + ">") + (title == null ? "" : "《" + title.text() + "》")
                + (number == null ? "" : "(" + number.proper() + ")") + (citation.articles().isEmpty() ? "" : "@")
                + citation.articles().stream().map(CitationTest::shown).collect(Collectors.joining(","));
    }

    private static String shown(Citation.Article article) {
        String range = article.first() == article.last() ? "" : "-" + article.last();
        return article.first() + range + (article.place().isEmpty() ? "" : "." + article.place());
    }

    @Test
    void partsKnowWhereTheyStand() {
        String text = "按照《城乡规划法》（主席令第74号）第三条，等规定";
        Citation.Reading reading = Citation.read(text);
        Citation citation = reading.citations().getFirst();
        assertEquals("《城乡规划法》（主席令第74号）第三条", text.substring(citation.from(), citation.to()));
        assertEquals("等规定", text.substring(reading.words().getFirst().from(), reading.words().getFirst().to()));
    }

    @Test
    void anyTextIsReadAndEveryPartLiesInIt() {
        Random random = new Random(20181109);
        List<String> pieces = List.of("《", "》", "〈", "〉", "<", ">", "第", "条", "款", "项", "（", "）", "一", "十", "9", "至", "、",
                "；", "〔2018〕", "[", "]", "【", "】", "号", "令", "公告", "国办发", "条例", "政府信息公开", " ", "　", "\n", "😀", "\ud83d",
                "2018", "年", "。", "之", "1.", "\0");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int p = 0; p < length; p++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            lies(text.toString(), Citation.read(text.toString()));
        }
    }

    private static void lies(String text, Citation.Reading reading) {
        int last = 0;
        for (Citation citation : reading.citations()) {
            assertTrue(citation.from() >= last && citation.to() > citation.from() && citation.to() <= text.length(), text);
            last = citation.to();
        }
        for (Citation.Mark words : reading.words()) {
            assertEquals(text.substring(words.from(), words.to()), words.text());
        }
    }

    @Test
    void aLongTextTakesNoLongerThanItsLength() {
        for (String piece : List.of("《", "《》", "<", "第", "第一、", "第一款", "（", "（2018）", "令", "号", "条例", "1", " ", "第一条", "一号令")) {
            String text = piece.repeat(100_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Citation.read(text), piece);
        }
    }
}
