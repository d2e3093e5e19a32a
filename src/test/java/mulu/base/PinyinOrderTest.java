package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinOrderTest {
    private static final PinyinOrder ORDER = PinyinOrder.PINYIN;

    /// Each line is in order.
    @ParameterizedTest
    @ValueSource(strings = {
        "安全 办法 财政 大事 法规 公开 环境 教育 民政 农业 人事 水利 统计 卫生 学校 应急 住房",
        "公安 公开 公路 共青团",
        "主 主动 主动公开 注册 专项",
        "第2条 第3条 第10条 第10条之一 第11条 第100条",
        "2 10 （一） A公司 b公司 C公司 安全",
        "A a Ａ ab B",
        "01月 1月 2月 ３月 10月 １１月",
        "2023年 2023年度 2024年",
        "参加 藏书 长城 单位 给付 和平 降低 率 数据 行政 重庆",
        "鲁 绿 乱 略 论 罗",
        "人 㐀 𠀀",
    })
    void aLineStandsInOrder(String line) {
        List<String> expected = List.of(line.split(" "));
        for (int seed = 0; seed < 5; seed++) {
            List<String> sorted = new ArrayList<>(expected);
            Collections.shuffle(sorted, new Random(seed));
            sorted.sort(ORDER);
            assertEquals(expected, sorted);
        }
    }

    /// The standard itself is the judge: hardly one of its signs of the first level steps back.
    @Test
    void commonSignsStandAsInTheStandard() {
        List<Character> signs = Signs.common();
        int back = 0;
        for (int i = 1; i < signs.size(); i++) {
            // Within one sound the standard counts strokes, which nobody expects here; so only the sound is looked at.
            if (sound(signs.get(i - 1)) > sound(signs.get(i))) {
                back++;
            }
        }
        assertTrue(back < 40, back + " signs step back");
    }

    private static long sound(char sign) {
        return Sounds.OF[sign] >>> 3;
    }

    private static final class Sounds {
        private static final long[] OF = CommonReadings.of(Charset.forName("GB18030"));
    }

    /// Antisymmetric, transitive, and 0 only for equal texts.
    @Test
    void itIsATotalOrder() {
        List<Character> common = Signs.common();
        String others = "0012０9１aAＡbZz 　（(。ü㐀\uD840\uDC00\uD841";
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(random.nextInt(4) == 0 ? common.get(random.nextInt(40)).charValue()
                        : others.charAt(random.nextInt(others.length())));
            }
            texts.add(text.toString());
        }
        for (String a : texts) {
            for (String b : texts) {
                int order = Integer.signum(ORDER.compare(a, b));
                assertEquals(-order, Integer.signum(ORDER.compare(b, a)));
                assertEquals(a.equals(b), order == 0);
                for (String c : order <= 0 ? texts : List.<String>of()) {
                    assertTrue(ORDER.compare(b, c) > 0 || ORDER.compare(a, c) <= 0, a + ", " + b + ", " + c);
                }
            }
        }
    }

    @Test
    void theOrderOfManyTextsDoesNotDependOnWhereTheyStood() {
        List<Character> common = Signs.common();
        Random random = new Random(11);
        HashSet<String> texts = new HashSet<>();
        while (texts.size() < 3_000) {
            texts.add("" + common.get(random.nextInt(60)) + random.nextInt(30) + common.get(random.nextInt(3_755)));
        }
        List<String> one = new ArrayList<>(texts);
        List<String> two = new ArrayList<>(texts);
        Collections.shuffle(two, random);
        one.sort(ORDER);
        two.sort(ORDER);
        assertEquals(one, two);
    }
}
