package mulu.cli;

import java.util.List;
import mulu.catalog.Catalog;
import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the catalogs.
@Command(name = "list")
final class ListCommand extends LibraryCommand {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        List<Catalog> catalogs = office.catalogs().list();
        if (json) {
            json(catalogs.stream().map(Shapes::catalog).toList());
        } else if (catalogs.isEmpty()) {
            say("cli.no-catalog");
        } else {
            catalogs.forEach(catalog -> say("cli.catalog", catalog.id(), catalog.title(), catalog.year(),
                    catalog.state().version(), catalog.stage().label()));
        }
        return Cli.DONE;
    }
}
