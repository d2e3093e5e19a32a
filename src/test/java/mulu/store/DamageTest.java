package mulu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mulu.Rows;
import mulu.Trial;
import mulu.audit.Verification;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.base.Repair;
import mulu.catalog.Canonical;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whatever happens to the files of a library, it is noticed when the library is opened, and every acknowledged edit is
/// given back.
@Execution(ExecutionMode.CONCURRENT)
class DamageTest {
    @TempDir
    private Path folder;

    /// What can happen; `yesterday` is the library as it was closed before its last session.
    private enum Blow {
        FLIP, CUT, ZEROED, EMPTIED, MISSING, YESTERDAYS_DATABASE, YESTERDAYS_DATABASE_AND_NOTE, YESTERDAYS_NOTE, NOTE_FLIPPED,
        NOTE_MISSING, MARKER_FLIPPED, MARKER_MISSING, JOURNAL_FLIPPED, TWIN_FLIPPED, JOURNAL_CUT, JOURNAL_ZEROED, TWIN_MISSING,
        DATABASE_AND_JOURNAL, DATABASE_AND_BACKUP, STRANGER, EMPTY_BUT_VOUCHED_FOR, OLDER_BUT_VOUCHED_FOR;

        /// Those that may look like nothing but a sudden end, where there was one.
        boolean mayLookStopped() {
            return this == FLIP || this == ZEROED || this == YESTERDAYS_NOTE || this == YESTERDAYS_DATABASE_AND_NOTE
                    || this == NOTE_FLIPPED || this == JOURNAL_CUT;
        }

        void strike(Path library, Path yesterday, Random random) throws IOException {
            Path database = library.resolve("mulu.mv.db");
            Path note = library.resolve("library.state");
            Path marker = library.resolve("library.json");
            switch (this) {
                case FLIP -> Images.flip(database, random);
                case CUT -> Images.cut(database, random);
                case ZEROED -> Images.zero(database, random);
                case EMPTIED -> Files.write(database, new byte[0]);
                case MISSING -> Files.delete(database);
                case YESTERDAYS_DATABASE -> replace(yesterday, database);
                case YESTERDAYS_DATABASE_AND_NOTE -> {
                    replace(yesterday, database);
                    replace(yesterday, note);
                }
                case YESTERDAYS_NOTE -> replace(yesterday, note);
                case NOTE_FLIPPED -> Images.flip(note, random);
                case NOTE_MISSING -> Files.delete(note);
                case MARKER_FLIPPED -> Files.writeString(marker, "{\"id\": ");
                case MARKER_MISSING -> Files.delete(marker);
                case JOURNAL_FLIPPED -> Images.flip(Images.journal(library, "journal"), random);
                case TWIN_FLIPPED -> Images.flip(Images.journal(library, "journal.twin"), random);
                case JOURNAL_CUT -> Images.cut(Images.journal(library, "journal"), random);
                case JOURNAL_ZEROED -> Images.zero(Images.journal(library, "journal"), random);
                case TWIN_MISSING -> Files.delete(Images.journal(library, "journal.twin"));
                case DATABASE_AND_JOURNAL -> {
                    Images.cut(database, random);
                    Images.flip(Images.journal(library, "journal"), random);
                }
                case DATABASE_AND_BACKUP -> {
                    Images.zero(database, random);
                    Images.flip(Images.files(library.resolve("backup")).getLast(), random);
                }
                case EMPTY_BUT_VOUCHED_FOR -> {
                    Files.write(database, new byte[0]);
                    vouch(library);
                }
                case OLDER_BUT_VOUCHED_FOR -> {
                    replace(yesterday, database);
                    vouch(library);
                }
                case STRANGER -> {
                    Path other = library.resolveSibling("other");
                    Trial.at(new Location.Folder(other)).close();
                    replace(other, database);
                }
            }
        }

        /// Makes the note say of the file as it is that it was closed like this.
        private static void vouch(Path library) throws IOException {
            Path database = library.resolve("mulu.mv.db");
            Closed note = Closed.read(library).orElseThrow();
            new Closed(note.library(), true, note.mark(), Files.size(database), Checksum.of(database)).write(library);
        }

