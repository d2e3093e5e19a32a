package mulu.desk.backups;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import mulu.audit.AuditEntry;
import mulu.base.Backup;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.fx.Times;
import mulu.desk.fx.Tried;
import mulu.office.Backups;
import mulu.office.Office;
import mulu.staff.Role;

/// 备份与还原. Everybody makes backups and looks into them; an administrator restores one and says where second copies go.
/// FX thread only.
public final class BackupsController {
    private static final int LAST = 5;

    private final Room room;
    private final BiConsumer<Path, String> restore;
    private final BackupsModel model = new BackupsModel();

    /// @param restore leaves the library and puts this backup, opened with this password, in its place
    public BackupsController(Room room, BiConsumer<Path, String> restore) {
        this.room = room;
        this.restore = restore;
    }

    public void open() {
        Backups service = room.office().backups();
        room.work().read("backups", _ -> new Found(service.list(), service.place(),
                room.office().staff().current(room.session()).has(Role.ADMIN)), found -> {
            show(found);
            room.show(new BackupsView(this).card());
        });
    }

    public BackupsModel model() {
        return model;
    }

    /// What the service answers at once.
    private record Found(List<Backup> backups, Optional<Path> place, boolean administrator) {}

    private void show(Found found) {
        model.backups().setAll(found.backups());
        model.placeProperty().set(found.place().map(Path::toString).orElse(""));
        model.administratorProperty().set(found.administrator());
    }

    void onMake() {
        Backups service = room.office().backups();
        String who = room.session().name();
        tried(text("desk.backups.making"), () -> {
            Backup made = service.make(who, null);
            return new Made(made, service.list());
        }, made -> {
            model.backups().setAll(made.backups());
            model.saidProperty().set(text("desk.backups.made", Times.full(made.made().at())));
        });
    }

    /// A new backup and all there are now.
    private record Made(Backup made, List<Backup> backups) {}

    private <T> void tried(String meanwhile, Supplier<T> work, java.util.function.Consumer<T> done) {
        model.busyProperty().set(true);
        model.saidProperty().set(meanwhile);
        room.work().read("backups", _ -> Tried.of(work), answer -> {
            model.busyProperty().set(false);
            answer.then(done, model.saidProperty()::set);
        });
    }

    void onLook(Backup backup, String password) {
        tried(text("desk.backups.looking"), () -> Tried.secretly(password, letters -> contents(backup, letters)), lines -> {
            model.saidProperty().set("");
            Card card = new Card("backup-look", text("desk.backups.look.title", Times.full(backup.at())));
            card.body(Parts.sentence(text("desk.backups.look.lead"), "soft"));
            lines.forEach(line -> card.body(Parts.sentence(line, "dialog-sentence")));
            card.primary("backup-look-close", text("desk.close"), () -> room.dialogs().close(card));
            room.show(card);
        });
    }

    private static List<String> contents(Backup backup, char[] password) {
        try (Office office = Backups.look(backup.file(), password)) {
            List<String> lines = new ArrayList<>();
            for (Catalog catalog : office.catalogs().list()) {
                lines.add(text("desk.backups.look.catalog", catalog.title(), catalog.year(), catalog.state().version(),
                        catalog.stage().label(), office.catalogs().reload(catalog.id(), Progress.NONE).size()));
            }
            if (lines.isEmpty()) {
                lines.add(text("desk.backups.look.empty"));
            }
            for (AuditEntry entry : office.audit().newest(LAST)) {
                lines.add(text("desk.backups.look.entry", Times.full(entry.at()), entry.actor(), entry.seq()));
            }
            return lines;
        }
    }

    void onRestore(Card card, Backup backup, String password) {
        tried("", () -> room.office().backups().permit(room.session()), _ ->
                room.dialogs().ask(text("desk.backups.restore.title"), text("desk.backups.restore.ask", Times.full(backup.at())),
                        text("desk.backups.restore.yes"), () -> {
                            room.dialogs().close(card);
                            restore.accept(backup.file(), password);
                        }));
    }

    void onPlace() {
        room.outside().folder(text("desk.backups.place.title"), null).ifPresent(folder -> place(Optional.of(folder)));
    }

    /// Sets the place of second copies, or none.
    void place(Optional<Path> folder) {
        tried("", () -> {
            room.office().backups().place(folder, room.session());
            return folder.map(Path::toString).orElse("");
        }, model.placeProperty()::set);
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }
}
