package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder `damaged`, where every file that was replaced goes and from which nothing is ever deleted.
final class Damaged {
    static final String NAME = "damaged";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path library;
    private @Nullable Path folder;

    Damaged(Path library) {
        this.library = library;
    }

    /// Moves a file there under the place that it had in the library; nothing where it is not there.
    void keep(Path file) throws IOException {
        if (Files.exists(file)) {
            Path place = folder().resolve(library.relativize(file));
            Files.createDirectories(Forced.home(place));
            Forced.move(file, place);
        }
    }

    private Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            String time = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
            made = library.resolve(NAME).resolve(time);
            for (int n = 2; Files.exists(made); n++) {
                made = library.resolve(NAME).resolve(time + "-" + n);
            }
            Files.createDirectories(made);
            folder = made;
        }
        return made;
    }

    /// Where the files of this opening lie, if there were any.
    Optional<Path> kept() {
        return Optional.ofNullable(folder);
    }
}
