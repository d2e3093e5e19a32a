package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mulu.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays NATIONAL = WorkingDays.national();
    private static final WorkingDays NINGXIA = WorkingDays.of("宁夏");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-09, 2018-12-07, 2018-12-07, 2018-12-07",
        "2018-09-14, 2018-10-18, 2018-10-18, 2018-10-12",
        "2018-12-20, 2019-01-18, 2019-01-18, 2019-01-17",
        "2019-05-28, 2019-06-26, 2019-06-28, 2019-06-25",
        "2019-07-25, 2019-08-22, 2019-08-26, 2019-08-22",
        "2020-01-10, 2020-02-14, 2020-02-14, 2020-02-07",
        "2021-07-05, 2021-08-02, 2021-08-04, 2021-08-02",
        "2024-09-06, 2024-10-11, 2024-10-11, 2024-10-04",
        "2025-09-12, 2025-10-16, 2025-10-16, 2025-10-10",
        "2026-01-30, 2026-03-05, 2026-03-05, 2026-02-27"})
    void twentyWorkingDays(LocalDate start, LocalDate national, LocalDate ningxia, LocalDate plain) {
        assertEquals(national, NATIONAL.after(start, 20));
        assertEquals(ningxia, NINGXIA.after(start, 20));
        assertEquals(plain, WorkingDays.plain().after(start, 20));
    }

    @ParameterizedTest
    @CsvSource({"2018-12-28, 2018-12-29", "2026-02-13, 2026-02-14"})
    void aWorkedSaturdayIsTheNextWorkingDay(LocalDate start, LocalDate next) {
        assertEquals(next, NATIONAL.after(start, 1));
    }

    @Test
    void theYear2025HasTwoHundredAndFortyEight() {
        assertEquals(248, day("2025-01-01").datesUntil(day("2026-01-01")).filter(NATIONAL::works).count());
    }

    @Test
    void calendarDaysEndOnAWorkingDay() {
        assertEquals(day("2018-11-29"), NATIONAL.afterCalendarDays(day("2018-11-09"), 20));
        assertEquals(day("2018-10-08"), NATIONAL.afterCalendarDays(day("2018-09-11"), 20), "a holiday");
        assertEquals(day("2018-12-03"), NATIONAL.afterCalendarDays(day("2018-11-11"), 20), "a Saturday");
        assertEquals(day("2018-12-29"), NATIONAL.afterCalendarDays(day("2018-12-09"), 20), "a worked Saturday");
        assertEquals(day("2018-11-09"), NATIONAL.afterCalendarDays(day("2018-11-09"), 0));
    }

    @Test
    void nobodyCountsBackwards() {
        assertThrows(IllegalArgumentException.class, () -> NATIONAL.after(day("2018-11-09"), -1));
        assertThrows(IllegalArgumentException.class, () -> NATIONAL.afterCalendarDays(day("2018-11-09"), -1));
    }

    @Test
    void whatNoNoticeCoversIsProvisional() {
        assertFalse(NATIONAL.provisional(day("2018-01-01")));
        assertFalse(NATIONAL.provisional(day("2026-12-31")));
        assertTrue(NATIONAL.provisional(day("2027-01-01")));
        assertTrue(NATIONAL.provisional(day("2017-12-31")));
        assertFalse(NINGXIA.provisional(day("2020-05-25")));
        assertTrue(NINGXIA.provisional(day("2022-05-03")), "the region's own notice is missing");
        assertTrue(WorkingDays.plain().provisional(day("2020-01-02")));
    }

    @Test
    void aDayKnowsItsNotice() {
        assertEquals(Optional.of("国务院办公厅关于2019年部分节假日安排的通知"), NATIONAL.notice(day("2018-12-31")));
        assertEquals(Optional.of("国务院办公厅关于调整2019年劳动节假期安排的通知"), NATIONAL.notice(day("2019-05-02")));
        assertEquals(Optional.of("宁政办发〔2018〕137号"), NINGXIA.notice(day("2019-06-05")));
        assertEquals(Optional.empty(), NATIONAL.notice(day("2019-06-05")));
    }

    @Test
    void anOverlayAddsYearsAndRegions() {
        List<WorkingDays.Notice> overlay = List.of(
                new WorkingDays.Notice(null, 2027, "试", List.of("2027-01-01", "2027-02-08/2027-02-12"), List.of("2027-01-03", "2026-12-26")),
                new WorkingDays.Notice("宁夏", 2022, "试宁", List.of("2022-05-03"), List.of()),
                new WorkingDays.Notice("广西", 2027, "试桂", List.of("2027-04-08/2027-04-09"), List.of()));
        assertEquals(List.of("宁夏"), NATIONAL.regions());
        assertEquals(List.of("宁夏", "广西"), NATIONAL.with(overlay).regions());
        WorkingDays longer = NATIONAL.with(overlay);
        assertFalse(longer.works(day("2027-02-10")));
        assertTrue(longer.works(day("2027-01-03")));
        assertTrue(longer.works(day("2026-12-26")));
        assertFalse(longer.provisional(day("2027-06-01")));
        assertTrue(longer.works(day("2027-04-08")));
        assertFalse(longer.in("广西").works(day("2027-04-08")));
        assertTrue(longer.in("广西").provisional(day("2020-04-08")));
        assertFalse(NINGXIA.with(overlay).provisional(day("2022-05-03")));
        assertTrue(NATIONAL.works(day("2027-02-10")), "the first is as it was");
        assertTrue(NATIONAL.provisional(day("2027-06-01")));
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertEquals("problem.region", assertThrows(Problem.class, () -> WorkingDays.of("火星")).key());
        for (String wrong : new String[] {"", "2027-02-30", "2027-02-09/2027-02-01", "二月九日", "2027-02-01/"}) {
            List<WorkingDays.Notice> notices = List.of(new WorkingDays.Notice(null, 2027, "试", List.of(wrong), List.of()));
            assertEquals("problem.holidays", assertThrows(Problem.class, () -> NATIONAL.with(notices), wrong).key());
        }
    }

    @Test
    void addingDaysOneByOneIsAddingThemAtOnce() {
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            LocalDate start = day("2018-01-01").plusDays(random.nextInt(3000));
            int first = random.nextInt(30);
            int second = random.nextInt(30);
            for (WorkingDays days : new WorkingDays[] {NATIONAL, NINGXIA, WorkingDays.plain()}) {
                LocalDate due = days.after(start, first + second);
                assertEquals(due, days.after(days.after(start, first), second));
                assertTrue(first + second == 0 || days.works(due));
                assertEquals(first + second, start.plusDays(1).datesUntil(due.plusDays(1)).filter(days::works).count());
            }
        }
    }
}
