package mulu.desk.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Values;

/// The distinct values of one column, and which of them are ticked. FX thread only.
final class FilterModel {
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    /// Counts up whenever a tick has changed.
    private final IntegerProperty ticked = new SimpleIntegerProperty();
    private final ObservableList<Values.Value> shown = FXCollections.observableArrayList();
    private final Set<String> ticks = new HashSet<>();
    private List<Values.Value> all = List.of();

    StringProperty searchProperty() {
        return search;
    }

    BooleanProperty loadedProperty() {
        return loaded;
    }

    IntegerProperty tickedProperty() {
        return ticked;
    }

    /// The values that the search leaves.
    ObservableList<Values.Value> shown() {
        return shown;
    }

    List<Values.Value> all() {
        return all;
    }

    void all(List<Values.Value> values) {
        all = List.copyOf(values);
    }

    boolean has(String text) {
        return ticks.contains(text);
    }

    int ticks() {
        return ticks.size();
    }

    Set<String> tickedTexts() {
        return Set.copyOf(ticks);
    }

    void tick(Iterable<String> texts, boolean on) {
        for (String text : texts) {
            if (on) {
                ticks.add(text);
            } else {
                ticks.remove(text);
            }
        }
        ticked.set(ticked.get() + 1);
    }

    void only(Iterable<String> texts) {
        ticks.clear();
        tick(texts, true);
    }
}
