package mulu.desk;

import static mulu.base.Messages.text;

import java.util.Optional;
import java.util.function.Supplier;
import mulu.desk.frame.FrameController;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Work;
import mulu.desk.signin.PasswordController;
import mulu.staff.Session;
import mulu.staff.Staff;

/// What is asked of an account before its desk opens.
record Admission(boolean mustChange, Optional<Long> overdue) {
    /// Whoever has a password from somebody else chooses an own one first; an old one is only mentioned. FX thread only.
    ///
    /// @param enter opens the desk
    /// @param back shows the sign-in again
    static void of(Staff staff, Session session, Work work, Dialogs dialogs, Supplier<FrameController> enter, Runnable back) {
        work.read("desk/admit", _ -> new Admission(staff.mustChange(session), staff.rules().overdue(session)), admission -> {
            if (admission.mustChange()) {
                PasswordController.demand(staff, session, work, dialogs, () -> {
                    FrameController _ = enter.get();
                }, back);
                return;
            }
            FrameController open = enter.get();
            admission.overdue().ifPresent(days -> dialogs.ask(text("desk.password.title"), text("desk.password.overdue", days),
                    text("desk.password.now"), open::changePassword));
        });
    }
}
