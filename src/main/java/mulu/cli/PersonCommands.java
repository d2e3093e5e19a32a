package mulu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Problem;
import mulu.catalog.Stage;
import mulu.office.Office;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is done with one person who is there already; each names the administrator who does it.
final class PersonCommands {
    private PersonCommands() {}

    /// One person and one administrator.
    abstract static class OfOne extends LibraryCommand {
        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.option.name")
        private String name = "";

        @Mixin
        private Chief chief = new Chief();

        @Override
        int work(Office office) {
            Session by = office.staff().signIn(chief.name, LibraryCommand.password(chief.passwordFile));
            Person whom = office.staff().find(name).orElseThrow(() -> Problem.forbidden("staff.unknown", name));
            say(act(office, by, whom), name);
            return Cli.DONE;
        }

        /// Answers the key of what is said then.
        abstract String act(Office office, Session by, Person whom);
    }

    /// The administrator.
    static final class Chief {
        @Option(names = "--admin", paramLabel = "NAME", required = true, descriptionKey = "cli.option.admin")
        private String name = "";

        @Option(names = "--admin-password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.admin-password-file")
        private Path passwordFile = Path.of("");
    }

    /// Changes the own password.
    @Command(name = "passwd")
    static final class Passwd extends LibraryCommand {
        @Mixin
        private Signer signer = new Signer();

        @Option(names = "--new-password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.new-password-file")
        private Path passwordFile = Path.of("");

        @Override
        int work(Office office) {
            office.staff().changePassword(signer.signIn(office), signer.password(), password(passwordFile));
            say("cli.person.passwd", signer.name);
            return Cli.DONE;
        }
    }

    /// Sets another password for somebody who has forgotten it.
    @Command(name = "reset")
    static final class Reset extends OfOne {
        @Option(names = "--new-password-file", paramLabel = "F", required = true, descriptionKey = "cli.option.new-password-file")
        private Path passwordFile = Path.of("");

        @Override
        String act(Office office, Session by, Person whom) {
            office.staff().resetPassword(by, whom, password(passwordFile));
            return "desk.person.reset.done";
        }
    }

    /// The person may no longer sign in.
    @Command(name = "disable")
    static final class Disable extends OfOne {
        @Override
        String act(Office office, Session by, Person whom) {
            office.staff().personnel().disable(by, whom);
            return "desk.person.disabled.done";
        }
    }

    /// The person may sign in again.
    @Command(name = "enable")
    static final class Enable extends OfOne {
        @Override
        String act(Office office, Session by, Person whom) {
            office.staff().personnel().enable(by, whom);
            return "desk.person.enabled.done";
        }
    }

    /// Opens an account that wrong passwords have locked.
    @Command(name = "unlock")
    static final class Unlock extends OfOne {
        @Override
        String act(Office office, Session by, Person whom) {
            office.staff().personnel().unlock(by, whom);
            return "desk.person.unlocked";
        }
    }

    /// Gives a person another name.
    @Command(name = "rename")
    static final class Rename extends OfOne {
        @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "cli.option.new-name")
        private String fresh = "";

        @Override
        String act(Office office, Session by, Person whom) {
            office.staff().personnel().rename(by, whom, fresh);
            return "cli.person.renamed";
        }
    }

    /// Says what a person may do from now on.
    @Command(name = "roles")
    static final class Roles extends OfOne {
        @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "cli.option.role")
        private List<String> roles = new ArrayList<>();

        @Override
        String act(Office office, Session by, Person whom) {
            Set<Role> held = roles.stream().map(Role::of).collect(Collectors.toSet());
            office.staff().personnel().roles(by, whom, held);
            return "desk.person.roles.done";
        }
    }

    /// Shows by which numbers the house guards its accounts, or changes them.
    @Command(name = "rules")
    static final class Rules extends LibraryCommand {
        @Option(names = "--password-days", paramLabel = "N", descriptionKey = "cli.option.password-days")
        private @Nullable Integer days;

        @Option(names = "--idle-minutes", paramLabel = "N", descriptionKey = "cli.option.idle-minutes")
        private @Nullable Integer minutes;

        @Option(names = "--secrecy", paramLabel = "true|false", descriptionKey = "cli.option.secrecy")
        private @Nullable Boolean secrecy;

        @Option(names = "--limit", paramLabel = "STAGE=N", descriptionKey = "cli.option.limit")
        private Map<Stage, Integer> limits = new EnumMap<>(Stage.class);

        @Option(names = "--admin", paramLabel = "NAME", descriptionKey = "cli.option.admin")
        private @Nullable String admin;

        @Option(names = "--admin-password-file", paramLabel = "F", descriptionKey = "cli.option.admin-password-file")
        private @Nullable Path passwordFile;

        @Override
        int work(Office office) {
            Session by = admin == null || passwordFile == null ? null : office.staff().signIn(admin, password(passwordFile));
            if (days != null) {
                office.staff().rules().passwordDays(by, days);
            }
            if (minutes != null) {
                office.staff().rules().idleMinutes(by, minutes);
            }
            if (secrecy != null) {
                office.routeRules().secrecy(by, secrecy);
            }
            if (!limits.isEmpty()) {
                Map<Stage, Integer> all = new EnumMap<>(Stage.class);
                all.putAll(office.routeRules().days());
                all.putAll(limits);
                office.routeRules().days(by, all);
            }
            say("cli.rules", office.staff().rules().passwordDays(), office.staff().rules().idleMinutes());
            say(office.routeRules().secrecy() ? "cli.rules.secrecy" : "cli.rules.no-secrecy");
            office.routeRules().days().forEach((stage, days) -> say("cli.rules.limit", stage.label(), days));
            return Cli.DONE;
        }
    }
}
