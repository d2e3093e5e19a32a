package mulu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mulu.base.Progress;
import mulu.office.Office;
import mulu.office.Slips;
import mulu.signoff.Slip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows the routing slip of a catalog, or writes it as a page to print.
@Command(name = "slip")
final class SlipCommand extends LibraryCommand {
    @Parameters(paramLabel = "CATALOG", descriptionKey = "cli.option.catalog")
    private long catalog;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.slip-out")
    private @Nullable Path file;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Slip slip = office.slips().of(catalog, Progress.NONE);
        if (file != null) {
            Path target = file.toAbsolutePath().normalize();
            office.slips().write(slip, target, null);
            say("cli.exported", target);
        } else if (json) {
            json(shape(slip));
        } else {
            out().println(Slips.page(slip).text());
        }
        return Cli.DONE;
    }

    private static Map<String, Object> shape(Slip slip) {
        Map<String, Object> shape = Shapes.catalog(slip.catalog());
        shape.put("approved", slip.approved());
        shape.put("digest", slip.digest());
        shape.put("code", slip.code());
        shape.put("onePerson", slip.onePerson());
        shape.put("warnings", Slips.warnings(slip));
        shape.put("seals", slip.seals().stream().map(check -> {
            Map<String, Object> seal = Shapes.seal(check.seal());
            seal.put("key", check.seal().proof().key().fingerprint());
            seal.put("genuine", check.genuine());
            return seal;
        }).toList());
        shape.put("steps", slip.rounds().stream().flatMap(round -> round.steps().stream()).map(SlipCommand::step).toList());
        return shape;
    }

    private static Map<String, Object> step(Slip.Step step) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("version", step.passage().version());
        shape.put("round", step.passage().round());
        shape.put("at", Instant.ofEpochMilli(step.passage().at()).toString());
        shape.put("hand", step.hand());
        shape.put("name", step.passage().who());
        shape.put("act", step.passage().act().name());
        shape.put("words", step.passage().words());
        shape.put("seal", step.mark().name());
        return shape;
    }
}
