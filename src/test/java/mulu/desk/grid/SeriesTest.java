package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the fill handle writes behind some texts.
class SeriesTest {
    static List<Arguments> series() {
        return List.of(
                Arguments.of(List.of("第1条"), List.of("第2条", "第3条")),
                Arguments.of(List.of("第9条"), List.of("第10条", "第11条")),
                Arguments.of(List.of("第2条", "第4条"), List.of("第6条", "第8条")),
                Arguments.of(List.of("007号"), List.of("008号", "009号")),
                Arguments.of(List.of("5"), List.of("5", "5")),
                Arguments.of(List.of("5", "7"), List.of("9", "11")),
                Arguments.of(List.of("2", "1"), List.of("2", "1")),
                Arguments.of(List.of("2018年12月31日"), List.of("2019年1月1日", "2019年1月2日")),
                Arguments.of(List.of("2024-02-28"), List.of("2024-02-29", "2024-03-01")),
                Arguments.of(List.of("2024-12-31"), List.of("2025-01-01", "2025-01-02")),
                Arguments.of(List.of("2024-9-30"), List.of("2024-10-1", "2024-10-2")),
                Arguments.of(List.of("2018.1.1", "2018.1.8"), List.of("2018.1.15", "2018.1.22")),
                Arguments.of(List.of("2018年13月1日"), List.of("2018年13月2日", "2018年13月3日")),
                Arguments.of(List.of("机构信息"), List.of("机构信息", "机构信息")),
                Arguments.of(List.of("甲", "乙"), List.of("甲", "乙")),
                Arguments.of(List.of(""), List.of("", "")),
                Arguments.of(List.of("甲1", "乙2"), List.of("甲1", "乙2")),
                Arguments.of(List.of("多\n行3"), List.of("多\n行4", "多\n行5")),
                Arguments.of(List.of("12345678901234567890"), List.of("12345678901234567890", "12345678901234567890")));
    }

    @ParameterizedTest
    @MethodSource("series")
    void goesOn(List<String> source, List<String> next) {
        assertEquals(next, Series.next(source, 2));
    }
}
