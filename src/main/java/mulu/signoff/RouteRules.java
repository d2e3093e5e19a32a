package mulu.signoff;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.BeijingDay;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.catalog.Stage;
import mulu.check.Standards;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// What an administrator says of the route for the whole library: whether catalogs are examined for secrets, and within
/// how many working days each hand is to be done. The record alone keeps it. Thread-safe.
public final class RouteRules {
    /// The stages in which somebody may be late. A draft is late only where it was given back.
    public static final List<Stage> TIMED = List.of(Stage.DRAFT, Stage.TO_REVIEW, Stage.TO_CLEAR, Stage.TO_APPROVE, Stage.APPROVED);
    private static final String SECRECY = "route.secrecy";
    private static final String DAYS = "route.days";
    private static final int MOST = 90;

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Standards standards;

    public RouteRules(Store store, Audit audit, Staff staff, Standards standards) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.standards = standards;
    }

    /// Until when a hand is to be done.
    ///
    /// @param date the last day
    /// @param days working days from today to that day, 0 on the day itself; negative where it has gone by
    public record Due(LocalDate date, int days) {
        public boolean overdue() {
            return days < 0;
        }

        /// As people read it, such as 12月3日前（还有2个工作日）.
        public String sentence() {
            String key = overdue() ? "route.due.over" : days == 0 ? "route.due.today" : "route.due.left";
            return Messages.text(key, date.getMonthValue(), date.getDayOfMonth(), Math.abs(days));
        }
    }

    /// Whether a catalog that is submitted now goes by way of 保密审查; off unless an administrator switches it on.
    public boolean secrecy() {
        return store.read(this::secrecy);
    }

    /// The same inside a transaction, for guards.
    boolean secrecy(Tx tx) {
        return newest(tx, SECRECY).filter(detail -> "true".equals(detail.get("on"))).isPresent();
    }

    /// Switches it for the catalogs that are submitted from now on. Problem FORBIDDEN where an administrator exists and
    /// `by` is not one.
    public void secrecy(@Nullable Session by, boolean on) {
        staff.decree(by, SECRECY, Map.of("on", on));
    }

    /// Within how many working days each stage is to be left; a stage without a limit is not in it.
    public Map<Stage, Integer> days() {
        return store.read(this::days);
    }

    private Map<Stage, Integer> days(Tx tx) {
        Map<Stage, Integer> days = new EnumMap<>(Stage.class);
        newest(tx, DAYS).ifPresent(detail -> TIMED.forEach(stage -> {
            int limit = Integer.parseInt(detail.getOrDefault(stage.name(), "0"));
            if (limit > 0) {
                days.put(stage, limit);
            }
        }));
        return days;
    }

    /// Sets the limits; 0 or no entry is none. Problem INPUT: less than 0 or more than 90 days; FORBIDDEN as [#secrecy].
    public void days(@Nullable Session by, Map<Stage, Integer> days) {
        if (days.values().stream().anyMatch(limit -> limit < 0 || limit > MOST) || !TIMED.containsAll(days.keySet())) {
            throw Problem.input("route.days", MOST);
        }
        Map<String, Integer> detail = new TreeMap<>();
        days.forEach((stage, limit) -> detail.put(stage.name(), limit));
        staff.decree(by, DAYS, detail);
    }

    /// Until when a catalog that came to `stage` at a moment is to leave it; empty where there is no limit.
    ///
    /// @param since milliseconds since 1970
    public Optional<Due> due(Map<Stage, Integer> days, Stage stage, long since) {
        return Optional.ofNullable(days.get(stage)).filter(_ -> since > 0).map(limit -> {
            LocalDate date = standards.get().days().after(BeijingDay.of(since), limit);
            LocalDate today = BeijingDay.of(store.read(audit::time));
            int between = (int) (date.isBefore(today) ? date.plusDays(1).datesUntil(today.plusDays(1)) : today.plusDays(1).datesUntil(date.plusDays(1)))
                    .filter(standards.get().days()::works).count();
            return new Due(date, date.isBefore(today) ? -Math.max(1, between) : between);
        });
    }

    private Optional<Map<String, String>> newest(Tx tx, String act) {
        return audit.all(tx, List.of(act)).stream().reduce((_, last) -> last).map(AuditEntry::said);
    }
}
