package mulu.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.store.Tx;

/// SQL of people, roles and house rules.
final class StaffTable {
    private StaffTable() {}

    /// A person with what only signing in needs.
    record Known(Person person, String secret, int failures, long lockedUntil) {}

    static List<Person> all(Tx tx) {
        return tx.handle().createQuery("select id from person order by id").mapTo(Long.class).list().stream()
                .map(id -> byId(tx, id).orElseThrow()).toList();
    }

    static Optional<Person> byId(Tx tx, long id) {
        return tx.handle().createQuery("select id, name, disabled from person where id = :id").bind("id", id)
                .map((row, _) -> new Person(id, row.getString("name"), roles(tx, id), row.getBoolean("disabled")))
                .findOne();
    }

    static Optional<Known> find(Tx tx, String name) {
        return tx.handle().createQuery("select * from person where name = :name").bind("name", name)
                .map((row, _) -> new Known(
                        new Person(row.getLong("id"), name, roles(tx, row.getLong("id")), row.getBoolean("disabled")),
                        row.getString("secret"), row.getInt("failures"), row.getLong("locked_until")))
                .findOne();
    }

    private static Set<Role> roles(Tx tx, long id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        tx.handle().createQuery("select role from person_role where person_id = :id").bind("id", id)
                .mapTo(String.class).forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    static void insert(Tx tx, Person person, String secret) {
        tx.handle().createUpdate("insert into person (id, name, secret, disabled, failures, locked_until)"
                        + " values (:id, :name, :secret, false, 0, 0)")
                .bind("id", person.id()).bind("name", person.name()).bind("secret", secret).execute();
        person.roles().stream().sorted().forEach(role -> tx.handle()
                .createUpdate("insert into person_role (person_id, role) values (:id, :role)")
                .bind("id", person.id()).bind("role", role.name()).execute());
    }

    static void tries(Tx tx, long id, int failures, long lockedUntil) {
        tx.handle().createUpdate("update person set failures = :failures, locked_until = :until where id = :id")
                .bind("failures", failures).bind("until", lockedUntil).bind("id", id).execute();
    }
}
