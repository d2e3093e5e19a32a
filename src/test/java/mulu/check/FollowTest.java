package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.catalog.Difference;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.desk.handles.House;
import mulu.template.Templates;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A check that follows a catalog from state to state says what a check of the whole says.
@Execution(ExecutionMode.CONCURRENT)
class FollowTest {
    private static final List<String> TEXTS = List.of("", "√", "对", "20个工作日", "自信息形成之日起20个工作日内", "13812345678",
            "《中华人民共和国政府信息公开条例》第十条", "《广告条例》第一条", "文字类、文字类", "民政局", "县民政局", "事项1", "事项2", "政府网站");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followingAndCheckingTheWholeAgree(long seed) {
        Random random = new Random(seed);
        try (House house = new House(folder)) {
            long id = house.catalog(12).id();
            Checks checks = house.office.checks();
            Sheet sheet = house.office.catalogs().sheet(id);
            Checked followed = checks.check(sheet, Progress.NONE);
            int explained = 0;
            for (int i = 0; i < 120; i++) {
                house.office.catalogs().apply(id, edit(sheet, random), house.filler).done();
                Sheet next = house.office.catalogs().sheet(id);
                assertDifference(sheet, next);
                sheet = next;
                followed = checks.follow(followed, sheet, Progress.NONE);
                List<Finding> whole = checks.check(sheet);
                assertEquals(whole, checks.complete(followed, Progress.NONE).findings(), "step " + i);
                assertEquals(alone(whole, checks), alone(followed.findings(), checks), "step " + i);
                Checked complete = checks.complete(followed, Progress.NONE);
                assertEquals(checks.check(sheet, Progress.NONE).explained(), complete.explained(), "step " + i);
                assertMarks(complete);
                explained += complete.explained().size();
                if (i % 10 == 0) {
                    List<Finding> some = complete.findings().stream().filter(finding -> complete.rule(finding).waivable()
                            && random.nextInt(8) == 0).toList();
                    house.office.waivers().explain(complete, some, "情况属实，不用改", house.filler);
                    followed = checks.complete(complete, Progress.NONE);
                    assertTrue(followed.explained().size() >= some.size());
                }
            }
            assertTrue(explained > 100, "only " + explained);
        }
    }

    /// A cell is marked by what is open on it, and by nothing that is explained.
    private static void assertMarks(Checked checked) {
        Sheet sheet = checked.sheet();
        Marks marks = Marks.of(sheet, checked.findings().stream().filter(finding -> finding.row() != null).collect(
                Collectors.groupingBy(Finding::row, Collectors.groupingBy(finding -> sheet.template().fields().stream()
                        .filter(field -> field.key().equals(finding.field())).findFirst().orElse(sheet.template().fields().getFirst()).slot(),
                        Collectors.collectingAndThen(Collectors.toList(), all -> all.stream().map(Finding::level).sorted().findFirst().orElseThrow())))));
        for (int row = 0; row < sheet.size(); row++) {
            for (int slot = 0; slot < sheet.template().slots(); slot++) {
                assertEquals(marks.at(sheet.row(row).id(), slot), checked.marks().at(sheet.row(row).id(), slot));
            }
        }
    }

    /// What rules about single rows say.
    private static List<Finding> alone(List<Finding> findings, Checks checks) {
        List<String> rules = checks.rules(Templates.builtIn().getFirst()).stream().filter(rule -> !rule.ofTheWhole()).map(Rule::id).toList();
        return findings.stream().filter(finding -> rules.contains(finding.rule())).toList();
    }

    private static void assertDifference(Sheet before, Sheet now) {
        Difference difference = now.since(before);
        List<Integer> touched = IntStream.of(difference.touched()).boxed().toList();
        List<Row> old = before.rows();
        for (int i = 0; i < now.size(); i++) {
            assertTrue(old.contains(now.row(i)) || touched.contains(i), "row " + i);
        }
        for (Row row : old) {
            assertTrue(now.rows().contains(row) || difference.stale().has(row.id()));
        }
    }

    private static Edit edit(Sheet sheet, Random random) {
        List<Long> some = new ArrayList<>();
        for (int i = random.nextInt(sheet.size()), left = 1 + random.nextInt(3); i < sheet.size() && left > 0; i++, left--) {
            some.add(sheet.row(i).id());
        }
        return switch (random.nextInt(sheet.size() < 4 ? 1 : 8)) {
            case 0 -> new Edit.InsertRows(random.nextInt(sheet.size() + 1), List.of(List.of("", "类", TEXTS.get(random.nextInt(TEXTS.size())))));
            case 1 -> new Edit.DeleteRows(some);
            case 2 -> new Edit.MoveRows(some, random.nextInt(sheet.size() + 1));
            case 3 -> new Edit.SetHeading(Map.of("date", random.nextBoolean() ? "2018-11-09" : "2024-05-06"));
            default -> new Edit.SetCells(some.stream().map(row -> new Edit.Put(row, 1 + random.nextInt(15),
                    TEXTS.get(random.nextInt(TEXTS.size())))).toList());
        };
    }
}
