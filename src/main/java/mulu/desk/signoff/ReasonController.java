package mulu.desk.signoff;

import java.util.List;
import java.util.function.Consumer;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.signoff.Act;
import mulu.signoff.Route;
import mulu.signoff.SignOff;

/// Taking a catalog back, giving it back, or reopening it: a reason, the password again. FX thread only.
public final class ReasonController {
    private final Room room;
    private final Catalog catalog;
    private final Consumer<Catalog> done;

    /// @param done hears of the catalog after the step
    public ReasonController(Room room, Catalog catalog, Consumer<Catalog> done) {
        this.room = room;
        this.catalog = catalog;
        this.done = done;
    }

    /// What the dialog shows beside the question.
    ///
    /// @param rows how many rows go back for a reason of their own
    record Asked(List<String> phrases, int rows) {}

    /// Opens the dialog for a way back; where a catalog can be returned to either hand, the person chooses.
    public void open(Act act) {
        boolean either = act == Act.RETURN && Route.WITH_SECRECY.find(catalog.stage(), Act.RETURN_TO_REVIEW).isPresent();
        List<Act> acts = either ? List.of(Act.RETURN, Act.RETURN_TO_REVIEW) : List.of(act);
        room.work().read("reason", progress -> new Asked(room.office().phrases().get(), act == Act.WITHDRAW || act.renews() ? 0
                : room.office().reviews().of(catalog.id(), progress).returning().size()), asked ->
                room.show(new ReasonView(this, new ReasonModel(acts, catalog.title()), asked).card()));
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onDo(Card card, ReasonModel model, String password) {
        if (model.busy().get()) {
            return;
        }
        model.busy().set(true);
        model.refusal().set("");
        String reason = model.reason().get();
        Act act = model.act().get();
        SignOff signOff = room.office().signOff();
        room.work().write("", _ -> Tried.of(password, signs -> switch (act) {
            case WITHDRAW -> signOff.withdraw(catalog.id(), room.session(), signs);
            case RETURN_TO_REVIEW -> signOff.giveBackToReview(catalog.id(), room.session(), signs, reason);
            case RETURNED_ABOVE -> signOff.returnedFromAbove(catalog.id(), room.session(), signs, reason);
            case REOPEN -> signOff.reopen(catalog.id(), room.session(), signs, reason);
            default -> signOff.giveBack(catalog.id(), room.session(), signs, reason);
        }), tried -> {
            model.busy().set(false);
            tried.then(now -> {
                room.dialogs().close(card);
                done.accept(now);
            }, model.refusal()::set);
        }, () -> model.busy().set(false));
    }
}
