package mulu.staff;

import java.util.Optional;
import mulu.store.Tx;

/// SQL of signing keys.
final class KeyTable {
    private KeyTable() {}

    /// The key that a person seals with now.
    static Optional<LockedKey> current(Tx tx, long person) {
        return tx.handle().createQuery("select public_key, locked from person_key where person_id = :person and ended = 0"
                        + " order by made desc")
                .bind("person", person)
                .map((row, _) -> new LockedKey(new SealKey(row.getString("public_key")), row.getString("locked"))).findFirst();
    }

    /// Gives a person a key; whatever came before has come to its end.
    static void give(Tx tx, long person, LockedKey key, long at) {
        tx.handle().createUpdate("update person_key set ended = :at where person_id = :person and ended = 0")
                .bind("at", at).bind("person", person).execute();
        tx.handle().createUpdate("insert into person_key (id, person_id, public_key, locked, made, ended)"
                        + " values (:id, :person, :key, :locked, :at, 0)")
                .bind("id", key.key().fingerprint()).bind("person", person).bind("key", key.key().hex())
                .bind("locked", key.locked()).bind("at", at).execute();
    }

    /// The same key under another password.
    static void relock(Tx tx, LockedKey key) {
        tx.handle().createUpdate("update person_key set locked = :locked where id = :id")
                .bind("locked", key.locked()).bind("id", key.key().fingerprint()).execute();
    }
}
