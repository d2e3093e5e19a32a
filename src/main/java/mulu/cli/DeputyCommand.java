package mulu.cli;

import java.time.LocalDate;
import java.util.List;
import mulu.base.Problem;
import mulu.office.Office;
import mulu.staff.Delegation;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lends a hand to a deputy until a day, ends that, and says what is in force.
@Command(name = "deputy")
final class DeputyCommand extends LibraryCommand {
    @Parameters(paramLabel = "DEPUTY", descriptionKey = "cli.option.deputy")
    private String deputy = "";

    @Option(names = "--for", paramLabel = "NAME", descriptionKey = "cli.option.deputy-for")
    private @Nullable String principal;

    @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "cli.option.deputy-role")
    private String role = "";

    @Option(names = "--until", paramLabel = "DAY", descriptionKey = "cli.option.deputy-until")
    private @Nullable LocalDate until;

    @Option(names = "--end", descriptionKey = "cli.option.deputy-end")
    private boolean end;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session by = signer.signIn(office);
        Person stand = person(office, deputy);
        Person lender = principal == null ? by.person() : person(office, principal);
        Role hand = Role.of(role);
        if (end) {
            List<Delegation> open = office.staff().delegations().inForce().stream().filter(one -> one.deputy().id() == stand.id()
                    && one.principal().id() == lender.id() && one.role() == hand).toList();
            if (open.isEmpty()) {
                throw Problem.input("cli.deputy.none", stand.name(), lender.name(), hand.label());
            }
            open.forEach(one -> office.staff().delegations().end(by, one));
        } else if (until == null) {
            throw Problem.input("cli.deputy.until");
        } else {
            office.staff().delegations().give(by, signer.password(), lender, stand, hand, until);
        }
        office.staff().delegations().inForce().forEach(one -> say("desk.deputy.line", one.deputy().name(), one.principal().name(),
                one.role().label(), one.until()));
        return Cli.DONE;
    }

    private static Person person(Office office, String name) {
        return office.staff().find(name).orElseThrow(() -> Problem.forbidden("staff.unknown", name));
    }
}
