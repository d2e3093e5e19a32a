package mulu.staff;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import mulu.base.Problem;
import mulu.store.SettingTable;
import mulu.store.Store;
import org.jspecify.annotations.Nullable;

/// How old a password may become before its owner is reminded, and after how many idle minutes a desk locks itself; an
/// administrator says so for the whole library. Thread-safe.
public final class HouseRules {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_650;
    private static final int USUAL_MINUTES = 15;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 60;
    private static final long DAY = 24 * 3_600_000L;

    private final Store store;
    private final InstantSource clock;
    private final Staff staff;

    HouseRules(Store store, InstantSource clock, Staff staff) {
        this.store = store;
        this.clock = clock;
        this.staff = staff;
    }

    /// After so many days a person is asked for another password; 0 for never.
    public int passwordDays() {
        return number("password-days", USUAL_DAYS, 0, MOST_DAYS);
    }

    /// Problem INPUT where that is neither 0 nor up to ten years; FORBIDDEN where `by` is no administrator.
    public void passwordDays(@Nullable Session by, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.input("staff.days", MOST_DAYS);
        }
        put(by, "staff.password-days", "password-days", Integer.toString(days), Map.of("days", days));
    }

    /// After so many minutes without key or mouse a desk locks itself; 0 for never.
    public int idleMinutes() {
        return number("idle-minutes", USUAL_MINUTES, 0, MOST_MINUTES);
    }

    /// Problem INPUT where that is neither 0 nor between 5 and 60; FORBIDDEN where `by` is no administrator.
    public void idleMinutes(@Nullable Session by, int minutes) {
        if (minutes != 0 && (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES)) {
            throw Problem.input("staff.minutes", FEWEST_MINUTES, MOST_MINUTES);
        }
        put(by, "staff.idle-minutes", "idle-minutes", Integer.toString(minutes), Map.of("minutes", minutes));
    }

    /// How many days the person's password has held, where that is longer than the rule likes; a reminder, no lock.
    public Optional<Long> overdue(Session session) {
        int days = passwordDays();
        return days == 0 ? Optional.empty() : store.read(tx -> StaffTable.known(tx, session.person().id()))
                .map(known -> known.standing().secretAt()).filter(since -> since > 0)
                .map(since -> (clock.millis() - since) / DAY).filter(age -> age >= days);
    }

    private int number(String name, int usual, int least, int most) {
        String kept = store.read(tx -> SettingTable.get(tx, name)).orElse("");
        return kept.matches("\\d{1,9}") ? Math.clamp(Integer.parseInt(kept), least, most) : usual;
    }

    void put(@Nullable Session by, String act, String name, String content, Map<String, ?> detail) {
        staff.decree(by, act, detail, tx -> SettingTable.put(tx, name, content));
    }
}
