package mulu.desk.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.util.Subscription;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Settings;

/// How a person likes to see the desk; every change shows at once and is kept for that person. FX thread only.
public final class SettingsController implements AutoCloseable {
    private final Room room;
    private final IntegerProperty lines;
    private final BooleanProperty merged;
    private Subscription kept = Subscription.EMPTY;

    /// @param lines of text in a row of the grid
    /// @param merged whether the grid shows equal neighbours as one
    public SettingsController(Room room, IntegerProperty lines, BooleanProperty merged) {
        this.room = room;
        this.lines = lines;
        this.merged = merged;
    }

    /// Puts the person's look on the desk and keeps what is changed from now on.
    public void start() {
        Settings.Look look = room.settings().look(room.session().name());
        room.theme().resize(look.size());
        room.theme().modeProperty().set(look.mode());
        lines.set(look.lines());
        merged.set(look.merged());
        kept = room.theme().sizeProperty().subscribe(_ -> keep()).and(room.theme().modeProperty().subscribe(_ -> keep()))
                .and(lines.subscribe(_ -> keep())).and(merged.subscribe(_ -> keep()));
    }

    /// Keeps nothing any more.
    @Override
    public void close() {
        kept.unsubscribe();
    }

    private void keep() {
        Settings.Look now = new Settings.Look(room.theme().sizeProperty().get(), lines.get(), room.theme().modeProperty().get(),
                merged.get());
        if (!now.equals(room.settings().look(room.session().name()))) {
            room.settings().look(room.session().name(), now);
        }
    }

    public void open() {
        room.show(new SettingsView(this, room.theme(), lines, room.session().name()).card());
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }
}
