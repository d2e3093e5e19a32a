package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.staff.Session;
import mulu.staff.Staff;

/// The lock screen over everything one person has open: the password opens it again, or somebody else takes the desk.
/// What lies below stays as it is and can be neither seen nor reached. FX thread only.
public final class LockController {
    private final Staff staff;
    private final Session session;
    private final Work work;
    private final Dialogs dialogs;
    private final Exits exits;
    private final LockModel model = new LockModel();

    public LockController(Staff staff, Session session, Work work, Dialogs dialogs, Exits exits) {
        this.staff = staff;
        this.session = session;
        this.work = work;
        this.dialogs = dialogs;
        this.exits = exits;
    }

    /// Where one can go from the lock screen.
    public record Exits(Runnable unlocked, Runnable switchPerson, Runnable quit) {}

    public LockModel model() {
        return model;
    }

    /// Hides the window.
    public void show(String unit) {
        model.unitProperty().set(unit);
        // Menus and lists that are open lie in windows of their own.
        new ArrayList<>(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
        LockView view = new LockView(this, session.name());
        dialogs.cover(view.node(), view::focus);
    }

    /// Tries the password; a refusal stays on the screen as a sentence.
    public void unlock(String password) {
        if (model.busyProperty().get()) {
            return;
        }
        model.busyProperty().set(true);
        model.refusalProperty().set("");
        // Behind the locking itself, which waits for what was being written.
        work.write("", _ -> Tried.of(password, signs -> {
            staff.resume(session, signs);
            return true;
        }), tried -> {
            model.busyProperty().set(false);
            tried.then(_ -> {
                dialogs.uncover();
                exits.unlocked().run();
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }

    void onSwitch() {
        exits.switchPerson().run();
    }

    /// Ends the program, unless a job is under way that would be lost.
    public void onQuit() {
        if (work.running().isEmpty()) {
            exits.quit().run();
        } else {
            model.refusalProperty().set(text("desk.lock.running", work.running().getFirst().text()));
        }
    }
}
