package mulu.staff;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.store.SettingTable;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// The people of a library and their passwords. While a library has no administrator, whoever holds it may add people
/// (first set-up); afterwards only an administrator may. What an administrator does with people who are there already
/// is [#personnel], by which rules the house works [#rules]. Thread-safe.
public final class Staff {
    /// So many of a person's passwords, with the one that holds, are not taken again.
    private static final int REMEMBERED = 5;
    private static final String SIGN_IN = "staff.sign-in";
    private static final String RESUME = "staff.resume";
    private static final String CONFIRM = "staff.confirm";
    private static final String ONE_PERSON = "staff.one-person";

    private final Store store;
    private final Audit audit;
    private final Passwords passwords;
    private final Lockouts lockouts;
    private final HouseRules rules;
    private final Personnel personnel;
    private final Keys keys;
    private final Delegations delegations;

    /// The people of a library on a computer whose clock may be turned, but not what has gone by.
    public Staff(Store store, Audit audit, InstantSource clock, Passwords passwords) {
        this(store, audit, clock, passwords, () -> System.nanoTime() / 1_000_000L);
    }

    /// @param elapsed milliseconds that have gone by since some moment, whatever is done to the clock
    public Staff(Store store, Audit audit, InstantSource clock, Passwords passwords, LongSupplier elapsed) {
        this.store = store;
        this.audit = audit;
        this.passwords = passwords;
        this.lockouts = new Lockouts(elapsed);
        this.rules = new HouseRules(store, clock, this);
        this.personnel = new Personnel(store, audit, this, lockouts);
        this.keys = new Keys(store, audit, passwords);
        this.delegations = new Delegations(store, audit, this);
    }

    /// What an administrator does with people: disabling, roles, names, unlocking.
    public Personnel personnel() {
        return personnel;
    }

    /// How old a password may become, and when a desk locks itself.
    public HouseRules rules() {
        return rules;
    }

    /// Who stands in for whom.
    public Delegations delegations() {
        return delegations;
    }

    public List<Person> people() {
        return store.read(StaffTable::all);
    }

    /// Everybody else who may sign in.
    public List<Person> others(Session session) {
        return people().stream().filter(person -> !person.disabled() && person.id() != session.person().id()).toList();
    }

    public Optional<Person> find(String name) {
        return store.read(tx -> StaffTable.find(tx, name)).map(StaffTable.Known::person);
    }

    public boolean administered() {
        return store.read(this::administered);
    }

    /// The same inside a transaction, for guards.
    public boolean administered(Tx tx) {
        return StaffTable.all(tx).stream().anyMatch(person -> person.has(Role.ADMIN) && !person.disabled());
    }

    /// Adds a person; whoever was added by another one must choose an own password at the first sign-in. Problem INPUT:
    /// no name, a name that is taken, looks like another's or hides signs, a weak password, no role, administrator and
    /// hand in one; FORBIDDEN: an administrator exists and `by` is not one.
    public Person add(@Nullable Session by, String name, Set<Role> roles, char[] password) {
        String clean = Names.clean(name);
        Personnel.checkRoles(clean, roles);
        PasswordRules.check(clean, password);
        String actor = by == null ? clean : by.name();
        return audit.act(actor, "staff.add", (tx, moment) -> {
            requireAdmin(tx, by);
            personnel.requireFree(tx, clean, 0);
            Person person = new Person(Ids.next(), clean, roles, false);
            StaffTable.insert(tx, person);
            Map<String, String> detail = new TreeMap<>(replaceSecret(tx, moment, person, null, password));
            StaffTable.mustChange(tx, person.id(), by != null);
            detail.put("name", clean);
            detail.put("roles", EnumSet.copyOf(roles).toString());
            return Acted.on(Personnel.subject(person), person, detail);
        });
    }

    /// Records what an administrator says for the whole library; whoever holds one without administrators may say it too.
    public void decree(@Nullable Session by, String act, Map<String, ?> detail) {
        decree(by, act, detail, _ -> {});
    }

