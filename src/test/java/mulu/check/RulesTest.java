package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mulu.Rows;
import mulu.Trial;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule of the form by what must fire and what must not: texts put into the first row, or the first rows, of a
/// catalog that is otherwise clean.
class RulesTest {
    private static final Template FORM = Trial.form();
    private static final Map<String, String> HEADING = Map.of("unit", "试验区综合执法局", "date", "2018-11-09",
            "filler", "张一", "reviewer", "李二", "approver", "王三");
    private static final int CLEAN = 30;
    private static final Checks CHECKS = new Checks(Standard.BUILT_IN, InstantSource.fixed(Instant.parse("2018-12-01T04:00:00Z")));

    /// One side of a line of the table: a rule, and a catalog on which it must fire or rest.
    ///
    /// @param whole whether these rows are all there are
    /// @param rows for each row from the top, texts by key; @ before a line of the heading, # before a declared count
    record Case(String rule, boolean fires, boolean whole, List<Map<String, String>> rows) {
        @Override
        public String toString() {
            return rule + (fires ? " fires: " : " rests: ") + rows;
        }
    }

    /// The table: rule | what fires | its near miss. Texts are divided by ; and rows by //. A rule behind = has no other
    /// rows.
    static Stream<Case> cases() throws IOException {
        return table().flatMap(line -> {
            String[] parts = line.split(" \\| ", -1);
            boolean whole = line.startsWith("=");
            String rule = whole ? parts[0].substring(1) : parts[0];
            return Stream.of(new Case(rule, true, whole, rows(parts[1])), new Case(rule, false, whole, rows(parts[2])));
        });
    }

    private static Stream<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(RulesTest.class.getResourceAsStream("/mulu/check/pairs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    private static List<Map<String, String>> rows(String words) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String row : words.split("//", -1)) {
            Map<String, String> texts = new HashMap<>();
            for (String text : row.split("; ?")) {
                int equals = text.indexOf('=');
                if (equals >= 0) {
                    put(texts, text.substring(0, equals).replace(" ", ""), escaped(text.substring(equals + 1)));
                }
            }
            rows.add(texts);
        }
        return rows;
    }

    /// A text for * stands in every column, the tick that the form demands apart.
    private static void put(Map<String, String> texts, String key, String text) {
        if (!key.equals("*")) {
            texts.put(key, text);
            return;
        }
        FORM.fields().stream().filter(field -> field.slot() > 0)
                .forEach(field -> texts.put(field.key(), field.key().equals("open") ? "√" : text));
    }

