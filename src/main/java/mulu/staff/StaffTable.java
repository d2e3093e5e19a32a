package mulu.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mulu.store.Tx;

/// SQL of people and roles, of their names and passwords before.
final class StaffTable {
    private StaffTable() {}

    /// A person with what only signing in needs.
    ///
    /// @param secret the password's digest
    record Known(Person person, String secret, Standing standing) {}

    /// How the account stands.
    ///
    /// @param lockedUntil by the record's time; 0 for an open account
    /// @param secretSeq the record's entry by which the password was set
    /// @param secretAt when that was; 0 where nobody knows
    record Standing(int failures, long lockedUntil, long secretSeq, long secretAt, boolean mustChange) {}

    static List<Person> all(Tx tx) {
        return tx.handle().createQuery("select id from person order by id").mapTo(Long.class).list().stream()
                .map(id -> byId(tx, id).orElseThrow()).toList();
    }

    static Optional<Person> byId(Tx tx, long id) {
        return known(tx, id).map(Known::person);
    }

    static Optional<Known> known(Tx tx, long id) {
        return tx.handle().createQuery("select * from person where id = :id").bind("id", id)
                .map((row, _) -> known(tx, row)).findOne();
    }

    static Optional<Known> find(Tx tx, String name) {
        return tx.handle().createQuery("select * from person where name = :name").bind("name", name)
                .map((row, _) -> known(tx, row)).findOne();
    }

    private static Known known(Tx tx, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Known(new Person(id, row.getString("name"), roles(tx, id), row.getBoolean("disabled")), row.getString("secret"),
                new Standing(row.getInt("failures"), row.getLong("locked_until"), row.getLong("secret_seq"), row.getLong("secret_at"),
                        row.getBoolean("must_change")));
    }

    private static Set<Role> roles(Tx tx, long id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        tx.handle().createQuery("select role from person_role where person_id = :id").bind("id", id)
                .mapTo(String.class).forEach(role -> roles.add(Tx.constant(Role.class, role)));
        return roles;
    }

    static void insert(Tx tx, Person person) {
        tx.handle().createUpdate("insert into person (id, name, secret, disabled, failures, locked_until)"
                        + " values (:id, :name, '', false, 0, 0)")
                .bind("id", person.id()).bind("name", person.name()).execute();
        roles(tx, person.id(), person.roles());
    }

    static void roles(Tx tx, long id, Set<Role> roles) {
        tx.handle().createUpdate("delete from person_role where person_id = :id").bind("id", id).execute();
        roles.stream().sorted().forEach(role -> tx.handle()
                .createUpdate("insert into person_role (person_id, role) values (:id, :role)")
                .bind("id", id).bind("role", role.name()).execute());
    }

    static void tries(Tx tx, long id, int failures, long lockedUntil) {
        tx.handle().createUpdate("update person set failures = :failures, locked_until = :until where id = :id")
                .bind("failures", failures).bind("until", lockedUntil).bind("id", id).execute();
    }

    static void disabled(Tx tx, long id, boolean disabled) {
        tx.handle().createUpdate("update person set disabled = :disabled where id = :id").bind("disabled", disabled)
                .bind("id", id).execute();
    }

    /// Puts a new digest into the place of the one before, which is kept among the former ones.
    static void secret(Tx tx, long id, String secret, long seq, long at) {
        tx.handle().createUpdate("insert into former_secret (person_id, seq, secret)"
                        + " select id, secret_seq, secret from person where id = :id and secret <> ''").bind("id", id).execute();
        tx.handle().createUpdate("update person set secret = :secret, secret_seq = :seq, secret_at = :at where id = :id")
                .bind("secret", secret).bind("seq", seq).bind("at", at).bind("id", id).execute();
    }

    static void mustChange(Tx tx, long id, boolean must) {
        tx.handle().createUpdate("update person set must_change = :must where id = :id").bind("must", must).bind("id", id).execute();
    }

    /// The digests of the newest passwords before the one that holds, the newest first.
    static List<String> formerSecrets(Tx tx, long id, int limit) {
        return tx.handle().createQuery("select secret from former_secret where person_id = :id order by seq desc limit :limit")
                .bind("id", id).bind("limit", limit).mapTo(String.class).list();
    }

    /// Gives a person another name, and keeps the one before.
    static void rename(Tx tx, Person person, String name) {
        tx.handle().createUpdate("delete from former_name where name in (:old, :new)").bind("old", person.name()).bind("new", name)
                .execute();
        tx.handle().createUpdate("insert into former_name (name, person_id) values (:name, :id)").bind("name", person.name())
                .bind("id", person.id()).execute();
        tx.handle().createUpdate("update person set name = :name where id = :id").bind("name", name).bind("id", person.id()).execute();
    }

    /// Every name that anybody bears or has borne, and who.
    static Map<String, Long> names(Tx tx) {
        Map<String, Long> names = new HashMap<>();
        tx.handle().createQuery("select name, id from person union all select name, person_id as id from former_name")
                .map((row, _) -> names.put(row.getString("name"), row.getLong("id"))).list();
        return names;
    }
}
