package mulu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.office.Office;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a catalog in another form out of one that is there, and says what became of every column.
@Command(name = "convert")
final class ConvertCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--to", paramLabel = "FORM", required = true, descriptionKey = "cli.option.to")
    private String form = "";

    @ArgGroup(exclusive = false)
    private @Nullable Signer signer;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Conversion conversion = Conversion.of(office.catalogs().sheet(catalog), office.templates().get(form));
        Catalog made = office.catalogs().create(signer == null ? null : signer.signIn(office), conversion.draft(), Progress.NONE);
        if (json) {
            json(shape(conversion, made));
            return Cli.DONE;
        }
        for (Conversion.Way way : conversion.ways()) {
            say(way.to().isPresent() ? "convert.goes" : "convert.stays", way.from().path(), way.texts(),
                    way.to().map(Field::path).orElse(""));
        }
        conversion.empty().forEach(field -> say("convert.empty", field.path()));
        if (conversion.left() > 0) {
            say("convert.left", conversion.left());
        }
        say("cli.imported", made.id(), made.title());
        return Cli.DONE;
    }

    private static Map<String, Object> shape(Conversion conversion, Catalog made) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("catalog", made.id());
        shape.put("template", made.template().id());
        shape.put("columns", conversion.ways().stream().map(way -> {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("from", way.from().key());
            column.put("to", way.to().map(Field::key).orElse(null));
            column.put("texts", way.texts());
            return column;
        }).toList());
        List<String> empty = conversion.empty().stream().map(Field::key).toList();
        shape.put("empty", empty);
        shape.put("rowsLeft", conversion.left());
        return shape;
    }
}
