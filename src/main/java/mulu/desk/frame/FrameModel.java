package mulu.desk.frame;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Catalog;
import mulu.staff.Person;

/// What the main window shows around the page. FX thread only.
public final class FrameModel {
    /// Stands for the start page where the number of a catalog is asked for.
    public static final long NONE = 0;

    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final ObservableList<Catalog> catalogs = FXCollections.observableArrayList();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final LongProperty catalog = new SimpleLongProperty(NONE);
    private final BooleanProperty left = new SimpleBooleanProperty(true);
    private final BooleanProperty right = new SimpleBooleanProperty(true);
    private final ObjectProperty<Panel> panel = new SimpleObjectProperty<>(Panel.FINDINGS);
    private final StringProperty reviewed = new SimpleStringProperty("");
    private final IntegerProperty lines = new SimpleIntegerProperty(2);
    private final BooleanProperty merged = new SimpleBooleanProperty();
    private final StringProperty hidden = new SimpleStringProperty("");
    private final StringProperty undo = new SimpleStringProperty("");
    private final StringProperty redo = new SimpleStringProperty("");
    private final StringProperty locked = new SimpleStringProperty("");
    private final StringProperty counts = new SimpleStringProperty("");
    private final StringProperty selected = new SimpleStringProperty("");
    private final StringProperty saved = new SimpleStringProperty("");

    /// The unit of the library.
    public StringProperty unitProperty() {
        return unit;
    }

    /// Title and year of the open catalog; empty on the start page.
    public StringProperty titleProperty() {
        return title;
    }

    /// How many catalogs wait for this person.
    public IntegerProperty waitingProperty() {
        return waiting;
    }

    /// All catalogs, the newest first.
    public ObservableList<Catalog> catalogs() {
        return catalogs;
    }

    /// Everybody else who may sign in.
    public ObservableList<Person> people() {
        return people;
    }

    /// Number of the open catalog, [#NONE] on the start page.
    public LongProperty catalogProperty() {
        return catalog;
    }

    /// Whether the list at the left is unfolded.
    public BooleanProperty leftProperty() {
        return left;
    }

    /// Whether the panel at the right is unfolded.
    public BooleanProperty rightProperty() {
        return right;
    }

    /// What the panel at the right can show.
    public enum Panel { FINDINGS, REMARKS, RECORD }

    /// What it shows.
    public ObjectProperty<Panel> panelProperty() {
        return panel;
    }

    /// How far the reviewer has come, as words; empty where nobody reviews.
    public StringProperty reviewedProperty() {
        return reviewed;
    }

    /// Lines of text in a row of the grid.
    public IntegerProperty linesProperty() {
        return lines;
    }

    /// Whether the grid shows equal neighbours as one.
    public BooleanProperty mergedProperty() {
        return merged;
    }

    /// How many columns of the grid are hidden, as words; empty for none.
    public StringProperty hiddenProperty() {
        return hidden;
    }

    /// Words of the step that can be taken back; empty for none.
    public StringProperty undoProperty() {
        return undo;
    }

    public StringProperty redoProperty() {
        return redo;
    }

    /// Why nothing can be edited now; empty where it can.
    public StringProperty lockedProperty() {
        return locked;
    }

    public StringProperty countsProperty() {
        return counts;
    }

    public StringProperty selectedProperty() {
        return selected;
    }

    /// When the catalog was saved last, as words.
    public StringProperty savedProperty() {
        return saved;
    }
}
