package mulu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import mulu.base.Json;
import mulu.base.Location;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command that works on a library shares: it opens the library, does its work, and closes it.
abstract class LibraryCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    /// The work; answers the exit code.
    abstract int work(Office office);

    @Override
    public Integer call() {
        if (!makesLibrary() && !Office.exists(location())) {
            throw Problem.input("cli.no-library", place());
        }
        try (Office office = Office.open(location())) {
            office.news().forEach(error()::println);
            return work(office);
        }
    }

    /// Whether this command may begin a new library; the others take a missing one for a slip in the name.
    boolean makesLibrary() {
        return false;
    }

    private String place() {
        return location() instanceof Location.Folder(Path folder) ? folder.toString() : "";
    }

    Location location() {
        CommandSpec root = Objects.requireNonNull(spec);
        while (root.parent() != null) {
            root = root.parent();
        }
        String library = ((Cli) root.userObject()).library();
        return library == null ? Location.standard() : Location.of(library);
    }

    PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter error() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    void say(String key, Object... arguments) {
        out().println(Messages.text(key, arguments));
    }

    /// The id of the row that has this number in `sheet`.
    static long row(Sheet sheet, int number) {
        if (number < 1 || number > sheet.size()) {
            throw Problem.input("cli.no-row", number, sheet.size());
        }
        return sheet.row(number - 1).id();
    }

    void json(Object value) {
        out().println(Json.pretty(value));
    }

    /// The first line of a password file. Passwords never stand on a command line, where others can read them.
    static char[] password(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw Problem.input("cli.password-file", file);
        }
    }

    /// `--as NAME --password-file F`, wherever a person has to be known; as an `ArgGroup` where one may be.
    static final class Signer {
        @CommandLine.Option(names = "--as", paramLabel = "NAME", required = true, descriptionKey = "cli.option.as")
        String name = "";

        @CommandLine.Option(names = "--password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.password-file")
        Path passwordFile = Path.of("");

        Session signIn(Office office) {
            return office.staff().signIn(name, password());
        }

        char[] password() {
            return LibraryCommand.password(passwordFile);
        }
    }
}
