package mulu.desk.exchange;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Arrival;
import mulu.catalog.Sheet;
import mulu.exchange.Meanings;
import mulu.exchange.Reading;
import org.jspecify.annotations.Nullable;

/// What an import has found, before anything is written. FX thread only.
public final class ImportModel {
    private final StringProperty file = new SimpleStringProperty("");
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Found> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Arriving> arriving = new SimpleObjectProperty<>();
    private final ObjectProperty<Arrival.@Nullable Way> way = new SimpleObjectProperty<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty year = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// One form of the file, and what it would look like as a catalog.
    ///
    /// @param first as it was recognised
    /// @param meanings what has been said about its columns, keys by path
    /// @param reading as it is with that
    public record Found(Reading first, Map<String, String> meanings, Reading reading, Sheet sheet) {
        static Found of(Reading first, Map<String, String> meanings) {
            Reading reading = Meanings.of(first, meanings);
            return new Found(first, meanings, reading, Sheet.preview(reading.draft()));
        }
    }

    /// What the chosen form would do to the open catalog.
    ///
    /// @param sheet the open catalog
    /// @param lost what does not come along, in sentences
    public record Arriving(Sheet sheet, Arrival arrival, List<String> lost) {}

    /// The dry run; null where a new catalog is to be made.
    public ObjectProperty<@Nullable Arriving> arrivingProperty() {
        return arriving;
    }

    /// How rows go into the open catalog; null where they become one of their own.
    public ObjectProperty<Arrival.@Nullable Way> wayProperty() {
        return way;
    }

    /// Whether every form that was found becomes a catalog.
    public BooleanProperty allProperty() {
        return all;
    }

    /// Path of the file; of several one behind the other with a stroke between.
    public StringProperty fileProperty() {
        return file;
    }

    public List<Found> found() {
        return found;
    }

    void found(List<Found> now) {
        found.setAll(now);
        chosen.set(now.isEmpty() ? null : now.getFirst());
    }

    /// Puts `now` in the place of what is chosen.
    void changed(Found now) {
        found.replaceAll(old -> old.equals(chosen.get()) ? now : old);
        chosen.set(now);
    }

    /// The form that will be imported.
    public ObjectProperty<@Nullable Found> chosenProperty() {
        return chosen;
    }

    /// The unit as the person wants it.
    public StringProperty unitProperty() {
        return unit;
    }

    public StringProperty yearProperty() {
        return year;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
