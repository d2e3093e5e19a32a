package mulu.desk.signoff;

import java.util.function.Consumer;
import mulu.catalog.Catalog;
import mulu.check.Finding;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.office.Office;

/// Signing: shows what is to be signed, asks for the password again, and does the step. FX thread only.
public final class SignController {
    private final Room room;
    private final long catalog;
    private final Consumer<Finding> jump;
    private final Consumer<Catalog> done;

    /// @param jump goes to what a finding means
    /// @param done hears of the catalog after the step
    public SignController(Room room, long catalog, Consumer<Finding> jump, Consumer<Catalog> done) {
        this.room = room;
        this.catalog = catalog;
        this.jump = jump;
        this.done = done;
    }

    /// Reads the catalog behind every edit that was asked for before, and opens the dialog.
    public void open() {
        Office office = room.office();
        room.work().write(progress -> {
            mulu.signoff.Look look = office.signOff().look(catalog, progress);
            return new SignModel.Seen(look, office.catalogs().sheet(catalog, progress),
                    office.signOff().signatures(look.catalog()));
        }, seen -> show(new SignModel(seen)));
    }

    private void show(SignModel model) {
        if (model.seen().look().step().isPresent()) {
            room.show(new SignView(this, model).card());
        }
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onJump(Card card, Finding finding) {
        room.dialogs().close(card);
        jump.accept(finding);
    }

    void onSign(Card card, SignModel model, String password, String remark) {
        if (model.busyProperty().get()) {
            return;
        }
        model.busyProperty().set(true);
        model.refusalProperty().set("");
        room.work().write("", _ -> Tried.of(password, signs -> room.office().signOff()
                .sign(model.seen().look(), room.session(), signs, remark.strip())), tried -> {
            model.busyProperty().set(false);
            tried.then(now -> {
                room.dialogs().close(card);
                done.accept(now);
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }
}