    /// The same together with what keeps it.
    void decree(@Nullable Session by, String act, Map<String, ?> detail, Consumer<Tx> keeping) {
        audit.act(by == null ? Audit.commandLine() : by.name(), act, (tx, _) -> {
            requireAdmin(tx, by);
            keeping.accept(tx);
            return Acted.on("library", true, detail);
        });
    }

    /// The guard of everything that only an administrator may do, inside the transaction that does it.
    void requireAdmin(Tx tx, @Nullable Session by) {
        if (administered(tx) && (by == null || !current(tx, by).has(Role.ADMIN))) {
            throw Problem.forbidden("staff.admin-only");
        }
    }

    /// The person of a session as the library knows it now: the guard of whatever is done in a session. Problem FORBIDDEN
    /// where the session is locked, the person has been disabled since, the password was replaced by somebody else, or
    /// the person must first choose an own one. The roles are those of the person and those that others have lent.
    public Person current(Session session) {
        return store.read(tx -> current(tx, session));
    }

    /// The same inside a transaction, for guards.
    public Person current(Tx tx, Session session) {
        StaffTable.Known known = alive(tx, session);
        if (known.standing().mustChange()) {
            throw Problem.forbidden("staff.must-change", session.name());
        }
        return delegations.acting(tx, known.person());
    }

    /// The person of a session as the library knows it now, for what is only shown: a locked desk goes on following.
    public Person holder(Session session) {
        return acting(session.person());
    }

    /// A person as the library knows it now, with the hands that others have lent.
    public Person acting(Person person) {
        return store.read(tx -> delegations.acting(tx, StaffTable.byId(tx, person.id()).orElse(person)));
    }

    /// For whom a person does what one of `hands` may do; empty for who has such a hand of his or her own.
    public Optional<Person> behalf(Tx tx, Person person, Set<Role> hands) {
        return delegations.behalf(tx, person.id(), hands);
    }

    private StaffTable.Known alive(Tx tx, Session session) {
        if (session.locked()) {
            throw Problem.forbidden("staff.session-locked", session.name());
        }
        StaffTable.Known known = StaffTable.known(tx, session.person().id()).filter(found -> !found.person().disabled())
                .orElseThrow(() -> Problem.forbidden("staff.disabled", session.name()));
        if (known.standing().secretSeq() != session.secret()) {
            throw Problem.forbidden("staff.session-ended", session.name());
        }
        return known;
    }

    /// Opens a session. Problem FORBIDDEN: unknown, disabled, wrong password, locked after five failures.
    public Session signIn(String name, char[] password) {
        StaffTable.Known known = check(store.read(tx -> StaffTable.find(tx, name.strip())), name, password, SIGN_IN);
        return new Session(acting(known.person()), known.standing().secretSeq());
    }

    /// Asks for the password again, as signing does; counts failures like [#signIn]. Problem FORBIDDEN as [#current] and
    /// [#signIn] say.
    public Person confirm(Session session, char[] password) {
        current(session);
        return check(session, password, CONFIRM).person();
    }

    /// Opens a locked session again. Problem FORBIDDEN as [#signIn] says, or where the password was replaced meanwhile.
    public void resume(Session session, char[] password) {
        StaffTable.Known known = check(session, password, RESUME);
        if (known.standing().secretSeq() != session.secret()) {
            throw Problem.forbidden("staff.session-ended", session.name());
        }
        session.unlock();
    }

    private StaffTable.Known check(Session session, char[] password, String act) {
        return check(store.read(tx -> StaffTable.known(tx, session.person().id())), session.name(), password, act);
    }

