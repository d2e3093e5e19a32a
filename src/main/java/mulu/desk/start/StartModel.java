package mulu.desk.start;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Catalog;
import mulu.signoff.Passage;
import mulu.signoff.Route;

/// What the start page shows. FX thread only.
public final class StartModel {
    private final ObservableList<Waiting> waiting = FXCollections.observableArrayList();
    private final ObservableList<Line> catalogs = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty filler = new SimpleBooleanProperty();

    /// A catalog that waits for this person.
    ///
    /// @param step what is to be done next
    /// @param returned why it came back, where it did
    public record Waiting(Catalog catalog, Route.Step step, Optional<Passage> returned) {}

    /// One catalog of the library.
    ///
    /// @param counts the count line; empty while it is being computed
    /// @param changed when and by whom it was touched last
    public record Line(Catalog catalog, String counts, String changed) {}

    public ObservableList<Waiting> waiting() {
        return waiting;
    }

    /// The newest first.
    public ObservableList<Line> catalogs() {
        return catalogs;
    }

    /// Whether the library has been read; before that nothing is said about emptiness.
    public BooleanProperty loadedProperty() {
        return loaded;
    }

    /// Whether this person may make catalogs.
    public BooleanProperty fillerProperty() {
        return filler;
    }
}
