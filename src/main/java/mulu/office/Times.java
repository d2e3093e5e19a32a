package mulu.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments of the record as they stand in lists and on paper, in this computer's time zone. Thread-safe.
final class Times {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    static String of(long milliseconds) {
        return MINUTE.format(Instant.ofEpochMilli(milliseconds).atZone(ZoneId.systemDefault()));
    }
}
