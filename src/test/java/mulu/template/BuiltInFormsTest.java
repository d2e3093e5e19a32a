package mulu.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.check.Checks;
import mulu.check.Standard;
import mulu.exchange.FormBook;
import mulu.exchange.FormReader;
import mulu.exchange.Reading;
import mulu.exchange.Signed;
import mulu.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every form that comes with the program, and one of another place's layout, goes the whole way.
class BuiltInFormsTest {
    @TempDir
    private Path folder;

    private static Stream<Template> forms() {
        Template all = Templates.known().getLast();
        List<Field> own = new ArrayList<>();
        for (String key : List.of("matter1", "matter2", "matter3", "content", "limit", "form", "body")) {
            Field field = all.field(key);
            own.add(new Field(key, own.size(), field.header(), field.type(), field.legal(), field.free(), field.look()));
        }
        return Stream.concat(Templates.builtIn().stream(), Stream.of(all.laidOut(own)));
    }

    private static Draft draft(Template form, int rows) {
        List<List<String>> texts = new ArrayList<>();
        for (List<String> row : new Rows(new Random(rows), form).clean(rows)) {
            List<String> cells = new ArrayList<>(row);
            form.fields().stream().filter(field -> field.type() != Field.Type.ORDINAL && field.slot() == 0)
                    .forEach(field -> cells.set(0, "第" + texts.size() + "类"));
            texts.add(cells);
        }
        return new Draft(form, 2024, Map.of("unit", "试验区综合执法局", "date", "2024-03-01", "filler", "张一"), Map.of(), texts);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void goesTheWholeWay(Template form) {
        Location library = new Location.Folder(folder.resolve("library"));
        Draft draft = draft(form, 40);
        long id;
        try (Trial trial = Trial.at(library)) {
            id = trial.office().catalogs().create(trial.person("张一", Role.FILLER), draft, Progress.NONE).id();
        }
        try (Trial trial = Trial.at(library)) {
            Sheet sheet = trial.office().catalogs().sheet(id);
            assertEquals(form, sheet.template());
            assertEquals(draft.rows(), sheet.rows().stream().map(row -> row.cells()).toList());
            assertTrue(trial.office().checks().check(sheet, Progress.NONE).rules() > 10);
            Path file = folder.resolve("目录.xlsx");
            FormBook.write(sheet, Signed.draft(1), false, file, Progress.NONE);
            Reading reading = FormReader.only(file, Templates.known(), Progress.NONE);
            assertEquals(form.id(), reading.template().id());
            assertEquals(form.fields(), reading.template().fields());
            assertEquals(shown(sheet), shown(Sheet.preview(reading.draft())));
            assertEquals("试验区综合执法局", reading.unit());
            assertEquals("2024-03-01", reading.heading().get("date"));
        }
    }

    private static List<List<String>> shown(Sheet sheet) {
        List<List<String>> shown = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            int row = i;
            shown.add(sheet.template().fields().stream().map(field -> sheet.text(row, field)).toList());
        }
        return shown;
    }

    /// No rule of a form asks about a column that it does not have; a layout has the rules about its columns.
    @Test
    void rulesFitTheirForms() {
        Checks checks = new Checks(Standard.BUILT_IN, java.time.InstantSource.system());
        List<Integer> counts = forms().map(form -> checks.rules(form).size()).toList();
        assertEquals(List.of(53, 42, 39, 28), counts);
        for (Template form : forms().toList()) {
            checks.rules(form).forEach(rule -> rule.keys().forEach(form::field));
        }
    }
}
