package mulu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.office.Office;
import mulu.office.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the record in plain words, oldest first, and says whether it is intact; or writes both as a workbook. Exit code 1 where
/// it is not.
@Command(name = "record")
final class RecordCommand extends LibraryCommand {
    @Option(names = "--catalog", paramLabel = "CATALOG", descriptionKey = "cli.option.record-catalog")
    private @Nullable Long catalog;

    @Option(names = "--xlsx", paramLabel = "OUT", descriptionKey = "cli.option.record-xlsx")
    private @Nullable Path xlsx;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    int work(Office office) {
        Optional<Catalog> only = Optional.ofNullable(catalog).map(office.catalogs()::get);
        Records.Proof proof;
        if (xlsx != null) {
            Path target = xlsx.toAbsolutePath().normalize();
            proof = office.records().write(only, target, null, Progress.NONE);
            say("cli.exported", target);
        } else {
            proof = office.records().prove(Progress.NONE);
            Iterator<Records.Line> lines = only.map(office.records()::about).map(Iterable::iterator).orElseGet(office.records()::all);
            if (json) {
                json(shape(lines, proof));
                return proof.intact() ? Cli.DONE : Cli.FINDINGS;
            }
            lines.forEachRemaining(line -> say("cli.record", line.entry().seq(), line.at(), line.entry().actor(), line.act(), line.about(),
                    line.detail()));
        }
        proof.sentences().forEach(out()::println);
        return proof.intact() ? Cli.DONE : Cli.FINDINGS;
    }

    private static Map<String, Object> shape(Iterator<Records.Line> lines, Records.Proof proof) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("intact", proof.intact());
        shape.put("head", proof.found().record().head());
        shape.put("said", proof.sentences());
        List<Map<String, Object>> entries = new ArrayList<>();
        lines.forEachRemaining(line -> entries.add(entry(line)));
        shape.put("entries", entries);
        return shape;
    }

    private static Map<String, Object> entry(Records.Line line) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("number", line.entry().seq());
        shape.put("at", Instant.ofEpochMilli(line.entry().at()).toString());
        shape.put("actor", line.entry().actor());
        shape.put("act", line.entry().act());
        shape.put("actLabel", line.act());
        shape.put("about", line.about());
        shape.put("detail", line.detail());
        shape.put("hash", line.entry().link().hash());
        return shape;
    }
}
