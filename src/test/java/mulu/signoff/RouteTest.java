package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.Trial;
import mulu.audit.Verification;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Stage;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import mulu.template.Heading.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RouteTest {
    @TempDir
    private Path folder;

    @EachDatabase
    void threeHandsInOrderThenHandedInThenTheNextVersion(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            SignOff signOff = trial.office().signOff();
            long id = trial.catalog(filler, 5).id();

            assertEquals(Stage.TO_REVIEW, sign(trial, id, filler).stage());
            Catalog back = signOff.giveBack(id, reviewer, Trial.password("李二"), "第二行依据要补上条款");
            assertEquals(new Catalog.State(Stage.DRAFT, 1, 2, 1), back.state());
            assertTrue(signOff.signatures(back).seals().isEmpty());
            assertEquals("第二行依据要补上条款", signOff.seals(id).getFirst().voided());

            long row = trial.office().catalogs().sheet(id).row(1).id();
            trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row, 6, "《政府信息公开条例》第二十条"))), filler).done();
            sign(trial, id, filler);
            sign(trial, id, reviewer);
            Catalog approved = sign(trial, id, approver);
            assertEquals(new Catalog.State(Stage.APPROVED, 1, 2, 2), approved.state());
            Signatures signatures = signOff.signatures(approved);
            assertEquals(Map.of(Hand.FILLER, "张一", Hand.REVIEWER, "李二", Hand.APPROVER, "王三"), signatures.names());
            assertEquals(1, signatures.seals().stream().map(seal -> seal.edition().id()).distinct().count());
            assertFalse(signatures.onePerson());
            assertEquals(5, signOff.approved(id, Progress.NONE).size());

            assertEquals(Stage.HANDED_IN, sign(trial, id, filler).stage());
            Catalog next = signOff.reopen(id, approver, Trial.password("王三"), "上级退回要求补充");
            assertEquals(new Catalog.State(Stage.DRAFT, 2, 1, 2), next.state());
            assertTrue(signOff.signatures(next).seals().isEmpty());
            assertEquals(3, signOff.seals(id).stream().filter(Seal::holds).count(), "version 1 stays what it was");
            assertTrue(trial.office().audit().verify(Progress.NONE).intact());
        }
    }

    /// What was handed on comes back as long as nobody of the next hand has looked at it.
    @EachDatabase
    void aHandTakesBackWhatNobodyHasOpened(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session other = trial.person("周五", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            SignOff signOff = trial.office().signOff();
            long id = trial.catalog(filler, 3).id();
            assertEquals(Optional.empty(), signOff.withdrawal(trial.office().catalogs().get(id), filler), "nothing has been handed on");
            Catalog submitted = sign(trial, id, filler);
            signOff.opened(id, approver);
            signOff.opened(id, other);
            assertEquals(Optional.of(""), signOff.withdrawal(submitted, filler));
            assertEquals(Optional.empty(), signOff.withdrawal(submitted, other));
            assertEquals("signoff.not-yours", assertThrows(Problem.class, () -> signOff.withdraw(id, other, Trial.password("周五"))).key());
            Catalog back = signOff.withdraw(id, filler, Trial.password("张一"));
            assertEquals(new Catalog.State(Stage.DRAFT, 1, 1, 1), back.state());
            assertTrue(signOff.signatures(back).seals().isEmpty());
            assertTrue(signOff.returned(back).isEmpty(), "nobody sent it back");

            sign(trial, id, filler);
            signOff.opened(id, reviewer);
            signOff.opened(id, reviewer);
            assertEquals(1, trial.office().audit().about(submitted.subject()).stream().filter(entry -> entry.act().equals("signoff.open")).count());
            assertTrue(signOff.withdrawal(trial.office().catalogs().get(id), filler).orElse("").startsWith("李二已于 "));
            assertEquals("signoff.opened", assertThrows(Problem.class, () -> signOff.withdraw(id, filler, Trial.password("张一"))).key());
            sign(trial, id, reviewer);
            Catalog review = signOff.withdraw(id, reviewer, Trial.password("李二"));
            assertEquals(Stage.TO_REVIEW, review.stage());
            assertEquals(Map.of(Hand.FILLER, "张一"), signOff.signatures(review).names(), "the first hand's seal holds");
            assertEquals("signoff.not-yours", assertThrows(Problem.class, () -> signOff.withdraw(id, filler, Trial.password("张一"))).key());
            sign(trial, id, reviewer);
            assertEquals(Stage.APPROVED, sign(trial, id, approver).stage());
            assertEquals("signoff.turn", assertThrows(Problem.class, () -> signOff.withdraw(id, reviewer, Trial.password("李二"))).key());
            assertTrue(trial.office().verify(Progress.NONE).intact());
            assertTrue(trial.office().examine(Progress.NONE).intact());
        }
    }

    /// Back to the reviewer: the form-filler's seal holds, what was said before stays in the record.
    @EachDatabase
    void anApproverGivesBackToEitherHand(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session reviewer = trial.person("李二", Role.REVIEWER);
            Session approver = trial.person("王三", Role.APPROVER);
            SignOff signOff = trial.office().signOff();
            long id = trial.catalog(filler, 3).id();
            sign(trial, id, filler);
            sign(trial, id, reviewer);
            Session two = trial.person("赵四", Role.FILLER, Role.APPROVER);
            signOff.giveBackToReview(id, two, Trial.password("赵四"), "第一行依据请再核一遍");
            assertEquals("signoff.not-yours", assertThrows(Problem.class, () -> signOff.withdraw(id, two, Trial.password("赵四"))).key(),
                    "who gave it back did not hand it on");
            sign(trial, id, reviewer);
            Catalog back = signOff.giveBackToReview(id, approver, Trial.password("王三"), "第二行依据请再核一遍");
            assertEquals(Stage.TO_REVIEW, back.stage());
            assertEquals(Map.of(Hand.FILLER, "张一"), signOff.signatures(back).names());
            assertEquals("第二行依据请再核一遍", signOff.seals(id).getLast().voided());
            sign(trial, id, reviewer);
            assertEquals(Stage.DRAFT, signOff.giveBack(id, approver, Trial.password("王三"), "公开依据请补充条款").stage());
            assertEquals(0, signOff.signatures(trial.office().catalogs().get(id)).seals().size());
            sign(trial, id, filler);
            sign(trial, id, reviewer);
            assertEquals(Stage.APPROVED, sign(trial, id, approver).stage());
            assertEquals(List.of(Act.SUBMIT, Act.PASS, Act.RETURN_TO_REVIEW, Act.PASS, Act.RETURN_TO_REVIEW, Act.PASS, Act.RETURN, Act.SUBMIT, Act.PASS, Act.APPROVE),
                    signOff.passages(trial.office().catalogs().get(id)).stream().map(Passage::act).toList());
            assertTrue(trial.office().verify(Progress.NONE).intact());
        }
    }

    @Test
    void onePersonInTwoHandsOnlyWhereTheLibraryAllowsIt() {
        try (Trial trial = Trial.at(new Location.Folder(folder))) {
            Session all = trial.person("张一", Role.FILLER, Role.REVIEWER, Role.APPROVER);
            long id = trial.catalog(all, 2).id();
            sign(trial, id, all);
            assertEquals("signoff.twice", assertThrows(Problem.class, () -> sign(trial, id, all)).key());
            trial.office().staff().allowOnePerson(null, true);
            sign(trial, id, all);
            Catalog approved = sign(trial, id, all);
            assertEquals(Stage.APPROVED, approved.stage());
            assertTrue(trial.office().signOff().signatures(approved).onePerson());
        }
    }

    @Test
    void contentThatChangedBehindOurBackIsNeitherSignedNorExported() {
        Location location = new Location.Folder(folder);
        long id;
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            trial.person("李二", Role.REVIEWER);
            id = trial.catalog(filler, 3).id();
            sign(trial, id, filler);
        }
        try (mulu.store.Store store = mulu.store.Store.open(location)) {
            store.write(tx -> tx.handle().execute("update catalog_row set cells = replace(cells, '第1项', '第9项')"));
        }
        try (Trial trial = Trial.at(location)) {
            Session reviewer = trial.office().staff().signIn("李二", Trial.password("李二"));
            assertEquals("signoff.altered", assertThrows(Problem.class, () -> sign(trial, id, reviewer)).key());
        }
    }

    @Test
    void aRecordCutAtItsEndIsNoticed() {
        Location location = new Location.Folder(folder);
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            long id = trial.catalog(filler, 3).id();
            trial.apply(id, new Edit.SetHeading(Map.of("date", "2018-12-01")), filler).done();
            sign(trial, id, filler);
            assertTrue(trial.office().verify(Progress.NONE).intact());
        }
        for (int gone = 1; gone <= 2; gone++) {
            try (mulu.store.Store store = mulu.store.Store.open(location)) {
                store.write(tx -> tx.handle().execute("delete from audit_entry where seq = (select max(seq) from audit_entry)"));
            }
            try (Trial trial = Trial.at(location)) {
                assertTrue(trial.office().audit().verify(Progress.NONE).intact(), "the chain alone cannot see it");
                assertEquals(gone == 1 ? Verification.Flaw.NONE : Verification.Flaw.CUT,
                        trial.office().verify(Progress.NONE).flaw());
            }
        }
    }

    @Test
    void aSealUnderAnotherNameIsNoSeal() {
        Location location = new Location.Folder(folder);
        try (Trial trial = Trial.at(location)) {
            long id = approved(trial);
            assertEquals(List.of(), trial.office().examine(Progress.NONE).seals());
            assertEquals(3, trial.office().exports().ready(id, false, Progress.NONE).sheet().size());
        }
        try (mulu.store.Store store = mulu.store.Store.open(location)) {
            store.write(tx -> tx.handle().execute("update seal set name = '冒名' where hand = 'APPROVER'"));
        }
        try (Trial trial = Trial.at(location)) {
            assertEquals(List.of("冒名"), trial.office().examine(Progress.NONE).seals().stream().map(check -> check.seal().by().name()).toList());
            assertEquals("signoff.altered-approved", assertThrows(Problem.class,
                    () -> trial.office().exports().ready(1, false, Progress.NONE)).key());
        }
    }

    @Test
    void withoutAllThreeSealsNothingIsHandedIn() {
        Location location = new Location.Folder(folder);
        try (Trial trial = Trial.at(location)) {
            approved(trial);
        }
        try (mulu.store.Store store = mulu.store.Store.open(location)) {
            store.write(tx -> tx.handle().execute("delete from seal where hand = 'REVIEWER'"));
        }
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.office().staff().signIn("张一", Trial.password("张一"));
            assertEquals("signoff.displaced", assertThrows(Problem.class, () -> sign(trial, 1, filler)).key());
            assertEquals("signoff.altered-approved",
                    assertThrows(Problem.class, () -> trial.office().signOff().approved(1, Progress.NONE)).key());
        }
    }

    /// A catalog that three hands have signed.
    private static long approved(Trial trial) {
        Session filler = trial.person("张一", Role.FILLER);
        long id = trial.catalog(filler, 3).id();
        for (Session hand : List.of(filler, trial.person("李二", Role.REVIEWER), trial.person("王三", Role.APPROVER))) {
            sign(trial, id, hand);
        }
        return id;
    }

    /// Signs; a reviewer looks at every row before.
    static Catalog sign(Trial trial, long id, Session session) {
        trial.review(id, session);
        SignOff signOff = trial.office().signOff();
        return signOff.sign(signOff.look(id, Progress.NONE), session, Trial.password(session.name()), "");
    }
}
