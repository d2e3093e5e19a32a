package mulu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.staff.Role;
import mulu.staff.Session;
import org.junit.jupiter.api.Test;

/// Two desks on one PostgreSQL: no edit is lost, none overwrites what its person had not seen, the record holds.
class TwoDesksTest {
    private static final int EDITS = 60;

    @Test
    void theSlowerOneIsToldAndNothingIsLost() throws Exception {
        Location shared = EachDatabase.Postgres.fresh();
        try (Trial one = Trial.at(shared); Trial two = Trial.at(shared)) {
            Session first = one.person("张一", Role.FILLER);
            Session second = two.person("李二", Role.FILLER);
            long id = one.catalog(first, 3).id();
            Sheet seen = two.office().catalogs().sheet(id);
            one.apply(id, put(seen, 0, "甲"), first).done();
            Outcome late = two.apply(id, put(seen, 0, "乙"), second);
            assertEquals("甲", assertInstanceOf(Outcome.Conflict.class, late).sheet().row(0).cell(5));

            try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
                Future<Integer> a = desks.submit(() -> work(one, id, first, 1));
                Future<Integer> b = desks.submit(() -> work(two, id, second, 2));
                int done = a.get() + b.get();
                Sheet end = one.office().catalogs().reload(id, Progress.NONE);
                assertEquals(2 + done, end.catalog().state().revision());
                assertEquals(2 * EDITS, done);
            }
            assertTrue(one.office().audit().verify(Progress.NONE).intact());
        }
    }

    /// Edits until so many went through, looking again after each conflict.
    private static int work(Trial trial, long id, Session session, int row) {
        int done = 0;
        while (done < EDITS) {
            Sheet sheet = trial.office().catalogs().sheet(id);
            if (trial.apply(id, put(sheet, row, session.name() + done), session) instanceof Outcome.Done) {
                done++;
            }
        }
        return done;
    }

    private static Edit put(Sheet sheet, int row, String text) {
        return new Edit.SetCells(List.of(new Edit.Put(sheet.row(row).id(), 5, text)));
    }
}
