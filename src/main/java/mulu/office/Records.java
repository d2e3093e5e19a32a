package mulu.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.audit.Verification;
import mulu.base.Messages;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.exchange.RecordBook;
import mulu.staff.Session;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// The record (留痕) for people: its entries in plain words, what a check of it has found, and both as a workbook. Changes
/// nothing. Thread-safe.
public final class Records {
    private static final int PAGE = 2_000;

    private final Office office;

    Records(Office office) {
        this.office = office;
    }

    /// One entry in words.
    ///
    /// @param act what was done
    /// @param about to what it was done
    /// @param detail the facts of it, may be empty
    public record Line(AuditEntry entry, String act, String about, String detail) {
        public String at() {
            return Times.of(entry.at());
        }
    }

    /// The entries that fit what somebody looks for, newest first.
    ///
    /// @param more whether there are older ones that were not read
    public record Found(List<Line> lines, boolean more) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    private RecordWords words() {
        return new RecordWords(office.catalogs().list(), office.staff().people());
    }

    private static Line line(AuditEntry entry, RecordWords words) {
        return new Line(entry, RecordWords.act(entry.act()), words.about(entry.subject()), words.detail(entry));
    }

    /// The newest entries whose person, act or subject holds `typed`; blank for all.
    ///
    /// @param most how many at most
    public Found newest(String typed, int most, Progress progress) {
        RecordWords words = words();
        Needle needle = Needle.of(typed);
        Map<String, Boolean> known = new HashMap<>();
        Predicate<String> fits = text -> known.computeIfAbsent(text, needle::in);
        List<Line> lines = new ArrayList<>();
        long all = office.audit().size();
        long read = 0;
        List<AuditEntry> page = office.audit().before(Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
            progress.check();
            for (AuditEntry entry : page) {
                if (fits.test(entry.actor()) || fits.test(RecordWords.act(entry.act())) || fits.test(words.about(entry.subject()))) {
                    if (lines.size() == most) {
                        return new Found(lines, true);
                    }
                    lines.add(line(entry, words));
                }
            }
            read += page.size();
            progress.at(Math.min(read, all), all);
            page = office.audit().before(page.getLast().seq(), PAGE);
        }
        return new Found(lines, false);
    }

    /// The entries about one catalog, oldest first.
    public List<Line> about(Catalog catalog) {
        RecordWords words = words();
        return office.audit().about(catalog.subject()).stream().map(entry -> line(entry, words)).toList();
    }

    /// All entries, oldest first, read as they are asked for.
    public Iterator<Line> all() {
        RecordWords words = words();
        return new Iterator<>() {
            private Iterator<AuditEntry> page = office.audit().from(Long.MIN_VALUE, PAGE).iterator();

            @Override
            public boolean hasNext() {
                return page.hasNext();
            }

            @Override
            public Line next() {
                AuditEntry entry = page.next();
                if (!page.hasNext()) {
                    page = office.audit().from(entry.seq() + 1, PAGE).iterator();
                }
                return line(entry, words);
            }
        };
    }

    /// What a check of everything that the library can prove has found, in words.
    ///
    /// @param seals how many seals name an entry that must be in the record
    /// @param at the first entry that does not fit, or the next one where it is not there any more; empty for none
    public record Proof(Examination found, int seals, Optional<Line> at) {
        public boolean intact() {
            return found.intact();
        }

        /// What was found, what it means for the data, and what to do: the record first, then everything else.
        public List<String> sentences() {
            Verification record = found.record();
            List<String> sentences = new ArrayList<>();
            if (record.intact()) {
                sentences.add(Messages.text("record.intact", record.entries(), seals));
                sentences.addAll(found.sentences());
            } else {
                String flaw = record.flaw().name().toLowerCase(Locale.ROOT);
                sentences.add(Messages.text("record.broken", record.broken(), Messages.text("flaw." + flaw)));
                sentences.add(at.map(line -> Messages.text(line.entry().seq() == record.broken() ? "record.broken-at" : "record.broken-next",
                        line.entry().seq(), line.at(), line.entry().actor(), line.act(), line.about()))
                        .orElseGet(() -> Messages.text("record.broken-gone")));
                sentences.add(Messages.text("record.meaning." + flaw, record.broken() - 1));
                sentences.addAll(found.sentences());
                sentences.add(Messages.text("record.broken-do"));
            }
            return sentences;
        }
    }

    /// Looks at everything that the library can prove.
    public Proof prove(Progress progress) {
        Examination found = office.examine(progress);
        Optional<Line> at = found.record().intact() ? Optional.empty()
                : office.audit().from(found.record().broken(), 1).stream().findFirst().map(entry -> line(entry, words()));
        return new Proof(found, office.signOff().anchors().size(), at);
    }

    /// Writes the record as a workbook, oldest first, and what a check of it finds now: a list that says itself whether it can
    /// be believed. That it was written is recorded too, unless the record is broken: then nothing is added to it. Problem
    /// STORAGE where the file cannot be written, FORBIDDEN where the session is locked or over.
    ///
    /// @param catalog only what was done to this one; empty for all
    /// @param by who asks; null for the command line
    public Proof write(Optional<Catalog> catalog, Path target, @Nullable Session by, Progress progress) {
        String actor = by == null ? Audit.commandLine() : office.staff().current(by).name();
        Proof proof = prove(progress);
        Verification record = proof.found().record();
        List<List<String>> statement = new ArrayList<>();
        statement.add(List.of(Messages.text("record.statement.entries"), Long.toString(record.intact() ? record.entries() : office.audit().size())));
        statement.add(List.of(Messages.text("record.statement.head"), record.head()));
        statement.add(List.of(Messages.text("record.statement.part"), catalog.map(one -> Messages.text("record.statement.of", one.id(), one.title()))
                .orElseGet(() -> Messages.text("record.statement.all"))));
        proof.sentences().forEach(sentence -> statement.add(List.of(Messages.text("record.statement.found"), sentence)));
        List<Line> part = catalog.map(this::about).orElse(List.of());
        Iterator<Line> whole = all();
        IntFunction<List<String>> lines = catalog.isPresent() ? index -> texts(part.get(index)) : _ -> texts(whole.next());
        int size = catalog.isPresent() ? part.size() : (int) Math.min(Integer.MAX_VALUE, record.intact() ? record.entries() : office.audit().size());
        RecordBook.write(statement, size, lines, Templates.builtIn().getFirst().layout(), target, progress);
        if (record.intact()) {
            office.audit().act(actor, "export.record", (_, _) -> Acted.on(catalog.map(Catalog::subject).orElse("library"), target,
                    Map.of("files", List.of(String.valueOf(target.getFileName())))));
        }
        return proof;
    }

    private static List<String> texts(Line line) {
        return List.of(Long.toString(line.entry().seq()), line.at(), line.entry().actor(), line.act(), line.about(), line.detail(),
                line.entry().link().hash());
    }
}
