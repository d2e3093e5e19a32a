package mulu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.signoff.Review;
import mulu.staff.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says of rows that they are in order, or takes that back.
@Command(name = "tick")
final class TickCommand extends LibraryCommand {
    @Parameters(index = "0", paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Parameters(index = "1", paramLabel = "ROWS", arity = "0..1", defaultValue = "", descriptionKey = "cli.option.rows")
    private String rows = "";

    @Option(names = "--all", descriptionKey = "cli.option.all-rows")
    private boolean all;

    @Option(names = "--off", descriptionKey = "cli.option.off")
    private boolean off;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Session session = signer.signIn(office);
        Sheet sheet = office.catalogs().sheet(catalog);
        office.signOff().opened(catalog, session);
        office.reviews().tick(sheet, all ? sheet.rows().stream().map(Row::id).toList() : ids(sheet), !off, session, Progress.NONE);
        Review now = office.reviews().of(catalog, Progress.NONE);
        say("cli.ticked", now.done(), sheet.size());
        return Cli.DONE;
    }

    /// Numbers and stretches with commas, such as 1,3-7.
    private List<Long> ids(Sheet sheet) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : rows.split(",", -1)) {
            if (!part.matches("\\d{1,9}(-\\d{1,9})?")) {
                throw Problem.input("cli.which-rows", rows);
            }
            String[] ends = part.split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            row(sheet, from);
            row(sheet, to);
            for (int number = from; number <= to; number++) {
                numbers.add(number);
            }
        }
        List<Long> ids = new ArrayList<>();
        numbers.forEach(number -> ids.add(row(sheet, number)));
        return ids;
    }
}
