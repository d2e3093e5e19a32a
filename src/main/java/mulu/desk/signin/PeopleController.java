package mulu.desk.signin;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.List;
import mulu.catalog.Stage;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.signoff.RouteRules;
import mulu.staff.Account;
import mulu.staff.Role;
import mulu.staff.Staff;

/// 人员与单位: the administrator adds people, names the unit, and allows one person two hands. FX thread only.
public final class PeopleController {
    private final Room room;
    private final Runnable changed;
    private final PeopleModel model = new PeopleModel();

    /// @param changed hears that something was changed
    public PeopleController(Room room, Runnable changed) {
        this.room = room;
        this.changed = changed;
    }

    private record House(String unit, List<Account> accounts, boolean onePerson, int days, int minutes, boolean secrecy, Map<Stage, Integer> limits) {}

    public void open() {
        read(() -> room.show(new PeopleView(this).card()));
    }

    private void read(Runnable then) {
        Staff staff = room.office().staff();
        room.work().read("people", _ -> new House(staff.unit(), staff.personnel().accounts(), staff.onePersonAllowed(),
                staff.rules().passwordDays(), staff.rules().idleMinutes(), room.office().routeRules().secrecy(), room.office().routeRules().days()), house -> {
            model.accounts().setAll(house.accounts());
            model.aloneProperty().set(house.accounts().stream().map(Account::person)
                    .filter(person -> person.has(Role.ADMIN) && !person.disabled()).count() < 2);
            model.daysProperty().set(house.days());
            model.minutesProperty().set(house.minutes());
            model.unitProperty().set(house.unit());
            model.onePersonProperty().set(house.onePerson());
            model.secrecyProperty().set(house.secrecy());
            RouteRules.TIMED.forEach(stage -> model.limit(stage).set(house.limits().getOrDefault(stage, 0)));
            then.run();
        });
    }

    public PeopleModel model() {
        return model;
    }

    /// Opens what can be done with one person.
    void onPerson(Account account) {
        new PersonController(room, account, () -> {
            changed.run();
            read(() -> {});
        }).open();
    }

    void onDays(int days) {
        change(() -> {
            room.office().staff().rules().passwordDays(room.session(), days);
            return days;
        }, () -> {});
    }

    void onMinutes(int minutes) {
        change(() -> {
            room.office().staff().rules().idleMinutes(room.session(), minutes);
            return minutes;
        }, () -> {});
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    /// Adds the newcomer; `cleared` runs when that was done.
    void onAdd(String password, Runnable cleared) {
        Staff staff = room.office().staff();
        String name = model.nameProperty().get();
        EnumSet<Role> roles = EnumSet.of(model.roleProperty().get());
        change(() -> Tried.secretly(password, signs -> staff.add(room.session(), name, roles, signs)), () -> {
            model.nameProperty().set("");
            cleared.run();
        });
    }

    void onUnit() {
        String unit = model.unitProperty().get();
        change(() -> {
            room.office().staff().nameUnit(room.session(), unit);
            return unit;
        }, () -> {});
    }

    void onOnePerson(boolean allowed) {
        change(() -> {
            room.office().staff().allowOnePerson(room.session(), allowed);
            return allowed;
        }, () -> {});
    }

    void onSecrecy(boolean on) {
        change(() -> {
            room.office().routeRules().secrecy(room.session(), on);
            return on;
        }, () -> {});
    }

    void onLimit(Stage stage, int days) {
        change(() -> {
            Map<Stage, Integer> limits = new EnumMap<>(Stage.class);
            limits.putAll(room.office().routeRules().days());
            limits.put(stage, days);
            room.office().routeRules().days(room.session(), limits);
            return days;
        }, () -> {});
    }

    private <T> void change(java.util.function.Supplier<T> work, Runnable done) {
        model.refusalProperty().set("");
        room.work().write(_ -> Tried.of(work), tried -> tried.then(_ -> {
            done.run();
            changed.run();
            read(() -> {});
        }, model.refusalProperty()::set));
    }
}
