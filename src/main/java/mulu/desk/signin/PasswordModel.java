package mulu.desk.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed for another password. FX thread only.
public final class PasswordModel {
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public StringProperty oldProperty() {
        return old;
    }

    public StringProperty freshProperty() {
        return fresh;
    }

    /// The new one for the second time.
    public StringProperty againProperty() {
        return again;
    }

    /// Which rule the new one breaks, or what else stands in the way.
    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    void forget() {
        old.set("");
        fresh.set("");
        again.set("");
    }
}
