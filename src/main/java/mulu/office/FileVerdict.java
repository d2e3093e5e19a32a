package mulu.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mulu.base.Digest;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.exchange.Discrepancy;
import mulu.exchange.SealedBook;
import mulu.exchange.Signed;
import mulu.signoff.Envelope;
import mulu.signoff.SealFlaw;
import mulu.signoff.Statement;
import mulu.template.Heading.Hand;

/// What can be said of a workbook that somebody handed over, from the workbook alone: whose seals it carries, whether they
/// are genuine, and where it does not show what was sealed.
///
/// @param seals as they are carried, in the order of the hands
/// @param faults what is wrong with the proof itself, as sentences
/// @param differences where the workbook shows something else than was sealed
public record FileVerdict(List<Envelope.Witness> seals, List<String> faults, List<Discrepancy> differences) {
    /// Without these nothing is approved; SECRECY is there where the library has that step.
    private static final Set<Hand> NEEDED = EnumSet.of(Hand.FILLER, Hand.REVIEWER, Hand.APPROVER);

    public FileVerdict {
        seals = List.copyOf(seals);
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
    }

    /// Whether all hands sealed exactly what the workbook shows.
    public boolean holds() {
        return faults.isEmpty() && differences.isEmpty();
    }

    /// Reads and compares. Problem INPUT where the file is no workbook.
    public static FileVerdict of(Path file, Progress progress) {
        SealedBook book = SealedBook.open(file, progress);
        Optional<String> proof = book.proof();
        if (proof.isEmpty()) {
            return bare("proof.none");
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(proof.get());
        } catch (Problem unreadable) {
            return bare("proof.unreadable");
        }
        CompletableFuture<Optional<Sheet>> frozen = CompletableFuture.supplyAsync(envelope.frozen()::legible);
        List<Envelope.Witness> witnesses = envelope.witnesses();
        List<String> faults = new ArrayList<>();
        witnesses.forEach(witness -> witness.flaws().stream().sorted().forEach(flaw -> faults.add(fault(witness, flaw))));
        Map<Hand, Statement> said = said(witnesses);
        if (!said.keySet().containsAll(NEEDED) || witnesses.size() != said.size()) {
            faults.add(Messages.text("proof.hands"));
        } else if (said.values().stream().map(FileVerdict::what).distinct().count() > 1) {
            faults.add(Messages.text("proof.mixed"));
        } else {
            faults.addAll(gaps(said));
        }
        Optional<Sheet> sheet = frozen.join();
        if (sheet.isEmpty() || said.isEmpty()) {
            faults.add(Messages.text("proof.unreadable"));
            return new FileVerdict(witnesses, faults, List.of());
        }
        return new FileVerdict(witnesses, faults, book.compare(sheet.get(), signed(said, proof.get()), progress));
    }

    /// Each seal says which one was put before it, so that none can be left out; those of the older format do not.
    private static List<String> gaps(Map<Hand, Statement> said) {
        List<String> gaps = new ArrayList<>();
        String before = "";
        for (Statement statement : said.values()) {
            if (!statement.after().orElse(before).equals(before)) {
                gaps.add(Messages.text("proof.gap", statement.by().hand().label(), statement.by().name()));
            }
            before = Digest.text(statement.text());
        }
        return gaps;
    }

    private static FileVerdict bare(String key) {
        return new FileVerdict(List.of(), List.of(Messages.text(key)), List.of());
    }

    private static String fault(Envelope.Witness witness, SealFlaw flaw) {
        return witness.said().map(said -> Messages.text("proof.flaw", said.by().hand().label(), said.by().name(), flaw.label()))
                .orElseGet(() -> Messages.text("proof.flaw-unknown", flaw.label()));
    }

    private static Map<Hand, Statement> said(List<Envelope.Witness> witnesses) {
        Map<Hand, Statement> said = new EnumMap<>(Hand.class);
        witnesses.forEach(witness -> witness.said().ifPresent(statement -> said.put(statement.by().hand(), statement)));
        return said;
    }

    /// What all seals of one workbook must have in common.
    private record What(String library, long catalog, int version, Statement.Content content) {}

    private static What what(Statement said) {
        return new What(said.origin().library(), said.place().catalog(), said.place().version(), said.content());
    }

    private static Signed signed(Map<Hand, Statement> said, String proof) {
        Map<Hand, String> names = new EnumMap<>(Hand.class);
        said.forEach((hand, statement) -> names.put(hand, statement.by().name()));
        Statement any = said.values().iterator().next();
        boolean one = said.values().stream().mapToInt(statement -> statement.by().people().size()).sum()
                > said.values().stream().flatMap(statement -> statement.by().people().stream()).distinct().count();
        return new Signed(names, true, any.content().edition(), any.place().version(), one, proof);
    }
}
