package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import mulu.catalog.Bookmark;
import mulu.catalog.Catalogs;
import mulu.desk.editions.BeginController;
import mulu.desk.editions.EditionsController;
import mulu.desk.exchange.ExportController;
import mulu.desk.exchange.ImportController;
import mulu.desk.fx.Room;
import mulu.desk.grid.GridController;
import mulu.desk.settings.AboutController;
import mulu.desk.settings.SettingsController;
import mulu.desk.signin.PasswordController;
import mulu.desk.start.NewCatalogController;
import mulu.desk.start.StartController;
import mulu.staff.Role;
import org.jspecify.annotations.Nullable;

/// The main window of one signed-in person: the start page or one open catalog, and every command around them. After
/// each command the keyboard is in the grid again. FX thread only.
public final class FrameController implements AutoCloseable {
    private final Room room;
    private final Exits exits;
    private final FrameModel model = new FrameModel();
    private final StartController start;
    private final SettingsController settings;
    private final AboutController about;
    private final Stay stay;
    private final Catalogs.Listener listener = (_, change) -> {
        if (change == null) {
            changed();
        }
    };
    private @Nullable CatalogController catalog;
    private @Nullable FrameView view;

    /// @param location where the library is, for the page of facts
    public FrameController(Room room, String location, Exits exits) {
        this.room = room;
        this.exits = exits;
        start = new StartController(room.office(), room.session(), room.work(), new Doors(this));
        settings = new SettingsController(room, model.linesProperty(), model.mergedProperty());
        about = new AboutController(room, location);
        stay = new Stay(this, room);
    }

    /// How the window is left.
    ///
    /// @param switchPerson takes the name of who comes; empty where that is chosen at the sign-in page
    public record Exits(Consumer<String> switchPerson, Runnable lock, Runnable quit, BiConsumer<Path, String> restore) {}

    Exits exits() {
        return exits;
    }

    /// Opens the window at the start page.
    public void start() {
        room.office().catalogs().listen(listener);
        room.dialogs().home(this::focus);
        settings.start();
        toStartPage();
        stay.come();
    }

    public FrameModel model() {
        return model;
    }

    public Node view() {
        FrameView made = view;
        if (made == null) {
            made = new FrameView(this, room);
            view = made;
        }
        return made.node();
    }

    private void changed() {
        room.work().show(this::refresh);
    }

    /// Reads what waits and what there is.
    void refresh() {
        overview();
        if (catalog == null) {
            start.refresh();
        }
    }

    private void overview() {
        room.work().read("frame", _ -> Overview.of(room), now -> {
            model.unitProperty().set(now.unit());
            model.waitingProperty().set(now.waiting());
            model.catalogs().setAll(now.catalogs());
            model.people().setAll(now.people());
        });
    }

    boolean administrator() {
        return room.session().person().has(Role.ADMIN);
    }

    boolean filler() {
        return room.session().person().has(Role.FILLER);
    }

    String who() {
        return text("desk.frame.person", room.session().name(), room.session().person().title());
    }

    Node page() {
        CatalogController now = catalog;
        return now == null ? start.view() : now.view();
    }

    // pages

    /// Commits, closes the open catalog and shows what waits.
    public void startPage() {
        leave(this::toStartPage);
    }

    private void toStartPage() {
        shut();
        model.catalogProperty().set(FrameModel.NONE);
        overview();
        start.arrive();
    }

    /// Commits, and opens another catalog; nothing where the person has left meanwhile.
    public void open(long id) {
        if (room.open() && !here(id)) {
            leave(() -> enter(id));
        }
    }

    private void enter(long id) {
        if (here(id)) {
            return;
        }
        shut();
        start.leave();
        catalog = new CatalogController(room, id, model);
        model.catalogProperty().set(id);
        stay.found(id);
        refresh();
        focus();
    }

    private boolean here(long id) {
        CatalogController now = catalog;
        boolean here = now != null && now.id() == id;
        if (here) {
            focus();
        }
        return here;
    }

    /// Commits, and runs `then` when all edits are answered; where something typed was not kept, the page stays and quotes it.
    public void leave(Runnable then) {
        stay.leave(then);
    }

    /// Leaves the desk to somebody else: half-typed text and the place are kept for this person's return.
    public void handOver(Runnable then) {
        stay.handOver(then);
    }

    /// Shuts the editor and locks the session; what the answer gives is for [#unlocked].
    public Supplier<Bookmark> lock() {
        return stay.lock();
    }

    /// The person has given the password again.
    public void unlocked(Bookmark bookmark) {
        stay.back(bookmark);
    }

