package mulu.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as offices count them: by the clock of Beijing, whatever zone a computer is set to.
public final class BeijingDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingDay() {}

    /// The day of a moment.
    ///
    /// @param at milliseconds since 1970
    public static LocalDate of(long at) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(at), ZONE);
    }
}
