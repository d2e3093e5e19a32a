package mulu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import mulu.base.Backup;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.base.Repair;
import mulu.base.Repair.Found;
import org.jspecify.annotations.Nullable;

/// Sees that the database file of a library is what was saved before anybody reads it. A file that is byte for byte the one
/// that was closed is taken as it is; every other is made anew from backup and journal, and kept where it was damaged.
final class Opening {
    private static final Pattern REST = Pattern.compile("(mulu\\.\\d+\\.(rebuilt|look)|proof\\.\\d+)\\.mv\\.db");

    private final Path folder;
    private final String id;
    private final Path file;
    private final BackupFolder backups;
    private final Damaged damaged;
    private final TreeSet<Found> found = new TreeSet<>();
    private long given;
    private long missing;

    Opening(Path folder, String id) {
        this.folder = folder;
        this.id = id;
        this.file = Folders.file(folder);
        this.backups = new BackupFolder(folder);
        this.damaged = new Damaged(folder);
    }

    /// A database file that can be opened.
    ///
    /// @param mark the last write in it
    /// @param backedUp the last write in the newest backup
    /// @param backedUpAt when that was made, in milliseconds
    record Ready(Mark mark, Mark backedUp, long backedUpAt, Optional<Repair> repair) {
        /// Whether the library was closed as it should be, but the backup that belongs to it was not made.
        boolean behind() {
            return repair.isEmpty() && backedUp.number() < mark.number();
        }
    }

    Ready run() {
        try {
            if (!(Folders.marker(folder) instanceof Folders.Marker.Ready)) {
                found.add(Found.MARKER);
                Folders.ready(folder, id);
            }
            clearRest();
            List<BackupFolder.Kept> kept = backups.of(id);
            JournalScan scan = JournalScan.of(folder, id);
            boolean noted = Files.exists(folder.resolve(Closed.FILE));
            Optional<Closed> note = Closed.read(folder).filter(one -> one.library().equals(id));
            if (kept.isEmpty() && scan.isEmpty() && !noted) {
                return adopt();
            }
            return known(kept, scan, note);
        } catch (IOException e) {
            throw SqlFailures.isFull(e) ? Problem.storage("store.full-opening", e) : Problem.storage("store.no-folder", e, folder);
        }
    }

    /// Files that a killed program was working on; nothing in them was ever counted on.
    private void clearRest() throws IOException {
        List<Path> rest = new ArrayList<>(Forced.list(folder.resolve(BackupFolder.NAME), ".part"));
        for (String copy : Journal.COPIES) {
            rest.addAll(Forced.list(folder.resolve(copy), ".part"));
        }
        Forced.list(folder, H2File.ENDING).stream().filter(one -> REST.matcher(one.getFileName().toString()).matches()).forEach(rest::add);
        for (Path one : rest) {
            Files.deleteIfExists(one);
        }
    }

    /// A library from a time before there was a journal: its file is all there is.
    private Ready adopt() throws IOException {
        if (!Files.exists(file)) {
            throw Problem.storage("store.damaged.missing", folder);
        }
        Folders.refuseCut(folder);
        H2File.Found inside;
        try {
            inside = H2File.with(file, H2File::found);
        } catch (RuntimeException e) {
            throw SqlFailures.opening(e);
        }
        if (!inside.library().equals(id)) {
            throw Problem.storage(inside.library().isEmpty() ? "store.damaged.empty" : "store.damaged.other", folder);
        }
        Mark mark = new Mark(inside.number(), Mark.START.hash());
        base(Backup.Kind.UPGRADE, mark);
        return new Ready(mark, mark, System.currentTimeMillis(), Optional.empty());
    }

    private Ready known(List<BackupFolder.Kept> kept, JournalScan scan, Optional<Closed> note) throws IOException {
        long newest = Math.max(scan.newest(), kept.isEmpty() ? 0 : kept.getFirst().head().mark().number());
        boolean trusted = note.isPresent() && note.get().mark().number() >= newest && note.get().fits(file);
        dropDamaged(kept);
        if (note.isEmpty()) {
            found.add(Found.STATE);
        }
        if (scan.flaws().stream().anyMatch(flaw -> trusted || !flaw.torn() || flaw.lost())) {
            found.add(Found.JOURNAL);
        }
        Mark mark = trusted ? note.get().mark() : anew(kept, scan, note);
        BackupFile.Head backedUp = secured(mark, scan);
        Optional<Repair> repair = found.isEmpty() ? Optional.empty()
                : Optional.of(new Repair(List.copyOf(found), given, missing, damaged.kept()));
        return new Ready(mark, backedUp.mark(), backedUp.at(), repair);
    }

    /// Mends the journal, and sees that a backup and the journal lead to this write again; answers what that backup says.
    private BackupFile.Head secured(Mark mark, JournalScan scan) throws IOException {
        JournalScan whole = scan;
        if (!scan.flaws().isEmpty()) {
            new JournalMending(folder, id, damaged).mend(scan);
            whole = JournalScan.of(folder, id);
        }
        List<BackupFolder.Kept> bases = backups.of(id).stream().filter(BackupFolder.Kept::base).toList();
        if (!bases.isEmpty() && whole.reach(bases.getFirst().head().mark()).equals(mark)) {
            return bases.getFirst().head();
        }
        if (missing == 0 && !bases.isEmpty()) {
            found.add(Found.JOURNAL);
        }
        return base(Backup.Kind.REPAIR, mark);
    }

