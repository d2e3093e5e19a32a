package mulu.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Moments as people on this computer read them.
final class Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private Times() {}

    static String of(long milliseconds) {
        return FORM.format(Instant.ofEpochMilli(milliseconds));
    }
}
