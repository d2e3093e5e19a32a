package mulu.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.check.TimeLimit.Unit;
import mulu.check.TimeLimit.Within;
import mulu.template.Field;
import mulu.template.Heading;

/// One rule about time limits at work on one sheet. Each text is read once, however many rows have it.
final class LimitInspection {
    /// The regulation allows as many working days, and beyond that many days a number is taken for a slip of the pen.
    private static final int ALLOWED = 20;
    private static final int PLAUSIBLE = 60;
    /// Any so many calendar days hold more than 20 working days, and any so many working days are more than 20 days.
    private static final int SURELY_OVER = 40;
    private static final int SURELY_LONGER = 15;
    /// From this day on the regulation of 2019 is in force.
    private static final LocalDate NEW_LAW = LocalDate.of(2019, 5, 15);

    private final Sheet sheet;
    private final FindingList.Builder findings;
    private final Test test;
    private final Field limit;
    private final List<Field> ticks;
    private final List<Field> matters;
    private final String law;

    /// The tests; the fields behind the limit are ticks, of which one counts as the others, then texts. EMPTY: a row without the tick has a limit. All
    /// others are about rows with the tick. OVER: 20 working days at most. IMPLAUSIBLE: no number beyond 60 days. START:
    /// a number of days says from when on. BUDGET: where a text speaks of budgets, 20 days and not 20 working days. SAME:
    /// no 同上. MIXED: not both kinds of days for one thing. BLANKS: none inside. UNCLEAR: everything is understood.
    enum Test { EMPTY, OVER, IMPLAUSIBLE, START, BUDGET, SAME, MIXED, BLANKS, UNCLEAR }

    LimitInspection(Sheet sheet, Rule rule, FindingList.Builder findings) {
        this.sheet = sheet;
        this.findings = findings;
        this.test = Test.valueOf(Optional.ofNullable(rule.what()).orElseThrow());
        List<Field> fields = rule.keys().stream().map(sheet.template()::field).toList();
        this.limit = fields.get(0);
        this.ticks = fields.stream().filter(field -> field.type() == Field.Type.TICK).toList();
        this.matters = fields.stream().skip(1).filter(field -> field.type() != Field.Type.TICK).toList();
        this.law = Messages.text(old() ? "check.limit.law-2008" : "check.limit.law-2019");
    }

    /// Whether the form is judged by the regulation of 2008: by its date or, where there is none, by its year.
    private boolean old() {
        Optional<String> date = sheet.template().heading().lines().stream()
                .filter(line -> line.kind() == Heading.Kind.DATE).findFirst().map(line -> sheet.catalog().heading(line.key()));
        try {
            return LocalDate.parse(date.orElse("")).isBefore(NEW_LAW);
        } catch (DateTimeParseException e) {
            int year = sheet.catalog().year();
            return year > 0 && year < NEW_LAW.getYear();
        }
    }

    /// A form without ticks is about what is open only.
    private boolean ticked(int row) {
        return ticks.isEmpty() ? test != Test.EMPTY : ticks.stream().anyMatch(tick -> tick.ticked(sheet.text(row, tick)));
    }

    void run(int[] rows) {
        Known<Optional<String>> known = new Known<>(sheet, rows.length, this::sentence);
        Known<Boolean> accounts = new Known<>(sheet, rows.length, text -> LimitWords.any(LimitWords.ALL.accounts(), text));
        for (int i : rows) {
            String text = sheet.text(i, limit);
            if (ticked(i) != (test == Test.EMPTY) && text.isBlank() == (test == Test.EMPTY)
                    && (matters.isEmpty() || about(i, accounts))) {
                Optional<String> sentence = known.at(i, limit);
                if (sentence.isPresent()) {
                    findings.say(i, limit, sentence.get());
                }
            }
        }
    }

    private boolean about(int row, Known<Boolean> accounts) {
        return matters.stream().anyMatch(field -> accounts.at(row, field));
    }

    private Optional<String> sentence(String text) {
        return wrong(text).map(part -> Messages.text("check.limit." + test.name().toLowerCase(Locale.ROOT),
                limit.path(), text.strip(), part, law));
    }

    /// What the sentence shall name; empty where the text is well.
    private Optional<String> wrong(String text) {
        TimeLimit read = TimeLimit.of(text);
        return switch (test) {
            case EMPTY -> Optional.of("");
            case OVER -> first(read, within -> over(within) && !implausible(within));
            case IMPLAUSIBLE -> first(read, LimitInspection::implausible);
            case START -> first(read, within -> days(within) && within.start().isEmpty());
            case BUDGET -> first(read, within -> within.unit() == Unit.WORKING_DAYS && within.number() >= SURELY_LONGER);
            case SAME -> read.parts().stream().anyMatch(TimeLimit.Same.class::isInstance) ? Optional.of("") : Optional.empty();
            case MIXED -> mixed(read) ? Optional.of("") : Optional.empty();
            case BLANKS -> Optional.of(tidy(text)).filter(tidy -> !tidy.equals(text.strip()));
            case UNCLEAR -> read.parts().stream().filter(TimeLimit.NotUnderstood.class::isInstance).findFirst()
                    .map(part -> ((TimeLimit.NotUnderstood) part).text());
        };
    }

    private static Optional<String> first(TimeLimit read, Predicate<Within> wanted) {
        return read.withins().stream().filter(wanted).findFirst().map(within ->
                Messages.text("check.limit." + within.unit().name().toLowerCase(Locale.ROOT), within.number()));
    }

    private static boolean days(Within within) {
        return within.unit() == Unit.WORKING_DAYS || within.unit() == Unit.DAYS;
    }

    private static boolean implausible(Within within) {
        return days(within) && within.number() > PLAUSIBLE;
    }

    private static boolean over(Within within) {
        return switch (within.unit()) {
            case WORKING_DAYS -> within.number() > ALLOWED;
            case DAYS -> within.number() >= SURELY_OVER;
            case MONTHS -> within.number() > 1;
            case YEARS -> within.number() > 0;
        };
    }

    private static boolean mixed(TimeLimit read) {
        Set<String> working = new HashSet<>();
        Set<String> calendar = new HashSet<>();
        for (Within within : read.withins()) {
            if (days(within)) {
                (within.unit() == Unit.WORKING_DAYS ? working : calendar).add(within.what());
            }
        }
        return working.stream().anyMatch(calendar::contains);
    }

    /// `text` without the blanks inside its phrases; those behind a mark or a line's end only set things apart.
    static String tidy(String text) {
        String stripped = text.strip();
        StringBuilder tidy = new StringBuilder();
        for (int i = 0; i < stripped.length(); i++) {
            char sign = stripped.charAt(i);
            boolean apart = tidy.isEmpty() || LimitItems.mark(tidy.charAt(tidy.length() - 1));
            if (sign == '\n' || sign == '\r' || !LimitItems.blank(sign) || apart) {
                tidy.append(sign);
            }
        }
        return tidy.toString();
    }
}
