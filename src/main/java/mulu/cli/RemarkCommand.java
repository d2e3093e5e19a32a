package mulu.cli;

import mulu.office.Office;
import mulu.staff.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says something of a cell, a row or the whole catalog; answers, settles or opens again what was said.
@Command(name = "remark")
final class RemarkCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", defaultValue = "", descriptionKey = "cli.option.words")
    private String text = "";

    @Option(names = "--row", paramLabel = "N", descriptionKey = "cli.option.remarked-row")
    private @Nullable Integer row;

    @Option(names = "--field", paramLabel = "KEY", descriptionKey = "cli.option.remarked-field")
    private @Nullable String field;

    @Option(names = "--reply", paramLabel = "ID", descriptionKey = "cli.option.reply")
    private @Nullable Long reply;

    @Option(names = "--settle", paramLabel = "ID", descriptionKey = "cli.option.settle")
    private @Nullable Long settle;

    @Option(names = "--reopen", paramLabel = "ID", descriptionKey = "cli.option.open-again")
    private @Nullable Long reopen;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        long remark;
        if (reply != null) {
            remark = reply;
            office.reviews().reply(catalog, remark, text, session);
        } else if (settle != null) {
            remark = settle;
            office.reviews().settle(catalog, remark, true, session);
        } else if (reopen != null) {
            remark = reopen;
            office.reviews().settle(catalog, remark, false, session);
        } else {
            Long of = row == null ? null : Long.valueOf(row(office.catalogs().sheet(catalog), row));
            remark = office.reviews().remark(catalog, of, field, text, session).id();
            office.signOff().opened(catalog, session);
        }
        say("cli.remarked", catalog, Long.toString(remark));
        return Cli.DONE;
    }
}
