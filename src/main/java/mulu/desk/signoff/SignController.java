package mulu.desk.signoff;

import java.util.function.Consumer;
import java.util.function.Supplier;
import mulu.base.Problem;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.check.Finding;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.office.Office;
import org.jspecify.annotations.Nullable;

/// Signing: shows what is to be signed, asks for the password again, and does the step. FX thread only.
public final class SignController {
    private final Room room;
    private final long catalog;
    private final Supplier<Catalog.@Nullable State> shown;
    private final Consumer<Finding> jump;
    private final Consumer<Catalog> done;

    /// @param shown how the catalog is that stands on the screen
    /// @param jump goes to what a finding means
    /// @param done hears of the catalog after the step
    public SignController(Room room, long catalog, Supplier<Catalog.@Nullable State> shown, Consumer<Finding> jump,
            Consumer<Catalog> done) {
        this.room = room;
        this.catalog = catalog;
        this.shown = shown;
        this.jump = jump;
        this.done = done;
    }

    /// Reads the catalog behind every edit that was asked for before, and opens the dialog. Where the database has
    /// another content than the screen, as when somebody else writes into it too, the screen follows and nothing is signed.
    public void open() {
        Office office = room.office();
        room.work().write(progress -> {
            mulu.signoff.Look look = office.signOff().look(catalog, progress);
            return new SignModel.Seen(look, office.catalogs().sheet(catalog, progress),
                    office.signOff().signatures(look.catalog()), office.phrases().get());
        }, seen -> show(new SignModel(seen)));
    }

    private void show(SignModel model) {
        Catalog read = model.seen().look().catalog();
        if (!room.open()) {
            return;
        }
        if (!read.state().equals(shown.get())) {
            follow();
        } else if (model.seen().look().step().isPresent()) {
            room.show(new SignView(this, model).card());
            room.work().read("sign-remarks", progress -> Tried.of(() -> Beside.remarks(room.office(), catalog, progress)),
                    tried -> tried.then(model.remarksProperty()::set, model.remarksProperty()::set));
            room.work().read("sign-compared", progress -> Tried.of(() -> Beside.compared(room.office(), model.seen().sheet(), progress)),
                    tried -> tried.then(model.comparedProperty()::set, model.comparedProperty()::set));
        }
    }

    private void follow() {
        Catalogs catalogs = room.office().catalogs();
        room.work().write(progress -> {
            catalogs.advanced(catalogs.reload(catalog, progress).catalog());
            return Problem.input("signoff.changed");
        }, changed -> {
            if (room.open()) {
                room.dialogs().problem(changed);
            }
        });
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
