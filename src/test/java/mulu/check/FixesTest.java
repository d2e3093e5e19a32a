package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.handles.House;
import mulu.exchange.FormReader;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed for a finding does away with it, and changes nothing else.
class FixesTest {
    @TempDir
    Path folder;

    /// Rule, field, text, and what is proposed; ∅ for nothing. Row 3 of a clean catalog, open.
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "repeated-words | content | 文字类、文字类、文字类、发布机构、公开形式 | 文字类、发布机构、公开形式",
        "repeated-words | name | 名称；名称 | 名称",
        "repeated-words | content | 一、二；一 | 一、二",
        "repeated-basis | basis | 《水法》第二条、《防洪法》第三条、《水法》第二条 | 《水法》第二条、《防洪法》第三条",
        "full-width | limit | 自信息形成之日起２０个工作日内 | 自信息形成之日起20个工作日内",
        "full-width | content | Ａ类ａ | A类a",
        "hidden-signs | matter | 机构\u200b职能 | 机构职能",
        "hidden-signs | matter | 机构\u00a0职能 | 机构 职能",
        "hidden-signs | matter | 机构\ue123职能 | ∅",
        "limit-blanks | limit | 自信息形成之日起20 个工作日内 | 自信息形成之日起20个工作日内",
        "exactly-one | open | ✓ | √",
        "exactly-one | open | 对 | √",
        "exactly-one | open | 不 | ∅",
        "listing | listing | 政务公开负面清单 | 主动公开基本目录",
        "listing | listing | 柳河县依申请公开目录 | 柳河县主动公开基本目录",
        "limit-same | limit | 同上 | 自信息形成或变更之日起20个工作日内",
        "limit-same | limit | 许可：同上；处罚：20个工作日内 | ∅",
        "body-variants | body | 柳河县水务 | 柳河县水务局",
        "required | matter | | ∅",
        "basis-bare | basis | 《中华人民共和国水法》 | ∅"})
    void whatIsProposed(String rule, String field, String text, String proposed) {
        try (House house = new House(folder)) {
            long id = house.catalog(6).id();
            Sheet sheet = put(house, id, field, text == null ? "" : text.replace("\\n", "\n"));
            Finding found = house.office.checks().check(sheet).stream().filter(finding -> finding.rule().equals(rule))
                    .filter(finding -> Objects.equals(finding.row(), sheet.row(2).id())).findFirst().orElseThrow();
            Optional<String> fix = house.office.checks().fix(sheet, found);
            assertEquals(proposed, fix.orElse("∅"));
            if (fix.isPresent()) {
                Sheet mended = put(house, id, field, fix.get());
                assertTrue(house.office.checks().check(mended).stream().noneMatch(finding -> finding.rule().equals(rule)
                        && Objects.equals(finding.row(), sheet.row(2).id())));
            }
        }
    }

    @Test
    void aRenamedBodyGetsItsName() {
        try (House house = new House(folder)) {
            long id = house.catalog(6).id();
            house.office.catalogs().apply(id, new Edit.SetHeading(Map.of("date", "2020-01-01")), house.filler).done();
            Sheet sheet = put(house, id, "body", "柳河县国土资源局、 柳河县水务局");
            Finding found = house.office.checks().check(sheet).stream().filter(finding -> finding.rule().equals("body-renamed")).findFirst().orElseThrow();
            assertEquals(Optional.of("柳河县自然资源局、 柳河县水务局"), house.office.checks().fix(sheet, found));
            house.office.catalogs().apply(id, new Edit.SetHeading(Map.of("date", "2025-06-01")), house.filler).done();
            Sheet later = put(house, id, "body", "柳河县工商局、柳河县质监局、柳河县扶贫办");
            Finding two = house.office.checks().check(later).stream().filter(finding -> finding.rule().equals("body-renamed")).findFirst().orElseThrow();
            assertEquals(Optional.of("柳河县市场监督管理局、柳河县农业农村局"), house.office.checks().fix(later, two), "once, and by the last name");
        }
    }

    private static Sheet put(House house, long id, String field, String text) {
        Sheet sheet = house.office.catalogs().sheet(id);
        Edit edit = new Edit.SetCells(List.of(new Edit.Put(sheet.row(2).id(), sheet.template().field(field).slot(), text)));
        house.office.catalogs().apply(id, edit, house.filler);
        return house.office.catalogs().sheet(id);
    }

    /// All proposals for the published form of 2018 at once.
    @Test
    void theSampleMended() throws Exception {
        Path file = folder.resolve("样.txt");
        try (InputStream in = FixesTest.class.getResourceAsStream("/mulu/sample/nx-2018.txt"); House house = new House(folder.resolve("库"))) {
            Files.copy(in, file);
            Catalog catalog = house.office.catalogs().create(house.filler,
                    FormReader.only(file, Templates.builtIn(), Progress.NONE).draft(), Progress.NONE);
            Sheet sheet = house.office.catalogs().sheet(catalog.id());
            Checks checks = house.office.checks();
            Map<String, Long> before = counted(checks.check(sheet));
            Map<List<Object>, Edit.Put> puts = new HashMap<>();
            Map<String, Integer> fixed = new TreeMap<>();
            for (Finding finding : checks.check(sheet)) {
                checks.fix(sheet, finding).ifPresent(text -> {
                    int slot = sheet.template().field(finding.field()).slot();
                    if (puts.putIfAbsent(List.of(finding.row(), slot), new Edit.Put(finding.row(), slot, text)) == null) {
                        fixed.merge(finding.rule(), 1, Integer::sum);
                    }
                });
            }
            house.office.catalogs().apply(catalog.id(), new Edit.SetCells(new ArrayList<>(puts.values())), house.filler).done();
            Map<String, Long> after = counted(checks.check(house.office.catalogs().sheet(catalog.id())));
            assertEquals(Map.of("limit-blanks", 4, "listing", 3, "repeated-basis", 4, "repeated-words", 8), fixed);
            fixed.forEach((rule, count) -> assertEquals(before.get(rule) - count, after.getOrDefault(rule, 0L), rule));
        }
    }

    private static Map<String, Long> counted(List<Finding> findings) {
        Map<String, Long> counted = new HashMap<>();
        findings.forEach(finding -> counted.merge(finding.rule(), 1L, Long::sum));
        return counted;
    }
}
