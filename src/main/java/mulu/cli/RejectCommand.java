package mulu.cli;

import mulu.office.Office;
import mulu.signoff.Suggestions;
import mulu.staff.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Leaves the content as it is in spite of a suggestion, or takes the own suggestion back.
@Command(name = "reject")
final class RejectCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.option.suggestion")
    private long suggestion;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
    private String reason = "";

    @Option(names = "--own", descriptionKey = "cli.option.own-suggestion")
    private boolean own;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Suggestions suggestions = office.reviews().suggestions();
        if (own) {
            suggestions.withdraw(suggestions.get(catalog, suggestion), session);
        } else {
            suggestions.reject(suggestions.get(catalog, suggestion), reason, session);
        }
        say("cli.answered", Long.toString(suggestion), suggestions.get(catalog, suggestion).answer().state().label());
        return Cli.DONE;
    }
}
