package mulu.base;

import java.nio.file.Path;

/// Where a library lives: in a folder of this computer, or in a PostgreSQL database.
public sealed interface Location {
    /// A folder with one H2 file, the marker `library.json` and the lock.
    record Folder(Path folder) implements Location {}

    /// A database by its JDBC address, with user and password in the address or in PostgreSQL's own places.
    record Postgres(String url) implements Location {}

    /// `jdbc:postgresql:…` is a database, everything else a folder.
    static Location of(String text) {
        return text.startsWith("jdbc:postgresql:") ? new Postgres(text) : new Folder(Path.of(text).toAbsolutePath().normalize());
    }

    /// `Mulu` in the home folder.
    static Location standard() {
        return new Folder(Path.of(System.getProperty("user.home"), "Mulu"));
    }
}
