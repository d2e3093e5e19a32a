package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Bookmark;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.signoff.Remark;
import mulu.signoff.Reviews;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// One byte of the record, of a frozen edition or of a seal becomes another in the database, and the examination of the
/// library finds it, or the database does not take it.
@Execution(ExecutionMode.CONCURRENT)
class EveryByteTest {
    private static final List<String> KEPT = List.of("audit_entry", "edition", "edition_part", "edition_name", "seal");

    /// Tables that the record, the frozen versions and the seals do not answer for byte by byte.
    private static final List<String> OTHERS = List.of("setting", "person", "person_role", "person_key", "former_name", "former_secret",
            "template", "catalog", "catalog_row", "row_part", "contributor", "change_log", "change_row", "change_part", "bin", "waiver", "remark",
            "remark_reply", "suggestion", "row_tick", "bookmark", "catalog_origin");

    @TempDir
    private Path folder;

    /// A library of catalogs that went back once and were approved, with versions kept by hand.
    private void library(Path path, int catalogs, int rows) {
        try (Trial trial = Trial.at(new Location.Folder(path))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            for (int n = 0; n < catalogs; n++) {
                long id = trial.catalog(filler, rows).id();
                sign(trial, id, filler);
                trial.office().signOff().giveBack(id, reviewer, Trial.password(reviewer.name()), "第二行依据要补上条款");
                trial.office().editions().keep(id, filler, "退回时的样子");
                trial.apply(id, new Edit.MoveRows(List.of(trial.office().catalogs().sheet(id).row(2).id()), 0), filler).done();
                sign(trial, id, filler);
                trial.review(id, reviewer);
                sign(trial, id, reviewer);
                sign(trial, id, approver);
            }
            // Versions that only the beginning of another year froze.
            trial.office().editions().begin(trial.catalog(filler, rows).id(), 2019, filler, Progress.NONE);
        }
    }

    private static void sign(Trial trial, long id, Session session) {
        trial.office().signOff().sign(trial.office().signOff().look(id, Progress.NONE), session, Trial.password(session.name()), "");
    }

    private static String flip(StoredBytes stored, Office office, IntStream positions, Random random) {
        List<String> missed = new ArrayList<>();
        int[] counts = new int[2];
        positions.forEach(position -> {
            StoredBytes.Flip flip = stored.flip(position, random);
            if (!stored.put(flip)) {
                counts[0]++;
                return;
            }
            counts[1]++;
            if (counts[1] % 1_000 == 0) {
                System.out.println(counts[1] + " flips, now at " + flip.place());
            }
            if (!found(office)) {
                missed.add(flip.place());
                System.out.println("missed " + missed.getLast());
            }
            stored.takeBack(flip);
        });
        assertEquals(List.of(), missed);
        return counts[1] + " found, " + counts[0] + " refused by the database";
    }

    private static boolean found(Office office) {
        try {
            return !office.examine(Progress.NONE).intact();
        } catch (Problem named) {
            return true;
        }
    }

    private String flipped(Path path, int share, int most, long seed) {
        Random random = new Random(seed);
        try (Store store = Store.open(new Location.Folder(path));
                Office office = Office.of(store, InstantSource.system(), System::currentTimeMillis, Trial.CHEAP)) {
            assertTrue(office.examine(Progress.NONE).intact());
            StoredBytes stored = new StoredBytes(store, KEPT);
            int all = stored.size();
            IntStream positions = share == 1 ? IntStream.range(0, all) : IntStream.range(0, most).map(_ -> random.nextInt(all));
            String told = flip(stored, office, positions, random);
            assertTrue(office.examine(Progress.NONE).intact(), "everything is as it was");
            return all + " bytes: " + told;
        }
    }

    @Test
    void bytesOfASmallLibrary() {
        library(folder, 1, 3);
        flipped(folder, 0, 120, 3);
    }

    @Test
    @Tag("soak")
    void everyByteOfASmallLibrary() {
        library(folder, 1, 3);
        System.out.println("a small library, " + flipped(folder, 1, 0, 4));
    }

    @Test
    @Tag("soak")
    void tenThousandBytesOfALargeLibrary() {
        library(folder, 3, 700);
        System.out.println("a large library, " + flipped(folder, 0, 10_000, 5));
    }

