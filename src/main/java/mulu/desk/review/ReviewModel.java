package mulu.desk.review;

import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.base.Redline;
import mulu.catalog.History;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Reviews;
import mulu.signoff.Suggestion;
import org.jspecify.annotations.Nullable;

/// What the panel of remarks shows. FX thread only.
public final class ReviewModel {
    private final ObjectProperty<@Nullable Review> review = new SimpleObjectProperty<>();
    private final ObjectProperty<Map<Long, History.Original>> originals = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Reviews.Barriers> barriers = new SimpleObjectProperty<>(new Reviews.Barriers(" ", " ", " "));
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final IntegerProperty open = new SimpleIntegerProperty();
    private final IntegerProperty toDo = new SimpleIntegerProperty();
    private final StringProperty progress = new SimpleStringProperty("");
    private final StringProperty summary = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Redline> redline = new SimpleObjectProperty<>();
    private final StringProperty changedPlace = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Entry> current = new SimpleObjectProperty<>();

    /// One line of the panel.
    public sealed interface Entry {
        /// What follows, and how much of it.
        record Head(String words) implements Entry {}

        /// What somebody said.
        ///
        /// @param changed whether its row holds other texts by now
        record Said(Remark remark, boolean changed) implements Entry {}

        /// What somebody wishes.
        record Wished(Suggestion suggestion) implements Entry {}
    }

    /// How the review stands; null until it has been read.
    public ObjectProperty<@Nullable Review> reviewProperty() {
        return review;
    }

    /// What the rows that the round has changed held before.
    public ObjectProperty<Map<Long, History.Original>> originalsProperty() {
        return originals;
    }

    /// What this person may not do now, and why.
    public ObjectProperty<Reviews.Barriers> barriersProperty() {
        return barriers;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    /// How many remarks and suggestions are open.
    public IntegerProperty openProperty() {
        return open;
    }

    /// How many rows came back to the form-filler and are neither changed nor settled.
    public IntegerProperty toDoProperty() {
        return toDo;
    }

    /// Such as 已核 312/400; empty where nobody is to look at rows.
    public StringProperty progressProperty() {
        return progress;
    }

    public StringProperty summaryProperty() {
        return summary;
    }

    /// How the round has changed the active cell; null where it has not.
    public ObjectProperty<@Nullable Redline> redlineProperty() {
        return redline;
    }

    /// Where that is.
    public StringProperty changedPlaceProperty() {
        return changedPlace;
    }

    /// The line that was gone to last; null for none.
    public ObjectProperty<@Nullable Entry> currentProperty() {
        return current;
    }
}
