package mulu.desk.standards;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.check.Standard;

/// What the dialog shows of an office's standard. FX thread only.
public final class StandardsModel {
    private final ObjectProperty<Standard.Own> own;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RULES);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty refusal = new SimpleStringProperty("");

    /// The parts of the standard.
    enum Page { RULES, LAWS, DAYS }

    StandardsModel(Standard.Own own) {
        this.own = new SimpleObjectProperty<>(own);
    }

    /// As the person has it by now; kept by nobody yet.
    public ObjectProperty<Standard.Own> ownProperty() {
        return own;
    }

    ObjectProperty<Page> pageProperty() {
        return page;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }
}