        private static void replace(Path from, Path file) throws IOException {
            Files.copy(from.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What the last acknowledged edit left.
    private record Saved(long revision, String digest, long entries, String head) {
        static Saved of(Trial trial) {
            Sheet sheet = trial.office().catalogs().reload(1, Progress.NONE);
            Verification record = trial.office().verify(Progress.NONE);
            assertTrue(record.intact(), record.toString());
            return new Saved(sheet.catalog().state().revision(), new Canonical(sheet).digest(), record.entries(), record.head());
        }

        /// The same content, and the record as far as it went then; what was found on opening may stand behind it.
        void isIn(Trial trial, String what) {
            Saved now = of(trial);
            assertEquals(List.of(revision, digest), List.of(now.revision, now.digest), what);
            assertEquals(head, trial.office().audit().newest(5).stream().filter(entry -> entry.seq() == entries).findFirst()
                    .orElseThrow(() -> new AssertionError(what)).link().hash(), what);
        }
    }

    /// A library on the evening before, when it was closed last, and as a program left it that was killed.
    private record Story(Path yesterday, Path closed, Path killed, Saved saved) {}

    private static Location.Folder at(Path path) {
        return new Location.Folder(path);
    }

    private Story story(int seed) throws IOException {
        Random random = new Random(seed);
        Path library = folder.resolve("library" + seed);
        Path yesterday = folder.resolve("yesterday" + seed);
        Path killed = folder.resolve("killed" + seed);
        try (Trial trial = Trial.at(at(library))) {
            trial.catalog(trial.person("张一", Role.FILLER), 5 + random.nextInt(40));
            edit(trial, random, random.nextInt(8));
        }
        Images.copy(library, yesterday);
        Saved saved;
        try (Trial trial = Trial.at(at(library))) {
            edit(trial, random, 2 + random.nextInt(8));
            Images.copy(library, killed);
            saved = Saved.of(trial);
        }
        return new Story(yesterday, library, killed, saved);
    }

    private static void edit(Trial trial, Random random, int edits) {
        Session session = trial.office().staff().signIn("张一", Trial.password("张一"));
        for (int i = 0; i < edits; i++) {
            Sheet sheet = trial.office().catalogs().sheet(1);
            Rows rows = new Rows(random, sheet.template());
            Row row = sheet.row(random.nextInt(sheet.size()));
            trial.apply(1, switch (random.nextInt(4)) {
                case 0 -> new Edit.InsertRows(random.nextInt(sheet.size()), rows.wild(1 + random.nextInt(60)));
                case 1 -> new Edit.DeleteRows(List.of(row.id()));
                default -> new Edit.SetCells(List.of(new Edit.Put(row.id(), 5, rows.text() + random.nextLong())));
            }, session).done();
        }
    }

    /// Strikes a copy of the library and opens it; answers whether the blow was told from a mere sudden end.
    private boolean round(Story story, boolean wasClosed, Blow blow, int seed) throws IOException {
        Path struck = folder.resolve("struck");
        Images.copy(wasClosed ? story.closed() : story.killed(), struck);
        String what = blow + (wasClosed ? " closed " : " killed ") + seed;
        try {
            blow.strike(struck, story.yesterday(), new Random(seed));
            Repair repair;
            try (Trial trial = Trial.at(at(struck))) {
                story.saved().isIn(trial, what);
                repair = trial.office().repair().orElseThrow(() -> new AssertionError("not noticed: " + what));
                assertEquals(0, repair.missing(), what);
                repair.kept().ifPresent(kept -> assertTrue(Files.isDirectory(kept), what));
            }
            assertFalse(repair.harmless() && (wasClosed || !blow.mayLookStopped()), what + ": " + repair);
            try (Trial again = Trial.at(at(struck))) {
                story.saved().isIn(again, what);
                assertTrue(again.office().repair().isEmpty(), () -> what + " is found again: " + again.office().repair());
            }
            return !repair.harmless();
        } finally {
            delete(struck);
            delete(folder.resolve("other"));
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void everyKindOfDamageIsNoticedAndEveryEditGivenBack() throws IOException {
        Story story = story(1);
        boolean closed = true;
        for (Blow blow : Blow.values()) {
            round(story, closed, blow, 7);
            closed = !closed;
        }
    }

    @Test
    @Tag("soak")
    void twoHundredDamagedLibraries() throws IOException {
        int told = 0;
        for (int seed = 0; seed < 200; seed++) {
            Story story = story(seed);
            Blow blow = List.of(Blow.values()).get(seed % Blow.values().length);
            told += round(story, new Random(seed).nextBoolean(), blow, seed) ? 1 : 0;
            for (Path path : List.of(story.yesterday(), story.closed(), story.killed())) {
                delete(path);
            }
        }
        System.out.printf("200 damaged libraries: 200 given back to the last acknowledged edit, %d told as damage,"
                + " %d made anew after a kill and equal row by row%n", told, 200 - told);
    }
}
