package mulu.signoff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Stage;
import mulu.staff.Person;
import mulu.staff.Staff;
import mulu.store.Store;

/// What a person has to do, has done and has begun on the route, from the record; it changes nothing. Each question is
/// a few statements, however long the record is. Thread-safe.
public final class Duties {
    private static final String CREATED = "catalog.create";
    private static final List<String> ACTS = Arrays.stream(Act.values()).map(Act::record).toList();
    private static final List<String> MOVES = Stream.concat(Stream.of(CREATED), ACTS.stream()).toList();

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final SignOff signOff;
    private final RouteRules rules;

    public Duties(Store store, Audit audit, Staff staff, Catalogs catalogs, SignOff signOff, RouteRules rules) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.signOff = signOff;
        this.rules = rules;
    }

    /// One catalog that waits (待办).
    ///
    /// @param step what is to be done with it
    /// @param since when it came to where it stands, milliseconds since 1970
    /// @param from who brought it there
    /// @param came by which passage of the route; empty where it has not been on its way yet
    /// @param due until when it is to be done; empty where the house has set no limit
    public record Todo(Catalog catalog, Route.Step step, long since, String from, Optional<Passage> came,
            Optional<RouteRules.Due> due) {
        /// Why it came back from the next hand; empty where it did not.
        public Optional<Passage> returned() {
            return came.filter(Passage::returned);
        }
    }

    /// One thing that a person has done on the route (已办), and where the catalog stands now.
    public record Done(Catalog catalog, Passage passage) {}

    /// One catalog that a person has made or submitted (我发起的), and where it stands now.
    ///
    /// @param begun when that was first, milliseconds since 1970
    /// @param last the newest passage of the catalog, whoever did it; empty where it has not been on its way yet
    public record Begun(Catalog catalog, long begun, Optional<Passage> last) {}

    /// What waits for a person, what waits longest first.
    public List<Todo> todo(Person person) {
        Map<String, AuditEntry> newest = store.read(tx -> audit.newest(tx, MOVES));
        Map<Stage, Integer> days = rules.days();
        return signOff.waiting(person).entrySet().stream().map(waiting -> todo(waiting.getKey(), waiting.getValue(), newest, days))
                .sorted(Comparator.comparingLong(Todo::since)).toList();
    }

    private Todo todo(Catalog catalog, Route.Step step, Map<String, AuditEntry> newest, Map<Stage, Integer> days) {
        AuditEntry entry = newest.get(catalog.subject());
        if (entry == null) {
            return new Todo(catalog, step, 0, "", Optional.empty(), Optional.empty());
        }
        Optional<Passage> came = Passage.of(entry);
        return new Todo(catalog, step, entry.at(), entry.actor(), came, due(catalog, days));
    }

    /// Until when the hand whose turn it is must be done with a catalog; empty where the house has set no limit.
    public Optional<RouteRules.Due> due(Catalog catalog) {
        return due(catalog, rules.days());
    }

    private Optional<RouteRules.Due> due(Catalog catalog, Map<Stage, Integer> days) {
        return days.containsKey(catalog.stage()) ? signOff.since(catalog).flatMap(since -> rules.due(days, catalog.stage(), since)) : Optional.empty();
    }

    /// The newest things that a person has done on the route, newest first, under whatever name.
    public List<Done> done(Person person, int limit) {
        List<AuditEntry> entries = store.read(tx -> audit.by(tx, staff.names(tx, person), ACTS, limit));
        Map<String, Catalog> known = known();
        return entries.stream().flatMap(entry -> Optional.ofNullable(known.get(entry.subject()))
                .flatMap(catalog -> Passage.of(entry).map(passage -> new Done(catalog, passage))).stream()).toList();
    }

    /// Every catalog that a person has made or submitted, the newest first.
    public List<Begun> begun(Person person) {
        record Read(List<AuditEntry> own, Map<String, AuditEntry> newest) {}
        Read read = store.read(tx -> {
            Set<String> names = staff.names(tx, person);
            return new Read(audit.by(tx, names, List.of(CREATED, Act.SUBMIT.record()), Integer.MAX_VALUE), audit.newest(tx, ACTS));
        });
        Map<String, Catalog> known = known();
        Map<String, Long> first = new LinkedHashMap<>();
        read.own().forEach(entry -> first.put(entry.subject(), entry.at()));
        return first.entrySet().stream().flatMap(own -> Optional.ofNullable(known.get(own.getKey()))
                        .map(catalog -> new Begun(catalog, own.getValue(),
                                Optional.ofNullable(read.newest().get(own.getKey())).flatMap(Passage::of))).stream())
                .sorted(Comparator.comparingLong((Begun begun) -> begun.catalog().id()).reversed()).toList();
    }

    private Map<String, Catalog> known() {
        return catalogs.list().stream().collect(Collectors.toMap(Catalog::subject, Function.identity()));
    }
}