    private void shut() {
        CatalogController now = catalog;
        if (now != null) {
            now.close();
            catalog = null;
            model.titleProperty().set("");
            model.countsProperty().set("");
            model.selectedProperty().set("");
            model.savedProperty().set("");
        }
    }

    /// Puts the keyboard where the work is.
    public void focus() {
        CatalogController now = catalog;
        if (now != null && !room.dialogs().showing()) {
            now.grid().focus();
        } else if (now == null) {
            start.arrive();
        }
    }

    // commands

    /// Asks for year and unit, and makes an empty catalog.
    public void create() {
        commit();
        new NewCatalogController(room, made -> open(made.id())).open();
    }

    /// Makes and opens an empty catalog for the library's unit and this year.
    public void createAtOnce() {
        new NewCatalogController(room, made -> open(made.id())).create();
    }

    /// Makes and opens the sample.
    public void sample() {
        new NewCatalogController(room, made -> open(made.id())).sample();
    }

    /// Asks for the year, and begins its catalog from an approved one.
    void begin(long source) {
        commit();
        new BeginController(room, made -> open(made.id())).open(source);
    }

    /// Asks for a file to import.
    public void bring() {
        commit();
        importing().open();
    }

    /// Shows what is in files; nothing is written before the person has confirmed it.
    public void bring(List<Path> files) {
        commit();
        importing().read(files);
    }

    private ImportController importing() {
        return new ImportController(room, made -> open(made.id()), Optional.ofNullable(catalog).flatMap(CatalogController::target));
    }

    public void export() {
        with(open -> {
            open.grid().commit();
            new ExportController(room, open.id()).open();
        });
    }

    public void check() {
        with(CatalogController::check);
    }

    void heading() {
        with(open -> open.heading().open());
    }

    /// F4: the active row as a form, or back to the grid.
    void rowForm() {
        with(open -> open.rowForm().toggle());
    }

    void renumber() {
        with(CatalogController::renumber);
    }

    void record() {
        with(CatalogController::showRecord);
    }

    /// The grid of the open catalog; empty on the start page.
    public Optional<GridController> openGrid() {
        return Optional.ofNullable(catalog).map(CatalogController::grid);
    }

    /// Versions and comparisons of the open catalog; empty on the start page.
    public Optional<EditionsController> openEditions() {
        return Optional.ofNullable(catalog).map(CatalogController::editions);
    }

    /// Writes what was found in the open catalog into `file`.
    public void listFindings(Path file) {
        with(open -> open.listFindings(file));
    }

    /// The route of the open catalog, or null on the start page.
    mulu.desk.signoff.@Nullable RouteController route() {
        CatalogController now = catalog;
        return now == null ? null : now.route();
    }

    void grid(Consumer<GridController> command) {
        with(open -> command.accept(open.grid()));
    }

    /// Does something with the open catalog, unless a dialog is open.
    void with(Consumer<CatalogController> command) {
        CatalogController now = catalog;
        if (now != null && !room.dialogs().showing()) {
            command.accept(now);
        }
    }

    /// F6: the keyboard goes that many panes further.
    void pane(int by) {
        if (view != null && !room.dialogs().showing()) {
            commit();
            view.panes().go(by);
        }
    }

    void lines(int lines) {
        model.linesProperty().set(lines);
        focus();
    }

    void larger(int by) {
        room.theme().resize(room.theme().sizeProperty().get() + by);
        focus();
    }

    void settings() {
        commit();
        settings.open();
    }

    void about() {
        commit();
        about.open();
    }

    /// Opens a dialog of this person; what is being typed is kept.
    public void open(Consumer<Room> dialog) {
        commit();
        dialog.accept(room);
    }

    public void switchPerson() {
        switchPerson("");
    }

    /// What is being typed is kept, and the sign-in page comes, with that person chosen already; empty for nobody.
    public void switchPerson(String name) {
        exits.switchPerson().accept(name);
    }

    /// Opens the dialog in which the own password is changed.
    public void changePassword() {
        open(here -> PasswordController.open(here, () -> {}));
    }

    void lockDesk() {
        exits.lock().run();
    }

    void quit() {
        commit();
        exits.quit().run();
    }

    private void commit() {
        openGrid().ifPresent(GridController::commit);
    }

    /// Commits what is being typed and waits until it is on the disk; nothing is shut where that fails. Who wants to know
    /// whether it was kept calls [#leave] before.
    @Override
    public void close() {
        commit();
        stay.close();
        room.work().settle();
        shut();
        settings.close();
        room.office().catalogs().unlisten(listener);
        room.dialogs().home(() -> {});
        room.dialogs().clear();
        room.close();
    }
}
