package mulu.desk.fx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments of the record as people read them, in this computer's time zone. Thread-safe.
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Times() {}

    private static LocalDateTime at(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneId.systemDefault());
    }

    /// Hour and minute.
    public static String clock(long millis) {
        return CLOCK.format(at(millis));
    }

    /// Day, hour and minute; with the year where it is another one.
    public static String brief(long millis) {
        LocalDateTime at = at(millis);
        return (at.getYear() == Year.now(ZoneId.systemDefault()).getValue() ? DAY : FULL).format(at);
    }

    public static String full(long millis) {
        return FULL.format(at(millis));
    }
}
