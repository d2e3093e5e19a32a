package mulu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.office.Office;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// People of the library.
@Command(name = "people", subcommands = {PeopleCommand.Add.class, PeopleCommand.Show.class, PeopleCommand.OnePerson.class,
    PersonCommands.Passwd.class, PersonCommands.Reset.class, PersonCommands.Disable.class, PersonCommands.Enable.class,
    PersonCommands.Unlock.class, PersonCommands.Rename.class, PersonCommands.Roles.class, PersonCommands.Rules.class,
    DeputyCommand.class})
final class PeopleCommand {
    /// Adds one.
    @Command(name = "add")
    static final class Add extends LibraryCommand {
        @Parameters(paramLabel = "NAME", descriptionKey = "cli.option.name")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "cli.option.role")
        private List<String> roles = new ArrayList<>();

        @Option(names = "--password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.new-password-file")
        private Path passwordFile = Path.of("");

        @ArgGroup(exclusive = false)
        private @Nullable Administrator administrator;

        @Override
        boolean makesLibrary() {
            return true;
        }

        @Override
        int work(Office office) {
            Session by = Administrator.signIn(administrator, office);
            Set<Role> held = roles.stream().map(Role::of).collect(Collectors.toSet());
            Person person = office.staff().add(by, name, held, password(passwordFile));
            say("cli.added", person.name(), person.title());
            return Cli.DONE;
        }
    }

    /// Lists all.
    @Command(name = "list")
    static final class Show extends LibraryCommand {
        @Option(names = "--json", descriptionKey = "cli.option.json")
        private boolean json;

        @Override
        int work(Office office) {
            List<Person> people = office.staff().people();
            if (json) {
                json(people.stream().map(person -> Map.of("name", person.name(), "disabled", person.disabled(), "roles",
                        person.roles().stream().sorted().map(Role::name).toList())).toList());
            } else {
                people.forEach(person -> say(person.disabled() ? "cli.person.disabled" : "cli.person", person.name(), person.title()));
            }
            return Cli.DONE;
        }
    }

    /// Allows or forbids one person in two hands.
    @Command(name = "one-person")
    static final class OnePerson extends LibraryCommand {
        /// The two answers.
        enum Answer { ALLOW, REFUSE }

        @Parameters(paramLabel = "allow|refuse", descriptionKey = "cli.option.one-person")
        private Answer answer = Answer.REFUSE;

        @ArgGroup(exclusive = false)
        private @Nullable Administrator administrator;

        @Override
        int work(Office office) {
            office.staff().allowOnePerson(Administrator.signIn(administrator, office), answer == Answer.ALLOW);
            say(answer == Answer.ALLOW ? "cli.one-person.allowed" : "cli.one-person.refused");
            return Cli.DONE;
        }
    }

    /// Who does it; nobody in a library that is still without people.
    private static final class Administrator {
        @Option(names = "--admin", paramLabel = "NAME", required = true, descriptionKey = "cli.option.admin")
        private String name = "";

        @Option(names = "--admin-password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.admin-password-file")
        private Path passwordFile = Path.of("");

        private static @Nullable Session signIn(@Nullable Administrator administrator, Office office) {
            return administrator == null ? null
                    : office.staff().signIn(administrator.name, LibraryCommand.password(administrator.passwordFile));
        }
    }
}
