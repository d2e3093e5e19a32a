package mulu.desk.signin;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import mulu.base.Problem;
import mulu.desk.fx.Outside;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.office.Office;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.base.Location;
import org.jspecify.annotations.Nullable;

/// The first run in four steps: where the data lie, the unit, the people, what comes first. Nothing is made before the
/// last step is finished. FX thread only; all but [#view] and [#chooseFolder] works without a toolkit.
public final class FirstRunController {
    /// The order in which people are added: the administrator last, for then only an administrator can add people.
    private static final List<Role> ORDER = List.of(Role.FILLER, Role.REVIEWER, Role.APPROVER, Role.ADMIN);

    private final Function<Location, Office> opener;
    private final Work work;
    private final Outside outside;
    private final Ready ready;
    private final FirstRunModel model = new FirstRunModel();
    /// The library that has been opened, and where; both belong to the write thread.
    private @Nullable Office office;
    private @Nullable Location where;
    private @Nullable FirstRunView view;

    /// @param opener opens a library
    public FirstRunController(Function<Location, Office> opener, Work work, Outside outside, Ready ready) {
        this.opener = opener;
        this.work = work;
        this.outside = outside;
        this.ready = ready;
    }

    /// Hears that there is a library.
    @FunctionalInterface
    public interface Ready {
        /// `session` is of the form-filler who has been set up just now; null where somebody has to sign in.
        void with(Office office, Location location, @Nullable Session session, FirstAct act);
    }

    private record Made(Office office, @Nullable Session session) {}

    public void start(Location suggestion) {
        if (suggestion instanceof Location.Folder(Path folder)) {
            model.folderProperty().set(folder.toString());
        }
    }

    public FirstRunModel model() {
        return model;
    }

    public Node view() {
        FirstRunView made = view;
        if (made == null) {
            made = new FirstRunView(this);
            view = made;
        }
        return made.node();
    }

    public void chooseFolder() {
        outside.folder(text("desk.first.folder.choose"), Path.of(System.getProperty("user.home")))
                .ifPresent(folder -> model.folderProperty().set(folder.resolve("Mulu").toString()));
    }

    public void back() {
        model.refusalProperty().set("");
        model.stepProperty().set(Math.max(0, model.stepProperty().get() - 1));
    }

    /// Leaves the step where it is complete, else says what is missing.
    public void next() {
        if (model.busyProperty().get()) {
            return;
        }
        model.refusalProperty().set("");
        switch (model.stepProperty().get()) {
            case 0 -> folder();
            case 1 -> forward(unit());
            case 2 -> forward(people());
            default -> finish();
        }
    }

    private void forward(Optional<String> refusal) {
        refusal.ifPresentOrElse(model.refusalProperty()::set,
                () -> model.stepProperty().set(model.stepProperty().get() + 1));
    }

    private Location location() {
        return Location.of(model.folderProperty().get().strip());
    }

    /// A folder that holds a library already is opened as it is.
    private void folder() {
        if (model.folderProperty().get().isBlank()) {
            model.refusalProperty().set(text("desk.first.folder.empty"));
            return;
        }
        Location location = location();
        busy(() -> Office.exists(location) ? Optional.of(at(location)) : Optional.<Office>empty(),
                found -> found.ifPresentOrElse(old -> existing(old, location), () -> forward(Optional.empty())));
    }

    /// The library at `location`, opened once; another one that was opened before is closed. On the write thread.
    private Office at(Location location) {
        Office now = office;
        if (now != null && location.equals(where)) {
            return now;
        }
        office = null;
        where = null;
        if (now != null) {
            now.close();
        }
        Office opened = opener.apply(location);
        office = opened;
        where = location;
        return opened;
    }

    private void existing(Office old, Location location) {
        busy(old.staff()::administered, administered -> {
            if (administered) {
                ready.with(old, location, null, FirstAct.IMPORT);
            } else {
                forward(Optional.empty());
            }
        });
    }

    private Optional<String> unit() {
        return model.unitProperty().get().isBlank() ? Optional.of(text("desk.first.unit.empty")) : Optional.empty();
    }

    private Optional<String> people() {
        Set<String> names = new HashSet<>();
        for (Role role : ORDER) {
            FirstRunModel.Newcomer newcomer = model.newcomer(role);
            Optional<String> refusal = newcomer.named() || role == Role.ADMIN ? person(role.label(), newcomer, names) : Optional.empty();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        Optional<String> second = model.second().named() ? person(text("desk.first.second"), model.second(), names) : Optional.empty();
        if (second.isPresent()) {
            return second;
        }
        boolean same = model.newcomer(Role.ADMIN).password().get().equals(model.againProperty().get());
        return same ? Optional.empty() : Optional.of(text("desk.first.again"));
    }

    /// Why this person cannot be added; empty where nothing speaks against it.
    private static Optional<String> person(String label, FirstRunModel.Newcomer newcomer, Set<String> names) {
        String name = newcomer.name().get().strip();
        try {
            Tried.secretly(newcomer.password().get(), signs -> {
                Staff.examine(name, signs);
                return name;
            });
        } catch (Problem problem) {
            return Optional.of(text("desk.first.person", label, problem.sentence()));
        }
        return names.add(name) ? Optional.empty() : Optional.of(text("desk.first.same-name", name));
    }

    private record Newcomer(Role role, String name, String password) {}

    private void finish() {
        Location location = location();
        String unit = model.unitProperty().get().strip();
        List<Newcomer> newcomers = ORDER.stream().filter(role -> model.newcomer(role).named())
                .map(role -> new Newcomer(role, model.newcomer(role).name().get().strip(),
                        model.newcomer(role).password().get()))
                .toList();
        Optional<Newcomer> second = model.second().named()
                ? Optional.of(new Newcomer(Role.ADMIN, model.second().name().get().strip(), model.second().password().get())) : Optional.empty();
        busy(() -> make(location, unit, newcomers, second),
                made -> ready.with(made.office(), location, made.session(), model.actProperty().get()));
    }

    private Made make(Location location, String unit, List<Newcomer> newcomers, Optional<Newcomer> second) {
        Office made = at(location);
        made.staff().nameUnit(null, unit);
        Map<Role, Newcomer> byRole = new EnumMap<>(Role.class);
        for (Newcomer newcomer : newcomers) {
            byRole.put(newcomer.role(), newcomer);
            // Whoever is there already was added before a failure, from which this is another attempt.
            if (made.staff().find(newcomer.name()).isEmpty()) {
                Tried.secretly(newcomer.password(), signs ->
                        made.staff().add(null, newcomer.name(), EnumSet.of(newcomer.role()), signs));
            }
        }
        Newcomer first = byRole.get(Role.ADMIN);
        if (first != null && second.isPresent() && made.staff().find(second.get().name()).isEmpty()) {
            Session admin = Tried.secretly(first.password(), signs -> made.staff().signIn(first.name(), signs));
            Tried.secretly(second.get().password(), signs -> made.staff().add(admin, second.get().name(), EnumSet.of(Role.ADMIN), signs));
        }
        Newcomer filler = byRole.get(Role.FILLER);
        return new Made(made, filler == null ? null
                : Tried.secretly(filler.password(), signs -> made.staff().signIn(filler.name(), signs)));
    }

    private <T> void busy(java.util.function.Supplier<T> job, java.util.function.Consumer<T> then) {
        model.busyProperty().set(true);
        work.write("", _ -> Tried.of(job), tried -> {
            model.busyProperty().set(false);
            tried.then(then, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }

    public void act(FirstAct act) {
        model.actProperty().set(act);
    }
}