    private StaffTable.Known check(Optional<StaffTable.Known> found, String name, char[] password, String act) {
        StaffTable.Known known = found.orElseThrow(() -> Problem.forbidden("staff.unknown", name));
        Person person = known.person();
        if (person.disabled()) {
            throw Problem.forbidden("staff.disabled", name);
        }
        store.read(tx -> {
            refuseLocked(known, audit.time(tx));
            return true;
        });
        if (!Passwords.fits(password, known.secret())) {
            throw failed(person, act);
        }
        if (known.standing().failures() > 0 || act.equals(SIGN_IN) || act.equals(RESUME)) {
            audit.act(person.name(), act, (tx, moment) -> {
                refuseLocked(StaffTable.known(tx, person.id()).orElseThrow(), moment.at());
                StaffTable.tries(tx, person.id(), 0, 0);
                return Acted.on(Personnel.subject(person), person, keys.first(tx, moment, person, password));
            });
        }
        return known;
    }

    private void refuseLocked(StaffTable.Known known, long now) {
        long left = lockouts.left(known.person().id(), known.standing().lockedUntil(), now);
        if (left > 0) {
            throw Problem.forbidden("staff.locked", known.person().name(), Math.ceilDiv(left, 60_000L));
        }
    }

    private Problem failed(Person person, String act) {
        int failures = audit.act(person.name(), act + ".failed", (tx, moment) -> {
            StaffTable.Known now = StaffTable.known(tx, person.id()).orElseThrow();
            refuseLocked(now, moment.at());
            int count = now.standing().failures() + 1;
            long until = count >= Lockouts.TRIES ? moment.at() + Lockouts.LOCKED_FOR : 0;
            StaffTable.tries(tx, person.id(), count >= Lockouts.TRIES ? 0 : count, until);
            lockouts.left(person.id(), until, moment.at());
            return Acted.on(Personnel.subject(person), count, Map.of("failures", count));
        });
        return failures >= Lockouts.TRIES
                ? Problem.forbidden("staff.locked", person.name(), Lockouts.LOCKED_FOR / 60_000L)
                : Problem.forbidden("staff.wrong", Lockouts.TRIES - failures);
    }

    /// Whether the person of a session must choose an own password before anything else can be done.
    public boolean mustChange(Session session) {
        return store.read(tx -> StaffTable.known(tx, session.person().id())).filter(known -> known.standing().mustChange()).isPresent();
    }

    /// Changes the own password. Problem FORBIDDEN: the old one is wrong (which counts as at the sign-in), the session is
    /// locked or over; INPUT: the new one breaks a rule, or is among the last five.
    public void changePassword(Session session, char[] old, char[] fresh) {
        store.read(tx -> alive(tx, session));
        StaffTable.Known known = check(session, old, CONFIRM);
        PasswordRules.check(known.person().name(), fresh);
        refuseUsed(known, fresh);
        session.renewed(audit.act(known.person().name(), "staff.password", (tx, moment) -> {
            Person person = alive(tx, session).person();
            Map<String, String> detail = replaceSecret(tx, moment, person, old, fresh);
            StaffTable.mustChange(tx, person.id(), false);
            return Acted.on(Personnel.subject(person), moment.seq(), detail);
        }));
    }

    private void refuseUsed(StaffTable.Known known, char[] fresh) {
        List<String> used = new ArrayList<>(List.of(known.secret()));
        used.addAll(store.read(tx -> StaffTable.formerSecrets(tx, known.person().id(), REMEMBERED - 1)));
        if (used.stream().anyMatch(secret -> Passwords.fits(fresh, secret))) {
            throw Problem.input("staff.used", REMEMBERED);
        }
    }

    /// Gives a person who has forgotten the password another one, and opens a locked account. The record says who did it
    /// for whom, sessions of that person end, and the person must choose an own one at the next sign-in. Problem
    /// FORBIDDEN: `by` is no administrator, or it is the own password; INPUT: a weak one.
    public void resetPassword(Session by, Person whose, char[] fresh) {
        audit.act(by.name(), "staff.reset", (tx, moment) -> {
            requireAdmin(tx, by);
            if (whose.id() == by.person().id()) {
                throw Problem.forbidden("staff.reset-oneself");
            }
            Person person = StaffTable.byId(tx, whose.id()).orElseThrow(() -> Problem.forbidden("staff.unknown", whose.name()));
            PasswordRules.check(person.name(), fresh);
            Map<String, String> detail = new TreeMap<>(replaceSecret(tx, moment, person, null, fresh));
            detail.put("name", person.name());
            StaffTable.mustChange(tx, person.id(), true);
            StaffTable.tries(tx, person.id(), 0, 0);
            return Acted.on(Personnel.subject(person), true, detail);
        });
    }

