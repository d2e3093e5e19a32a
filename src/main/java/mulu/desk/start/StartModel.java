package mulu.desk.start;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Catalog;
import mulu.signoff.Duties;

/// What the start page shows. FX thread only.
public final class StartModel {
    private final ObservableList<Duties.Todo> waiting = FXCollections.observableArrayList();
    private final ObservableList<Duties.Done> done = FXCollections.observableArrayList();
    private final ObservableList<Duties.Begun> begun = FXCollections.observableArrayList();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.TODO);
    private final ObservableList<Line> catalogs = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty filler = new SimpleBooleanProperty();

    /// 待办, 已办, 我发起的.
    public enum Page { TODO, DONE, BEGUN }

    /// One catalog of the library.
    ///
    /// @param counts the count line; empty while it is being computed
    /// @param changed when and by whom it was touched last
    public record Line(Catalog catalog, String counts, String changed) {}

    /// What waits for this person.
    public ObservableList<Duties.Todo> waiting() {
        return waiting;
    }

    /// What this person has done last, newest first.
    public ObservableList<Duties.Done> done() {
        return done;
    }

    /// What this person has made or submitted.
    public ObservableList<Duties.Begun> begun() {
        return begun;
    }

    /// Which of the three is shown.
    public ObjectProperty<Page> pageProperty() {
        return page;
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
