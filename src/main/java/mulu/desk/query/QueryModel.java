package mulu.desk.query;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.catalog.Query;

/// What the banner over the grid says. FX thread only.
public final class QueryModel {
    private final ObjectProperty<Query> query = new SimpleObjectProperty<>(Query.ALL);
    private final BooleanProperty marks = new SimpleBooleanProperty(true);
    private final StringProperty filters = new SimpleStringProperty("");
    private final StringProperty sort = new SimpleStringProperty("");

    /// What is asked for.
    public ObjectProperty<Query> queryProperty() {
        return query;
    }

    /// Whether the header shows its marks for filters.
    public BooleanProperty marksProperty() {
        return marks;
    }

    /// How many rows are hidden and by what; empty where none can be.
    public StringProperty filtersProperty() {
        return filters;
    }

    /// By what the rows are sorted; empty for their own order.
    public StringProperty sortProperty() {
        return sort;
    }
}
