package mulu.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.Verification;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.exchange.Delivery;
import mulu.exchange.RemarkBook;
import mulu.exchange.Signed;
import mulu.exchange.SlipBook;
import mulu.signoff.Review;
import mulu.signoff.Envelope;
import mulu.signoff.SignOff;
import mulu.signoff.Signatures;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// Lets catalogs out of the house: the real form only when all three hands have sealed exactly this content, drafts
/// at any time and marked as such. Every export is recorded with its files. Thread-safe.
public final class Exports {
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final SignOff signOff;
    private final Slips slips;

    Exports(Audit audit, Staff staff, Catalogs catalogs, SignOff signOff, Slips slips) {
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.signOff = signOff;
        this.slips = slips;
    }

    /// Writes what was said of a catalog as a list that is handed round (批注清单). Problem STORAGE where the file cannot be written.
    public void remarks(Review review, Path target, Progress progress) {
        RemarkBook.write(review.sheet(), RemarkLines.of(review), target, progress);
    }

    /// Content that may leave, with the names under it; only [#ready] makes one.
    public static final class Ready {
        private final Sheet sheet;
        private final Signed signed;
        private final Optional<SlipBook.Page> slip;

        private Ready(Sheet sheet, Signed signed, Optional<SlipBook.Page> slip) {
            this.sheet = sheet;
            this.signed = signed;
            this.slip = slip;
        }

        public Sheet sheet() {
            return sheet;
        }

        public Signed signed() {
            return signed;
        }
    }

    /// Which files.
    public sealed interface Choice {
        /// The form, every derived list, the routing slip of what is approved, and the sums.
        record Everything() implements Choice {}

        /// Some of them, without slip and sums.
        ///
        /// @param listings derived lists by key or label
        record Some(boolean form, List<String> listings) implements Choice {}
    }

    /// Reads what is to leave, as the database has it. Problem FORBIDDEN: not approved, no longer
    /// what was sealed, or the record is broken.
    ///
    /// @param draft as a draft that says so on every sheet, whatever the stage
    public Ready ready(long catalog, boolean draft, Progress progress) {
        if (draft) {
            Sheet sheet = catalogs.sheet(catalog, progress);
            return new Ready(sheet, Signed.draft(sheet.catalog().state().version()), Optional.empty());
        }
        Verification record = audit.verify(catalogs.newestChange(), signOff.anchors(), progress);
        if (!record.intact()) {
            throw Problem.forbidden("export.record-broken", record.broken());
        }
        Sheet sheet = signOff.approved(catalog, progress);
        Signatures signatures = signOff.signatures(sheet.catalog());
        return new Ready(sheet, new Signed(signatures.names(), true, new Canonical(sheet).digest(),
                sheet.catalog().state().version(), signatures.onePerson(), signOff.envelope(sheet.catalog()).map(Envelope::text).orElse("")),
                Optional.of(Slips.page(slips.of(sheet))));
    }

    /// Writes the files into `folder`, which is made where it is missing, and answers them. Problem INPUT: no such
    /// list; STORAGE: a file could not be written, and then what was there before still is; FORBIDDEN: the session is
    /// locked or over, or its person has no hand in content.
    ///
    /// @param by who asks; null for the command line
    public List<Path> export(Ready ready, Choice choice, Path folder, @Nullable Session by, Progress progress) {
        if (by != null && staff.current(by).has(Role.ADMIN)) {
            throw Problem.forbidden("export.hands-only", by.name());
        }
        String actor = by == null ? Audit.commandLine() : by.name();
        String digest = new Canonical(ready.sheet()).digest();
        try (Delivery.Prepared prepared =
                Delivery.prepare(ready.sheet(), ready.signed(), parts(choice, ready), folder, progress)) {
            return audit.act(actor, ready.signed().approved() ? "export.approved" : "export.draft", (_, _) -> {
                prepared.commit();
                return Acted.on(ready.sheet().catalog().subject(), prepared.targets(), Map.of("version",
                        ready.signed().version(), "digest", digest, "files",
                        prepared.targets().stream().map(Exports::name).toList()));
            });
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Delivery.Parts parts(Choice choice, Ready ready) {
        return switch (choice) {
            case Choice.Everything() -> Delivery.Parts.all(ready.sheet(), ready.slip);
            case Choice.Some(boolean form, List<String> names) ->
                new Delivery.Parts(form, names.stream().map(name -> listing(ready.sheet(), name)).toList(), Optional.empty(), false);
        };
    }

    private static Listing listing(Sheet sheet, String name) {
        return sheet.template().listing(name).orElseThrow(() -> Problem.input("export.no-listing", name,
                String.join("、", sheet.template().listings().stream().map(Listing::label).toList())));
    }
}
