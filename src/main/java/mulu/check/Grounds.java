package mulu.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mulu.catalog.Sheet;
import mulu.template.Heading;

/// What the bases of one sheet are judged by: the standard, the day of the form, and the reading of each text, made once.
/// Thread-safe.
final class Grounds {
    private final Standard standard;
    private final LocalDate day;
    private final LocalDate today;
    private final Map<String, Citation.Reading> readings = new ConcurrentHashMap<>();

    private Grounds(Standard standard, LocalDate day, LocalDate today) {
        this.standard = standard;
        this.day = day;
        this.today = today;
    }

    /// The day is the one in the heading; `today` where it says none. Where it says one that cannot be read, the end of
    /// the catalog's year is the latest day that it can be.
    static Grounds of(Sheet sheet, Standard standard, LocalDate today) {
        String said = sheet.template().heading().lines().stream().filter(line -> line.kind() == Heading.Kind.DATE)
                .map(line -> sheet.catalog().heading(line.key())).findFirst().orElse("").strip();
        if (said.isEmpty()) {
            return new Grounds(standard, today, today);
        }
        LocalDate end = LocalDate.of(sheet.catalog().year(), 12, 31);
        return new Grounds(standard, read(said, end.isBefore(today) ? end : today), today);
    }

    private static LocalDate read(String said, LocalDate otherwise) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    LawBook book() {
        return standard.laws();
    }

    /// The day of the form.
    LocalDate day() {
        return day;
    }

    /// The day of the check.
    LocalDate today() {
        return today;
    }

    Citation.Reading reading(String text) {
        return readings.computeIfAbsent(text, Citation::read);
    }
}
