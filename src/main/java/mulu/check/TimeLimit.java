package mulu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the text of a 公开时限 says, part by part in its order. Immutable. Any text can be read; what is not understood
/// is a part too.
///
/// @param parts empty for a blank text
public record TimeLimit(List<Part> parts) {
    /// Working days are those of a [WorkingDays]; weeks are read as days.
    public enum Unit { WORKING_DAYS, DAYS, MONTHS, YEARS }

    /// One thing that a text says.
    public sealed interface Part {}

    /// Within a time from an event on.
    ///
    /// @param start the event, such as 信息形成或变更; empty where none is named
    /// @param what what it is for; empty where the text says nothing
    public record Within(int number, Unit unit, String start, String what) implements Part {
        /// The last day where the event was on `event`: it is not counted, and a rest day gives way to the next working day.
        public LocalDate due(LocalDate event, WorkingDays days) {
            return switch (unit) {
                case WORKING_DAYS -> days.after(event, number);
                case DAYS -> days.afterCalendarDays(event, number);
                case MONTHS -> days.worked(event.plusMonths(number));
                case YEARS -> days.worked(event.plusYears(number));
            };
        }
    }

    /// For how long it is shown, as in 公示7个工作日: no limit for making it public.
    public record Lasting(int number, Unit unit, String what) implements Part {}

    /// On a day of the calendar or once in each period, as in 每年3月底前.
    public record ByDate(String text, String what) implements Part {}

    /// 长期公开, and whether it is kept up to date (动态调整).
    public record Standing(boolean dynamic, String what) implements Part {}

    /// 及时, 实时, 按进展情况及时 and the like: at once, without a number.
    public record AtOnce(String text, String what) implements Part {}

    /// 同上: what another row says.
    public record Same() implements Part {}

    /// A text that says nothing known.
    public record NotUnderstood(String text) implements Part {}

    public TimeLimit {
        parts = List.copyOf(parts);
    }

    /// Reads `text`, whatever it is; width of signs and blanks in it do not matter.
    public static TimeLimit of(String text) {
        return new TimeLimit(new LimitReader().read(text));
    }

    /// The limits among the parts, in their order.
    public List<Within> withins() {
        List<Within> withins = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Within within) {
                withins.add(within);
            }
        }
        return withins;
    }

    /// The last day of each limit with a number, in their order, where its event was on `start`.
    public List<LocalDate> due(LocalDate start, WorkingDays days) {
        return withins().stream().map(within -> within.due(start, days)).toList();
    }
}
