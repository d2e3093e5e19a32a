package mulu.desk.backups;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.base.Backup;
import org.jspecify.annotations.Nullable;

/// What the dialog of backups shows.
public final class BackupsModel {
    private final ObservableList<Backup> backups = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Backup> chosen = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final BooleanProperty administrator = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Newest first.
    public ObservableList<Backup> backups() {
        return backups;
    }

    public ObjectProperty<@Nullable Backup> chosenProperty() {
        return chosen;
    }

    /// Where second copies go; empty for nowhere.
    public StringProperty placeProperty() {
        return place;
    }

    /// What the last press came to.
    public StringProperty saidProperty() {
        return said;
    }

    public BooleanProperty administratorProperty() {
        return administrator;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
