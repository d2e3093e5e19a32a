package mulu.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Problem;
import mulu.store.Store;
import mulu.store.Tx;

/// What an administrator does with people who are there already. Everything is recorded with who and whom; seals and the
/// record keep the name as it was. Problem FORBIDDEN from every method where `by` is no administrator. Thread-safe.
public final class Personnel {
    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Lockouts lockouts;

    Personnel(Store store, Audit audit, Staff staff, Lockouts lockouts) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.lockouts = lockouts;
    }

    /// Everybody, with how the account stands.
    public List<Account> accounts() {
        return store.read(tx -> {
            long now = audit.time(tx);
            return StaffTable.all(tx).stream().map(person -> account(StaffTable.known(tx, person.id()).orElseThrow(), now)).toList();
        });
    }

    private Account account(StaffTable.Known known, long now) {
        long left = lockouts.left(known.person().id(), known.standing().lockedUntil(), now);
        return new Account(known.person(), known.standing().mustChange(), Math.ceilDiv(left, 60_000L));
    }

    /// How many administrators could help another one who has forgotten the password.
    public long administrators() {
        return store.read(Personnel::administrators);
    }

    private static long administrators(Tx tx) {
        return StaffTable.all(tx).stream().filter(person -> person.has(Role.ADMIN) && !person.disabled()).count();
    }

    /// The person may no longer sign in, and open sessions do nothing more. Problem FORBIDDEN: the last administrator, or
    /// oneself.
    public void disable(Session by, Person whom) {
        audit.act(by.name(), "staff.disable", (tx, _) -> {
            Person person = person(tx, by, whom);
            requireAnotherAdmin(tx, person);
            requireOther(by, person);
            StaffTable.disabled(tx, person.id(), true);
            return person.disabled() ? Acted.nothing(false) : told(person);
        });
    }

    /// The person may sign in again.
    public void enable(Session by, Person whom) {
        audit.act(by.name(), "staff.enable", (tx, _) -> {
            Person person = person(tx, by, whom);
            StaffTable.disabled(tx, person.id(), false);
            return person.disabled() ? told(person) : Acted.nothing(false);
        });
    }

    /// Opens an account before the time that wrong passwords have locked it for. Problem FORBIDDEN for the own one.
    public void unlock(Session by, Person whom) {
        audit.act(by.name(), "staff.unlock", (tx, _) -> {
            Person person = person(tx, by, whom);
            requireOther(by, person);
            StaffTable.tries(tx, person.id(), 0, 0);
            return told(person);
        });
    }

    /// What the person may do from now on; what was sealed stays, and who had a hand in an open version gets no other hand
    /// of it, as the route asks who that was. Problem INPUT: no role, or administrator and hand in one; FORBIDDEN: the
    /// last administrator, or oneself.
    public void roles(Session by, Person whom, Set<Role> roles) {
        checkRoles(whom.name(), roles);
        audit.act(by.name(), "staff.roles", (tx, _) -> {
            Person person = person(tx, by, whom);
            if (person.roles().equals(roles)) {
                return Acted.nothing(false);
            }
            if (!roles.contains(Role.ADMIN)) {
                requireAnotherAdmin(tx, person);
            }
            requireOther(by, person);
            StaffTable.roles(tx, person.id(), roles);
            return Acted.on(subject(person), true, Map.of("name", person.name(), "from", words(person.roles()), "to", words(roles)));
        });
    }

    /// Gives a person another name; seals and the record keep the one before, which nobody else may ever bear. Problem
    /// INPUT: no name, odd signs, one that somebody bears or has borne, or that looks like one.
    public Person rename(Session by, Person whom, String name) {
        String clean = Names.clean(name);
        return audit.act(by.name(), "staff.rename", (tx, _) -> {
            Person person = person(tx, by, whom);
            if (person.name().equals(clean)) {
                return Acted.nothing(person);
            }
            requireFree(tx, clean, person.id());
            StaffTable.rename(tx, person, clean);
            return Acted.on(subject(person), StaffTable.byId(tx, person.id()).orElseThrow(), Map.of("from", person.name(), "to", clean));
        });
    }

    private Person person(Tx tx, Session by, Person whom) {
        staff.requireAdmin(tx, by);
        return StaffTable.byId(tx, whom.id()).orElseThrow(() -> Problem.forbidden("staff.unknown", whom.name()));
    }

    private static Acted<Boolean> told(Person person) {
        return Acted.on(subject(person), true, Map.of("name", person.name()));
    }

    /// Roles as the record writes them, such as [FILLER, REVIEWER].
    static String words(Set<Role> roles) {
        return roles.stream().sorted().toList().toString();
    }

    private static void requireOther(Session by, Person person) {
        if (by.person().id() == person.id()) {
            throw Problem.forbidden("staff.oneself");
        }
    }

    private static void requireAnotherAdmin(Tx tx, Person person) {
        if (person.has(Role.ADMIN) && !person.disabled() && administrators(tx) < 2) {
            throw Problem.forbidden("staff.last-admin", person.name());
        }
    }

    /// Refuses a name that somebody else bears, has borne, or has one that looks the same.
    ///
    /// @param own whose name it is to be; 0 for nobody who is there yet
    void requireFree(Tx tx, String name, long own) {
        String look = Names.look(name);
        StaffTable.names(tx).forEach((taken, id) -> {
            if (id != own && taken.equals(name)) {
                throw Problem.input("staff.taken", name);
            }
            if (id != own && Names.look(taken).equals(look)) {
                throw Problem.input("staff.look-alike", name, taken);
            }
        });
    }

    static void checkRoles(String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Problem.input("staff.roleless", name);
        }
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            throw Problem.input("staff.admin-and-hand", name);
        }
    }

    static String subject(Person person) {
        return subject(person.id());
    }

    static String subject(long person) {
        return "person/" + person;
    }
}
