package mulu.desk;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mulu.base.Problem;
import mulu.catalog.Bookmark;
import mulu.desk.frame.FrameController;
import mulu.desk.fx.Dialogs;
import mulu.desk.fx.Idle;
import mulu.desk.fx.IconSheet;
import mulu.desk.fx.Outside;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Settings;
import mulu.desk.fx.Theme;
import mulu.desk.fx.Tried;
import mulu.desk.fx.Work;
import mulu.desk.signin.FirstAct;
import mulu.desk.signin.FirstRunController;
import mulu.desk.signin.LockController;
import mulu.desk.signin.SignInController;
import mulu.office.Backups;
import mulu.office.Office;
import mulu.staff.Session;
import mulu.base.Location;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole desk in one window: from the first run or the sign-in page to the main window of one person and back.
/// FX thread only.
public final class DeskController implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskController.class);

    private final Stage stage;
    private final Optional<Location> given;
    private final Setup setup;
    private final Settings settings;
    private final Theme theme = new Theme();
    private final Outside outside;
    private final Dialogs dialogs;
    private final Work work;
    private @Nullable Office office;
    private @Nullable Location location;
    private @Nullable FrameController frame;
    private @Nullable Idle idle;
    private @Nullable Session session;
    private @Nullable LockController lock;
    /// Whether the library is being left, or has been for good: nothing else is begun then.
    private boolean leaving;
    private String last = "";
    /// What whoever signs in next should know of the library.
    private String news = "";

    /// @param given the library to open; empty for the one that was used last, or the first run
    public DeskController(Stage stage, Optional<Location> given, Setup setup) {
        this.stage = stage;
        this.given = given;
        this.setup = setup;
        settings = new Settings(setup.home());
        outside = new Outside(stage, setup.browser());
        dialogs = new Dialogs(outside::copy);
        work = new Work(dialogs::problem);
    }

    /// Shows the window.
    public void start() {
        Settings.Window window = settings.window();
        Scene scene = new Scene(dialogs.stand(), window.width(), window.height());
        String looks = Objects.requireNonNull(DeskController.class.getResource("/mulu/desk/frame.css")).toExternalForm();
        theme.sizeProperty().subscribe(size -> dialogs.stand().getStylesheets().setAll(looks, IconSheet.of(size.intValue())));
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(window.maximized() || window.width() >= screen.getWidth() || window.height() >= screen.getHeight());
        stage.setTitle(text("desk.product"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        Location where = given.or(() -> settings.library().map(Location::of)).orElseGet(Location::standard);
        stage.show();
        idle = new Idle(scene, setup.clock(), this::lock);
        open(where);
    }

    private void open(Location where) {
        work.write(_ -> Tried.of(() -> Office.exists(where) ? Optional.of(setup.opener().apply(where)) : Optional.<Office>empty()),
                tried -> tried.then(found -> found.ifPresentOrElse(open -> opened(open, where), () -> firstRun(where)),
                        sentence -> UnopenedCard.show(dialogs, sentence, () -> firstRun(where), this::close, () -> open(where))));
    }

    private void opened(Office open, Location where) {
        if (leaving) {
            open.close();
            return;
        }
        office = open;
        location = where;
        open.news().stream().reduce((before, next) -> before + "\n" + next).ifPresent(said -> news = said);
        work.read("desk/administered", _ -> open.staff().administered(), administered -> {
            if (administered) {
                signIn();
            } else {
                office = null;
                shut(open, () -> firstRun(where));
            }
        });
    }

    private void firstRun(Location suggestion) {
        FirstRunController first = new FirstRunController(setup.opener(), work, outside, this::ready);
        first.start(suggestion);
        base(first.view());
    }

    private void ready(Office made, Location where, @Nullable Session session, FirstAct act) {
        office = made;
        location = where;
        if (where instanceof Location.Folder(Path folder)) {
            settings.library(folder.toString());
        }
        if (session == null) {
            signIn();
            return;
        }
        FrameController open = enter(session);
        switch (act) {
            case IMPORT -> open.bring();
            case BLANK -> open.createAtOnce();
            case SAMPLE -> open.sample();
        }
    }

    private void signIn() {
        signIn(last);
    }

    /// @param name who is chosen already; empty for nobody
    private void signIn(String name) {
        Office open = office();
        SignInController signIn = new SignInController(open.staff(), work, this::admit);
        base(signIn.view());
        signIn.start(name);
        stage.setTitle(text("desk.product"));
        if (!news.isEmpty()) {
            dialogs.say(text("desk.backups.news"), news);
            news = "";
        }
    }

    private void admit(Session session) {
        Admission.of(office().staff(), session, work, dialogs, () -> enter(session), () -> signIn(session.name()));
    }

    private Office office() {
        return java.util.Objects.requireNonNull(office);
    }

    private FrameController enter(Session entering) {
        last = entering.name();
        session = entering;
        Room room = new Room(office(), entering, work, dialogs, theme, settings, outside);
        FrameController open = new FrameController(room, where(), new FrameController.Exits(this::switchPerson, this::lock, this::quit, this::restore));
        frame = open;
        base(open.view());
        open.start();
        watch();
        List.of(open.model().titleProperty(), open.model().waitingProperty(), open.model().unitProperty())
                .forEach(said -> said.subscribe(_ -> title(open)));
        return open;
    }

    private String where() {
        return location instanceof Location.Folder(Path folder) ? folder.toString() : text("desk.about.database");
    }

    private void title(FrameController open) {
        String page = open.model().titleProperty().get();
        String words = page.isEmpty() ? open.model().unitProperty().get() : page;
        int waiting = open.model().waitingProperty().get();
        stage.setTitle(words.isEmpty() ? text("desk.product")
                : waiting == 0 ? text("desk.window.title", words) : text("desk.window.title.waiting", words, waiting));
    }

    private void base(Node page) {
        dialogs.clear();
        dialogs.base(page);
    }

    /// Shows a failure as every failure of a job is shown; while one is shown already, as where every picture fails,
    /// it only goes to the log.
    public void report(Throwable failure) {
        if (dialogs.problemShown()) {
            LOG.error("unexpected, behind another problem", failure);
        } else {
            work.problem(failure);
        }
    }

    /// How the program looks.
    public Theme theme() {
        return theme;
    }

    /// The main window; empty while nobody is signed in.
    public Optional<FrameController> frame() {
        return Optional.ofNullable(frame);
    }

    private void switchPerson(String name) {
        FrameController open = frame;
        if (open != null) {
            open.handOver(() -> {
                if (left()) {
                    signIn(name);
                }
            });
        }
    }

    /// Reads after how many idle minutes the desk locks itself.
    private void watch() {
        work.read("desk/idle", _ -> office().staff().rules().idleMinutes(), minutes -> {
            if (idle != null) {
                idle.after(minutes);
            }
        });
    }

    /// Locks the desk at once: what is open stays below, what is half typed is kept, and only the password opens it again.
    public void lock() {
        FrameController open = frame;
        Session now = session;
        if (open == null || now == null || dialogs.covered()) {
            return;
        }
        Supplier<Bookmark> left = open.lock();
        LockController over = new LockController(office().staff(), now, work, dialogs, new LockController.Exits(() -> {
            open.unlocked(left.get());
            watch();
        }, () -> {
            if (left()) {
                signIn("");
            }
        }, this::close));
        lock = over;
        over.show(open.model().unitProperty().get());
    }

    /// Whether the desk is locked.
    public boolean locked() {
        return dialogs.covered();
    }

    /// After how many idle minutes the desk locks itself; 0 for never.
    public int idleMinutes() {
        return idle == null ? 0 : idle.minutes();
    }

    /// Asks whether somebody is still there, as happens every few seconds by itself.
    public void look() {
        if (idle != null) {
            idle.look();
        }
    }

    /// Leaves the library, puts a backup in its place, and opens it again, whatever came of it.
    private void restore(Path backup, String password) {
        Location where = location;
        leave(() -> {
            if (where == null || !left()) {
                return;
            }
            Office open = office();
            office = null;
            leaving = true;
            work.dropReads();
            String who = last;
            base(Parts.sentence(text("desk.backups.restoring"), "dialog-sentence"));
            work.write("", _ -> Tried.of(password, letters -> {
                open.close();
                return Backups.restore(where, backup, letters, who);
            }), tried -> {
                leaving = false;
                tried.then(restored -> news = restored.kept().map(kept -> text("desk.backups.restored", kept))
                        .orElseGet(() -> text("desk.backups.restored-new")), sentence -> news = sentence);
                open(where);
            }, () -> {
                leaving = false;
                open(where);
            });
        });
    }

    /// Runs `then` when everything that was typed is kept; never, where something could not be.
    private void leave(Runnable then) {
        FrameController open = frame;
        if (open == null) {
            then.run();
        } else {
            open.leave(then);
        }
    }

    /// Shuts the main window, if there is one; false where that failed and it stays.
    private boolean left() {
        FrameController open = frame;
        try {
            if (open != null) {
                open.close();
            }
        } catch (Problem problem) {
            work.problem(problem);
            return false;
        }
        frame = null;
        session = null;
        return true;
    }

    private void quit() {
        LockController over = lock;
        if (over != null && dialogs.covered()) {
            over.onQuit();
        } else if (work.running().isEmpty()) {
            leave(this::depart);
        } else {
            dialogs.ask(text("desk.quit.title"), text("desk.quit.running", work.running().getFirst().text()),
                    text("desk.quit.yes"), () -> {
                        work.running().forEach(Running::cancel);
                        leave(this::depart);
                    });
        }
    }

    /// Closing packs a backup, which takes its time with a large library; the window says so and does not stand still.
    private void depart() {
        Office open = office;
        if (open == null && !leaving) {
            close();
        } else if (open != null && left()) {
            leaving = true;
            office = null;
            base(Parts.sentence(text("desk.closing"), "dialog-sentence"));
            shut(open, this::close);
        }
    }

    private void shut(Office open, Runnable then) {
        work.dropReads();
        work.write("", _ -> {
            open.close();
            return true;
        }, _ -> then.run(), then);
    }

    /// Commits what is being typed, closes the library and the window.
    @Override
    public void close() {
        settings.window(new Settings.Window(stage.getScene().getWidth(), stage.getScene().getHeight(), stage.isMaximized()));
        work.running().forEach(Running::cancel);
        if (!left()) {
            return;
        }
        leaving = true;
        if (idle != null) {
            idle.close();
        }
        theme.close();
        work.close();
        Office open = office;
        office = null;
        if (open != null) {
            open.close();
        }
        stage.hide();
    }
}
