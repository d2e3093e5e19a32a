package mulu.cli;

import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes back what the same person handed on, as long as nobody of the next hand has opened it.
@Command(name = "withdraw")
final class WithdrawCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        String stage = office.signOff().withdraw(catalog, signer.signIn(office), signer.password()).stage().label();
        say("cli.withdrawn", catalog, stage);
        return Cli.DONE;
    }
}
