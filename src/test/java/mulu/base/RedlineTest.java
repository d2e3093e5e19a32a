package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How one text became another, told sign by sign.
class RedlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "5个工作日内 | 20个工作日内 | [-5-]→{+20+}个工作日内",
        "5个工作日内 | 25个工作日内 | [-5-]→{+25+}个工作日内",
        "政府网站 | 政府网站、公开栏 | 政府网站{+、公开栏+}",
        "第九条、第十条 | 第十条 | 第[-九条、第-]十条",
        "《条例》第九条 | 《条例》第十三条 | 《条例》第[-九-]→{+十三+}条",
        "一样 | 一样 | 一样",
        "😀好 | 😂好 | [-😀-]→{+😂+}好",
        "甲乙丙丁 | 甲戊丙己 | 甲[-乙-]→{+戊+}丙[-丁-]→{+己+}",
        "没有了 | '' | [-没有了-]",
        "'' | 新写的 | {+新写的+}"})
    void isReadAsItIsMeant(String before, String after, String told) {
        assertEquals(told, Redline.of(before, after).text());
    }

    /// Whatever the texts: without what came it is the old one, without what went the new one.
    @Test
    void holdsBothTexts() {
        Random random = new Random(19);
        List<String> pieces = List.of("公", "开", "5", "20", "个", "😀", "a", "Z9", "，", "\n", " ", "𠮷");
        for (int i = 0; i < 3_000; i++) {
            String before = random.ints(random.nextInt(14), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            String after = random.ints(random.nextInt(14), 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            Redline redline = Redline.of(before, after);
            assertEquals(before, redline.before());
            assertEquals(after, redline.after());
            assertEquals(before.equals(after), redline.parts().stream().allMatch(part -> part.kind() == Redline.Kind.KEPT));
        }
        Redline large = Redline.of("甲".repeat(20_000), "乙".repeat(20_000));
        assertEquals(2, large.parts().size(), "too long to compare sign by sign is told as a whole");
    }
}
