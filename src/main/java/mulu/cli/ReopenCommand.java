package mulu.cli;

import mulu.catalog.Catalog;
import mulu.office.Office;
import mulu.staff.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Opens an approved catalog as a draft of its next version.
@Command(name = "reopen")
final class ReopenCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.reason")
    private String reason = "";

    @Option(names = "--from-above", descriptionKey = "cli.option.from-above")
    private boolean above;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Catalog now = above ? office.signOff().returnedFromAbove(catalog, session, signer.password(), reason)
                : office.signOff().reopen(catalog, session, signer.password(), reason);
        int version = now.state().version();
        say("cli.reopened", catalog, version);
        return Cli.DONE;
    }
}