    /// The one place where the secret of a person is replaced: whatever else the password protects is to be protected by
    /// the new one here. `old` is what the person gave for the change; null where somebody else set the new one, so that
    /// what only the old one opens is lost.
    private Map<String, String> replaceSecret(Tx tx, Audit.Moment moment, Person person, char @Nullable [] old, char[] fresh) {
        StaffTable.Known known = StaffTable.known(tx, person.id()).orElseThrow();
        if (old != null && !Passwords.fits(old, known.secret())) {
            // Somebody has replaced it since it was asked for.
            throw Problem.forbidden("staff.session-ended", person.name());
        }
        StaffTable.secret(tx, person.id(), passwords.secret(fresh), moment.seq(), moment.at());
        // Whoever set a first password could have opened what it locks, so the own one gets a key that nobody has seen.
        return keys.follow(tx, moment, person, known.standing().mustChange() ? null : old, fresh);
    }

    /// Asks for the password again and opens the person's key with it, for one seal. Problem FORBIDDEN as [#signIn], and
    /// where the key itself has been tampered with.
    public Signer signer(Session session, char[] password) {
        return keys.open(confirm(session, password), password);
    }

    /// The people whom the library knows by another name or with other rights than the record says, and those that nobody
    /// added.
    public List<Person> strangers() {
        return store.read(tx -> StaffTable.all(tx).stream()
                .filter(person -> !Register.fits(person, audit.about(tx, Personnel.subject(person), "staff."))).toList());
    }

    /// The fingerprints of all keys that the record says a person was given.
    public Set<String> fingerprints(Tx tx, long person) {
        return keys.fingerprints(tx, person);
    }

    /// Every name by which the record knows a person: the present one and those before; what the tables say adds nothing.
    public Set<String> names(Tx tx, Person person) {
        Set<String> names = new TreeSet<>(Set.of(person.name()));
        audit.all(tx, List.of("staff.add", "staff.rename")).stream().filter(entry -> entry.subject().equals(Personnel.subject(person)))
                .map(AuditEntry::said).forEach(detail -> List.of("name", "from", "to")
                        .forEach(key -> Optional.ofNullable(detail.get(key)).ifPresent(names::add)));
        return names;
    }

    /// Whether one person may hold two hands on one catalog (二人以下的小单位); off unless an administrator allows it.
    public boolean onePersonAllowed() {
        return store.read(this::onePersonAllowed);
    }

    /// The same inside a transaction, for guards; what the record says, not the settings.
    public boolean onePersonAllowed(Tx tx) {
        return audit.all(tx, List.of(ONE_PERSON)).stream().reduce((_, last) -> last)
                .filter(entry -> "true".equals(entry.said().get("allowed"))).isPresent();
    }

    public void allowOnePerson(@Nullable Session by, boolean allowed) {
        rules.put(by, ONE_PERSON, "one-person", allowed ? "yes" : "no", Map.of("allowed", allowed));
    }

    /// The unit that new catalogs are made for; empty until somebody named it.
    public String unit() {
        return store.read(tx -> SettingTable.get(tx, "unit")).orElse("");
    }

    /// Names the unit of this library. Problem INPUT where the name is empty or too long; FORBIDDEN where an
    /// administrator exists and `by` is not one.
    public void nameUnit(@Nullable Session by, String unit) {
        String clean = unit.strip();
        if (clean.isEmpty() || clean.length() > 80) {
            throw Problem.input("staff.no-unit");
        }
        rules.put(by, "staff.unit", "unit", clean, Map.of("unit", clean));
    }

    /// Says beforehand what [#add] would say about a name and a password; whether the name is taken only `add` knows.
    public static void examine(String name, char[] password) {
        PasswordRules.check(Names.clean(name), password);
    }
}
