package mulu.desk.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.staff.Account;

/// What the dialog about one person shows. FX thread only.
public final class PersonModel {
    private final ObjectProperty<Account> account;
    private final boolean own;
    private final StringProperty refusal = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param own whether it is the administrator's own account, to which little can be done
    PersonModel(Account account, boolean own) {
        this.account = new SimpleObjectProperty<>(account);
        this.own = own;
    }

    public ObjectProperty<Account> accountProperty() {
        return account;
    }

    public boolean own() {
        return own;
    }

    /// Why the last thing was not done.
    public StringProperty refusalProperty() {
        return refusal;
    }

    /// What was done last.
    public StringProperty toldProperty() {
        return told;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
