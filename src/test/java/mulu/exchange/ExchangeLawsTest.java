package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Heading;
import mulu.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// import(export(x)) = x: heading, order, extra columns and every cell; several at a time.
@Execution(ExecutionMode.CONCURRENT)
final class ExchangeLawsTest {
    private static final String[] PIECES = {"政府网站", "《条例》（国务院令第711号）第九条", "\n", "\n\n", "\"引号\"", "\"", "'", "\uD83D\uDE00",
        "𠮷", "=1+1", "+86", "-", "@提及", "＝全角", " ", "  ", "\u3000", "\t", "a_x000D_b", "_x0041_", "<b>&amp;</b>", "]]>", "√", "○",
        "4", "0951", "2018/11/9", "1E5", "主动公开", "x", "\u00A0", "é", "‘’“”…", "\u200B", "TRUE", "#REF!", "%", "\\", "\u0085"};

    @TempDir
    private Path folder;

    private Sheet there(Sheet sheet, Template form, String what) {
        Path file = folder.resolve(what + ".xlsx");
        FormBook.write(sheet, Signed.draft(1), false, file, Progress.NONE);
        return Sheet.preview(FormReader.only(file, List.of(form), Progress.NONE).draft());
    }

    private static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(mulu.catalog.Row::cells).toList();
    }

    private void roundTrip(Sheet sheet, Template form, String what) {
        Sheet back = there(sheet, form, what);
        assertEquals(sheet.catalog().heading(), back.catalog().heading(), what);
        assertEquals(sheet.template(), back.template(), what);
        assertEquals(cells(sheet), cells(back), what);
        assertEquals(sheet.catalog().year(), back.catalog().year(), what);
        Map<String, String> counts = new HashMap<>();
        sheet.counts().forEach((key, count) -> counts.put(key, Long.toString(count)));
        assertEquals(counts, back.catalog().declared(), what);
    }

    @Test
    void theSample() throws Exception {
        Path file = folder.resolve("报告.txt");
        try (var in = java.util.Objects.requireNonNull(getClass().getResourceAsStream("/mulu/sample/nx-2018.txt"))) {
            java.nio.file.Files.copy(in, file);
        }
        Reading reading = FormReader.only(file, List.of(Forms.official()), Progress.NONE);
        roundTrip(Sheet.preview(reading.draft()), Forms.official(), "sample");
    }

    @Test
    void thousandRandomCatalogs() {
        IntStream.range(0, 1_000).parallel().forEach(seed -> {
            Template form = seed % 3 == 2 ? Forms.small() : Forms.official();
            Sheet sheet = new RandomCatalog(seed, form).sheet();
            roundTrip(sheet, form, "seed " + seed);
        });
    }

    /// A catalog of up to thirty rows full of everything that could go wrong.
    private static final class RandomCatalog {
        private final Random random;
        private final Template form;

        private RandomCatalog(int seed, Template form) {
            this.random = new Random(seed);
            this.form = form;
        }

        private Sheet sheet() {
            List<List<String>> extras = new ArrayList<>();
            for (int i = random.nextInt(4) - 1; i > 0; i--) {
                extras.add(random.nextBoolean() ? List.of("备注" + i) : List.of("办理", "Office " + i, "电话" + i).subList(0,
                        2 + random.nextInt(2)));
            }
            Template template = form.with(extras);
            int year = random.nextInt(3) == 0 ? 0 : 2018 + random.nextInt(9);
            Map<String, String> heading = heading(year);
            List<List<String>> rows = new ArrayList<>();
            for (int i = random.nextInt(31); i > 0; i--) {
                rows.add(row(template));
            }
            return Sheet.preview(new Draft(template, year, heading, Map.of(), rows));
        }

        private Map<String, String> heading(int year) {
            Map<String, String> heading = new HashMap<>();
            for (Heading.Line line : form.heading().lines()) {
                if (line.kind() == Heading.Kind.DATE) {
                    String[] unreal = {"待填", "11月9日", "%d-2-30".formatted(2018), ""};
                    heading.put(line.key(), year > 0
                            ? "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28))
                            : unreal[random.nextInt(4)]);
                } else {
                    String[] names = {"", "刘帅", "欧阳 娜娜", "=甲（代：乙）", "A&B <局>", "审核人", "长".repeat(60), "上\n下"};
                    heading.put(line.key(), names[random.nextInt(names.length)]);
                }
            }
            if (random.nextInt(5) == 0) {
                heading.put(Heading.TITLE, random.nextBoolean() ? "另一个标题" : "某局 政务公开基本目录（修订）");
            }
            heading.values().removeIf(String::isEmpty);
            return heading;
        }

        private List<String> row(Template template) {
            List<String> cells = new ArrayList<>();
            boolean sparse = random.nextInt(4) == 0;
            int only = random.nextInt(template.slots());
            for (int slot = 0; slot < template.slots(); slot++) {
                cells.add(sparse && slot != only ? "" : cell(template, slot));
            }
            if (cells.stream().allMatch(Wording::blank)) {
                cells.set(only, "有");
            }
            return cells;
        }

        private String cell(Template template, int slot) {
            Field field = template.fields().stream().filter(one -> one.slot() == slot).findFirst().orElseThrow();
            if (field.type() == Field.Type.ORDINAL) {
                String[] numbers = {Field.AUTOMATIC, Field.AUTOMATIC, "", "7", "一", "1-2"};
                return numbers[random.nextInt(numbers.length)];
            }
            if (field.type() == Field.Type.TICK && random.nextInt(3) > 0) {
                return random.nextBoolean() ? "" : field.legal().get(random.nextInt(field.legal().size()));
            }
            if (random.nextInt(3) == 0) {
                return "";
            }
            if (random.nextInt(40) == 0) {
                return "字".repeat(500);
            }
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.toString();
        }
    }
}
