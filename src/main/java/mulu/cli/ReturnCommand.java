package mulu.cli;

import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives a catalog back to the form-filler, or to the reviewer.
@Command(name = "return")
final class ReturnCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.reason")
    private String reason = "";

    @Option(names = "--to-review", descriptionKey = "cli.option.to-review")
    private boolean toReview;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        if (toReview) {
            office.signOff().giveBackToReview(catalog, signer.signIn(office), signer.password(), reason);
        } else {
            office.signOff().giveBack(catalog, signer.signIn(office), signer.password(), reason);
        }
        say(toReview ? "cli.returned-to-review" : "cli.returned", catalog, reason);
        return Cli.DONE;
    }
}
