package mulu.cli;

import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.office.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Begins the catalog of another year from one that is there.
@Command(name = "begin")
final class BeginCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "cli.option.begin-year")
    private int year;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Catalog begun = office.editions().begin(catalog, year, signer.signIn(office), Progress.NONE);
        say("cli.begun", begun.id(), begun.title(), office.catalogs().sheet(begun.id()).size(), catalog);
        return Cli.DONE;
    }
}
