package mulu.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mulu.Trial;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.exchange.Forms;
import mulu.signoff.Look;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.base.Location;
import org.junit.jupiter.api.Test;

/// A form that no Java class has ever heard of goes the whole way; and none knows the official one's columns.
class AnyFormTest {
    @EachDatabase
    void aFormThatExistsOnlyInThisTestGoesTheWholeRoute(Location location) {
        Template form = Forms.small().with(List.of(List.of("附注", "照片")));
        long id;
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Draft draft = new Draft(form, 2020, Map.of("office", "南湖公园", "day", "2020-05-01"), Map.of("good", "3"),
                    List.of(List.of("东门", "长椅", "○", "", "", "IMG_1"), List.of("西门", "路灯", "○", "○", "", "")));
            id = trial.office().catalogs().create(filler, draft, Progress.NONE).id();
            assertEquals(List.of("exactly-one", "declared"), trial.rules(id).stream().filter(rule -> !rule.equals("hands")).toList());
            Sheet sheet = trial.office().catalogs().sheet(id);
            trial.apply(id, new Edit.Tick(sheet.row(1).id(), 3, "○"), filler).done();
            trial.apply(id, new Edit.Tick(sheet.row(1).id(), 2, "○"), filler).done();
            Sheet cleared = trial.apply(id, new Edit.Tick(sheet.row(1).id(), 3, "○"), filler).done().sheet();
            assertEquals(List.of("西门", "路灯", "", "○", "", ""), cleared.row(1).cells());
            assertEquals(Map.of("good", 1L, "broken", 1L), cleared.counts());
            assertEquals("南湖公园公园设施台账", cleared.catalog().title());
        }
        try (Trial trial = Trial.at(location)) {
            Sheet sheet = trial.office().catalogs().sheet(id);
            assertEquals(form.fields(), sheet.template().fields());
            assertEquals("附注/照片", sheet.template().extras().getFirst().path());
            assertEquals(Forms.small(), trial.office().templates().get("park"));
            Session filler = trial.office().staff().signIn("张一", Trial.password("张一"));
            Look look = trial.office().signOff().look(id, Progress.NONE);
            assertEquals(Stage.TO_REVIEW, trial.office().signOff().sign(look, filler, Trial.password("张一"), "").stage());
        }
    }

    @Test
    void noJavaClassKnowsAColumnOfTheOfficialForm() throws Exception {
        Template form = Templates.builtIn().getFirst();
        Set<String> known = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("(?m)^\\s*///.*$", "").replaceAll("(?m)^\\s*/?\\*.*$", "");
                for (Field field : form.fields()) {
                    for (String label : field.header()) {
                        if (code.contains("\"" + label + "\"")) {
                            known.add(file.getFileName() + " knows " + label);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), known);
    }

    @Test
    void theOfficialFormIsTheSeedsForm() {
        Template form = Templates.builtIn().getFirst();
        assertEquals("序号 信息类别 事项名称 事项类型 信息名称 公开内容 公开依据 责任主体 公开属性/主动公开 公开属性/依申请公开 公开属性/不公开"
                + " 公开时限 公开方式 公开类别/依申请公开 公开类别/主动公开 所属目录",
                String.join(" ", form.fields().stream().map(Field::path).toList()));
        assertEquals(2, form.tiers());
        assertEquals(16, form.slots());
        assertEquals(List.of("主动公开基本目录", "依申请公开目录", "政务公开负面清单"),
                form.listings().stream().map(Listing::label).toList());
        assertEquals(List.of("open", "onRequest", "closed"), form.exclusive(form.field("closed")).orElseThrow().fields());
        assertTrue(form.exclusive(form.field("kindOpen")).isEmpty());
        assertEquals(form, Templates.parse(Json.write(form)));
    }

    @Test
    void aFormThatPointsNowhereIsRefused() {
        String json = Json.write(Forms.small());
        assertEquals("template.no-field", flaw(json.replace("\"when\":\"broken\"", "\"when\":\"nowhere\"")));
        assertEquals("template.twice", flaw(json.replace("\"slot\":1", "\"slot\":0")));
        assertEquals("template.unreadable", flaw(json.replace("\"layout\"", "\"unknown\"")));
        assertEquals("template.unreadable", flaw("{"));
        assertThrows(Problem.class, () -> Forms.small().field("nowhere"));
    }

    private static String flaw(String json) {
        return assertThrows(Problem.class, () -> Templates.parse(json)).key();
    }
}
