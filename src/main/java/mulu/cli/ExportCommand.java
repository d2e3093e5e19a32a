package mulu.cli;

import java.nio.file.Path;
import java.util.List;
import mulu.base.Progress;
import mulu.office.Exports;
import mulu.office.Office;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the official form, one derived list, or everything.
@Command(name = "export")
final class ExportCommand extends LibraryCommand {
    private static final String ALL = "all";

    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "cli.option.to")
    private Path to = Path.of("");

    @Option(names = "--listing", paramLabel = "NAME|all", descriptionKey = "cli.option.listing")
    private @Nullable String listing;

    @Option(names = "--draft", descriptionKey = "cli.option.draft")
    private boolean draft;

    @Override
    int work(Office office) {
        Exports.Ready ready = office.exports().ready(catalog, draft, Progress.NONE);
        Path folder = to.toAbsolutePath().normalize();
        List<Path> files = office.exports().export(ready, choice(), folder, null, Progress.NONE);
        files.forEach(file -> say("cli.exported", file));
        return Cli.DONE;
    }

    private Exports.Choice choice() {
        if (listing == null) {
            return new Exports.Choice.Some(true, List.of());
        }
        return listing.equals(ALL) ? new Exports.Choice.Everything() : new Exports.Choice.Some(false, List.of(listing));
    }
}
