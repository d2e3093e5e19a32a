package mulu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mulu.audit.Verification;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.office.Office;
import mulu.signoff.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Reads the library's whole record and names the first entry that does not fit.
@Command(name = "verify")
final class VerifyCommand extends LibraryCommand {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Verification verification = office.verify(Progress.NONE);
        List<Seal> forged = office.signOff().forged();
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("intact", verification.intact());
            shape.put("entries", verification.entries());
            shape.put("head", verification.head());
            shape.put("broken", verification.broken());
            shape.put("flaw", verification.flaw().name());
            shape.put("forgedSeals", forged.stream().map(Shapes::seal).toList());
            json(shape);
        } else if (verification.intact()) {
            say("cli.verified", verification.entries(), verification.head());
        } else {
            say("cli.broken", verification.broken(),
                    Messages.text("flaw." + verification.flaw().name().toLowerCase(Locale.ROOT)));
        }
        if (!json) {
            forged.forEach(seal ->
                    say("cli.forged", seal.place().catalog(), seal.by().hand().label(), seal.by().name()));
        }
        return verification.intact() && forged.isEmpty() ? Cli.DONE : Cli.FINDINGS;
    }
}
