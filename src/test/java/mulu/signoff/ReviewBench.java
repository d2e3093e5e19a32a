package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a reviewer of 100,000 rows waits; figures on the output.
@Tag("bench")
class ReviewBench {
    private static final int ROWS = 100_000;

    @TempDir
    Path folder;

    @Test
    void ticks() {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("library")))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            long id = trial.catalog(filler, ROWS).id();
            SignOff signOff = trial.office().signOff();
            signOff.sign(signOff.look(id, Progress.NONE), filler, Trial.password("张一"), "");
            Sheet sheet = trial.office().catalogs().sheet(id);
            Reviews reviews = trial.office().reviews();
            time("first progress", () -> reviews.of(id, Progress.NONE));
            time("tick one row", () -> reviews.tick(sheet, List.of(sheet.row(7).id()), true, reviewer, Progress.NONE));
            time("tick all", () -> assertEquals(ROWS - 1, reviews.tickAll(sheet, reviewer, Progress.NONE)));
            time("progress", () -> assertEquals(ROWS, reviews.of(id, Progress.NONE).done()));
            time("tick all again", () -> assertEquals(0, reviews.tickAll(sheet, reviewer, Progress.NONE)));
            time("untick one", () -> reviews.tick(sheet, List.of(sheet.row(7).id()), false, reviewer, Progress.NONE));
            time("tick one of many", () -> reviews.tick(sheet, List.of(sheet.row(7).id()), true, reviewer, Progress.NONE));
            time("pass", () -> signOff.sign(signOff.look(id, Progress.NONE), reviewer, Trial.password("李二"), ""));
        }
    }

    private static void time(String what, Runnable act) {
        long from = System.nanoTime();
        act.run();
        System.out.printf("%-18s %5d ms%n", what, (System.nanoTime() - from) / 1_000_000);
    }
}
