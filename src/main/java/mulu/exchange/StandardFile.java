package mulu.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mulu.base.Problem;
import mulu.check.Standard;
import mulu.check.Standards;

/// An office's own part of the standard as a file, which one library hands to another.
public final class StandardFile {
    /// A larger file holds something else.
    private static final long LARGEST = 20_000_000;

    private StandardFile() {}

    /// Problem STORAGE where the file cannot be written; then what was there before still is.
    public static void write(Standard.Own own, Path target) {
        try (SafeFile file = new SafeFile(target)) {
            file.write(out -> out.write(Standards.text(own).getBytes(StandardCharsets.UTF_8)));
            file.commit();
        }
    }

    /// Problem INPUT where the file holds nothing of the kind.
    public static Standard.Own read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.input("check.standard.shape");
            }
            return Standards.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.input("check.standard.shape");
        }
    }
}