    /// What one altered value does to whoever works with the library.
    private void strange(int most, long seed) {
        library(folder, 1, 3);
        more();
        Random random = new Random(seed);
        try (Store store = Store.open(new Location.Folder(folder))) {
            StoredBytes stored = new StoredBytes(store, OTHERS);
            Set<String> faults = new TreeSet<>();
            Map<String, Integer> told = new TreeMap<>();
            for (int n = 0; n < most; n++) {
                StoredBytes.Flip flip = stored.flip(random.nextInt(stored.size()), random);
                if (stored.put(flip)) {
                    told.merge(use(store, flip, faults), 1, Integer::sum);
                    stored.takeBack(flip);
                } else {
                    told.merge("refused by the database", 1, Integer::sum);
                }
            }
            System.out.println("other tables, " + stored.size() + " bytes: " + told);
            assertEquals(Set.of(), faults);
        }
    }

    /// What a library has besides rows and seals.
    private void more() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Office office = trial.office();
            Session filler = office.staff().signIn("张一", Trial.password("张一"));
            Session reviewer = office.staff().signIn("李二", Trial.password("李二"));
            long next = office.editions().begin(1, 2019, filler, Progress.NONE).id();
            Sheet sheet = office.catalogs().sheet(next);
            trial.apply(next, new Edit.SetCells(List.of(new Edit.Put(sheet.row(1).id(), 3, "别的内容"))), filler).done();
            trial.apply(next, new Edit.DeleteRows(List.of(sheet.row(2).id())), filler).done();
            trial.apply(next, new Edit.SetHeading(Map.of("title", "另一份目录")), filler).done();
            Reviews reviews = office.reviews();
            Remark remark = reviews.remark(next, sheet.row(0).id(), null, "请写明条款", reviewer);
            reviews.reply(next, remark.id(), "已经写明", filler);
            office.bookmarks().keep(filler, new Bookmark(next, sheet.row(0).id(), 2, "半句", "整句", true, ""));
        }
    }

    /// Opens the library and looks at all of it. What cannot be read is a sentence; anything else is a fault.
    private static String use(Store store, StoredBytes.Flip flip, Set<String> faults) {
        List<String> sentences = new ArrayList<>();
        try {
            Office office = Office.of(store, InstantSource.system(), System::currentTimeMillis, Trial.CHEAP);
            Map<String, Runnable> looks = new LinkedHashMap<>();
            looks.put("sign in", () -> List.of("张一", "李二", "王三").forEach(name -> {
                Session session = office.staff().signIn(name, Trial.password(name));
                office.bookmarks().of(session);
                office.duties().todo(session.person());
                office.duties().done(session.person(), 10);
                office.duties().begun(session.person());
            }));
            looks.put("people", () -> office.staff().people());
            looks.put("standards", () -> office.standards().get());
            looks.put("list", () -> office.catalogs().list());
            for (long id = 1; id <= 2; id++) {
                long catalog = id;
                looks.put("open " + id, () -> office.signOff().look(catalog, Progress.NONE));
                looks.put("look " + id, () -> {
                    Sheet sheet = office.catalogs().sheet(catalog);
                    sheet.rows().forEach(row -> office.catalogs().history().of(catalog, row.id(), 10));
                    office.catalogs().history().deleted(catalog);
                    office.catalogs().history().originals(sheet);
                });
                looks.put("review " + id, () -> office.reviews().of(catalog, Progress.NONE));
                looks.put("versions " + id, () -> office.editions().list(catalog));
                looks.put("year " + id, () -> office.editions().sinceLastYear(catalog, Progress.NONE));
                looks.put("slip " + id, () -> office.slips().of(catalog, Progress.NONE));
            }
            looks.put("examine", () -> {
                if (!office.examine(Progress.NONE).intact()) {
                    sentences.add("found");
                }
            });
            looks.forEach((name, look) -> {
                try {
                    look.run();
                } catch (Problem said) {
                    sentences.add(said.getMessage());
                } catch (RuntimeException fault) {
                    faults.add(name + ": " + flip.place() + ": " + fault + " " + fault.getStackTrace()[0]);
                }
            });
        } catch (Problem said) {
            sentences.add(said.getMessage());
        } catch (RuntimeException fault) {
            faults.add("opening: " + flip.place() + ": " + fault);
        }
        return sentences.isEmpty() ? "not noticed" : sentences.contains("found") ? "found" : "told";
    }

    @Test
    void bytesOfEverythingElseEndInNoFault() {
        strange(60, 6);
    }

    @Test
    @Tag("soak")
    void manyBytesOfEverythingElseEndInNoFault() {
        strange(3_000, 7);
    }
}
