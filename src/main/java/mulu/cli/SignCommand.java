package mulu.cli;

import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.check.Finding;
import mulu.office.Office;
import mulu.signoff.Look;
import mulu.staff.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Does the next step of the route.
@Command(name = "sign")
final class SignCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--remark", paramLabel = "TEXT", descriptionKey = "cli.option.remark")
    private String remark = "";

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Look look = office.signOff().look(catalog, Progress.NONE);
        if (look.catalog().stage().editable()) {
            for (Finding finding : look.errors()) {
                say("cli.finding", finding.level().label(), finding.place(office.catalogs().sheet(catalog)),
                        finding.sentence());
            }
        }
        Catalog done = office.signOff().sign(look, session, signer.password(), remark);
        say("cli.signed", catalog, session.name(), look.step().orElseThrow().act().label(), done.stage().label());
        return Cli.DONE;
    }
}
