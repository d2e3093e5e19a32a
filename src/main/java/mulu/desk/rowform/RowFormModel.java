package mulu.desk.rowform;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Whether the form of a row is open, and of which; the row itself is the grid's active one. FX thread only.
public final class RowFormModel {
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty title = new SimpleStringProperty("");

    public BooleanProperty openProperty() {
        return open;
    }

    /// Which row it is, such as 第3行，共16行.
    public StringProperty titleProperty() {
        return title;
    }

    boolean open() {
        return open.get();
    }
}
