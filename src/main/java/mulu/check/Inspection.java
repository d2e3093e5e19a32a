package mulu.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// One rule at work on one sheet.
final class Inspection {
    /// What stands between the parts of a list.
    private static final Pattern LIST = Pattern.compile("[、；;，,\n]");

    private final Sheet sheet;
    private final Rule rule;
    private final FindingList.Builder findings;
    private final Grounds grounds;
    private final int[] rows;
    private final List<Field> fields;

    /// @param rows indices of the rows that a rule about single rows looks at; rules about the whole look at all
    Inspection(Sheet sheet, Rule rule, Grounds grounds, int[] rows, FindingList.Builder findings) {
        this.sheet = sheet;
        this.rows = rows;
        this.rule = rule;
        this.findings = findings;
        this.grounds = grounds;
        this.fields = rule.keys().stream().map(sheet.template()::field).toList();
    }

    void run() {
        switch (rule.kind()) {
            case NOT_EMPTY -> notEmpty();
            case HEADING -> lines(sheet.template().heading().lines().stream().filter(Heading.Line::required).toList());
            case STALE -> stale();
            case HANDS -> lines(sheet.template().heading().lines().stream().filter(line -> line.hand() != null).toList());
            case REQUIRED -> eachCell("check.required", (field, text) -> text.isBlank() ? "" : null);
            case EXACTLY_ONE -> exactlyOne();
            case NUMBERING -> numbering();
            case REPEATED -> eachCell("check.repeated", (_, text) -> repeated(text));
            case DIFFERENT -> different();
            case UNIQUE -> unique();
            case DECLARED -> declared();
            case LEGAL -> eachCell("check.legal",
                    (field, text) -> text.isBlank() || field.legal().contains(text) ? null : text);
            case NEAR, EVERYWHERE, ONE_CHANNEL, SHARE -> new WholeInspection(this).run();
            case AGREE, LISTING, GIVEN, REASON, REMARK, MUST_OPEN -> new RowInspection(this).run();
            case COUNTED, LABELS, SUBJECT, CHANNEL, HIDDEN, WIDTH, PRIVATE, NAMES, SECRET -> new CellInspection(this).run();
            case BASIS -> new BasisInspection(sheet, rule, grounds).run(rows, findings);
            case BODY -> new BodyInspection(sheet, rule, grounds).run(rows, findings);
            case LIMIT -> new LimitInspection(sheet, rule, findings).run(rows);
        }
    }

    Sheet sheet() {
        return sheet;
    }

    Rule rule() {
        return rule;
    }

    int[] rows() {
        return rows;
    }

    List<Field> fields() {
        return fields;
    }

    void add(@Nullable Integer index, @Nullable Field field, String key, Object... arguments) {
        findings.add(index, field, key, arguments);
    }

    private void notEmpty() {
        if (sheet.size() == 0) {
            add(null, null, "check.empty");
        }
    }

    private void lines(List<Heading.Line> lines) {
        for (Heading.Line line : lines) {
            String text = sheet.catalog().heading(line.key());
            if (text.isBlank()) {
                add(null, null, "check.heading", line.label());
            } else if (line.kind() == Heading.Kind.DATE && !date(text)) {
                add(null, null, "check.date", line.label(), text);
            }
        }
    }

    /// A list and its guide are kept up to date (信息公开条例, article 12).
    private void stale() {
        long months = Long.parseLong(rule.words().getFirst());
        sheet.template().heading().lines().stream().filter(line -> line.kind() == Heading.Kind.DATE)
                .map(line -> sheet.catalog().heading(line.key())).filter(Inspection::date)
                .filter(text -> LocalDate.parse(text).plusMonths(months).isBefore(grounds.today()))
                .forEach(text -> add(null, null, "check.stale", text, months));
    }

