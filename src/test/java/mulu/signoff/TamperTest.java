package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mulu.Trial;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Trace;
import mulu.office.Examination;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody who holds the data folder and knows SQL changes what he likes behind the program's back; each time it is found
/// and named, and what was changed does not leave the house as the approved form.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class TamperTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path whole() {
        return folder.resolve("whole");
    }

    /// One catalog that is approved, one that waits for the approver, with some history, and a draft with a row in the bin.
    @BeforeAll
    void library() {
        try (Trial trial = Trial.at(new Location.Folder(whole()))) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            for (int n = 0; n < 2; n++) {
                long id = trial.catalog(filler, 4 + n).id();
                trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(trial.office().catalogs().sheet(id).row(1).id(), 4, "改过的名称"))), filler).done();
                RouteTest.sign(trial, id, filler);
                trial.office().signOff().giveBack(id, reviewer, Trial.password("李二"), "第二行依据要补上条款");
                trial.apply(id, new Edit.MoveRows(List.of(trial.office().catalogs().sheet(id).row(2).id()), 0), filler).done();
                RouteTest.sign(trial, id, filler);
                RouteTest.sign(trial, id, reviewer);
            }
            RouteTest.sign(trial, 1, approver);
            long draft = trial.catalog(filler, 4).id();
            trial.apply(draft, new Edit.DeleteRows(List.of(trial.office().catalogs().sheet(draft).row(3).id())), filler).done();
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                content("a cell of a row", "update catalog_row set cells = replace(cells, '第3项', '第8项') where catalog_id = 1"),
                content("a row taken out", "update catalog_row set deleted = true where id = (select max(id) from catalog_row where catalog_id = 1)"),
                content("a row put in", "insert into catalog_row (id, catalog_id, pos, deleted, cells, seq) select id + 1, 1, pos + 1, false, cells, 0 from catalog_row where id = (select max(id) from catalog_row where catalog_id = 1); update catalog set last_row = last_row + 1 where id = 1"),
                content("two rows in another order", "update catalog_row set pos = -pos where catalog_id = 1"),
                content("a row of another catalog", "update catalog_row set catalog_id = 2 where id = (select max(id) from catalog_row where catalog_id = 1)"),
                content("a value of the heading", "update catalog set heading = replace(heading, '2018-11-09', '2019-11-09') where id = 1"),
                content("the year", "update catalog set year_ = 2020 where id = 1"),
                found("a row in the bin", "update catalog_row set cells = replace(cells, '第4项', '第8项') where catalog_id = 3 and deleted"),
                found("the revision", "update catalog set revision = revision + 1 where id = 1"),
                found("a kept change", "update change_row set old_ = replace(old_, '第2项', '第7项')"),
                found("a change taken out", "delete from change_row where seq = (select min(seq) from change_log where catalog_id = 1); delete from change_log where seq = (select min(seq) from change_log where catalog_id = 1)"),
                found("a change put in", "insert into change_log (seq, catalog_id, revision, label, heading, person_id, undo, version, round) select 9999, catalog_id, revision + 1, label, heading, person_id, undo, version, round from change_log where seq = (select min(seq) from change_log)"),
                route("the stage of what waits", "update catalog set stage = 'APPROVED' where id = 2"),
                route("the stage of what is approved", "update catalog set stage = 'DRAFT' where id = 1"),
                route("handed in", "update catalog set stage = 'HANDED_IN' where id = 1"),
                route("the version", "update catalog set version = 2 where id = 1"),
                route("the round", "update catalog set round = 1 where id = 1"),
                seal("the name under a seal", "update seal set name = '冒名' where hand = 'APPROVER'"),
                seal("the person under a seal", "update seal set person_id = (select id from person where name = '张一') where hand = 'APPROVER'"),
                seal("the hand", "update seal set hand = 'APPROVER' where hand = 'REVIEWER'"),
                seal("the opinion", "update seal set remark = '同意' where hand = 'APPROVER'"),
                seal("the time", "update seal set at = at + 1000 where hand = 'APPROVER'"),
                seal("the digest", "update seal set digest = '" + "0".repeat(64) + "' where hand = 'FILLER'"),
                seal("the statement", "update seal set statement = replace(statement, '王三', '赵六') where hand = 'APPROVER'"),
                seal("the signature", "update seal set signature = (select max(signature) from seal where hand = 'FILLER') where hand = 'APPROVER'"),
                seal("the key", "update seal set public_key = (select max(public_key) from seal where hand = 'FILLER') where hand = 'APPROVER'"),
                seal("no signature at all", "update seal set statement = '', signature = '', public_key = '' where hand = 'APPROVER'"),
                found("a voided seal revived", "update seal set voided = '' where voided <> ''"),
                found("why a seal holds no longer", "update seal set voided = '另有原因' where voided <> ''"),
                seal("a seal voided", "update seal set voided = '不要了' where hand = 'REVIEWER'"),
                seal("the round of a seal", "update seal set round = 3 where hand = 'APPROVER'"),
                route("a seal taken out", "delete from seal where hand = 'REVIEWER'"),
                route("a voided seal taken out", "delete from seal where voided <> '' and catalog_id = 1"),
                seal("a seal of another catalog", "insert into seal (id, catalog_id, version, round, hand, person_id, name, at, edition_id, digest, head, remark, voided, statement, signature, public_key)"
                        + " select id + 1, 2, version, round, hand, person_id, name, at, edition_id, digest, head, remark, voided, statement, signature, public_key from seal where hand = 'APPROVER'; update catalog set stage = 'APPROVED' where id = 2"),
                seal("the frozen text", "update edition_part set body = (select max(body) from edition_part where edition_id = (select max(id) from edition))"),
                seal("the frozen text taken out", "delete from edition_part"),
                found("a part of the frozen text under another number", "update edition_part set n = n + 1"),
                seal("the frozen form", "update edition set form = replace(form, '公开时限', '公开期限')"),
                record("an entry's words", "update audit_entry set detail = replace(detail, '第二行', '第三行') where act = 'signoff.return'"),
                record("an entry's actor", "update audit_entry set actor = '李二' where act = 'signoff.approve'"),
                record("an entry's act", "update audit_entry set act = 'signoff.approve' where act = 'signoff.pass'"),
                record("an entry's subject", "update audit_entry set subject = 'catalog/2' where act = 'signoff.approve'"),
                record("an entry's time", "update audit_entry set at = at - 86400000 where act = 'signoff.approve'"),
                record("an entry's hash", "update audit_entry set hash = substring(hash from 2) || substring(hash from 1 for 1) where seq = 5"),
                record("an entry taken out", "delete from audit_entry where seq = 6"),
                record("an entry taken out and the rest moved up", "delete from audit_entry where seq = 6; update audit_entry set seq = seq - 1 where seq > 6"),
                record("two entries changed round", "update audit_entry set seq = -seq where seq in (6, 7); update audit_entry set seq = 7 where seq = -6; update audit_entry set seq = 6 where seq = -7"),
                record("the end cut off", "delete from audit_entry where seq > 12"),
                record("all of it", "delete from audit_entry"),
                found("a person's name", "update person set name = '李二二' where name = '李二'"),
                found("a person's roles", "insert into person_role (person_id, role) select id, 'APPROVER' from person where name = '张一'"),
                found("a person's roles taken away", "delete from person_role where role = 'REVIEWER'"),
                found("a person disabled", "update person set disabled = true where name = '王三'"),
                found("a person nobody added", "insert into person (id, name, secret, disabled, failures, locked_until, secret_seq, secret_at, must_change) select id + 1, '无名氏', secret, disabled, failures, locked_until, secret_seq, secret_at, must_change from person where name = '王三'"));
    }

    private static Arguments content(String what, String sql) {
        return Arguments.argumentSet(what, sql, true);
    }

    private static Arguments route(String what, String sql) {
        return Arguments.argumentSet(what, sql, true);
    }

    private static Arguments seal(String what, String sql) {
        return Arguments.argumentSet(what, sql, true);
    }

    private static Arguments record(String what, String sql) {
        return Arguments.argumentSet(what, sql, true);
    }

    private static Arguments found(String what, String sql) {
        return Arguments.argumentSet(what, sql, false);
    }

    /// @param stops whether the approved form must not leave any more
    @ParameterizedTest
    @MethodSource("attacks")
    void itIsFound(String sql, boolean stops) throws IOException {
        Path copy = copy();
        try (Store store = Store.open(new Location.Folder(copy))) {
            store.write(tx -> Stream.of(sql.split("; ")).mapToInt(one -> tx.handle().execute(one)).sum());
        }
        try (Trial trial = Trial.at(new Location.Folder(copy))) {
            Examination found = trial.office().examine(Progress.NONE);
            assertFalse(found.intact());
            if (stops) {
                boolean placed = found.displaced().stream().noneMatch(catalog -> catalog.id() == 1);
                long id = placed || !sql.contains("id = 2") ? 1 : 2;
                boolean first = found.record().intact() && found.seals().stream().noneMatch(check -> check.seal().place().catalog() == 1)
                        && placed && found.altered().stream().noneMatch(trace -> trace.catalog().id() == 1);
                if (!first) {
                    assertThrows(Problem.class, () -> trial.office().exports().ready(id, false, Progress.NONE));
                }
            }
        }
    }

    /// One letter of a word that the program knows becomes another: that is said in a sentence, not as a fault of the program.
    @ParameterizedTest
    @ValueSource(strings = {"update seal set hand = 'DILLER' where hand = 'FILLER'", "update catalog set stage = 'APPROVEX' where id = 1",
        "update person_role set role = 'REVIEWES' where role = 'REVIEWER'"})
    void aWordThatNobodyKnowsIsNamed(String sql) throws IOException {
        Path copy = copy();
        try (Store store = Store.open(new Location.Folder(copy))) {
            store.write(tx -> tx.handle().execute(sql));
        }
        try (Trial trial = Trial.at(new Location.Folder(copy))) {
            Problem named = assertThrows(Problem.class, () -> trial.office().examine(Progress.NONE));
            assertEquals("store.strange", named.key());
        }
    }

    /// What a row or a kept change has become is no list of texts any more: the examination says of which catalog.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"update catalog_row set cells = replace(cells, '\",\"', '\".\"') where catalog_id = 1 | UNREADABLE",
        "update catalog_row set cells = '' where catalog_id = 1 | UNREADABLE", "update change_row set kind = 'mnve' where kind = 'move' | CHANGE",
        "update change_log set heading = concat('[', heading) | CHANGE"})
    void whatCannotBeReadIsNamed(String sql, Trace.Break named) throws IOException {
        Path copy = copy();
        try (Store store = Store.open(new Location.Folder(copy))) {
            store.write(tx -> tx.handle().execute(sql));
        }
        try (Trial trial = Trial.at(new Location.Folder(copy))) {
            Trace trace = trial.office().examine(Progress.NONE).altered().getFirst();
            assertEquals(1, trace.catalog().id());
            assertEquals(named, trace.at());
        }
    }

    /// Who changes the database's file itself does not even get so far: the folder knows how it was left.
    @ParameterizedTest
    @ValueSource(strings = {"update catalog_row set cells = replace(cells, '第3项', '第8项')", "delete from seal where hand = 'REVIEWER'",
        "update audit_entry set actor = '李二' where act = 'signoff.approve'", "update person set name = '李二二' where name = '李二'",
        "update catalog set stage = 'APPROVED' where id = 2", "create view x as select 1"})
    void theFileItselfIsNotTaken(String sql) throws IOException, SQLException {
        Path copy = copy();
        String url = "jdbc:h2:file:" + copy.resolve("mulu") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        try (Trial trial = Trial.at(new Location.Folder(copy))) {
            assertTrue(trial.office().repair().isPresent());
            assertFalse(trial.office().repair().orElseThrow().harmless());
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }

    @Test
    void everyFlippedByteOfASealIsFound() throws IOException {
        try (Trial trial = Trial.at(new Location.Folder(copy()))) {
            Seal seal = trial.office().signOff().seals(1).getLast();
            List<String> kept = List.of(seal.proof().statement(), seal.proof().signature(), seal.proof().key().hex());
            Random random = new Random(5);
            for (int part = 0; part < kept.size(); part++) {
                byte[] bytes = kept.get(part).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                for (int at = 0; at < bytes.length; at++) {
                    byte[] flipped = bytes.clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(4));
                    List<String> now = new java.util.ArrayList<>(kept);
                    now.set(part, new String(flipped, java.nio.charset.StandardCharsets.UTF_8));
                    boolean fits = new mulu.staff.SealKey(now.get(2)).fits(now.get(0), now.get(1));
                    Seal other = new Seal(seal.id(), seal.place(), seal.by(), seal.at(), seal.edition(),
                            new Seal.Proof(seal.proof().head(), now.get(0), now.get(1), new mulu.staff.SealKey(now.get(2))), "");
                    assertTrue(!fits || !other.mark().equals(seal.mark()), part + "@" + at);
                    assertFalse(other.mark().equals(seal.mark()), part + "@" + at);
                }
            }
        }
    }

    private static Path copy() throws IOException {
        Path copy = folder.resolve("copy-" + System.nanoTime());
        try (Stream<Path> files = Files.walk(whole())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(whole().relativize(file).toString()));
            }
        }
        assertEquals(true, Files.exists(copy));
        return copy;
    }
}
