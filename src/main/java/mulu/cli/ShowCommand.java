package mulu.cli;

import java.util.Map;
import java.util.stream.Collectors;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.signoff.Seal;
import mulu.template.Heading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one catalog with its rows and seals.
@Command(name = "show")
final class ShowCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Sheet sheet = office.catalogs().sheet(catalog);
        if (json) {
            Map<String, Object> shape = Shapes.sheet(sheet);
            shape.put("seals", office.signOff().seals(catalog).stream().map(Shapes::seal).toList());
            json(shape);
            return Cli.DONE;
        }
        say("cli.catalog", catalog, sheet.catalog().title(), sheet.catalog().year(), sheet.catalog().state().version(),
                sheet.catalog().stage().label());
        for (Heading.Line line : sheet.template().heading().lines()) {
            say("cli.line", line.label(), sheet.catalog().heading(line.key()));
        }
        for (Heading.Count count : sheet.template().heading().tally().counts()) {
            say("cli.count", count.label(), sheet.counts().getOrDefault(count.key(), 0L),
                    sheet.template().heading().tally().measure());
        }
        for (int i = 0; i < sheet.size(); i++) {
            int row = i;
            out().println(sheet.template().fields().stream()
                    .map(field -> sheet.text(row, field).replace('\n', ' ').replace('\t', ' '))
                    .collect(Collectors.joining("\t")));
        }
        office.signOff().seals(catalog).forEach(this::seal);
        return Cli.DONE;
    }

    private void seal(Seal seal) {
        say(seal.holds() ? "cli.seal" : "cli.seal.voided", seal.by().hand().label(), seal.by().name(), Times.of(seal.at()),
                seal.edition().brief(), seal.voided());
    }
}
