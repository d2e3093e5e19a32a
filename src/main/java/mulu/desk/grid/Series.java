package mulu.desk.grid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a row or column of texts goes on, as the fill handle of a spreadsheet continues it: numbers by their step, dates
/// by their days, texts with a number by that number, and everything else from the beginning again.
final class Series {
    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?)(?<!\\d)(\\d{1,15})(\\D*)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\D)(\\d{1,2})(\\D)(\\d{1,2})(\\D?)");

    private Series() {}

    /// The next `count` texts behind `source`, which holds at least one.
    static List<String> next(List<String> source, int count) {
        return dates(source, count).or(() -> numbers(source, count)).orElseGet(() -> repeated(source, count));
    }

    private static List<String> repeated(List<String> source, int count) {
        List<String> next = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            next.add(source.get(i % source.size()));
        }
        return next;
    }

    private static Optional<List<String>> dates(List<String> source, int count) {
        List<LocalDate> days = source.stream().map(Series::day).flatMap(Optional::stream).toList();
        if (days.size() < source.size()) {
            return Optional.empty();
        }
        long step = days.size() == 1 ? 1 : days.get(1).toEpochDay() - days.get(0).toEpochDay();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).toEpochDay() - days.get(i - 1).toEpochDay() != step) {
                return Optional.empty();
            }
        }
        Matcher like = DATE.matcher(source.getLast());
        String filled = source.stream().allMatch(Series::padded) ? "00" : "";
        List<String> next = new ArrayList<>(count);
        for (int i = 1; like.matches() && i <= count; i++) {
            LocalDate day = days.getLast().plusDays(step * i);
            next.add(day.getYear() + like.group(2) + digits(day.getMonthValue(), filled) + like.group(4)
                    + digits(day.getDayOfMonth(), filled) + like.group(6));
        }
        return Optional.of(next);
    }

    /// Whether months and days of one digit would have a zero in front, as far as the text shows it: 2018-12-31 may, and
    /// dates with strokes usually do.
    private static boolean padded(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() && date.group(3).length() == 2 && date.group(5).length() == 2
                && (date.group(2).equals("-") || date.group(3).startsWith("0") || date.group(5).startsWith("0"));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher date = DATE.matcher(text);
        try {
            return date.matches() ? Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(5)))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// As wide as `like` where that is filled up with zeros.
    private static String digits(long value, String like) {
        String text = Long.toString(value);
        return like.startsWith("0") && text.length() < like.length() ? "0".repeat(like.length() - text.length()) + text : text;
    }

    /// Texts that are the same but for their last number. A number alone counts on only where there are two of it.
    private static Optional<List<String>> numbers(List<String> source, int count) {
        Matcher first = NUMBERED.matcher(source.getFirst());
        Matcher last = NUMBERED.matcher(source.getLast());
        boolean bare = source.size() == 1 && first.matches() && first.group(1).isEmpty() && first.group(3).isEmpty();
        if (bare || !first.matches() || !last.matches()) {
            return Optional.empty();
        }
        List<Long> values = new ArrayList<>();
        for (String text : source) {
            Matcher one = NUMBERED.matcher(text);
            if (!one.matches() || !one.group(1).equals(first.group(1)) || !one.group(3).equals(first.group(3))) {
                return Optional.empty();
            }
            values.add(Long.valueOf(one.group(2)));
        }
        long step = values.size() == 1 ? 1 : values.get(1) - values.get(0);
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) - values.get(i - 1) != step) {
                return Optional.empty();
            }
        }
        List<String> next = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            long value = values.getLast() + step * i;
            if (value < 0) {
                return Optional.empty();
            }
            next.add(last.group(1) + digits(value, last.group(2)) + last.group(3));
        }
        return Optional.of(next);
}
}
