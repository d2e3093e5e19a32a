package mulu.desk.signin;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.catalog.Stage;
import mulu.staff.Account;
import mulu.staff.Role;

/// What the administrator's dialog shows. FX thread only.
public final class PeopleModel {
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private final IntegerProperty days = new SimpleIntegerProperty();
    private final IntegerProperty minutes = new SimpleIntegerProperty();
    private final StringProperty unit = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.FILLER);
    private final BooleanProperty onePerson = new SimpleBooleanProperty();
    private final BooleanProperty secrecy = new SimpleBooleanProperty();
    private final Map<Stage, IntegerProperty> limits = new EnumMap<>(Stage.class);
    private final StringProperty refusal = new SimpleStringProperty("");

    public ObservableList<Account> accounts() {
        return accounts;
    }

    /// Whether there is only one administrator, whose forgotten password nobody could help.
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /// After how many days a password is to be changed; 0 for never.
    public IntegerProperty daysProperty() {
        return days;
    }

    /// After how many idle minutes a desk locks itself; 0 for never.
    public IntegerProperty minutesProperty() {
        return minutes;
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

    /// Whether catalogs are examined for secrets.
    public BooleanProperty secrecyProperty() {
        return secrecy;
    }

    /// Within how many working days a stage is to be left; 0 for no limit.
    public IntegerProperty limit(Stage stage) {
        return limits.computeIfAbsent(stage, _ -> new SimpleIntegerProperty());
    }

    public StringProperty refusalProperty() {
        return refusal;
    }
}
