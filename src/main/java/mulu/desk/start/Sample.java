package mulu.desk.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.exchange.FormReader;
import mulu.template.Templates;

/// A published catalog that comes with the program, read as any file is.
final class Sample {
    private static final String FILE = "nx-2018.txt";

    private Sample() {}

    static Draft draft() {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream("/mulu/sample/" + FILE))) {
            Path folder = Files.createTempDirectory("mulu");
            Path file = folder.resolve(FILE);
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return FormReader.only(file, Templates.builtIn(), Progress.NONE).draft();
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
