package mulu.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.BeijingDay;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// Who may stand in for whom, and until when. There is no table of it: the record alone says so, which nobody can change
/// unseen. A borrowed hand cannot be lent on, and days are those of the record's time in Beijing, so neither a
/// clock set back nor another zone lengthens anything. A deputy has a hand from one person at a time. Thread-safe.
public final class Delegations {
    private static final String GIVE = "staff.deputize";
    private static final String END = "staff.deputize-end";
    private static final int LONGEST = 366;

    private final Store store;
    private final Audit audit;
    private final Staff staff;

    Delegations(Store store, Audit audit, Staff staff) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
    }

    /// How a deputy's name is printed: 张三（代李四）.
    public static String printed(Person deputy, @Nullable Person principal) {
        return principal == null ? deputy.name() : Messages.text("staff.behalf", deputy.name(), principal.name());
    }

    /// Lends a hand until the end of a day. `by` is the person who has it, or an administrator where that one is away.
    /// Problem FORBIDDEN: neither of them, no such hand to lend, an administrator, somebody disabled, or somebody who has
    /// the hand already, own or lent, a wrong password; INPUT: a day that is over or more than a year away.
    public Delegation give(Session by, char[] password, Person principal, Person deputy, Role role, LocalDate until) {
        staff.confirm(by, password);
        return audit.act(by.name(), GIVE, (tx, moment) -> {
            Person who = staff.current(tx, by);
            Person lender = StaffTable.byId(tx, principal.id()).orElseThrow(() -> Problem.forbidden("staff.unknown", principal.name()));
            Person stand = StaffTable.byId(tx, deputy.id()).orElseThrow(() -> Problem.forbidden("staff.unknown", deputy.name()));
            if (who.id() != lender.id() && !who.has(Role.ADMIN)) {
                throw Problem.forbidden("staff.deputy.whose", lender.name());
            }
            if (role == Role.ADMIN || !lender.has(role) || lender.disabled()) {
                throw Problem.forbidden("staff.deputy.nothing", lender.name(), role.label());
            }
            if (stand.id() == lender.id() || stand.has(role) || stand.has(Role.ADMIN) || stand.disabled()) {
                throw Problem.forbidden("staff.deputy.unfit", stand.name(), role.label());
            }
            inForce(tx, one -> one.deputy() == stand.id() && one.role() == role).stream().findFirst().ifPresent(one -> {
                throw Problem.forbidden("staff.deputy.already", stand.name(), one.principal().name(), role.label(), one.until());
            });
            LocalDate today = BeijingDay.of(moment.at());
            if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST))) {
                throw Problem.input("staff.deputy.until", until);
            }
            return Acted.on(Personnel.subject(stand), new Delegation(moment.seq(), lender, stand, role, until, false),
                    Map.of("principal", lender.id(), "for", lender.name(), "deputy", stand.id(), "name", stand.name(), "role", role.name(),
                            "until", until.toString()));
        });
    }

    /// Ends one before its day. Problem FORBIDDEN: `by` neither lent it nor is an administrator.
    public void end(Session by, Delegation which) {
        audit.act(by.name(), END, (tx, _) -> {
            Person who = staff.current(tx, by);
            Given given = given(tx).stream().filter(one -> one.entry() == which.entry()).findFirst()
                    .orElseThrow(() -> Problem.forbidden("staff.deputy.whose", which.principal().name()));
            if (who.id() != given.principal() && !who.has(Role.ADMIN)) {
                throw Problem.forbidden("staff.deputy.whose", which.principal().name());
            }
            return given.ended() ? Acted.nothing(false) : Acted.on(Personnel.subject(given.deputy()), true,
                    Map.of("given", given.entry(), "name", which.deputy().name()));
        });
    }

    /// Those in force today, the earliest end first.
    public List<Delegation> inForce() {
        return store.read(tx -> inForce(tx, _ -> true)).stream().sorted(Comparator.comparing(Delegation::until)).toList();
    }

    /// The hands that a person has been lent and, for each, by whom; nothing for an administrator.
    Map<Role, Person> lent(Tx tx, Person deputy) {
        if (deputy.has(Role.ADMIN)) {
            return Map.of();
        }
        Map<Role, Person> lent = new LinkedHashMap<>();
        inForce(tx, one -> one.deputy() == deputy.id()).forEach(one -> lent.putIfAbsent(one.role(), one.principal()));
        return lent;
    }

    /// A person with the hands that others have lent.
    Person acting(Tx tx, Person person) {
        Map<Role, Person> lent = lent(tx, person);
        if (lent.isEmpty()) {
            return person;
        }
        EnumSet<Role> roles = EnumSet.copyOf(lent.keySet());
        roles.addAll(person.roles());
        return new Person(person.id(), person.name(), roles, person.disabled());
    }

    /// For whom a person does what one of `hands` may do; empty for who has such a hand of his or her own.
    Optional<Person> behalf(Tx tx, long person, Set<Role> hands) {
        Optional<Person> own = StaffTable.byId(tx, person);
        return own.filter(one -> hands.stream().noneMatch(one::has)).flatMap(one -> {
            Map<Role, Person> lent = lent(tx, one);
            return hands.stream().sorted().filter(lent::containsKey).map(lent::get).findFirst();
        });
    }

    /// Whether the record says that `deputy` stood in for `principal` at a moment.
    ///
    /// @param at milliseconds since 1970
    public boolean stood(Tx tx, long deputy, long principal, Set<Role> hands, long at) {
        List<AuditEntry> entries = audit.all(tx, List.of(GIVE, END));
        return entries.stream().filter(entry -> entry.act().equals(GIVE) && entry.at() <= at).anyMatch(entry -> {
            Map<String, String> detail = entry.said();
            boolean meant = Long.toString(deputy).equals(detail.get("deputy")) && Long.toString(principal).equals(detail.get("principal"))
                    && hands.stream().anyMatch(hand -> hand.name().equals(detail.get("role")));
            boolean ended = entries.stream().anyMatch(end -> end.act().equals(END) && end.at() < at
                    && Long.toString(entry.seq()).equals(end.said().get("given")));
            return meant && !ended && !BeijingDay.of(at).isAfter(LocalDate.parse(detail.getOrDefault("until", "")));
        });
    }

    /// What the record says of one, before anybody asks who these people are.
    private record Given(long entry, long principal, long deputy, Role role, LocalDate until, boolean ended) {
        static Given of(AuditEntry entry, Set<String> ended) {
            Map<String, String> detail = entry.said();
            return new Given(entry.seq(), Long.parseLong(detail.getOrDefault("principal", "0")), Long.parseLong(detail.getOrDefault("deputy", "0")),
                    Role.valueOf(detail.getOrDefault("role", "")), LocalDate.parse(detail.getOrDefault("until", "")),
                    ended.contains(Long.toString(entry.seq())));
        }

        boolean open(LocalDate day) {
            return !ended && !day.isAfter(until);
        }
    }

    private List<Given> given(Tx tx) {
        List<AuditEntry> entries = audit.all(tx, List.of(GIVE, END));
        Set<String> ended = entries.stream().filter(entry -> entry.act().equals(END))
                .map(entry -> entry.said().getOrDefault("given", "")).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.act().equals(GIVE)).map(entry -> Given.of(entry, ended)).toList();
    }

    private static Optional<Delegation> known(Tx tx, Given given) {
        return StaffTable.byId(tx, given.principal()).flatMap(principal -> StaffTable.byId(tx, given.deputy())
                .map(deputy -> new Delegation(given.entry(), principal, deputy, given.role(), given.until(), given.ended())));
    }

    private List<Delegation> inForce(Tx tx, Predicate<Given> which) {
        LocalDate today = BeijingDay.of(audit.time(tx));
        return given(tx).stream().filter(one -> one.open(today) && which.test(one)).flatMap(one -> known(tx, one).stream())
                .filter(one -> one.holds(today)).toList();
    }
}
