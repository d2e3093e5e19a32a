package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.desk.fx.Times;
import mulu.desk.fx.Work;
import mulu.desk.signoff.RouteModel.State;
import mulu.desk.signoff.RouteModel.Station;
import mulu.office.Office;
import mulu.signoff.Act;
import mulu.signoff.Passage;
import mulu.signoff.Review;
import mulu.signoff.Route;
import mulu.signoff.RouteRules;
import mulu.signoff.Seal;
import mulu.signoff.SignOff;
import mulu.signoff.Signatures;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading.Hand;
import org.jspecify.annotations.Nullable;

/// The stage bar of one catalog: where it is, whose names stand under it, and the one step that comes next. It shows
/// what the route says; whether a step really is done, the service decides. FX thread only; all but the views works
/// without a toolkit.
public final class RouteController {
    private final Office office;
    private final Session session;
    private final long catalog;
    private final Work work;
    private final Steps steps;
    private final RouteModel model = new RouteModel();
    private @Nullable RouteView view;
    private @Nullable RecordView record;

    public RouteController(Office office, Session session, long catalog, Work work, Steps steps) {
        this.office = office;
        this.session = session;
        this.catalog = catalog;
        this.work = work;
        this.steps = steps;
    }

    /// What the buttons of the bar open.
    public interface Steps {
        void sign();

        /// One of the ways back: WITHDRAW, RETURN, REOPEN or RETURNED_ABOVE.
        void back(Act act);

        /// The routing slip.
        void slip();
    }

    /// @param withdrawal as [SignOff#withdrawal] says
    private record Standing(Catalog catalog, Route route, Signatures signatures, List<Passage> passages, Person person, Optional<String> withdrawal,
            Judged judged, Optional<RouteRules.Due> due) {}

    /// @param left why the catalog cannot be passed on yet; empty where nothing keeps it
    /// @param returning how many rows are to go back
    private record Judged(Optional<String> left, int returning) {}

    private Judged judged(Catalog now, Progress progress) {
        if (now.stage() == Stage.DRAFT || now.stage().approved()) {
            return new Judged(Optional.empty(), 0);
        }
        Review review = office.reviews().of(catalog, progress);
        return new Judged(office.reviews().left(review), review.returning().size());
    }

    /// The catalog has been opened on the screen; whoever handed it on to this person cannot take it back any more.
    public void opened() {
        work.write(_ -> {
            // Behind a locked screen nobody sees it.
            if (!session.locked()) {
                office.signOff().opened(catalog, session);
            }
            return true;
        }, _ -> {});
    }

    /// The way that the catalog goes; a draft, by that on which it would be submitted now.
    private Route route(Catalog now) {
        return now.stage() == Stage.DRAFT ? Route.of(office.routeRules().secrecy()) : office.signOff().route(now);
    }

    /// Reads where the catalog stands now.
    public void refresh() {
        work.read("route/" + catalog, progress -> {
            Catalog now = office.catalogs().get(catalog);
            return new Standing(now, route(now), office.signOff().signatures(now), office.signOff().passages(now),
                    office.staff().holder(session), office.signOff().withdrawal(now, session), judged(now, progress),
                    office.duties().due(now));
        }, this::show);
    }

    private void show(Standing standing) {
        Stage stage = standing.catalog().stage();
        model.signaturesProperty().set(standing.signatures());
        model.passages().setAll(standing.passages());
        model.dueProperty().set(standing.due());
        model.stations().setAll(standing.route().stages().stream().map(one -> station(one, standing)).toList());
        Optional<Route.Step> forward = standing.route().forward(stage);
        model.nextProperty().set(forward.map(step -> step.act().label()).orElse(""));
        model.nextReasonProperty().set(forward.map(step -> reason(step, standing.person())).filter(why -> !why.isEmpty())
                .or(standing.judged()::left).orElse(""));
        model.returningProperty().set(standing.judged().returning());
        model.giveBackProperty().set(may(standing, Act.RETURN));
        model.reopenProperty().set(may(standing, Act.REOPEN));
        model.aboveProperty().set(may(standing, Act.RETURNED_ABOVE));
        model.withdrawReasonProperty().set(standing.withdrawal().orElse(""));
        model.withdrawProperty().set(standing.withdrawal().isPresent() && may(standing, Act.WITHDRAW));
    }

    private static boolean may(Standing standing, Act act) {
        return standing.route().find(standing.catalog().stage(), act)
                .filter(step -> step.hands().stream().anyMatch(standing.person()::has)).isPresent();
    }

    private static String reason(Route.Step step, Person person) {
        if (step.hands().stream().anyMatch(person::has)) {
            return "";
        }
        String hands = step.hands().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return text("desk.route.not-you", step.from().label(), hands, person.title());
    }

    private static Station station(Stage stage, Standing standing) {
        int order = stage.compareTo(standing.catalog().stage());
        State state = order < 0 ? State.DONE : order == 0 ? State.HERE : State.AHEAD;
        return switch (stage) {
            case DRAFT -> sealed(stage, state, standing.signatures().of(Hand.FILLER));
            case TO_REVIEW -> sealed(stage, state, standing.signatures().of(Hand.REVIEWER));
            case TO_CLEAR -> sealed(stage, state, standing.signatures().of(Hand.SECRECY));
            case TO_APPROVE -> sealed(stage, state, standing.signatures().of(Hand.APPROVER));
            case APPROVED -> handedIn(state, standing);
            case HANDED_IN -> new Station(stage, state == State.HERE ? State.DONE : state, "", "");
        };
    }

    private static Station sealed(Stage stage, State state, Optional<Seal> seal) {
        return new Station(stage, state, seal.map(one -> one.by().name()).orElse(""),
                seal.map(one -> Times.brief(one.at())).orElse(""));
    }

    private static Station handedIn(State state, Standing standing) {
        Optional<Passage> last = standing.passages().stream()
                .filter(passage -> passage.act() == Act.HAND_IN
                        && passage.version() == standing.catalog().state().version())
                .reduce((_, newest) -> newest);
        return new Station(Stage.APPROVED, state, last.map(Passage::who).orElse(""),
                last.map(passage -> Times.brief(passage.at())).orElse(""));
    }

    public RouteModel model() {
        return model;
    }

    /// The bar.
    public Node view() {
        RouteView made = view;
        if (made == null) {
            made = new RouteView(this);
            view = made;
        }
        return made.node();
    }

    /// The record of the catalog's steps, for the side panel.
    public Node recordView() {
        RecordView made = record;
        if (made == null) {
            made = new RecordView(model);
            record = made;
        }
        return made.node();
    }

    public void next() {
        if (!model.nextProperty().get().isEmpty() && model.nextReasonProperty().get().isEmpty()) {
            steps.sign();
        }
    }

    public void giveBack() {
        if (model.giveBackProperty().get()) {
            steps.back(Act.RETURN);
        }
    }

    public void withdraw() {
        if (model.withdrawProperty().get() && model.withdrawReasonProperty().get().isEmpty()) {
            steps.back(Act.WITHDRAW);
        }
    }

    public void returnedAbove() {
        if (model.aboveProperty().get()) {
            steps.back(Act.RETURNED_ABOVE);
        }
    }

    public void slip() {
        steps.slip();
    }

    public void reopen() {
        if (model.reopenProperty().get()) {
            steps.back(Act.REOPEN);
        }
    }
}
