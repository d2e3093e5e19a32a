package mulu.cli;

import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a text into one cell, or, without a row, into a line of the heading.
@Command(name = "edit")
final class EditCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--row", paramLabel = "N", descriptionKey = "cli.option.row")
    private @Nullable Integer row;

    @Option(names = "--field", paramLabel = "KEY", descriptionKey = "cli.option.field")
    private @Nullable String field;

    @Option(names = "--value", paramLabel = "TEXT", descriptionKey = "cli.option.value")
    private @Nullable String value;

    @Option(names = "--renumber", descriptionKey = "cli.option.renumber")
    private boolean renumber;

    @Mixin
    private Signer signer = new Signer();

    @Override
    int work(Office office) {
        Sheet sheet = office.catalogs().sheet(catalog);
        office.catalogs().apply(catalog, edit(sheet), signer.signIn(office)).done();
        say("cli.edited", catalog);
        return Cli.DONE;
    }

    private Edit edit(Sheet sheet) {
        if (renumber) {
            return new Edit.Renumber();
        }
        if (field == null || value == null) {
            throw Problem.input("cli.edit-what");
        }
        if (row == null) {
            boolean line = sheet.template().heading().lines().stream().anyMatch(known -> known.key().equals(field));
            if (!line) {
                throw Problem.input("template.no-field", field, sheet.template().name());
            }
            return new Edit.SetHeading(Map.of(field, value));
        }
        Field known = sheet.template().field(field);
        return new Edit.SetCells(List.of(new Edit.Put(row(sheet, row), known.slot(), value)));
    }
}
