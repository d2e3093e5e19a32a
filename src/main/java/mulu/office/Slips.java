package mulu.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.exchange.FileNames;
import mulu.exchange.Signed;
import mulu.exchange.SlipBook;
import mulu.signoff.SealCheck;
import mulu.signoff.SealFlaw;
import mulu.signoff.SignOff;
import mulu.signoff.Slip;
import mulu.staff.Session;
import mulu.staff.Staff;
import org.jspecify.annotations.Nullable;

/// Routing slips (流转单): read in every stage, written as a file, and as a text. Thread-safe.
public final class Slips {
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final SignOff signOff;

    Slips(Audit audit, Staff staff, Catalogs catalogs, SignOff signOff) {
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.signOff = signOff;
    }

    /// The slip of a catalog as it is now.
    public Slip of(long catalog, Progress progress) {
        return of(catalogs.sheet(catalog, progress));
    }

    Slip of(Sheet sheet) {
        return Slip.of(sheet, signOff.passages(sheet.catalog()), signOff.check(sheet.catalog().id()));
    }

    /// The file name that is usual for a slip.
    public String name(Slip slip) {
        Signed signed = slip.approved() ? new Signed(Map.of(), true, slip.digest(), slip.catalog().state().version(), false, "")
                : Signed.draft(slip.catalog().state().version());
        return FileNames.slip(catalogs.sheet(slip.catalog().id()), signed);
    }

    /// Writes a slip as a page to print, and into the record that it was. Problem STORAGE where the file cannot be written,
    /// FORBIDDEN where the session is locked or over.
    ///
    /// @param by who asks; null for the command line
    public void write(Slip slip, Path target, @Nullable Session by) {
        audit.act(by == null ? Audit.commandLine() : staff.current(by).name(), "export.slip", (_, _) -> {
            SlipBook.write(page(slip), target);
            return Acted.on(slip.catalog().subject(), target, Map.of("version", slip.catalog().state().version(),
                    "digest", slip.digest(), "files", List.of(String.valueOf(target.getFileName()))));
        });
    }

    /// The slip in the words that stand on paper.
    public static SlipBook.Page page(Slip slip) {
        Catalog catalog = slip.catalog();
        Catalog.State state = catalog.state();
        List<SlipBook.Fact> facts = List.of(
                fact("unit", catalog.unit().isEmpty() ? Messages.text("slip.unsaid") : catalog.unit()),
                fact("year", catalog.year() == 0 ? Messages.text("slip.unsaid") : Integer.toString(catalog.year())),
                fact("version", Messages.text("review.round", state.version(), state.round())),
                fact("stage", stage(slip)), fact("digest", slip.digestGrouped()));
        return new SlipBook.Page(Messages.text("slip.title", catalog.title()), catalog.template().layout(), facts, warnings(slip), slip.code(),
                slip.seals().stream().map(check -> seal(slip, check)).toList(),
                slip.rounds().stream().map(round -> new SlipBook.Group(round.label(), round.steps().stream().map(Slips::step).toList())).toList());
    }

    private static SlipBook.Fact fact(String key, String value) {
        return new SlipBook.Fact(Messages.text("slip.fact." + key), value);
    }

    /// Where the catalog stands, in words that a draft cannot be mistaken by.
    public static String stage(Slip slip) {
        String label = slip.catalog().stage().label();
        return slip.catalog().stage().approved() ? label : Messages.text("slip.not-approved", label);
    }

    /// What must be read before the rest is believed, as sentences.
    public static List<String> warnings(Slip slip) {
        List<String> warnings = new ArrayList<>();
        if (!slip.catalog().stage().approved()) {
            warnings.add(Messages.text("slip.draft"));
        }
        if (slip.onePerson()) {
            warnings.add(Messages.text("slip.one-person"));
        }
        if (slip.altered()) {
            warnings.add(Messages.text("slip.altered"));
        }
        if (slip.missing()) {
            warnings.add(Messages.text("slip.missing"));
        }
        for (SealCheck check : slip.seals()) {
            for (SealFlaw flaw : check.flaws().stream().sorted().toList()) {
                warnings.add(Messages.text("proof.flaw", check.seal().by().hand().label(), check.seal().by().name(), flaw.label()));
            }
        }
        return warnings;
    }

    /// A seal's fingerprint as it is shown, or that it has none.
    public static String key(Slip slip, SealCheck check) {
        String key = slip.key(check);
        return key.isEmpty() ? Messages.text("slip.no-key") : key;
    }

    private static List<String> seal(Slip slip, SealCheck check) {
        return List.of(Times.of(check.seal().at()), check.seal().by().hand().label(), check.seal().by().name(), key(slip, check),
                (check.genuine() ? Slip.Mark.HOLDS : Slip.Mark.FLAWED).label());
    }

    private static List<String> step(Slip.Step step) {
        return List.of(Times.of(step.passage().at()), step.hand(), step.passage().who(), step.passage().act().label(),
                step.passage().words(), step.mark().label());
    }
}
