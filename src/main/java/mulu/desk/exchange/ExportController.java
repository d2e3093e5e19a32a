package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mulu.base.Progress;
import mulu.desk.exchange.ExportModel.Item;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Tried;
import mulu.exchange.FileNames;
import mulu.office.Exports;
import mulu.office.Office;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// Exporting one catalog: what, where to, and afterwards the list of files. Only an approved catalog leaves as the
/// official form; everything else is marked as a draft. FX thread only.
public final class ExportController {
    private final Room room;
    private final long catalog;
    private Exports.@Nullable Ready ready;

    public ExportController(Room room, long catalog) {
        this.room = room;
        this.catalog = catalog;
    }

    /// Reads the catalog behind every edit that was asked for before, and opens the dialog.
    public void open() {
        room.work().write(this::ready, found -> {
            ready = found;
            List<Item> items = new ArrayList<>();
            items.add(new Item(null, found.sheet().template().name(), FileNames.form(found.sheet(), found.signed())));
            for (Listing listing : found.sheet().template().listings()) {
                items.add(new Item(listing, listing.label(), FileNames.list(found.sheet(), listing, found.signed())));
            }
            ExportModel model = new ExportModel(found.sheet(), found.signed(), items);
            model.folderProperty().set(usual().toString());
            room.show(new ExportView(this, model).card());
        });
    }

    private Exports.Ready ready(Progress progress) {
        Office office = room.office();
        return office.exports().ready(catalog, !office.catalogs().get(catalog).stage().approved(), progress);
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
        Exports.Choice choice = choice(model);
        Exports.Ready asked = Objects.requireNonNull(ready);
        Running job = room.work().job(text("desk.export.running", model.sheet().catalog().title()),
                progress -> Tried.of(() ->
                        room.office().exports().export(asked, choice, folder, room.session(), progress)),
                tried -> tried.then(files -> {
                    room.dialogs().close(card);
                    room.show(new ExportedView(this, new ExportModel.Result(folder, files),
                            model.signed().approved()).card());
                }, model.refusalProperty()::set));
        model.runningProperty().set(job);
        job.finishedProperty().subscribe(done -> model.runningProperty().set(done ? null : job));
    }

    private static Exports.Choice choice(ExportModel model) {
        if (model.whole()) {
            return new Exports.Choice.Everything();
        }
        List<Item> ticked = model.items().stream().filter(item -> item.ticked().get()).toList();
        return new Exports.Choice.Some(ticked.stream().anyMatch(item -> item.listing() == null),
                ticked.stream().flatMap(item -> Optional.ofNullable(item.listing()).stream()).map(Listing::key).toList());
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
