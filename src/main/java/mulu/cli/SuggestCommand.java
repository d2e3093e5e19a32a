package mulu.cli;

import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.signoff.Suggestion;
import mulu.staff.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Wishes another text for a cell.
@Command(name = "suggest")
final class SuggestCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--row", paramLabel = "N", required = true, descriptionKey = "cli.option.row")
    private int row;

    @Option(names = "--field", paramLabel = "KEY", required = true, descriptionKey = "cli.option.field")
    private String field = "";

    @Option(names = "--value", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.wished")
    private String value = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.reason")
    private String reason = "";

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Sheet sheet = office.catalogs().sheet(catalog);
        office.signOff().opened(catalog, session);
        Suggestion made = office.reviews().suggestions().suggest(sheet, new Suggestion.Spot(row(sheet, row), field), value, reason, session);
        say("cli.suggested", Long.toString(made.id()), made.where(sheet), made.wish().before(), made.wish().after());
        return Cli.DONE;
    }
}
