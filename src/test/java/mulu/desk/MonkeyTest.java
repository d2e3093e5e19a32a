package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Arrival;
import mulu.catalog.Edit;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.desk.frame.FrameController;
import mulu.desk.grid.GridController;
import mulu.desk.grid.GridModel;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Monkey;
import mulu.desk.handles.Screen;
import mulu.office.Office;
import mulu.staff.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// Random gestures in the real window, while others sign, return and change: nothing may fail, and the grid shows what
/// the database has. The seed and the last gestures are in the message of a failure. Nothing runs beside it: it holds
/// every warning that is logged against the window.
@Isolated
class MonkeyTest {
    private static final int ROWS = 30;
    private static final int BETWEEN_CHECKS = 300;
    private static final long PATIENCE = 30_000;
    private static final Pattern POPUP = Pattern.compile("from rule '\\*\\.(context-menu|menu-item|menu-up-arrow|menu-down-arrow)");

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                failures.add(new AssertionError("logged: " + event.getFormattedMessage(),
                        event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null));
            }
        }
    };
    /// JavaFX writes here.
    private final Handler toolkitLog = new Handler() {
        @Override
        public void publish(LogRecord said) {
            // JavaFX styles a popup that is shut before it was drawn without the stylesheets of its owner.
            boolean popup = "javafx.css".equals(said.getLoggerName()) && POPUP.matcher(String.valueOf(said.getMessage())).find();
            if (!popup && said.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                failures.add(new AssertionError("logged: " + said.getLoggerName() + " " + said.getMessage(), said.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger toolkit = java.util.logging.Logger.getLogger("javafx");

    private DeskHandle desk;
    private Monkey monkey;
    private Sheet clean;

    @BeforeEach
    void listen() throws Exception {
        Screen.toolkit();
        Screen.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure)));
        log.start();
        root.addAppender(log);
        toolkit.addHandler(toolkitLog);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        toolkit.removeHandler(toolkitLog);
        Screen.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    @Test
    void twoThousandGesturesDoNoHarm() throws Exception {
        play(11, 2_000);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @Tag("monkey")
    @ParameterizedTest
    @MethodSource("seeds")
    void tenThousandGesturesDoNoHarm(long seed) throws Exception {
        play(seed, 10_000);
    }

    private void play(long seed, int gestures) throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            clean = house.office.catalogs().sheet(house.catalog(ROWS).id());
        }
        try (DeskHandle open = DeskHandle.start(folder.resolve("数据"), folder.resolve("home"))) {
            desk = open;
            desk.await("sign-in");
            monkey = new Monkey(desk, seed);
            int done = 0;
            try {
                while (done < gestures) {
                    arrive();
                    done += round(Math.min(BETWEEN_CHECKS, gestures - done));
                    check();
                }
                assertTrue(desk.office().verify(Progress.NONE).intact());
            } catch (Throwable failure) {
                throw new AssertionError(told(failure) + "\nseed " + seed + ", after " + done + " gestures and some of: \n"
                        + String.join("\n", monkey.last()), failure);
            }
        }
    }

    /// What failed and all that led to it, so that a list of failures without their traces says it as well.
    private static String told(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .map(one -> one + Arrays.stream(one.getStackTrace()).filter(frame -> frame.getClassName().startsWith("mulu.")).findFirst()
                        .map(frame -> " at " + frame).orElse(""))
                .collect(Collectors.joining("\nbecause of "));
    }

    /// Gestures in batches; between them answers come, the window is drawn and others do something.
    private int round(int gestures) {
        int done = 0;
        while (done < gestures) {
            int batch = Math.min(gestures - done, 1 + monkey.random().nextInt(monkey.random().nextInt(4) == 0 ? 200 : 25));
            Screen.run(() -> {
                for (int i = 0; i < batch; i++) {
                    monkey.go();
                }
            });
            done += batch;
            calm();
            switch (monkey.random().nextInt(15)) {
                case 0 -> route();
                case 1 -> others();
                case 2 -> switchPerson();
                default -> { }
            }
            if (Screen.fx(() -> grid() == null)) {
                arrive();
            }
        }
        return done;
    }

    private void calm() {
        if (!failures.isEmpty()) {
            throw new AssertionError("something failed", failures.peek());
        }
        assertTrue(!desk.there("problem"), () -> "a problem is shown: " + desk.words());
    }

    private FrameController frame() {
        return desk.desk().frame().orElse(null);
    }

    private GridController grid() {
        FrameController frame = frame();
        GridController grid = frame == null ? null : frame.openGrid().orElse(null);
        return grid == null || grid.model().sheet() == null ? null : grid;
    }

    /// Brings the person from wherever the gestures led to into the grid: shuts dialogs, signs in, opens the catalog.
    private void arrive() {
        long end = System.currentTimeMillis() + PATIENCE;
        while (Screen.fx(() -> grid() == null || scrim() != null)) {
            calm();
            if (desk.there("sign-in")) {
                String name = List.of("秦填", "秦填", "秦填", "苏复", "范审").get(monkey.random().nextInt(5));
                monkey.note("signs in as " + name);
                desk.signIn(name, House.PASSWORD);
            }
            Screen.run(() -> {
                if (scrim() != null) {
                    shut();
                } else if (frame() != null && frame().openGrid().isEmpty()) {
                    frame().open(1);
                }
            });
            Screen.pulse();
            assertTrue(System.currentTimeMillis() < end, () -> "no way into the grid; " + Screen.fx(() -> grid() + " " + scrim() + " owner " + desk.scene().getFocusOwner()) + " on the screen: " + desk.words());
        }
    }

    private Node scrim() {
        return desk.scene().lookup(".dialog-scrim");
    }

    private void shut() {
        if (scrim().lookup("#unkept-leave") instanceof Button leave) {
            leave.fire();
            return;
        }
        Node owner = desk.scene().getFocusOwner();
        Event.fireEvent(owner == null ? scrim() : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    private void switchPerson() {
        arrive();
        monkey.note("switches the person");
        Screen.run(() -> frame().switchPerson());
        long end = System.currentTimeMillis() + PATIENCE;
        while (!desk.there("sign-in")) {
            Screen.run(() -> {
                if (scrim() != null) {
                    shut();
                }
            });
            Screen.pulse();
            calm();
            assertTrue(System.currentTimeMillis() < end, () -> "cannot leave; on the screen: " + desk.words());
        }
        arrive();
    }

    private Session session(String name) {
        return desk.office().staff().signIn(name, House.password());
    }

    /// The next step of the route, or back: the grid is locked or unlocked meanwhile. A step that the grid's person has
    /// overtaken by an edit is refused, as it should be.
    private void route() {
        Office office = desk.office();
        Stage stage = office.catalogs().get(1).stage();
        monkey.note("route from " + stage);
        try {
            if (stage == Stage.DRAFT) {
                Session filler = session("秦填");
                office.catalogs().apply(1, Arrival.of(office.catalogs().sheet(1), clean.rows().stream().map(Row::cells).toList(), Arrival.Way.REPLACE,
                        List.of()).edit(), filler);
                office.catalogs().apply(1, new Edit.SetHeading(clean.catalog().heading()), filler);
                office.signOff().sign(office.signOff().look(1, Progress.NONE), filler, House.password(), "");
            } else if (stage == Stage.TO_REVIEW && monkey.random().nextBoolean()) {
                office.reviews().tickAll(office.catalogs().sheet(1), session("苏复"), Progress.NONE);
                office.signOff().sign(office.signOff().look(1, Progress.NONE), session("苏复"), House.password(), "");
            } else {
                office.signOff().giveBack(1, session(stage == Stage.TO_REVIEW ? "苏复" : "范审"), House.password(), "请补充依据后再交");
            }
        } catch (Problem refused) {
            assertEquals(Problem.Kind.FORBIDDEN, refused.kind());
            monkey.note("refused: " + refused.getMessage());
        }
    }

    /// Another form-filler changes or deletes rows under the hands of this one.
    private void others() {
        Catalog catalog = desk.office().catalogs().get(1);
        List<Row> rows = desk.office().catalogs().held(1).rows();
        if (catalog.stage() != Stage.DRAFT || rows.isEmpty()) {
            return;
        }
        long row = rows.get(monkey.random().nextInt(rows.size())).id();
        monkey.note("another person changes row " + row);
        desk.office().catalogs().apply(1, monkey.random().nextBoolean() ? new Edit.DeleteRows(List.of(row))
                : new Edit.SetCells(List.of(new Edit.Put(row, 2, "别人写的"))), session("秦填"));
    }

    /// Waits until every answer is there, and compares what is shown with what the database has.
    private void check() {
        Screen.forgetEvents();
        arrive();
        AtomicBoolean answered = new AtomicBoolean();
        Screen.run(() -> frame().leave(() -> answered.set(true)));
        long end = System.currentTimeMillis() + PATIENCE;
        while (!answered.get()) {
            Screen.run(() -> {
                if (scrim() != null && scrim().lookup("#unkept-stay") instanceof Button) {
                    answered.set(true);
                }
            });
            Screen.pulse();
            calm();
            assertTrue(System.currentTimeMillis() < end, "no answer");
        }
        arrive();
        Screen.pulse();
        calm();
        Sheet kept = desk.office().catalogs().reload(1, Progress.NONE);
        Screen.run(() -> compare(grid().model(), kept));
    }

    private static void compare(GridModel model, Sheet kept) {
        Sheet shown = model.sheet();
        assertEquals(kept.catalog().state(), shown.catalog().state());
        assertEquals(kept.rows(), shown.rows());
        assertEquals(model.arrangementProperty().get().size(), model.filledRows(), "rows that nobody has answered for");
        for (int row = 0; row < model.filledRows(); row++) {
            for (int column = 0; column < model.columns(); column++) {
                assertEquals(kept.text(model.index(row), model.field(column)), model.text(row, column));
            }
        }
        assertTrue(model.columns() > 0, "no column is left");
        model.selection().areas().forEach(area -> assertTrue(area.row() >= 0 && area.toRow() < Math.max(1, model.rows())
                && area.column() >= 0 && area.toColumn() < model.columns(), () -> area + " is outside"));
        assertTrue(model.selection().row() < Math.max(1, model.rows()) && model.selection().column() < model.columns());
    }
}
