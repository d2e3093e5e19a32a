package mulu.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mulu.audit.Verification;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Trace;
import mulu.exchange.Discrepancy;
import mulu.office.Examination;
import mulu.office.FileVerdict;
import mulu.office.Office;
import mulu.signoff.Envelope;
import mulu.signoff.SealFlaw;
import mulu.signoff.Statement;
import mulu.staff.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proves a workbook that was handed in, with no library; without one, everything that the library can prove: its record,
/// its seals, where its catalogs stand and what they hold. Exit code 1 where anything does not fit.
@Command(name = "verify")
final class VerifyCommand extends LibraryCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cli.option.verified")
    private @Nullable Path file;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Override
    public Integer call() {
        return file == null ? super.call() : tell(file, FileVerdict.of(file, Progress.NONE));
    }

    private int tell(Path what, FileVerdict verdict) {
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("holds", verdict.holds());
            shape.put("seals", verdict.seals().stream().map(VerifyCommand::witness).toList());
            shape.put("faults", verdict.faults());
            shape.put("differences", verdict.differences().stream().map(VerifyCommand::difference).toList());
            json(shape);
            return verdict.holds() ? Cli.DONE : Cli.FINDINGS;
        }
        verdict.seals().forEach(witness -> witness.said().ifPresent(said -> say("proof.seal", said.by().hand().label(),
                said.by().name(), Times.of(said.at()), fingerprint(witness))));
        verdict.seals().stream().flatMap(witness -> witness.said().stream()).findFirst().ifPresent(said ->
                say("proof.what", said.content().title(), said.place().version(), said.content().edition()));
        verdict.faults().forEach(out()::println);
        verdict.differences().forEach(difference -> out().println(difference.sentence()));
        say(verdict.holds() ? "proof.holds" : "proof.fails", what.getFileName(), verdict.differences().size());
        return verdict.holds() ? Cli.DONE : Cli.FINDINGS;
    }

    /// The signs that people compare.
    private static String fingerprint(Envelope.Witness witness) {
        String whole = witness.key().fingerprint();
        return whole.substring(0, Math.min(12, whole.length()));
    }

    private static Map<String, Object> witness(Envelope.Witness witness) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("hand", witness.said().map(said -> said.by().hand().name()).orElse(""));
        shape.put("name", witness.said().map(said -> said.by().name()).orElse(""));
        shape.put("at", witness.said().map(said -> Instant.ofEpochMilli(said.at()).toString()).orElse(""));
        shape.put("version", witness.said().map(said -> said.place().version()).orElse(0));
        shape.put("digest", witness.said().map(said -> said.content().edition()).orElse(""));
        shape.put("key", witness.key().fingerprint());
        shape.put("flaws", flaws(witness.flaws()));
        return shape;
    }

    private static List<String> flaws(Set<SealFlaw> flaws) {
        return flaws.stream().sorted().map(SealFlaw::name).toList();
    }

    private static Map<String, Object> difference(Discrepancy difference) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("kind", difference.kind().name());
        shape.put("sheet", difference.sheet());
        shape.put("place", difference.place());
        shape.put("part", difference.part());
        shape.put("sealed", difference.sealed());
        shape.put("shown", difference.shown());
        return shape;
    }

    @Override
    int work(Office office) {
        Examination found = office.examine(Progress.NONE);
        Verification record = found.record();
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("intact", record.intact());
            shape.put("entries", record.entries());
            shape.put("head", record.head());
            shape.put("broken", record.broken());
            shape.put("flaw", record.flaw().name());
            shape.put("forgedSeals", found.seals().stream().map(check -> {
                Map<String, Object> seal = Shapes.seal(check.seal());
                seal.put("flaws", flaws(check.flaws()));
                return seal;
            }).toList());
            shape.put("displaced", found.displaced().stream().map(Shapes::catalog).toList());
            shape.put("strangers", found.strangers().stream().map(Person::name).toList());
            shape.put("altered", found.altered().stream().map(VerifyCommand::trace).toList());
            shape.put("lostVersions", found.lost().stream().map(one -> one.edition().digest()).toList());
            json(shape);
            return found.intact() ? Cli.DONE : Cli.FINDINGS;
        }
        if (record.intact()) {
            say("cli.verified", record.entries(), record.head());
        } else {
            say("cli.broken", record.broken(), Messages.text("flaw." + record.flaw().name().toLowerCase(Locale.ROOT)));
        }
        found.sentences().forEach(out()::println);
        return found.intact() ? Cli.DONE : Cli.FINDINGS;
    }

    private static Map<String, Object> trace(Trace trace) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("catalog", trace.catalog().id());
        shape.put("entry", trace.entry());
        shape.put("break", trace.at().name());
        return shape;
    }
}
