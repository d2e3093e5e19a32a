package mulu.desk.signin;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import org.jspecify.annotations.Nullable;

/// Asks who sits at the desk, and for the password. FX thread only; all but [#view] works without a toolkit.
public final class SignInController {
    private final Staff staff;
    private final Work work;
    private final Consumer<Session> entered;
    private final SignInModel model = new SignInModel();
    private @Nullable SignInView view;

    /// @param entered hears of the session
    public SignInController(Staff staff, Work work, Consumer<Session> entered) {
        this.staff = staff;
        this.work = work;
        this.entered = entered;
    }

    private record Known(String unit, List<Person> people) {}

    /// Reads who there is.
    ///
    /// @param last the name that is chosen at once; empty for none
    public void start(String last) {
        work.read("signin/people", _ -> new Known(staff.unit(), staff.people()), known -> {
            model.unitProperty().set(known.unit());
            model.people().setAll(known.people().stream().filter(person -> !person.disabled())
                    .sorted(Comparator.comparingInt(SignInController::first)).toList());
            model.people().stream().filter(person -> person.name().equals(last)).findFirst().ifPresent(this::choose);
        });
    }

    /// People stand in the order of the route, the administrator last.
    private static int first(Person person) {
        return person.roles().stream().mapToInt(Role::ordinal).min().orElse(Role.values().length);
    }

    public SignInModel model() {
        return model;
    }

    public Node view() {
        SignInView made = view;
        if (made == null) {
            made = new SignInView(this);
            view = made;
        }
        return made.node();
    }

    public void choose(Person person) {
        model.refusalProperty().set("");
        model.chosenProperty().set(person);
    }

    /// Tries the password of the chosen person; a refusal stays on the page as a sentence.
    public void signIn(String password) {
        Person person = model.chosenProperty().get();
        if (person == null || model.busyProperty().get()) {
            return;
        }
        model.busyProperty().set(true);
        work.write("", _ -> Tried.of(password, signs -> staff.signIn(person.name(), signs)), tried -> {
            model.busyProperty().set(false);
            tried.then(entered, model.refusalProperty()::set);
        }, () -> model.busyProperty().set(false));
    }
}
