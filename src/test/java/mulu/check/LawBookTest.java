package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTest {
    private static final LawBook BOOK = LawBook.builtIn();

    private static Law law(String title) {
        return Objects.requireNonNull(BOOK.find(title), title).law();
    }

    @ParameterizedTest
    @CsvSource({
        "国家行政机关公文处理办法,党政机关公文处理工作条例,2012-07-01",
        "中国共产党机关公文处理条例,党政机关公文处理工作条例,2012-07-01",
        "宁夏回族自治区实施〈中华人民共和国政府信息公开条例〉办法,,2019-12-16",
        "保守国家秘密法实施办法,中华人民共和国保守国家秘密法实施条例,2014-03-01",
        "信访条例,信访工作条例,2022-05-01",
        "档案法实施办法,中华人民共和国档案法实施条例,2024-03-01",
        "环境噪声污染防治法,中华人民共和国噪声污染防治法,2022-06-05",
        "城市规划法,中华人民共和国城乡规划法,2008-01-01",
        "城市房屋拆迁管理条例,国有土地上房屋征收与补偿条例,2011-01-21",
        "无照经营查处取缔办法,无证无照经营查处办法,2017-10-01",
        "行政监察法,中华人民共和国监察法,2018-03-20",
        "合同法,中华人民共和国民法典,2021-01-01",
        "物权法,中华人民共和国民法典,2021-01-01",
        "婚姻法,中华人民共和国民法典,2021-01-01",
        "继承法,中华人民共和国民法典,2021-01-01",
        "收养法,中华人民共和国民法典,2021-01-01",
        "担保法,中华人民共和国民法典,2021-01-01",
        "侵权责任法,中华人民共和国民法典,2021-01-01",
        "民法通则,中华人民共和国民法典,2021-01-01",
        "民法总则,中华人民共和国民法典,2021-01-01",
        "统计法实施细则,中华人民共和国统计法实施条例,2017-08-01",
        "排污费征收使用管理条例,中华人民共和国环境保护税法实施条例,2018-01-01",
        "个体工商户条例,促进个体工商户发展条例,2022-11-01",
        "公司登记管理条例,中华人民共和国市场主体登记管理条例,2022-03-01",
        "企业法人登记管理条例,中华人民共和国市场主体登记管理条例,2022-03-01",
        "合伙企业登记管理办法,中华人民共和国市场主体登记管理条例,2022-03-01",
        "农民专业合作社登记管理条例,中华人民共和国市场主体登记管理条例,2022-03-01",
        "企业法人法定代表人登记管理规定,中华人民共和国市场主体登记管理条例,2022-03-01",
        "执业医师法,中华人民共和国医师法,2022-03-01",
        "退役士兵安置条例,退役军人安置条例,2024-09-01",
        "化妆品卫生监督条例,化妆品监督管理条例,2021-01-01",
        "工商行政管理行政处罚信息公示暂行规定,市场监督管理行政处罚信息公示规定,2021-09-01",
        "关于商品和服务实行明码标价的规定,明码标价和禁止价格欺诈规定,2022-07-01",
        "食品生产经营日常监督检查管理办法,食品生产经营监督检查管理办法,2022-03-15",
        "城市流浪乞讨人员收容遣送办法,城市生活无着的流浪乞讨人员救助管理办法,2003-08-01"})
    void whatEndedEndedOnItsDay(String title, String by, LocalDate day) {
        assertInstanceOf(Law.InForce.class, law(title).on(day.minusDays(1)));
        assertEquals(new Law.Ended(day, by), law(title).on(day));
    }

    @ParameterizedTest
    @CsvSource({
        "政府信息公开条例,2019-05-15",
        "保守国家秘密法,2024-05-01",
        "保守国家秘密法实施条例,2024-09-01",
        "档案法,2021-01-01",
        "行政处罚法,2021-07-15",
        "行政复议法,2024-01-01",
        "突发事件应对法,2024-11-01"})
    void aNewEditionHoldsFromItsDay(String title, LocalDate day) {
        Law.InForce before = assertInstanceOf(Law.InForce.class, law(title).on(day.minusDays(1)));
        Law.InForce then = assertInstanceOf(Law.InForce.class, law(title).on(day));
        assertEquals(day, before.edition().until());
        assertEquals(day, then.edition().from());
    }

    @Test
    void factsOfTheDisclosureRegulation() {
        Law law = law("信息公开条例");
        assertEquals("中华人民共和国政府信息公开条例", law.title());
        assertEquals(List.of(38, 56), law.editions().stream().map(Law.Edition::articles).toList());
        assertInstanceOf(Law.NotYet.class, law.on(LocalDate.of(2008, 4, 30)));
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        assertNull(BOOK.find("关于本局内部事务的办法"));
        assertNull(BOOK.find(""));
        assertNull(BOOK.find("条例"), "means nothing certain");
        assertEquals(LawBook.Naming.FULL, found("中华人民共和国城乡规划法").naming());
        assertEquals(LawBook.Naming.SHORT, found(" 城乡 规划法").naming());
        assertEquals(LawBook.Naming.MISQUOTED, found("关于全面加强政务公开工作的意见").naming());
        assertEquals(LawBook.Naming.FULL, found("关于全面推进政务公开工作的意见").naming());
        assertEquals(LawBook.Naming.FULL, found("宁夏回族自治区实施<中华人民共和国政府信息公开条例>办法").naming());
        assertEquals("国务院办公厅", found("国务院办公厅关于印发国家行政机关公文处理办法的通知").issuer());
        assertEquals("国家行政机关公文处理办法", found("关于印发〈国家行政机关公文处理办法〉的通知").law().title());
        assertEquals(LawBook.Naming.FULL, found("关于做好政府信息依申请公开工作的意见").naming(), "without its issuer");
        assertNull(BOOK.find("关于印发的通知"));
    }

    private static LawBook.Found found(String title) {
        return Objects.requireNonNull(BOOK.find(title), title);
    }

    @Test
    void theFactsAreInOrder() {
        assertTrue(BOOK.laws().size() >= 60, "only " + BOOK.laws().size());
        Map<String, String> names = new HashMap<>();
        for (Law law : BOOK.laws()) {
            String by = law.replacedBy();
            assertTrue(by == null || found(by).naming() == LawBook.Naming.FULL, law.title());
            assertTrue(by == null || law.editions().getLast().until() != null, law.title());
            assertFalse(law.note().isBlank(), law.title());
            LocalDate last = null;
            for (Law.Edition edition : law.editions()) {
                assertTrue(last == null || last.equals(edition.from()), law.title());
                assertTrue(edition.from() == null || edition.until() == null || edition.from().isBefore(edition.until()));
                assertTrue(edition.number() == null || Law.number(edition) != null, law.title());
                last = edition.until();
            }
            for (List<String> some : List.of(List.of(law.title()), law.aliases(), law.misquotes())) {
                some.forEach(name -> assertNull(names.put(Citation.bare(name), law.title()), name));
            }
        }
        BOOK.bodies().forEach(body -> assertFalse(body.names().isEmpty() || body.now().isBlank() || body.note().isBlank()));
    }

    @Test
    void anOfficeAddsItsOwn() {
        LawBook own = BOOK.with(List.of(ended("柳河县政务公开办法", 2020), ended("物业管理条例", 2021)),
                List.of(new LawBook.Body(List.of("柳河县河长办"), "柳河县水务局", LocalDate.of(2019, 1, 1), "县编办")));
        assertNull(BOOK.find("柳河县政务公开办法"), "the book itself stays");
        assertInstanceOf(Law.Ended.class, assertNotNullLaw(own, "柳河县政务公开办法").on(LocalDate.of(2020, 1, 1)));
        assertInstanceOf(Law.Ended.class, assertNotNullLaw(own, "物业管理条例").on(LocalDate.of(2021, 1, 1)));
        assertEquals(BOOK.laws().size() + 1, own.laws().size());
        assertEquals(BOOK.bodies().size() + 1, own.bodies().size());
        assertNotNull(own.find("城乡规划法"));
    }

    /// One that ended with the year before.
    static Law ended(String title, int year) {
        return new Law(title, List.of(), List.of(), null,
                List.of(new Law.Edition(null, null, LocalDate.of(year, 1, 1), null)), null, "县政府");
    }

    private static Law assertNotNullLaw(LawBook book, String title) {
        return Objects.requireNonNull(book.find(title), title).law();
    }
}
