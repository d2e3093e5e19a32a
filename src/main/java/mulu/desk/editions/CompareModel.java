package mulu.desk.editions;

import java.util.BitSet;
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
import org.jspecify.annotations.Nullable;

/// What the comparison shows. Lines are numbers of entries of what is shown.
final class CompareModel {
    private final ObservableList<Side> sides = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Side> before = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Side> now = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<Shown.@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final ObservableList<Integer> lines = FXCollections.observableArrayList();
    private final BitSet ticks = new BitSet();
    private final IntegerProperty ticked = new SimpleIntegerProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty said = new SimpleStringProperty("");

    /// What can be compared.
    ObservableList<Side> sides() {
        return sides;
    }

    ObjectProperty<@Nullable Side> beforeProperty() {
        return before;
    }

    ObjectProperty<@Nullable Side> nowProperty() {
        return now;
    }

    /// The comparison; null while there is none.
    ObjectProperty<@Nullable Shown> shownProperty() {
        return shown;
    }

    /// The only kind that is listed; null for all.
    ObjectProperty<Shown.@Nullable Kind> kindProperty() {
        return kind;
    }

    /// The entries that are listed.
    ObservableList<Integer> lines() {
        return lines;
    }

    /// The entries that are to be taken over.
    BitSet ticks() {
        return ticks;
    }

    /// How many they are.
    IntegerProperty tickedProperty() {
        return ticked;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /// What a person has to know beside the lines; empty for nothing.
    StringProperty saidProperty() {
        return said;
    }
}