    /// The newest backup is looked at on every opening, because it is the one that is needed first.
    private void dropDamaged(List<BackupFolder.Kept> kept) throws IOException {
        List<Path> bad = new ArrayList<>(backups.strange());
        if (!kept.isEmpty() && !BackupFile.whole(kept.getFirst().file())) {
            bad.add(kept.getFirst().file());
        }
        drop(bad);
    }

    private void drop(List<Path> bad) throws IOException {
        for (Path one : bad) {
            found.add(Found.BACKUP);
            damaged.keep(one);
        }
    }

    private Mark anew(List<BackupFolder.Kept> kept, JournalScan scan, Optional<Closed> note) throws IOException {
        Optional<H2File.Examined> old = Files.exists(file)
                ? H2File.examine(file, folder.resolve(Folders.DATABASE + "." + Ids.next() + ".look" + H2File.ENDING))
                : Optional.empty();
        Optional<H2File.Examined> own = old.filter(examined -> examined.found().library().equals(id));
        Rebuilding rebuilding = new Rebuilding(folder, scan);
        Rebuilding.Rebuilt rebuilt = rebuilding.run(kept.stream().filter(one -> Files.exists(one.file())).toList(), own).orElse(null);
        drop(rebuilding.damagedBackups());
        long known = Math.max(Math.max(scan.newest(), note.map(one -> one.mark().number()).orElse(0L)),
                own.map(examined -> examined.found().number()).orElse(0L));
        boolean stopped = note.isPresent() && !note.get().closed();
        if (own.isPresent() && (rebuilt == null || (stopped && rebuilt.mark().number() < own.get().found().number()))) {
            return asItIs(own.get().found().number(), rebuilt, known, stopped);
        }
        if (rebuilt == null) {
            throw Problem.storage(Files.exists(file) ? "store.damaged.file" : "store.damaged.missing", folder);
        }
        found.add(judge(old, own, rebuilt, note));
        return swap(rebuilt, known);
    }

    /// The journal is damaged but the database is not known to be: it holds more than could be made anew.
    private Mark asItIs(long number, Rebuilding.@Nullable Rebuilt rebuilt, long known, boolean stopped) throws IOException {
        if (rebuilt != null) {
            Files.delete(rebuilt.file());
        }
        found.add(stopped ? Found.STOPPED : Found.CHANGED);
        found.add(Found.JOURNAL);
        missing = known - number;
        return missing > 0 ? beyond(file, known) : new Mark(known, fresh());
    }

    private Found judge(Optional<H2File.Examined> old, Optional<H2File.Examined> own, Rebuilding.Rebuilt rebuilt,
            Optional<Closed> note) throws IOException {
        boolean closed = note.isPresent() && note.get().closed();
        if (!Files.exists(file)) {
            return Found.MISSING;
        }
        if (old.isEmpty() || old.get().found().library().isEmpty()) {
            return Files.size(file) == 0 || old.isPresent() || (closed && Files.size(file) < note.get().length())
                    ? Found.CUT : Found.CHANGED;
        }
        if (own.isEmpty()) {
            return Found.OTHER;
        }
        if (own.get().found().number() < rebuilt.mark().number() - (closed ? 0 : 1)) {
            return closed && Files.size(file) < note.get().length() ? Found.CUT : Found.OLDER;
        }
        if (!rebuilt.equal()) {
            // A newer program was killed while it changed the tables: that is done again.
            boolean upgrading = !closed && own.get().schema() > H2File.look(rebuilt.file(), handle -> Migrations.version(new Tx(handle)));
            return upgrading ? Found.STOPPED : Found.CHANGED;
        }
        boolean stale = note.isEmpty() || (closed && note.get().mark().number() < rebuilt.mark().number());
        return stale ? Found.STATE : closed ? Found.CHANGED : Found.STOPPED;
    }

    /// Puts the new file in the place of the old one. One that was only left open and holds the same rows is not kept.
    private Mark swap(Rebuilding.Rebuilt rebuilt, long known) throws IOException {
        given = rebuilt.given();
        missing = Math.max(0, known - rebuilt.mark().number());
        Mark mark = rebuilt.mark();
        if (missing > 0) {
            mark = beyond(rebuilt.file(), known);
        }
        boolean same = rebuilt.equal() && !found.contains(Found.CHANGED);
        if (!same) {
            damaged.keep(file);
        }
        Forced.move(rebuilt.file(), file);
        return mark;
    }

    /// Numbers are never given twice, and no record that could not be read may ever seem to follow.
    private static Mark beyond(Path database, long known) throws IOException {
        Mark mark = new Mark(known + 1, fresh());
        H2File.with(database, handle -> {
            LibraryTable.written(handle, mark.number());
            return mark;
        });
        Forced.file(database);
        return mark;
    }

    private static String fresh() {
        byte[] random = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(JournalFile.sha256(random, random.length));
    }

    private BackupFile.Head base(Backup.Kind kind, Mark mark) throws IOException {
        int schema = H2File.look(file, handle -> Migrations.version(new Tx(handle)));
        return backups.make(file, new BackupFile.Head(id, mark, kind, System.currentTimeMillis(), schema, 0, "", ""), null).head();
    }
}
