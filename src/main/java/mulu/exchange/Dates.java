package mulu.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as forms write them.
public final class Dates {
    private static final Pattern FULL = Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s*年");
    private static final Pattern SPAN = Pattern.compile("至|到|～|~|—+");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Dates() {}

    /// The day that `text` names, as 2018-11-09; `text` itself where it is no real day.
    static String normal(String text) {
        return parse(text).map(LocalDate::toString).orElse(text);
    }

    /// The day that `text` names, in any manner that people write days in; empty where it is no real day.
    public static Optional<LocalDate> parse(String text) {
        Matcher matcher = FULL.matcher(arabic(Wording.key(text)));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The first and the last day that `text` names, such as 2026-10-01至2026-10-07; of one day that one. Empty where one is
    /// no real day.
    public static List<LocalDate> span(String text) {
        List<LocalDate> days = SPAN.splitAsStream(text).flatMap(part -> parse(part).stream()).toList();
        return days.size() == SPAN.split(text, -1).length && days.size() <= 2 ? days : List.of();
    }

    /// As it is printed: 2018年11月9日.
    static String printed(String text) {
        return parse(text)
                .map(day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .orElse(text);
    }

    /// The first year that `text` names, such as 2018年; 0 where it names none.
    static int year(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /// 二〇一八年十一月九日 as 2018年11月9日.
    private static String arabic(String text) {
        String zero = text.replace('○', '〇').replace('零', '〇');
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < zero.length(); i++) {
            char sign = zero.charAt(i);
            if (sign == '十') {
                boolean before = i > 0 && DIGITS.indexOf(zero.charAt(i - 1)) >= 0;
                boolean after = i + 1 < zero.length() && DIGITS.indexOf(zero.charAt(i + 1)) >= 0;
                out.append(before ? "" : "1").append(after ? "" : "0");
            } else {
                int digit = DIGITS.indexOf(sign);
                out.append(digit >= 0 ? String.valueOf(digit) : String.valueOf(sign));
            }
        }
        return out.toString();
    }
}
