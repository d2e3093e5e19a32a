package mulu.staff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.Problem;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// The keys with which people seal. A key follows its owner's password; whoever is given a password by somebody else is
/// given a new key with it, because nobody else can open the old one. Thread-safe.
final class Keys {
    /// What the record calls the fingerprint of a key that a person was given.
    private static final String GIVEN = "key";

    private final Store store;
    private final Audit audit;
    private final Passwords cost;

    Keys(Store store, Audit audit, Passwords cost) {
        this.store = store;
        this.audit = audit;
        this.cost = cost;
    }

    /// Puts the key of a person under a new password; answers what the record shall say of it.
    ///
    /// @param old null where it is not the person who changes the password
    Map<String, String> follow(Tx tx, Audit.Moment moment, Person person, char @Nullable [] old, char[] fresh) {
        Optional<LockedKey> same = old == null ? Optional.empty()
                : KeyTable.current(tx, person.id()).flatMap(key -> key.under(old, fresh, cost));
        if (same.isPresent()) {
            KeyTable.relock(tx, same.get());
            return Map.of();
        }
        return give(tx, moment, person, LockedKey.fresh(fresh, cost));
    }

    private static Map<String, String> give(Tx tx, Audit.Moment moment, Person person, LockedKey key) {
        KeyTable.give(tx, person.id(), key, moment.at());
        return Map.of(GIVEN, key.key().fingerprint());
    }

    /// Gives a key to somebody of a library that is older than keys; nothing where there is one.
    Map<String, String> first(Tx tx, Audit.Moment moment, Person person, char[] password) {
        if (KeyTable.current(tx, person.id()).isEmpty() && given(tx, person.id()).findAny().isPresent()) {
            // The record knows of a key, so somebody has taken it away.
            throw Problem.forbidden("staff.key-broken", person.name());
        }
        return KeyTable.current(tx, person.id()).isPresent() ? Map.of() : give(tx, moment, person, LockedKey.fresh(password, cost));
    }

    /// Problem FORBIDDEN where the key does not open by the right password.
    Signer open(Person person, char[] password) {
        LockedKey key = store.read(tx -> KeyTable.current(tx, person.id()))
                .orElseThrow(() -> Problem.forbidden("staff.key-broken", person.name()));
        return key.secret(password).map(secret -> new Signer(person, key.key(), secret))
                .orElseThrow(() -> Problem.forbidden("staff.key-broken", person.name()));
    }

    /// The fingerprints of all keys that the record says a person came to have under a password of his or her own: whoever
    /// set a password for another could have sealed with the key it locks.
    Set<String> fingerprints(Tx tx, long person) {
        return given(tx, person).filter(entry -> !entry.act().equals("staff.reset")
                        && (!entry.act().equals("staff.add") || entry.actor().equals(entry.said().get("name"))))
                .map(entry -> entry.said().getOrDefault(GIVEN, "")).collect(Collectors.toSet());
    }

    private Stream<AuditEntry> given(Tx tx, long person) {
        return audit.about(tx, Personnel.subject(person), "staff.").stream().filter(entry -> entry.said().containsKey(GIVEN));
    }
}
