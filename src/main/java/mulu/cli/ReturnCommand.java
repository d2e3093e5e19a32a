package mulu.cli;

import java.util.Map;
import java.util.TreeMap;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.staff.Session;
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

    @Option(names = "--row", paramLabel = "N=REASON", descriptionKey = "cli.option.returned-row")
    private Map<Integer, String> rows = new TreeMap<>();

    @Option(names = "--to-review", descriptionKey = "cli.option.to-review")
    private boolean toReview;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Sheet sheet = office.catalogs().sheet(catalog);
        Map<Long, String> reasons = new TreeMap<>();
        rows.forEach((number, words) -> reasons.put(row(sheet, number), words));
        if (!reasons.isEmpty()) {
            office.reviews().object(sheet, reasons, session);
        }
        if (toReview) {
            office.signOff().giveBackToReview(catalog, session, signer.password(), reason);
        } else {
            office.signOff().giveBack(catalog, session, signer.password(), reason);
        }
        say(toReview ? "cli.returned-to-review" : "cli.returned", catalog, reason);
        return Cli.DONE;
    }
}
