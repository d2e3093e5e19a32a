package mulu.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mulu.base.Json;
import mulu.base.Problem;
import org.jspecify.annotations.Nullable;

/// Which days are worked, by the yearly notices of the State Council and of a region. Immutable and thread-safe.
///
/// The notices are data (`holidays.json`); an overlay of the same shape adds what came later or what only a region has.
/// Where two notices name one day, the later in the list holds, and a region's holds over the nation's.
public final class WorkingDays {
    private static final WorkingDays NATIONAL = new WorkingDays(builtIn(), null);
    private static final WorkingDays PLAIN = new WorkingDays(List.of(), null);

    private final List<Notice> notices;
    private final @Nullable String region;
    private final Map<LocalDate, Day> named = new HashMap<>();
    private final Set<Integer> nationalYears = new HashSet<>();
    private final Set<Integer> regionalYears = new HashSet<>();

    /// One yearly notice.
    ///
    /// @param region the region that gave it; null for the State Council
    /// @param year the year it is for; it may set days in the December before
    /// @param name its title or where it was read
    /// @param off weekdays off, each a date or two dates joined by `/`
    /// @param on weekend days worked, in the same manner
    public record Notice(@Nullable String region, int year, String name, List<String> off, List<String> on) {
        public Notice {
            Objects.requireNonNull(name);
            off = List.copyOf(off);
            on = List.copyOf(on);
        }
    }

    record Book(List<Notice> notices) {
        Book {
            notices = List.copyOf(notices);
        }
    }

    private record Day(boolean works, String notice) {}

    private WorkingDays(List<Notice> notices, @Nullable String region) {
        this.notices = notices;
        this.region = region;
        notices.stream().filter(notice -> notice.region() == null).forEach(notice -> take(notice, nationalYears));
        if (region != null) {
            notices.stream().filter(notice -> region.equals(notice.region())).forEach(notice -> take(notice, regionalYears));
        }
    }

    private static List<Notice> builtIn() {
        try (InputStream in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream("/mulu/check/holidays.json"))) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Book.class).notices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Notice notice, Set<Integer> years) {
        years.add(notice.year());
        notice.off().forEach(days -> put(days, new Day(false, notice.name())));
        notice.on().forEach(days -> put(days, new Day(true, notice.name())));
    }

    private void put(String days, Day day) {
        String[] ends = days.split("/", 2);
        LocalDate first = LocalDate.parse(ends[0]);
        first.datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1)).forEach(date -> named.put(date, day));
    }

    /// The calendar of the whole country.
    public static WorkingDays national() {
        return NATIONAL;
    }

    /// The country's calendar with the days of one region, such as 宁夏. A region nobody gave a notice for is a Problem.
    public static WorkingDays of(String region) {
        return NATIONAL.in(region);
    }

    /// Monday to Friday, no holidays at all.
    public static WorkingDays plain() {
        return PLAIN;
    }

    /// This calendar with the days of `region`, which may also be one that only an overlay knows.
    public WorkingDays in(String wanted) {
        if (notices.stream().noneMatch(notice -> wanted.equals(notice.region()))) {
            throw Problem.input("problem.region", wanted);
        }
        return new WorkingDays(notices, wanted);
    }

    /// This calendar with notices behind its own. One with a day that there is not is a Problem.
    public WorkingDays with(List<Notice> own) {
        try {
            List<Notice> all = new ArrayList<>(notices);
            all.addAll(own);
            return new WorkingDays(List.copyOf(all), region);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.input("problem.holidays");
        }
    }

    /// The regions that somebody has a notice for, in the order of the notices.
    public List<String> regions() {
        return notices.stream().flatMap(notice -> Stream.ofNullable(notice.region())).distinct().toList();
    }

    public boolean works(LocalDate date) {
        Day day = named.get(date);
        return day == null ? date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : day.works();
    }

    /// The notice that makes `date` other than its weekday; empty for a day like any other.
    public Optional<String> notice(LocalDate date) {
        return Optional.ofNullable(named.get(date)).map(Day::notice);
    }

    /// The last of `days` working days behind `start`; the day of the event is not counted.
    public LocalDate after(LocalDate start, int days) {
        LocalDate date = start;
        for (int left = natural(days); left > 0; left--) {
            date = worked(date.plusDays(1));
        }
        return date;
    }

    /// The last of `days` calendar days behind `start`, or the next working day where that one is a rest day
    /// (Civil Code 201, 203).
    public LocalDate afterCalendarDays(LocalDate start, int days) {
        return worked(start.plusDays(natural(days)));
    }

    /// `date` itself, or the first working day behind it.
    public LocalDate worked(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static int natural(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days before the start: " + days);
        }
        return days;
    }

    /// Whether no notice for the year of `date` is known, so that what is said of it may still change; with a region,
    /// whether either notice is missing.
    public boolean provisional(LocalDate date) {
        return !nationalYears.contains(date.getYear()) || (region != null && !regionalYears.contains(date.getYear()));
    }
}
