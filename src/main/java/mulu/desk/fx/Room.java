package mulu.desk.fx;

import javafx.util.Subscription;
import mulu.office.Office;
import mulu.staff.Session;

/// What every screen of a signed-in person works with, from the sign-in until the person has left. An answer that comes
/// later finds it shut, and shows nothing to whoever sits there then. FX thread only.
public final class Room implements AutoCloseable {
    private final Office office;
    private final Session session;
    private final Work work;
    private final Dialogs dialogs;
    private final Theme theme;
    private final Settings settings;
    private final Outside outside;
    private Subscription kept = Subscription.EMPTY;
    private boolean open = true;

    public Room(Office office, Session session, Work work, Dialogs dialogs, Theme theme, Settings settings, Outside outside) {
        this.office = office;
        this.session = session;
        this.work = work;
        this.dialogs = dialogs;
        this.theme = theme;
        this.settings = settings;
        this.outside = outside;
    }

    public Office office() {
        return office;
    }

    public Session session() {
        return session;
    }

    public Work work() {
        return work;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Theme theme() {
        return theme;
    }

    public Settings settings() {
        return settings;
    }

    public Outside outside() {
        return outside;
    }

    /// Whether the person is still here.
    public boolean open() {
        return open;
    }

    /// Opens a dialog of this person; none where the person has left.
    public void show(Card card) {
        if (open) {
            dialogs.show(card);
        }
    }

    /// Ends `subscription`, to something that outlives the person, when the person leaves.
    public void keep(Subscription subscription) {
        kept = kept.and(subscription);
    }

    @Override
    public void close() {
        open = false;
        kept.unsubscribe();
        kept = Subscription.EMPTY;
    }
}
