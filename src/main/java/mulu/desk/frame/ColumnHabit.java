package mulu.desk.frame;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import mulu.desk.fx.Settings;
import mulu.desk.grid.ColumnLook;
import mulu.desk.grid.GridModel;

/// Shows the columns of a form as the person has left them, and keeps what is changed a moment after the last change.
final class ColumnHabit implements AutoCloseable {
    private static final Duration MOMENT = Duration.millis(600);

    private final Settings settings;
    private final String person;
    private final GridModel model;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private String template = "";
    private Subscription bound = Subscription.EMPTY;

    ColumnHabit(Settings settings, String person, GridModel model) {
        this.settings = settings;
        this.person = person;
        this.model = model;
        moment.setOnFinished(_ -> keep());
    }

    /// Takes up the habit for this form, and learns from now on.
    void follow(String form) {
        if (!template.isEmpty()) {
            return;
        }
        template = form;
        model.look(ColumnLook.read(settings.columns(person, form)));
        bound = model.columnLookProperty().subscribe((_, _) -> moment.playFromStart());
    }

    private void keep() {
        String now = model.columnLookProperty().get().text();
        if (!template.isEmpty() && !now.equals(settings.columns(person, template))) {
            settings.columns(person, template, now);
        }
    }

    /// Keeps what has been changed last.
    @Override
    public void close() {
        bound.unsubscribe();
        moment.stop();
        keep();
    }
}
