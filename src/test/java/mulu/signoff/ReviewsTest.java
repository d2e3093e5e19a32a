package mulu.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mulu.Trial;
import mulu.audit.AuditEntry;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.signoff.Suggestion.State;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.EachDatabase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What is said of a catalog and looked at in it, in a real library.
@Execution(ExecutionMode.CONCURRENT)
class ReviewsTest {
    private static final int CONTENT = 5;

    /// Three hands, and a catalog that waits for its reviewer.
    private record Desk(Trial trial, Session filler, Session reviewer, Session approver, long id) implements AutoCloseable {
        static Desk at(Location location, int rows) {
            Trial trial = Trial.at(location);
            Session filler = trial.person("张一", Role.FILLER);
            Desk desk = new Desk(trial, filler, trial.person("李二", Role.REVIEWER), trial.person("王三", Role.APPROVER),
                    trial.catalog(filler, rows).id());
            desk.sign(filler);
            return desk;
        }

        Reviews reviews() {
            return trial.office().reviews();
        }

        Review review() {
            return reviews().of(id, Progress.NONE);
        }

        Sheet sheet() {
            return trial.office().catalogs().sheet(id);
        }

        long row(int index) {
            return sheet().row(index).id();
        }

        /// Without looking at any row before.
        Catalog sign(Session hand) {
            SignOff signOff = trial.office().signOff();
            return signOff.sign(signOff.look(id, Progress.NONE), hand, Trial.password(hand.name()), "");
        }

        void back(Session hand, String reason) {
            trial.office().signOff().giveBack(id, hand, Trial.password(hand.name()), reason);
        }

