package mulu.desk.signoff;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.signoff.Act;

/// What is asked before a catalog goes back. FX thread only.
///
/// @param act RETURN or REOPEN
/// @param title of the catalog
public record ReasonModel(Act act, String title, StringProperty reason, StringProperty refusal, BooleanProperty busy) {
    /// The least number of signs that a reason has.
    public static final int SHORTEST = 5;

    ReasonModel(Act act, String title) {
        this(act, title, new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleBooleanProperty());
    }
}
