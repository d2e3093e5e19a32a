package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.desk.exchange.ExportModel.Item;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Tried;
import mulu.exchange.Delivery;
import mulu.exchange.FileNames;
import mulu.exchange.FormBook;
import mulu.exchange.Signed;
import mulu.office.Office;
import mulu.signoff.Signatures;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// Exporting one catalog: what, where to, and afterwards the list of files. Only an approved catalog leaves as the
/// official form; everything else is marked as a draft. FX thread only.
public final class ExportController {
    private final Room room;
    private final long catalog;

    public ExportController(Room room, long catalog) {
        this.room = room;
        this.catalog = catalog;
    }

    private record Ready(Sheet sheet, Signed signed) {}

    /// Reads the catalog behind every edit that was asked for before, and opens the dialog.
    public void open() {
        room.work().write(this::ready, ready -> {
            List<Item> items = new ArrayList<>();
            items.add(new Item(null, ready.sheet().template().name(), FileNames.form(ready.sheet(), ready.signed())));
            for (Listing listing : ready.sheet().template().listings()) {
                items.add(new Item(listing, listing.label(), FileNames.list(ready.sheet(), listing, ready.signed())));
            }
            ExportModel model = new ExportModel(ready.sheet(), ready.signed(), items);
            model.folderProperty().set(usual().toString());
            room.dialogs().show(new ExportView(this, model).card());
        });
    }

    private Ready ready(Progress progress) {
        Office office = room.office();
        Catalog now = office.catalogs().get(catalog);
        if (!now.stage().approved()) {
            return new Ready(office.catalogs().sheet(catalog, progress), Signed.draft(now.state().version()));
        }
        Sheet sheet = office.signOff().approved(catalog, progress);
        Signatures signatures = office.signOff().signatures(now);
        return new Ready(sheet, new Signed(signatures.names(), true, signatures.seals().getLast().edition().digest(),
                now.state().version(), signatures.onePerson()));
    }

    private static Path usual() {
        Path home = Path.of(System.getProperty("user.home"));
        Optional<Path> desk = Stream.of(text("desk.export.desktop"), "Desktop", "Documents").map(home::resolve)
                .filter(Files::isDirectory).findFirst();
        return desk.orElse(home);
    }

    void onChoose(ExportModel model) {
        room.outside().folder(text("desk.export.folder"), path(model).orElse(null))
                .ifPresent(folder -> model.folderProperty().set(folder.toString()));
    }

    private static Optional<Path> path(ExportModel model) {
        try {
            return Optional.of(Path.of(model.folderProperty().get().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void onExport(Card card, ExportModel model) {
        if (model.runningProperty().get() != null) {
            return;
        }
        Path folder = path(model).orElse(null);
        if (folder == null || folder.toString().isEmpty()) {
            model.refusalProperty().set(text("desk.export.folder.empty"));
            return;
        }
        model.refusalProperty().set("");
        boolean whole = model.whole();
        List<Item> ticked = model.items().stream().filter(item -> item.ticked().get()).toList();
        Running job = room.work().job(text("desk.export.running", model.sheet().catalog().title()),
                progress -> Tried.of(() -> whole ? Delivery.write(model.sheet(), model.signed(), folder, progress)
                        : some(model, ticked, folder, progress)),
                tried -> tried.then(files -> {
                    room.dialogs().close(card);
                    room.dialogs().show(new ExportedView(this, new ExportModel.Result(folder, files),
                            model.signed().approved()).card());
                }, model.refusalProperty()::set));
        model.runningProperty().set(job);
        job.finishedProperty().subscribe(done -> model.runningProperty().set(done ? null : job));
    }

    private static List<Path> some(ExportModel model, List<Item> ticked, Path folder, Progress progress) {
        List<Path> written = new ArrayList<>();
        for (Item item : ticked) {
            Path target = folder.resolve(item.file());
            @Nullable Listing listing = item.listing();
            if (listing == null) {
                FormBook.write(model.sheet(), model.signed(), false, target, progress);
            } else {
                FormBook.write(model.sheet(), listing, model.signed(), target, progress);
            }
            written.add(target);
        }
        return written;
    }

    void onCancel(Card card, ExportModel model) {
        Running job = model.runningProperty().get();
        if (job == null) {
            room.dialogs().close(card);
        } else {
            job.cancel();
            model.refusalProperty().set(text("problem.cancelled"));
        }
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    void onShow(Path folder) {
        room.outside().show(folder);
    }
}
