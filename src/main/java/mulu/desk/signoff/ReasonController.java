package mulu.desk.signoff;

import java.util.function.Consumer;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.signoff.Act;
import mulu.signoff.SignOff;

/// Giving a catalog back, or reopening it: a reason, the password again. FX thread only.
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

    /// Opens the dialog for RETURN or REOPEN.
    public void open(Act act) {
        room.show(new ReasonView(this, new ReasonModel(act, catalog.title())).card());
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
        SignOff signOff = room.office().signOff();
        room.work().write("", _ -> Tried.of(password, signs -> model.act() == Act.RETURN
                ? signOff.giveBack(catalog.id(), room.session(), signs, reason)
                : signOff.reopen(catalog.id(), room.session(), signs, reason)), tried -> {
            model.busy().set(false);
            tried.then(now -> {
                room.dialogs().close(card);
                done.accept(now);
            }, model.refusal()::set);
        }, () -> model.busy().set(false));
    }
}
