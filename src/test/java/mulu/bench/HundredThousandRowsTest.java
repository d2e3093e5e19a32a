package mulu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import mulu.Trial;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.base.Location;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 100,000 rows × 16 columns through the catalog's door; prints the rows of docs/benchmarks.md.
@Tag("bench")
class HundredThousandRowsTest {
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @Test
    void throughTheDoor() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session filler = trial.person("张一", Role.FILLER);
            Catalog catalog = timed("create", () -> trial.catalog(filler, ROWS));
            Sheet sheet = timed("open (reload)", () -> trial.office().catalogs().reload(catalog.id(), Progress.NONE));
            timed("check", () -> trial.office().checks().check(sheet));
            timed("digest", () -> new Canonical(sheet).digest());
            for (int i = 0; i < 3; i++) {
                int row = i;
                timed("edit one cell", () -> trial.apply(catalog.id(),
                        new Edit.SetCells(List.of(new Edit.Put(sheet.row(50_000 + row).id(), 5, "改过"))), filler).done());
            }
            timed("insert at the top", () -> trial.apply(catalog.id(),
                    new Edit.InsertRows(0, Trial.draft(1).rows()), filler).done());
            timed("counts", () -> trial.office().catalogs().sheet(catalog.id()).counts());
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("| %s | %.0f ms |%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}
