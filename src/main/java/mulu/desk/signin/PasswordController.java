package mulu.desk.signin;

import mulu.desk.fx.Card;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.staff.Session;
import mulu.staff.Staff;

/// Changes the own password: on wish, after a reminder, or because somebody else has set it. FX thread only.
public final class PasswordController {
    private final Staff staff;
    private final Session session;
    private final Work work;
    private final Dialogs dialogs;
    private final Runnable done;
    private final Runnable given;
    private final PasswordModel model = new PasswordModel();

    private PasswordController(Staff staff, Session session, Work work, Dialogs dialogs, Runnable done, Runnable given) {
        this.staff = staff;
        this.session = session;
        this.work = work;
        this.dialogs = dialogs;
        this.done = done;
        this.given = given;
    }

    /// Opens the dialog.
    ///
    /// @param done runs when the password has been changed
    public static void open(Room room, Runnable done) {
        PasswordController made = new PasswordController(room.office().staff(), room.session(), room.work(), room.dialogs(), done, () -> {});
        room.show(new PasswordView(made, false).card());
    }

    /// Opens the dialog for somebody who cannot go on without.
    ///
    /// @param given runs where the person gives up
    public static void demand(Staff staff, Session session, Work work, Dialogs dialogs, Runnable done, Runnable given) {
        dialogs.show(new PasswordView(new PasswordController(staff, session, work, dialogs, done, given), true).card());
    }

    public PasswordModel model() {
        return model;
    }

    void onCancel(Card card) {
        dialogs.close(card);
        given.run();
    }

    void onChange(Card card) {
        if (model.busyProperty().get()) {
            return;
        }
        String fresh = model.freshProperty().get();
        if (!fresh.equals(model.againProperty().get())) {
            model.refusalProperty().set(mulu.base.Messages.text("desk.password.again.differs"));
            return;
        }
        model.refusalProperty().set("");
        model.busyProperty().set(true);
        String old = model.oldProperty().get();
        work.write("", _ -> Tried.of(old, letters -> Tried.secretly(fresh, signs -> {
            staff.changePassword(session, letters, signs);
            return true;
        })), tried -> {
            model.busyProperty().set(false);
            tried.then(_ -> {
                model.forget();
                dialogs.close(card);
                done.run();
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }
}
