package mulu.cli;

import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes a suggestion over into the content.
@Command(name = "accept")
final class AcceptCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "cli.option.suggestion")
    private long suggestion;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        office.reviews().suggestions().accept(catalog, suggestion, signer.signIn(office)).done();
        say("cli.answered", Long.toString(suggestion), office.reviews().suggestions().get(catalog, suggestion).answer().state().label());
        return Cli.DONE;
    }
}
