package mulu.staff;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Ids;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.store.SettingTable;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// The people of a library. While a library has no administrator, whoever holds it may add people (first set-up);
/// afterwards only an administrator may. Thread-safe.
public final class Staff {
    private static final int TRIES = 5;
    private static final long LOCKED_FOR = 10 * 60_000L;
    private static final int SHORTEST = 8;
    /// What the record calls the fingerprint of a key that a person was given.
    private static final String KEY = "key";

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;
    private final Passwords passwords;

    public Staff(Store store, Audit audit, InstantSource clock, Passwords passwords) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.passwords = passwords;
    }

    public List<Person> people() {
        return store.read(StaffTable::all);
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

    /// Adds a person. Problem INPUT: no name, a name that is taken or hides signs, a short password, no role,
    /// administrator and hand in one; FORBIDDEN: an administrator exists and `by` is not one.
    public Person add(@Nullable Session by, String name, Set<Role> roles, char[] password) {
        String clean = name(name);
        if (roles.isEmpty()) {
            throw Problem.input("staff.roleless", clean);
        }
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            throw Problem.input("staff.admin-and-hand", clean);
        }
        checkPassword(password);
        requireAdmin(by);
        String secret = passwords.secret(password);
        LockedKey key = LockedKey.fresh(password, passwords);
        String actor = by == null ? clean : by.name();
        return audit.act(actor, "staff.add", (tx, moment) -> {
            if (StaffTable.find(tx, clean).isPresent()) {
                throw Problem.input("staff.taken", clean);
            }
            Person person = new Person(Ids.next(), clean, roles, false);
            StaffTable.insert(tx, person, secret);
            KeyTable.give(tx, person.id(), key, moment.at());
            return Acted.on(subject(person.id()), person,
                    Map.of("name", clean, "roles", EnumSet.copyOf(roles).toString(), KEY, key.key().fingerprint()));
        });
    }

    private void requireAdmin(@Nullable Session by) {
        if (administered() && (by == null || !current(by).has(Role.ADMIN))) {
            throw Problem.forbidden("staff.admin-only");
        }
    }

    /// The person of a session as the library knows it now. Problem FORBIDDEN where it has been disabled since.
    public Person current(Session session) {
        return store.read(tx -> current(tx, session));
    }

    /// The same inside a transaction, for guards.
    public Person current(Tx tx, Session session) {
        return StaffTable.byId(tx, session.person().id())
                .filter(person -> !person.disabled())
                .orElseThrow(() -> Problem.forbidden("staff.disabled", session.name()));
    }

    /// Opens a session. Problem FORBIDDEN: unknown, disabled, wrong password, locked after five failures.
    public Session signIn(String name, char[] password) {
        return new Session(check(name, password, "staff.sign-in"));
    }

    /// Asks for the password again, as signing does; counts failures like [#signIn].
    public Person confirm(Session session, char[] password) {
        return check(session.name(), password, "staff.confirm");
    }

    private Person check(String name, char[] password, String act) {
        StaffTable.Known known = store.read(tx -> StaffTable.find(tx, name.strip()))
                .orElseThrow(() -> Problem.forbidden("staff.unknown", name));
        Person person = known.person();
        if (person.disabled()) {
            throw Problem.forbidden("staff.disabled", name);
        }
        refuseLocked(known);
        if (!Passwords.fits(password, known.secret())) {
            throw failed(person, act);
        }
        if (known.failures() > 0 || act.equals("staff.sign-in")) {
            Optional<LockedKey> first = firstKey(person, password);
            audit.act(person.name(), act, (tx, moment) -> {
                refuseLocked(StaffTable.find(tx, person.name()).orElseThrow());
                StaffTable.tries(tx, person.id(), 0, 0);
                first.ifPresent(key -> KeyTable.give(tx, person.id(), key, moment.at()));
                return Acted.on(subject(person.id()), person,
                        first.map(key -> Map.of(KEY, key.key().fingerprint())).orElse(Map.of()));
            });
        }
        return person;
    }

    /// A key for somebody of a library that is older than keys.
    private Optional<LockedKey> firstKey(Person person, char[] password) {
        boolean keyless = store.read(tx -> KeyTable.current(tx, person.id())).isEmpty();
        return keyless ? Optional.of(LockedKey.fresh(password, passwords)) : Optional.empty();
    }

    /// Asks for the password again and opens the person's key with it, for one seal. Problem FORBIDDEN as [#signIn], and
    /// where the key itself has been tampered with.
    public Signer signer(Session session, char[] password) {
        Person person = confirm(session, password);
        LockedKey key = store.read(tx -> KeyTable.current(tx, person.id()))
                .orElseThrow(() -> Problem.forbidden("staff.key-broken", person.name()));
        return key.secret(password).map(secret -> new Signer(person, key.key(), secret))
                .orElseThrow(() -> Problem.forbidden("staff.key-broken", person.name()));
    }

    /// The fingerprints of all keys that the record says a person was given.
    public Set<String> fingerprints(Tx tx, long person) {
        return audit.about(tx, subject(person), "staff.").stream()
                .flatMap(entry -> Optional.ofNullable(Json.map(entry.detail()).get(KEY)).stream()).collect(Collectors.toSet());
    }

    /// What the record calls a person.
    private static String subject(long person) {
        return "person/" + person;
    }

    private void refuseLocked(StaffTable.Known known) {
        long left = known.lockedUntil() - clock.millis();
        if (left > 0) {
            throw Problem.forbidden("staff.locked", known.person().name(), Math.ceilDiv(left, 60_000L));
        }
    }

    private Problem failed(Person person, String act) {
        int failures = audit.act(person.name(), act + ".failed", (tx, _) -> {
            StaffTable.Known now = StaffTable.find(tx, person.name()).orElseThrow();
            refuseLocked(now);
            int count = now.failures() + 1;
            long until = count >= TRIES ? clock.millis() + LOCKED_FOR : 0;
            StaffTable.tries(tx, person.id(), count >= TRIES ? 0 : count, until);
            return Acted.on(subject(person.id()), count, Map.of("failures", count));
        });
        return failures >= TRIES
                ? Problem.forbidden("staff.locked", person.name(), LOCKED_FOR / 60_000L)
                : Problem.forbidden("staff.wrong", TRIES - failures);
    }

    /// Whether one person may hold two hands on one catalog (二人以下的小单位); off unless an administrator allows it.
    public boolean onePersonAllowed() {
        return store.read(this::onePersonAllowed);
    }

    /// The same inside a transaction, for guards.
    public boolean onePersonAllowed(Tx tx) {
        return SettingTable.get(tx, "one-person").map("yes"::equals).orElse(false);
    }

    public void allowOnePerson(@Nullable Session by, boolean allowed) {
        requireAdmin(by);
        audit.act(by == null ? "" : by.name(), "staff.one-person", (tx, _) -> {
            SettingTable.put(tx, "one-person", allowed ? "yes" : "no");
            return Acted.on("library", allowed, Map.of("allowed", allowed));
        });
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
        requireAdmin(by);
        audit.act(by == null ? "" : by.name(), "staff.unit", (tx, _) -> {
            SettingTable.put(tx, "unit", clean);
            return Acted.on("library", clean, Map.of("unit", clean));
        });
    }

    /// Says beforehand what [#add] would say about a name and a password; whether the name is taken only `add` knows.
    public static void examine(String name, char[] password) {
        name(name);
        checkPassword(password);
    }

    private static String name(String name) {
        String clean = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (clean.isEmpty() || clean.length() > 40) {
            throw Problem.input("staff.no-name");
        }
        boolean hidden = clean.codePoints().anyMatch(sign -> switch (Character.getType(sign)) {
            case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> sign >= 0x2E80 && sign <= 0x2FDF;
        });
        if (hidden) {
            throw Problem.input("staff.odd-name", clean);
        }
        return clean;
    }

    private static void checkPassword(char[] password) {
        if (password.length < SHORTEST) {
            throw Problem.input("staff.short", SHORTEST);
        }
    }
}
