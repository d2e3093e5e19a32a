package mulu.desk.signoff;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.signoff.Act;

/// What is asked before a catalog goes back. FX thread only.
///
/// @param acts the ways back that there are to choose among
/// @param act the chosen one
/// @param title of the catalog
public record ReasonModel(List<Act> acts, ObjectProperty<Act> act, String title, StringProperty reason, StringProperty refusal,
        BooleanProperty busy) {
    /// The least number of signs that a reason has.
    public static final int SHORTEST = 5;

    ReasonModel(List<Act> acts, String title) {
        this(List.copyOf(acts), new SimpleObjectProperty<>(acts.getFirst()), title, new SimpleStringProperty(""), new SimpleStringProperty(""),
                new SimpleBooleanProperty());
    }

    /// Who only takes back the own step needs no reason.
    boolean reasoned() {
        return act.get() != Act.WITHDRAW;
    }
}
