package mulu.desk.signin;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.staff.Delegation;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Staff;

/// 委托代办: a hand is lent until a day, by its owner or, where that one is away, by an administrator. FX thread only.
public final class DeputyController {
    private final Room room;
    private final Runnable changed;
    private final DeputyModel model = new DeputyModel();

    /// @param changed hears that something was changed
    public DeputyController(Room room, Runnable changed) {
        this.room = room;
        this.changed = changed;
    }

    private record Read(boolean all, List<Person> people, List<Delegation> inForce) {}

    public void open() {
        read(() -> room.show(new DeputyView(this).card()));
    }

    private void read(Runnable then) {
        Staff staff = room.office().staff();
        long own = room.session().person().id();
        room.work().read("deputies", _ -> new Read(staff.current(room.session()).has(Role.ADMIN),
                staff.people().stream().filter(person -> !person.disabled()).toList(), staff.delegations().inForce()), read -> {
            model.people().setAll(read.people());
            model.principals().setAll(read.people().stream()
                    .filter(person -> read.all() ? !person.has(Role.ADMIN) : person.id() == own).toList());
            model.inForce().setAll(read.inForce().stream()
                    .filter(one -> read.all() || one.principal().id() == own || one.deputy().id() == own).toList());
            then.run();
        });
    }

    public DeputyModel model() {
        return model;
    }

    /// Whether this person may end it.
    boolean mayEnd(Delegation one) {
        return one.principal().id() == room.session().person().id() || room.session().person().has(Role.ADMIN);
    }

    /// @param cleared runs when it was done
    void onGive(String password, Runnable cleared) {
        Person principal = model.principalProperty().get();
        Role role = model.roleProperty().get();
        Person deputy = model.deputyProperty().get();
        LocalDate until = model.untilProperty().get();
        if (principal == null || role == null || deputy == null || until == null) {
            return;
        }
        change(() -> Tried.secretly(password, signs ->
                room.office().staff().delegations().give(room.session(), signs, principal, deputy, role, until)), cleared);
    }

    void onEnd(Delegation which) {
        change(() -> {
            room.office().staff().delegations().end(room.session(), which);
            return true;
        }, () -> {});
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    private <T> void change(Supplier<T> work, Runnable done) {
        if (model.busyProperty().get()) {
            return;
        }
        model.busyProperty().set(true);
        model.refusalProperty().set("");
        room.work().write("", _ -> Tried.of(work), tried -> {
            model.busyProperty().set(false);
            tried.then(_ -> {
                done.run();
                changed.run();
                read(() -> {});
            }, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }
}
