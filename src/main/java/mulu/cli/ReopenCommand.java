package mulu.cli;

import mulu.office.Office;
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

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        int version = office.signOff().reopen(catalog, signer.signIn(office), signer.password(), reason).state().version();
        say("cli.reopened", catalog, version);
        return Cli.DONE;
    }
}
