package mulu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.store.EachDatabase;
import mulu.base.Location;
import mulu.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    @TempDir
    private java.nio.file.Path folder;

    @EachDatabase
    void everyActIsOneLinkAndTimeNeverRunsBack(Location location) {
        List<Instant> clock = new java.util.ArrayList<>(List.of(Instant.ofEpochMilli(1_000)));
        try (Store store = Store.open(location)) {
            Audit audit = new Audit(store, (InstantSource) clock::getLast);
            for (int i = 1; i <= 5; i++) {
                long seq = i;
                clock.add(Instant.ofEpochMilli(i == 3 ? 5 : 1_000 + i));
                long told = audit.act("张一", "test", (_, moment) -> Acted.on("thing/" + seq, moment.seq(), Map.of("n", seq)));
                assertEquals(seq, told);
            }
            assertThrows(Problem.class, () -> audit.act("张一", "test", (_, _) -> {
                throw Problem.input("problem.cancelled");
            }));
            assertEquals("none", audit.act("张一", "test", (_, _) -> Acted.nothing("none")));
            List<AuditEntry> newest = audit.newest(9);
            assertEquals(List.of(1_005L, 1_004L, 1_002L, 1_002L, 1_001L), newest.stream().map(AuditEntry::at).toList());
            assertTrue(newest.get(2).detail().contains("\"clock\":5"), newest.get(2).detail());
            Verification whole = audit.verify(Progress.NONE);
            assertEquals(new Verification(5, newest.getFirst().link().hash(), 0, Verification.Flaw.NONE), whole);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "update audit_entry set detail = '{ }' where seq = 3, 3, CONTENT",
        "update audit_entry set actor = '李四' where seq = 3, 3, CONTENT",
        "update audit_entry set at = at + 1 where seq = 1, 1, CONTENT",
        "update audit_entry set act = 'x' where seq = 5, 5, CONTENT",
        "update audit_entry set subject = 'x' where seq = 2, 2, CONTENT",
        "update audit_entry set hash = previous where seq = 4, 4, CONTENT",
        "update audit_entry set previous = hash where seq = 4, 4, CHAIN",
        "delete from audit_entry where seq = 2, 2, GAP",
        "delete from audit_entry where seq = 1, 1, GAP",
        "update audit_entry set seq = 9 where seq = 5, 5, GAP"})
    void verifyNamesTheFirstBrokenLink(String sql, long broken, Verification.Flaw flaw) {
        try (Store store = Store.open(new Location.Folder(folder))) {
            Audit audit = new Audit(store, InstantSource.system());
            for (int i = 1; i <= 5; i++) {
                audit.act("张一", "test", (_, _) -> Acted.on("thing", 0, Map.of()));
            }
            store.write(tx -> tx.handle().execute(sql));
            Verification verification = audit.verify(Progress.NONE);
            assertEquals(broken, verification.broken());
            assertEquals(flaw, verification.flaw());
        }
    }
}
