package mulu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mulu.base.Json;

/// The note `library.state` beside the database: how it was left. Without it, or where it does not fit, the database is not
/// trusted but made anew.
///
/// @param closed whether the library was closed; if not, the rest of the note says nothing about the file
/// @param mark the last write
/// @param length of the database file
/// @param sum [Checksum] of the database file
record Closed(String library, boolean closed, Mark mark, long length, String sum) {
    static final String FILE = "library.state";

    /// What lies in this folder; empty where it is missing or damaged.
    static Optional<Closed> read(Path folder) {
        try {
            Map<String, String> text = Json.map(Files.readString(folder.resolve(FILE)));
            Closed note = new Closed(text.getOrDefault("library", ""), Boolean.parseBoolean(text.get("closed")),
                    new Mark(Long.parseLong(text.getOrDefault("number", "-")), text.getOrDefault("hash", "")),
                    Long.parseLong(text.getOrDefault("length", "-")), text.getOrDefault("sum", ""));
            return note.check().equals(text.get("check")) ? Optional.of(note) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> text() {
        Map<String, String> text = new TreeMap<>();
        text.put("library", library);
        text.put("closed", Boolean.toString(closed));
        text.put("number", Long.toString(mark.number()));
        text.put("hash", mark.hash());
        text.put("length", Long.toString(length));
        text.put("sum", sum);
        return text;
    }

    private String check() {
        return Checksum.of(Json.write(text()).getBytes(StandardCharsets.UTF_8));
    }

    /// Puts the note down. That a library is open need not be forced: a database that was written to does not fit the
    /// older note either.
    void write(Path folder) throws IOException {
        Map<String, String> text = text();
        text.put("check", check());
        byte[] bytes = Json.write(text).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(FILE);
        if (closed) {
            Forced.write(file, bytes);
        } else {
            Files.write(Forced.part(file), bytes);
            Files.move(Forced.part(file), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Whether a file is, byte for byte, the one that was closed.
    boolean fits(Path file) throws IOException {
        return closed && Files.isRegularFile(file) && Files.size(file) == length && Checksum.of(file).equals(sum);
    }
}
