package mulu.desk.signin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.staff.Delegation;
import mulu.staff.Person;
import mulu.staff.Role;
import org.jspecify.annotations.Nullable;

/// Who stands in for whom, and whom one is about to ask. FX thread only.
public final class DeputyModel {
    private static final int USUAL_DAYS = 7;

    private final ObservableList<Delegation> inForce = FXCollections.observableArrayList();
    private final ObservableList<Person> principals = FXCollections.observableArrayList();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Person> principal = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Person> deputy = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>(LocalDate.now(ZoneId.systemDefault()).plusDays(USUAL_DAYS));
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// Those that this person may see and end.
    public ObservableList<Delegation> inForce() {
        return inForce;
    }

    /// Whose hands may be lent: the own, or for an administrator everybody's.
    public ObservableList<Person> principals() {
        return principals;
    }

    /// The hands that the chosen person has to lend.
    List<Role> hands() {
        Person chosen = principal.get();
        return chosen == null ? List.of() : chosen.roles().stream().filter(one -> one != Role.ADMIN).sorted().toList();
    }

    /// Who could stand in for what is chosen.
    List<Person> fit() {
        Person lender = principal.get();
        Role hand = role.get();
        return people.stream().filter(one -> hand != null && lender != null && one.id() != lender.id() && !one.has(hand) && !one.has(Role.ADMIN)).toList();
    }

    ObservableList<Person> people() {
        return people;
    }

    public ObjectProperty<@Nullable Person> principalProperty() {
        return principal;
    }

    public ObjectProperty<@Nullable Role> roleProperty() {
        return role;
    }

    public ObjectProperty<@Nullable Person> deputyProperty() {
        return deputy;
    }

    /// The last day.
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
