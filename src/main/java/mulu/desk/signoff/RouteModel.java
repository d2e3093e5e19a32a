package mulu.desk.signoff;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Stage;
import mulu.signoff.Passage;
import mulu.signoff.RouteRules;
import mulu.signoff.Signatures;

/// What the stage bar and the record beside the grid show. FX thread only.
public final class RouteModel {
    private final ObservableList<Station> stations = FXCollections.observableArrayList();
    private final ObservableList<Passage> passages = FXCollections.observableArrayList();
    private final ObjectProperty<Signatures> signatures = new SimpleObjectProperty<>(new Signatures(List.of()));
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty nextReason = new SimpleStringProperty("");
    private final BooleanProperty giveBack = new SimpleBooleanProperty();
    private final IntegerProperty returning = new SimpleIntegerProperty();
    private final BooleanProperty withdraw = new SimpleBooleanProperty();
    private final StringProperty withdrawReason = new SimpleStringProperty("");
    private final BooleanProperty above = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<RouteRules.Due>> due = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty reopen = new SimpleBooleanProperty();

    /// One stage in the bar.
    ///
    /// @param who passed the catalog on from here; empty where nobody has
    /// @param when that was
    public record Station(Stage stage, State state, String who, String when) {}

    /// Where a stage lies, seen from the catalog.
    public enum State { DONE, HERE, AHEAD }

    public ObservableList<Station> stations() {
        return stations;
    }

    /// Every step of the catalog so far, oldest first.
    public ObservableList<Passage> passages() {
        return passages;
    }

    /// The seals that hold now.
    public ObjectProperty<Signatures> signaturesProperty() {
        return signatures;
    }

    /// The next step's words; empty where the route has been walked.
    public StringProperty nextProperty() {
        return next;
    }

    /// Why this person cannot do the next step; empty where he or she can.
    public StringProperty nextReasonProperty() {
        return nextReason;
    }

    /// Whether this person may give the catalog back now.
    public BooleanProperty giveBackProperty() {
        return giveBack;
    }

    /// How many rows are to go back with it for a reason of their own.
    public IntegerProperty returningProperty() {
        return returning;
    }

    /// Whether this person handed the catalog on last.
    public BooleanProperty withdrawProperty() {
        return withdraw;
    }

    /// Why he or she cannot take it back all the same; empty where that can be done.
    public StringProperty withdrawReasonProperty() {
        return withdrawReason;
    }

    /// Whether this person may note that the catalog came back from above.
    public BooleanProperty aboveProperty() {
        return above;
    }

    /// Until when the catalog is to leave its stage; empty where the house has set no limit.
    public ObjectProperty<Optional<RouteRules.Due>> dueProperty() {
        return due;
    }

    /// Whether this person may reopen the catalog now.
    public BooleanProperty reopenProperty() {
        return reopen;
    }
}
