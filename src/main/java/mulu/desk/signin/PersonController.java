package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.util.Set;
import java.util.function.Supplier;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.staff.Account;
import mulu.staff.Person;
import mulu.staff.Personnel;
import mulu.staff.Role;

/// What an administrator does with one person: name, roles, a new password, unlocking, disabling. FX thread only.
final class PersonController {
    private final Room room;
    private final Runnable changed;
    private final PersonModel model;

    /// @param changed hears that something was changed
    PersonController(Room room, Account account, Runnable changed) {
        this.room = room;
        this.changed = changed;
        this.model = new PersonModel(account, account.person().id() == room.session().person().id());
    }

    void open() {
        room.show(new PersonView(this).card());
    }

    PersonModel model() {
        return model;
    }

    private Person person() {
        return model.accountProperty().get().person();
    }

    private Personnel personnel() {
        return room.office().staff().personnel();
    }

    void onRename(String name) {
        Person whom = person();
        change(() -> personnel().rename(room.session(), whom, name), "desk.person.renamed", () -> {});
    }

    void onRoles(Set<Role> roles) {
        Person whom = person();
        change(() -> {
            personnel().roles(room.session(), whom, roles);
            return true;
        }, "desk.person.roles.done", () -> {});
    }

    /// @param cleared runs when it was done
    void onReset(String password, Runnable cleared) {
        Person whom = person();
        change(() -> Tried.secretly(password, signs -> {
            room.office().staff().resetPassword(room.session(), whom, signs);
            return true;
        }), "desk.person.reset.done", cleared);
    }

    void onUnlock() {
        Person whom = person();
        change(() -> {
            personnel().unlock(room.session(), whom);
            return true;
        }, "desk.person.unlocked", () -> {});
    }

    void onDisabled(boolean disabled) {
        Person whom = person();
        change(() -> {
            if (disabled) {
                personnel().disable(room.session(), whom);
            } else {
                personnel().enable(room.session(), whom);
            }
            return true;
        }, disabled ? "desk.person.disabled.done" : "desk.person.enabled.done", () -> {});
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    private <T> void change(Supplier<T> work, String told, Runnable done) {
        if (model.busyProperty().get()) {
            return;
        }
        model.refusalProperty().set("");
        model.toldProperty().set("");
        model.busyProperty().set(true);
        long id = person().id();
        room.work().write("", _ -> {
            Tried<T> tried = Tried.of(work);
            return new Answer<>(tried, personnel().accounts().stream().filter(one -> one.person().id() == id).findFirst().orElseThrow());
        }, answer -> {
            model.busyProperty().set(false);
            model.accountProperty().set(answer.account());
            answer.tried().then(_ -> {
                model.toldProperty().set(text(told, person().name()));
                done.run();
                changed.run();
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }

    private record Answer<T>(Tried<T> tried, Account account) {}
}