    /// Signs that cannot be seen, and numbers that nobody should have.
    private static String escaped(String text) {
        String numbers = text.replace("%id%", "44052419800101" + identityEnd()).replace("%card%", "622202123456789" + cardEnd());
        return Pattern.compile("\\\\(?:u([0-9A-F]{4})|n)").matcher(numbers)
                .replaceAll(found -> found.group(1) == null ? "\n" : Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    /// The last digits of an identity number from 440524 19800101 that are right.
    private static String identityEnd() {
        return IntStream.rangeClosed(0, 10).mapToObj(digit -> "001" + (digit == 10 ? "X" : Integer.toString(digit)))
                .filter(end -> PrivateNumbers.in("44052419800101" + end, List.of()) != null).findFirst().orElseThrow();
    }

    private static String cardEnd() {
        return IntStream.range(0, 10).mapToObj(digit -> "012" + digit)
                .filter(end -> PrivateNumbers.in("卡622202123456789" + end, List.of("卡")) != null).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fires(Case one) {
        Sheet sheet = one.whole() ? whole(one.rows()) : sheet(one.rows());
        List<String> found = CHECKS.check(sheet).stream()
                .filter(finding -> finding.row() == null || sheet.indexOf(finding.row()) < one.rows().size()).map(Finding::rule).toList();
        assertEquals(one.fires(), found.contains(one.rule()), () -> "found " + found);
    }

    /// At least two pairs for every rule of the form but those that only a whole catalog can break.
    @Test
    void noRuleIsForgotten() throws IOException {
        Map<String, Long> pairs = cases().filter(Case::fires).collect(Collectors.groupingBy(Case::rule, Collectors.counting()));
        List<String> few = CHECKS.rules(FORM).stream().map(Rule::id).filter(rule -> pairs.getOrDefault(rule, 0L) < 2).toList();
        assertEquals(List.of("not-empty", "closed-share"), few);
        assertTrue(pairs.values().stream().mapToLong(Long::longValue).sum() >= 120, pairs::toString);
        assertEquals(CHECKS.rules(FORM).stream().map(Rule::id).filter(rule -> !few.contains(rule)).collect(Collectors.toSet()), pairs.keySet());
    }

    /// A clean catalog of rows that are open to all, with other texts at its head.
    private static Sheet sheet(List<Map<String, String>> changed) {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> clean = new Rows(new Random(3), FORM).clean(CLEAN * 5).stream()
                .filter(row -> !row.get(FORM.field("open").slot()).isEmpty()).limit(CLEAN).toList();
        Map<String, String> heading = new HashMap<>(HEADING);
        Map<String, String> declared = new HashMap<>();
        for (int i = 0; i < CLEAN; i++) {
            List<String> row = new ArrayList<>(clean.get(i));
            if (i < changed.size()) {
                changed.get(i).forEach((key, text) -> {
                    switch (key.charAt(0)) {
                        case '@' -> heading.put(key.substring(1), text);
                        case '#' -> declared.put(key.substring(1), text);
                        default -> row.set(FORM.field(key).slot(), text);
                    }
                });
            }
            rows.add(row);
        }
        return Sheet.preview(new Draft(FORM, 2018, heading, declared, rows));
    }

    /// A catalog of nothing but these texts.
    private static Sheet whole(List<Map<String, String>> rows) {
        return Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), rows.stream().map(texts -> {
            List<String> row = new ArrayList<>(Collections.nCopies(FORM.slots(), ""));
            texts.forEach((key, text) -> row.set(FORM.field(key).slot(), text));
            return row;
        }).toList()));
    }

    @Test
    void nothingIsFoundInACleanCatalog() {
        Sheet sheet = Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), new Rows(new Random(200), FORM).clean(200)));
        assertEquals(List.of(), CHECKS.check(sheet).stream().map(Finding::sentence).toList());
    }

    @Test
    void wholeCatalogs() {
        List<Map<String, String>> closed = IntStream.range(0, 20).mapToObj(i -> Map.of("closed", i < 6 ? "√" : "", "open", i < 6 ? "" : "√")).toList();
        assertTrue(rules(closed).contains("closed-share"));
        assertFalse(rules(closed.subList(1, 20)).contains("closed-share"));
        assertTrue(rules(List.of()).contains("not-empty"));
    }

    /// The rules are asked beside each other; who stops one of them stops all, and hears why. Those that are under way on other
    /// cores still come to their end.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void aCheckStopsWhenItIsAskedTo(int after) {
        Sheet sheet = Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), new Rows(new Random(after), FORM).clean(300)));
        AtomicInteger done = new AtomicInteger();
        Progress stopping = new Progress() {
            @Override
            public void at(long rules, long all) {
                assertEquals(CHECKS.rules(FORM).size(), all);
                done.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return done.get() >= after;
            }
        };
        assertEquals("problem.cancelled", assertThrows(Problem.class, () -> CHECKS.check(sheet, stopping)).key());
        assertTrue(done.get() >= after && done.get() < CHECKS.rules(FORM).size(), () -> done + " rules were asked");
    }

    /// What is found stands in the order of the rules, whichever of them was ready first.
    @Test
    void whatIsFoundIsTheSameEveryTime() {
        Sheet sheet = Sheet.preview(new Draft(FORM, 2018, HEADING, Map.of(), new Rows(new Random(5), FORM).wild(2_000)));
        List<Finding> once = CHECKS.check(sheet);
        assertTrue(once.size() > 500, () -> once.size() + " found");
        for (int i = 0; i < 20; i++) {
            assertEquals(once, CHECKS.check(sheet));
        }
    }

    private static Set<String> rules(List<Map<String, String>> rows) {
        return CHECKS.check(whole(rows)).stream().map(Finding::rule).collect(Collectors.toSet());
    }
}
