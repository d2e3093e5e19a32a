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
import mulu.staff.Role;

/// What the administrator's dialog shows. FX thread only.
public final class PeopleModel {
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.FILLER);
    private final BooleanProperty onePerson = new SimpleBooleanProperty();
    private final StringProperty refusal = new SimpleStringProperty("");

    public ObservableList<Person> people() {
        return people;
    }

    /// The unit of the library.
    public StringProperty unitProperty() {
        return unit;
    }

    /// The newcomer's name.
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /// Whether one person may hold two hands on one catalog.
    public BooleanProperty onePersonProperty() {
        return onePerson;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }
}