    private static boolean date(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /// Looks at one cell: null where it is well, else what the sentence shall name.
    interface Look {
        @Nullable String at(Field field, String text);
    }

    void eachCell(String key, Look look) {
        List<Known<Optional<String>>> known = fields.stream()
                .map(field -> new Known<>(sheet, rows.length, text -> Optional.ofNullable(look.at(field, text)))).toList();
        for (int i : rows) {
            for (int k = 0; k < known.size(); k++) {
                Optional<String> wrong = known.get(k).at(i, fields.get(k));
                if (wrong.isPresent()) {
                    add(i, fields.get(k), key, fields.get(k).path(), wrong.get());
                }
            }
        }
    }

    private void exactlyOne() {
        for (FieldGroup group : sheet.template().columns().groups()) {
            if (group.rule() != FieldGroup.Rule.EXACTLY_ONE) {
                continue;
            }
            List<Field> members = group.fields().stream().map(sheet.template()::field).toList();
            for (int row : rows) {
                List<Field> filled = new ArrayList<>(members.size());
                for (Field field : members) {
                    if (!sheet.text(row, field).isBlank()) {
                        filled.add(field);
                    }
                }
                if (filled.isEmpty()) {
                    add(row, members.getFirst(), "check.none", group.label(), names(members));
                } else if (filled.size() > 1) {
                    add(row, filled.getFirst(), "check.many", group.label(), names(filled));
                } else if (!filled.getFirst().ticked(sheet.text(row, filled.getFirst()))) {
                    add(row, filled.getFirst(), "check.mark", filled.getFirst().path(), sheet.text(row, filled.getFirst()));
                }
            }
        }
    }

    /// The first of `words` that stands in `text`; null where none does. A loop, because it is asked for every cell.
    static @Nullable String first(Iterable<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return word;
            }
        }
        return null;
    }

    static String names(List<Field> fields) {
        return fields.stream().map(Field::label).collect(Collectors.joining("、"));
    }

    private void numbering() {
        for (Field field : sheet.template().fields()) {
            for (int i = 0; field.type() == Field.Type.ORDINAL && i < sheet.size(); i++) {
                String text = sheet.text(i, field);
                if (!text.strip().equals(Integer.toString(i + 1))) {
                    add(i, field, text.isBlank() ? "check.no-number" : "check.number", i + 1, text);
                }
            }
        }
    }

    private static @Nullable String repeated(String text) {
        if (!LIST.matcher(text).find()) {
            return null;
        }
        Set<String> seen = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        LIST.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty())
                .filter(part -> !seen.add(part)).forEach(twice::add);
        return twice.isEmpty() ? null : String.join("、", twice);
    }

    private void different() {
        for (int row : rows) {
            String text = sheet.text(row, fields.getFirst()).strip();
            if (!text.isEmpty() && fields.stream().allMatch(field -> sheet.text(row, field).strip().equals(text))) {
                add(row, fields.getLast(), "check.same-text", names(fields));
            }
        }
    }

    private void unique() {
        List<Field> keys = fields.isEmpty()
                ? sheet.template().fields().stream().filter(field -> field.type() != Field.Type.ORDINAL).toList()
                : fields;
        Map<Same, Integer> first = HashMap.newHashMap(sheet.size());
        Map<String, Integer> numbers = new HashMap<>();
        Known<Integer> known = new Known<>(sheet, sheet.size(), text -> numbers.computeIfAbsent(text.strip(), _ -> numbers.size()));
        for (int i = 0; i < sheet.size(); i++) {
            Integer earlier = first.putIfAbsent(Same.of(i, keys, known), i);
            if (earlier != null) {
                add(i, null, "check.same-row", earlier + 1, fields.isEmpty() ? "" : names(keys));
            }
        }
    }

    /// The texts of a row by the numbers of their kinds.
    static final class Same {
        private final int[] kinds;
        private final int hash;

        private Same(int[] kinds) {
            this.kinds = kinds;
            this.hash = Arrays.hashCode(kinds);
        }

        static Same of(int row, List<Field> fields, Known<Integer> known) {
            int[] kinds = new int[fields.size()];
            for (int i = 0; i < kinds.length; i++) {
                kinds[i] = known.at(row, fields.get(i));
            }
            return new Same(kinds);
        }

        /// Whether every text is of this kind.
        boolean all(int kind) {
            for (int one : kinds) {
                if (one != kind) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.hash == hash && Arrays.equals(same.kinds, kinds);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private void declared() {
        Map<String, Long> counted = sheet.counts();
        for (Heading.Count count : sheet.template().heading().tally().counts()) {
            String said = sheet.catalog().declared().get(count.key());
            long number = counted.getOrDefault(count.key(), 0L);
            if (said != null && !said.strip().equals(Long.toString(number))) {
                boolean numeric = said.strip().matches("\\d+");
                add(null, null, numeric ? "check.declared" : "check.placeholder", count.label(), said, number);
            } else if (said != null && number > 0 && weighted(count)) {
                add(null, null, "check.weighted", count.label(), number, rows(count));
            }
        }
    }

    /// Whether the number comes from what cells say and not from the number of rows.
    private boolean weighted(Heading.Count count) {
        return count.weight() != null && rows(count) != sheet.counts().getOrDefault(count.key(), 0L);
    }

    private long rows(Heading.Count count) {
        Field field = sheet.template().field(count.when());
        List<String> is = count.is() == null ? field.legal() : count.is();
        return sheet.rows().stream().filter(row -> is.contains(row.cell(field.slot()))).count();
    }
}
