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
import mulu.staff.Role;

/// What the first run asks for. FX thread only.
public final class FirstRunModel {
    /// Number of steps.
    public static final int STEPS = 4;

    private final IntegerProperty step = new SimpleIntegerProperty();
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty unit = new SimpleStringProperty("");
    private final Map<Role, Newcomer> people = new EnumMap<>(Role.class);
    private final Newcomer second = new Newcomer(new SimpleStringProperty(""), new SimpleStringProperty(""));
    private final StringProperty again = new SimpleStringProperty("");
    private final ObjectProperty<FirstAct> act = new SimpleObjectProperty<>(FirstAct.IMPORT);
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    FirstRunModel() {
        for (Role role : Role.values()) {
            people.put(role, new Newcomer(new SimpleStringProperty(""), new SimpleStringProperty("")));
        }
    }

    /// A person who is to be added; left out where the name is empty.
    public record Newcomer(StringProperty name, StringProperty password) {
        boolean named() {
            return !name.get().isBlank();
        }
    }

    /// 0 to 3.
    public IntegerProperty stepProperty() {
        return step;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    public StringProperty unitProperty() {
        return unit;
    }

    public Newcomer newcomer(Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    /// The second administrator, who helps where the first has forgotten the password; may be left out.
    public Newcomer second() {
        return second;
    }

    /// The administrator's password for the second time.
    public StringProperty againProperty() {
        return again;
    }

    public ObjectProperty<FirstAct> actProperty() {
        return act;
    }

    /// Why the step cannot be left yet.
    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
