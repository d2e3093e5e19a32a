package mulu.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Backup;
import mulu.base.BeijingDay;
import mulu.base.Location;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Repair;
import mulu.staff.Passwords;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import org.jspecify.annotations.Nullable;

/// The backups of one library: those that are made by themselves (at closing, once a day, before an upgrade) and those that
/// somebody wishes. Thread-safe.
public final class Backups {
    /// The kinds that have a copy in the second place.
    private static final Set<Backup.Kind> COPIED = EnumSet.of(Backup.Kind.CLOSE, Backup.Kind.DAILY, Backup.Kind.HAND);

    private final Store store;
    private final Audit audit;
    private final Staff staff;

    Backups(Store store, Audit audit, Staff staff) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
    }

    /// The backups of the library at `location`, newest first, whether or not it can be opened.
    public static List<Backup> list(Location location) {
        return Store.backups(location);
    }

    /// The backups of the open library, newest first.
    public List<Backup> list() {
        return store.backups();
    }

    /// Whoever may restore this library, by name. Problem FORBIDDEN where the person is no administrator.
    public String permit(Session session) {
        if (!staff.current(session).has(Role.ADMIN)) {
            throw Problem.forbidden("backup.admin", session.name());
        }
        return session.name();
    }

    /// Backs the library up now, under a password if there is one. The copy has been opened and compared with the library row
    /// by row when this returns.
    public Backup make(String actor, char @Nullable [] password) {
        Backup made = store.backUp(password);
        audit.act(actor, "library.backup", (_, _) -> Acted.on("library", made,
                Map.of("number", made.number(), "locked", made.locked())));
        return made;
    }

    /// Where a second copy of every backup goes; empty for nowhere.
    public Optional<Path> place() {
        return store.read(Store::place);
    }

    /// Sets that place. Problem FORBIDDEN where the person is no administrator.
    public void place(Optional<Path> place, Session session) {
        audit.act(session.name(), "library.backup-place", (tx, _) -> {
            if (!staff.current(tx, session).has(Role.ADMIN)) {
                throw Problem.forbidden("backup.admin", session.name());
            }
            Store.place(tx, place);
            return Acted.on("library", place, Map.of("place", place.map(Path::toString).orElse("")));
        });
    }

    /// Opens a backup for reading only. Whoever opened it closes it; then its copy is deleted.
    public static Office look(Path backup, char @Nullable [] password) {
        return Office.of(Store.look(backup, password), InstantSource.system(), InstantSource.system()::millis, Passwords.STANDARD);
    }

    /// What a restoration did.
    ///
    /// @param kept where the replaced database lies
    public record Restored(Optional<Path> kept) {}

    /// Puts a backup in the place of a library that is not open, and writes that into the restored library's record. What
    /// lay there is kept.
    public static Restored restore(Location location, Path backup, char @Nullable [] password, String actor) {
        if (!(location instanceof Location.Folder(Path folder))) {
            throw Problem.input("backup.only-here");
        }
        Optional<Path> kept = Store.restore(folder, backup, password);
        try (Office office = Office.open(location)) {
            office.audit().act(actor, "library.restore", (_, _) ->
                    Acted.on("library", true, Map.of("backup", String.valueOf(backup.getFileName()))));
        }
        return new Restored(kept);
    }

    /// What the program's own backups have left undone, found on opening, one sentence for each: the one at the last closing,
    /// its copy in the second place.
    List<String> undone() {
        List<String> said = new ArrayList<>();
        if (store.behind()) {
            list().stream().findFirst().ifPresent(last -> said.add(Messages.text("backup.behind", BeijingDay.of(last.at()))));
        }
        place().filter(place -> list().stream().filter(one -> COPIED.contains(one.kind())).findFirst()
                .filter(last -> !Files.exists(place.resolve(last.file().getFileName()))).isPresent())
                .ifPresent(place -> said.add(Messages.text("backup.no-copy", place)));
        return said;
    }

    /// Writes into the record what was wrong when the library was opened, unless it was only left open.
    void note(Repair repair) {
        if (!repair.harmless()) {
            audit.act(Audit.program(), "library.repair", (_, _) -> Acted.on("library", true,
                    Map.of("found", repair.found().stream().map(Enum::name).toList(), "missing", repair.missing())));
        }
    }
}
