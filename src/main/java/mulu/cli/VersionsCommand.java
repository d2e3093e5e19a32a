package mulu.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mulu.base.Problem;
import mulu.office.Office;
import mulu.signoff.Editions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the frozen states of a catalog, or freezes it as it is under a name.
@Command(name = "versions")
final class VersionsCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--keep", paramLabel = "NAME", descriptionKey = "cli.option.keep")
    private @Nullable String name;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable Signer signer;

    @Override
    int work(Office office) {
        if (name != null) {
            if (signer == null) {
                throw Problem.forbidden("cli.keep-whom");
            }
            say("cli.kept", catalog, name, office.editions().keep(catalog, signer.signIn(office), name).brief());
            return Cli.DONE;
        }
        List<Editions.Kept> all = office.editions().list(office.catalogs().get(catalog).id());
        if (json) {
            json(all.stream().map(VersionsCommand::shape).toList());
            return Cli.DONE;
        }
        for (int i = 0; i < all.size(); i++) {
            Editions.Kept kept = all.get(i);
            say("cli.version", i + 1, Times.of(kept.at()), kept.version(), kept.edition().brief(), names(kept), hands(kept));
        }
        return Cli.DONE;
    }

    private static String names(Editions.Kept kept) {
        return kept.names().stream().map(Editions.Name::text).collect(Collectors.joining("、"));
    }

    private static String hands(Editions.Kept kept) {
        return kept.seals().stream().map(seal -> seal.by().hand().label() + " " + seal.by().name()).distinct()
                .collect(Collectors.joining("、"));
    }

    private static Map<String, Object> shape(Editions.Kept kept) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("at", Instant.ofEpochMilli(kept.at()).toString());
        shape.put("version", kept.version());
        shape.put("digest", kept.edition().digest());
        shape.put("names", kept.names().stream().map(Editions.Name::text).toList());
        shape.put("seals", kept.seals().stream().map(Shapes::seal).toList());
        return shape;
    }
}