        Outcome set(int index, int slot, String text) {
            return trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(row(index), slot, text))), filler);
        }

        int tick(int... rows) {
            return reviews().tick(sheet(), java.util.Arrays.stream(rows).mapToObj(this::row).toList(), true, reviewer, Progress.NONE);
        }

        Suggestion suggest(int index, String field, String text) {
            return reviews().suggestions().suggest(sheet(), new Suggestion.Spot(row(index), field), text, "依据是这样写的", reviewer);
        }

        String text(int index, String field) {
            return sheet().text(index, sheet().template().field(field));
        }

        List<String> record(String act) {
            return trial.office().audit().about(Catalog.subject(id)).stream().filter(entry -> entry.act().equals(act)).map(AuditEntry::detail).toList();
        }

        @Override
        public void close() {
            trial.close();
        }
    }

    private static String refused(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @EachDatabase
    void aThreadIsKeptForEverAndStopsThePassUntilItIsSettled(Location location) {
        try (Desk desk = Desk.at(location, 3)) {
            desk.tick(0, 1, 2);
            Remark cell = desk.reviews().remark(desk.id, desk.row(1), "limit", " 5天还是5个工作日？ ", desk.reviewer);
            Remark row = desk.reviews().remark(desk.id, desk.row(2), null, "与上一条重复", desk.approver);
            Remark whole = desk.reviews().remark(desk.id, null, null, "全文单位名称请统一", desk.filler);
            desk.trial.pass(60_000);
            desk.reviews().reply(desk.id, cell.id(), "是工作日", desk.filler);
            Problem left = assertThrows(Problem.class, () -> desk.sign(desk.reviewer));
            assertEquals("review.left", left.key());
            assertTrue(left.sentence().contains("3 条批注没有处理") && !left.sentence().contains("没有核过"), left.sentence());
            desk.reviews().settle(desk.id, cell.id(), true, desk.reviewer);
            desk.reviews().settle(desk.id, row.id(), true, desk.reviewer);
            desk.reviews().settle(desk.id, whole.id(), true, desk.filler);
            assertEquals(Stage.TO_APPROVE, desk.sign(desk.reviewer).stage());
            desk.back(desk.approver, "请把时限写清楚");
            desk.sign(desk.filler);
            List<Remark> seen = desk.review().remarks();
            assertEquals(List.of("5天还是5个工作日？", "与上一条重复", "全文单位名称请统一"), seen.stream().map(remark -> remark.said().text()).toList());
            assertEquals(new Seal.Place(desk.id, 1, 1), seen.getFirst().place());
            assertEquals(2, desk.sheet().catalog().state().round());
            assertEquals(List.of("是工作日"), seen.getFirst().replies().stream().map(Remark.Said::text).toList());
            assertEquals("张一", seen.getFirst().replies().getFirst().name());
            assertEquals("李二", seen.getFirst().settled().name());
            assertEquals(seen.getFirst().said().at() + 60_000, seen.getFirst().settled().at());
            desk.reviews().settle(desk.id, cell.id(), false, desk.reviewer);
            assertEquals(1, desk.review().open().size());
            assertEquals(1, desk.record("review.open").size());
            assertEquals(3, desk.record("review.remark").size());
            assertTrue(desk.record("review.remark").getFirst().contains("5天还是5个工作日"));
            assertEquals(3, desk.record("review.settle").size());
            assertTrue(desk.trial.office().examine(Progress.NONE).intact());
        }
    }

    @EachDatabase
    void everyRowIsLookedAtBeforeTheReviewerSigns(Location location) {
        try (Desk desk = Desk.at(location, 4)) {
            assertTrue(assertThrows(Problem.class, () -> desk.sign(desk.reviewer)).sentence().contains("4 条没有核过"));
            assertEquals(2, desk.tick(0, 2));
            assertEquals(0, desk.tick(0, 2), "twice is once");
            assertEquals(1, desk.record("review.tick").size());
            assertEquals(OptionalInt.of(1), desk.review().next(0));
            assertEquals(OptionalInt.of(3), desk.review().next(1));
            assertEquals(OptionalInt.of(1), desk.review().next(3));
            assertEquals(2, desk.review().left());
            assertEquals(1, desk.reviews().tick(desk.sheet(), List.of(desk.row(2)), false, desk.reviewer, Progress.NONE));
            assertEquals(1, desk.review().done());
            assertEquals("review.left", refused(() -> desk.sign(desk.reviewer)));
            assertEquals(3, desk.reviews().tickAll(desk.sheet(), desk.reviewer, Progress.NONE));
            assertEquals(OptionalInt.empty(), desk.review().next(0));
            assertEquals(Stage.TO_APPROVE, desk.sign(desk.reviewer).stage());
        }
    }

    @EachDatabase
    void aRowThatChangesIsToBeLookedAtAgainAndTheOthersAreNot(Location location) {
        try (Desk desk = Desk.at(location, 5)) {
            desk.reviews().tickAll(desk.sheet(), desk.reviewer, Progress.NONE);
            desk.back(desk.reviewer, "第二条请再写清楚");
            desk.set(1, CONTENT, "写清楚了").done();
            desk.trial.apply(desk.id, new Edit.InsertRows(0, List.of(desk.sheet().row(3).cells())), desk.filler).done();
            desk.trial.apply(desk.id, new Edit.MoveRows(List.of(desk.row(5)), 0), desk.filler).done();
            desk.sign(desk.filler);
            Review review = desk.review();
            assertEquals(4, review.done(), "moved rows hold what they held");
            assertEquals(List.of(1, 3), java.util.stream.IntStream.range(0, 6).filter(i -> !review.ticked(i)).boxed().toList());
            assertTrue(assertThrows(Problem.class, () -> desk.sign(desk.reviewer)).sentence().contains("2 条没有核过"));
        }
    }

    @EachDatabase
    void theProgressIsThereAfterARestart(Location location) {
        Trial first = Trial.at(location);
        long id;
        try (Desk desk = new Desk(first, first.person("张一", Role.FILLER), first.person("李二", Role.REVIEWER), first.person("王三", Role.APPROVER), 1)) {
            first.catalog(desk.filler, 400);
            id = 1;
            desk.sign(desk.filler);
            desk.reviews().tick(desk.sheet(), desk.sheet().rows().stream().limit(312).map(mulu.catalog.Row::id).toList(), true, desk.reviewer, Progress.NONE);
        }
        try (Trial again = Trial.at(location)) {
            Review review = again.office().reviews().of(id, Progress.NONE);
            assertEquals(312, review.done());
            assertEquals(OptionalInt.of(312), review.next(0));
        }
    }

    @EachDatabase
    void rowsGoBackWithReasonsAndAreTheFillersList(Location location) {
        try (Desk desk = Desk.at(location, 4)) {
            desk.reviews().tickAll(desk.sheet(), desk.reviewer, Progress.NONE);
            desk.reviews().object(desk.sheet(), Map.of(desk.row(1), "依据没有写条款", desk.row(3), "时限不对"), desk.reviewer);
            assertEquals(2, desk.review().done(), "what goes back is not in order");
            assertEquals(Set.of(desk.row(1), desk.row(3)), desk.review().returning());
            desk.reviews().object(desk.sheet(), Map.of(desk.row(1), "依据没有写条款和文号"), desk.reviewer);
            desk.tick(3);
            assertEquals(Set.of(desk.row(1)), desk.review().returning(), "looked at again, it is in order after all");
            desk.reviews().object(desk.sheet(), Map.of(desk.row(3), "时限不对"), desk.reviewer);
            assertEquals("review.left", refused(() -> desk.sign(desk.reviewer)));
            desk.back(desk.reviewer, "请按所列各条修改");
            List<Remark> list = desk.review().toDo();
            assertEquals(List.of("依据没有写条款和文号", "时限不对"), list.stream().map(remark -> remark.said().text()).toList());
            desk.set(1, CONTENT, "改过了").done();
            Review now = desk.review();
            assertEquals(List.of(true, false), list.stream().map(now::changedSince).toList());
            desk.reviews().reply(desk.id, list.get(1).id(), "依据就是这样写的，不用改", desk.filler);
            desk.reviews().settle(desk.id, list.get(1).id(), true, desk.filler);
            assertEquals(1, desk.review().toDo().size());
            desk.sign(desk.filler);
            assertEquals(Set.of(), desk.review().returning(), "that was the last round");
            assertEquals(2, desk.review().left(), "both are looked at again");
            desk.tick(1, 3);
            assertEquals(List.of(), desk.review().open(), "ticking the row deals with its reason");
            assertEquals(Stage.TO_APPROVE, desk.sign(desk.reviewer).stage());
        }
    }

    @EachDatabase
    void aSuggestionIsTakenOverByOneStepAndItsUndoOpensItAgain(Location location) {
        try (Desk desk = Desk.at(location, 3)) {
            String old = desk.text(1, "limit");
            Suggestion suggestion = desk.suggest(1, "limit", "自信息形成之日起5个工作日内");
            assertEquals(new Suggestion.Wish(old, "自信息形成之日起5个工作日内"), suggestion.wish());
            desk.reviews().tickAll(desk.sheet(), desk.reviewer, Progress.NONE);
            assertTrue(assertThrows(Problem.class, () -> desk.sign(desk.reviewer)).sentence().contains("1 条建议没有答复"));
            assertEquals(old, desk.text(1, "limit"), "a reviewer changes nothing");
            desk.back(desk.reviewer, "请看建议修改");
            Outcome.Done done = desk.reviews().suggestions().accept(desk.id, suggestion.id(), desk.filler).done();
            assertEquals("自信息形成之日起5个工作日内", desk.text(1, "limit"));
            Suggestion taken = desk.reviews().suggestions().get(desk.id, suggestion.id());
            assertEquals(new Suggestion.Answer(State.ACCEPTED, "张一", taken.answer().at(), "", done.change().seq()), taken.answer());
            assertEquals(1, desk.record("review.accept").size());
            assertEquals("review.suggestion.answered", assertInstanceOf(Outcome.Refused.class,
                    desk.trial.office().catalogs().apply(desk.id, new Edit.SetCells(List.of(new Edit.Put(desk.row(1), CONTENT, "x"))), desk.filler,
                            desk.reviews().suggestions().along(suggestion, desk.filler))).why().key());
            Outcome.Done undo = desk.trial.apply(desk.id, new Edit.TakeBack(done.change().seq()), desk.filler).done();
            assertEquals(State.OPEN, desk.reviews().suggestions().get(desk.id, suggestion.id()).answer().state());
            Outcome.Done redo = desk.trial.apply(desk.id, new Edit.TakeBack(undo.change().seq()), desk.filler).done();
            assertEquals(State.ACCEPTED, desk.reviews().suggestions().get(desk.id, suggestion.id()).answer().state());
            desk.trial.apply(desk.id, new Edit.TakeBack(redo.change().seq()), desk.filler).done();
            desk.reviews().suggestions().reject(suggestion, "依据没有改", desk.filler);
            assertEquals(new Suggestion.Answer(State.REJECTED, "张一", taken.answer().at(), "依据没有改", done.change().seq()),
                    desk.reviews().suggestions().get(desk.id, suggestion.id()).answer());
            assertEquals(old, desk.text(1, "limit"));
            assertTrue(desk.trial.office().examine(Progress.NONE).intact());
        }
    }

    @EachDatabase
    void aSuggestionForAnotherTextIsRefusedAndTheSameTextIsTakenAsItIs(Location location) {
        try (Desk desk = Desk.at(location, 3)) {
            Suggestion gone = desk.suggest(0, "content", "建议的内容");
            Suggestion there = desk.suggest(1, "content", "建议的内容");
            Suggestion tick = desk.suggest(2, desk.text(2, "open").isEmpty() ? "open" : "onRequest", "√");
            desk.back(desk.reviewer, "请看建议修改");
            desk.set(0, CONTENT, "自己改的").done();
            desk.set(1, CONTENT, "建议的内容").done();
            assertEquals("review.suggestion.moved", assertInstanceOf(Outcome.Refused.class,
                    desk.reviews().suggestions().accept(desk.id, gone.id(), desk.filler)).why().key());
            assertEquals("自己改的", desk.text(0, "content"));
            assertTrue(desk.reviews().suggestions().get(desk.id, gone.id()).open());
            desk.reviews().suggestions().accept(desk.id, there.id(), desk.filler).done();
            assertEquals(State.ACCEPTED, desk.reviews().suggestions().get(desk.id, there.id()).answer().state());
            desk.reviews().suggestions().accept(desk.id, tick.id(), desk.filler).done();
            assertEquals("√", desk.text(2, tick.spot().field()));
            assertEquals(1, List.of("open", "onRequest", "closed").stream().filter(key -> !desk.text(2, key).isEmpty()).count(), "one of a group");
        }
    }

    @EachDatabase
    void whoChangedTheVersionLooksAtNothingInIt(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            Session both = trial.person("赵四", Role.FILLER, Role.REVIEWER);
            long id = trial.catalog(filler, 2).id();
            Desk desk = new Desk(trial, filler, both, both, id);
            desk.sign(filler);
            desk.reviews().tickAll(desk.sheet(), both, Progress.NONE);
            desk.back(both, "我自己来改第一条");
            trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(desk.row(0), CONTENT, "赵四改的"))), both).done();
            desk.sign(filler);
            assertEquals(0, desk.review().done(), "what he looked at counts no longer, he is a party now");
            assertEquals("signoff.own", refused(() -> desk.tick(0)));
            assertEquals(desk.row(0), desk.reviews().remark(id, desk.row(0), null, "说明一下我改了什么", both).spot().row());
        }
    }

    @EachDatabase
    void thePhrasesOfTheOffice(Location location) {
        try (Trial trial = Trial.at(location)) {
            Session filler = trial.person("张一", Role.FILLER);
            assertEquals(Phrases.MOST, trial.office().phrases().get().size());
            trial.office().phrases().change(List.of(" 请核对 依据 ", "", "同意"), filler);
            assertEquals(List.of("请核对 依据", "同意"), trial.office().phrases().get());
            assertEquals("review.phrases", refused(() -> trial.office().phrases().change(java.util.Collections.nCopies(10, "多了"), filler)));
            assertEquals(List.of("请核对 依据", "同意"), trial.office().phrases().get());
        }
    }

    @EachDatabase
    void whatTheRoundChangedIsSeenByWhoeverHasItThen(Location location) {
        try (Desk desk = Desk.at(location, 3)) {
            String before = desk.text(2, "content");
            desk.back(desk.reviewer, "第三条请写清楚");
            desk.set(2, CONTENT, "第三条写清楚了").done();
            desk.set(1, CONTENT, "x").done();
            desk.set(1, CONTENT, desk.text(1, "content")).done();
            desk.sign(desk.filler);
            Map<Long, mulu.catalog.History.Original> since = desk.trial.office().catalogs().history().originals(desk.sheet());
            assertEquals(Set.of(desk.row(1), desk.row(2)), since.keySet());
            assertEquals(new mulu.catalog.History.Original(false, Map.of(CONTENT, before)), since.get(desk.row(2)));
        }
    }
}
