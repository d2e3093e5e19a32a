package mulu.desk.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the lock screen shows. FX thread only.
public final class LockModel {
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public StringProperty unitProperty() {
        return unit;
    }

    /// Why the last try did not succeed.
    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
