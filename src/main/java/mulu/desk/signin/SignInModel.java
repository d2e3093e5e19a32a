package mulu.desk.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.staff.Person;
import org.jspecify.annotations.Nullable;

/// What the sign-in page shows. FX thread only.
public final class SignInModel {
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Person> chosen = new SimpleObjectProperty<>();
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Everybody who may sign in.
    public ObservableList<Person> people() {
        return people;
    }

    /// Whose password is asked for; null until somebody has pressed a name.
    public ObjectProperty<@Nullable Person> chosenProperty() {
        return chosen;
    }

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
