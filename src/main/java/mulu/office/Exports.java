package mulu.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.exchange.Delivery;
import mulu.exchange.FileNames;
import mulu.exchange.FormBook;
import mulu.exchange.Signed;
import mulu.signoff.SignOff;
import mulu.signoff.Signatures;
import mulu.staff.Session;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// Lets catalogs out of the house: the real form only when all three hands have sealed exactly this content, drafts
/// at any time and marked as such. Every export is recorded with its files. Thread-safe.
public final class Exports {
    private final Audit audit;
    private final Catalogs catalogs;
    private final SignOff signOff;

    Exports(Audit audit, Catalogs catalogs, SignOff signOff) {
        this.audit = audit;
        this.catalogs = catalogs;
        this.signOff = signOff;
    }

    /// What to export.
    ///
    /// @param draft as a draft that says so on every sheet, whatever the stage
    /// @param by who asks; null for the command line
    public record Order(long catalog, Choice choice, boolean draft, @Nullable Session by) {}

    /// Which files.
    public sealed interface Choice {
        /// The official form alone.
        record Form() implements Choice {}

        /// The form, every derived list and the sums.
        record Everything() implements Choice {}

        /// One derived list, by key or label.
        record One(String listing) implements Choice {}
    }

    /// Writes the files into `folder` and answers them. Problem FORBIDDEN: not approved, or no longer what was sealed;
    /// INPUT: no such list; STORAGE: a file could not be written, and then what was there before still is.
    public List<Path> export(Order order, Path folder, Progress progress) {
        Sheet sheet = order.draft() ? catalogs.sheet(order.catalog(), progress) : signOff.approved(order.catalog(), progress);
        Signed signed = order.draft() ? Signed.draft(sheet.catalog().state().version()) : signed(sheet);
        List<Path> files = write(order.choice(), sheet, signed, folder, progress);
        String actor = order.by() == null
                ? Messages.text("audit.command-line", System.getProperty("user.name"))
                : order.by().name();
        return audit.act(actor, order.draft() ? "export.draft" : "export.approved", (_, _) -> Acted.on(
                sheet.catalog().subject(), files, Map.of("version", signed.version(), "digest",
                        new Canonical(sheet).digest(), "files", files.stream().map(file -> file.getFileName().toString()).toList())));
    }

    private Signed signed(Sheet sheet) {
        Signatures signatures = signOff.signatures(sheet.catalog());
        return new Signed(signatures.names(), true, new Canonical(sheet).digest(), sheet.catalog().state().version(),
                signatures.onePerson());
    }

    private static List<Path> write(Choice choice, Sheet sheet, Signed signed, Path folder, Progress progress) {
        return switch (choice) {
            case Choice.Everything() -> Delivery.write(sheet, signed, folder, progress);
            case Choice.Form() -> {
                Path target = folder.resolve(FileNames.form(sheet, signed));
                FormBook.write(sheet, signed, false, target, progress);
                yield List.of(target);
            }
            case Choice.One(String name) -> {
                Listing listing = sheet.template().listing(name)
                        .orElseThrow(() -> Problem.input("export.no-listing", name, names(sheet)));
                Path target = folder.resolve(FileNames.list(sheet, listing, signed));
                FormBook.write(sheet, listing, signed, target, progress);
                yield List.of(target);
            }
        };
    }

    private static String names(Sheet sheet) {
        return String.join("、", sheet.template().listings().stream().map(Listing::label).toList());
    }
}
