package mulu.store;

import java.util.Optional;

/// SQL of the small facts that hold for the whole library, by name.
public final class SettingTable {
    private SettingTable() {}

    public static Optional<String> get(Tx tx, String name) {
        return tx.handle().createQuery("select content from setting where name = :name").bind("name", name)
                .mapTo(String.class).findOne();
    }

    public static void put(Tx tx, String name, String content) {
        tx.handle().createUpdate("delete from setting where name = :name").bind("name", name).execute();
        tx.handle().createUpdate("insert into setting (name, content) values (:name, :content)")
                .bind("name", name).bind("content", content).execute();
    }
}
