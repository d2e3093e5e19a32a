package mulu.desk.handles;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mulu.desk.DeskController;
import mulu.desk.Setup;
import mulu.office.Office;
import mulu.staff.Passwords;
import mulu.base.Location;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The whole desk as a person uses it: presses what has a name, types into what has the keyboard, reads what is shown.
public final class DeskHandle implements AutoCloseable {
    /// Every edit is forced to a disk that other tests use too.
    static final long PATIENCE = 45_000;

    private final DeskController desk;
    private final Stage stage;
    private final FxRobot robot = new FxRobot();
    private final AtomicLong passed = new AtomicLong();
    private volatile Office office;
    /// Folders that the desk wanted to show in the file browser.
    public final List<String> shown = new ArrayList<>();

    private DeskHandle(Stage stage, Optional<Location> library, Path home) {
        this.stage = stage;
        desk = new DeskController(stage, library, new Setup(home,
                this::opened, shown::add, () -> System.currentTimeMillis() + passed.get()));
    }

    /// Time goes by in which nobody touches the desk.
    public DeskHandle pass(long milliseconds) {
        passed.addAndGet(milliseconds);
        return this;
    }

    /// What stands in the title of the window.
    public String title() {
        return Screen.fx(stage::getTitle);
    }

    private Office opened(Location location) {
        Office open = Office.open(location, InstantSource.system(), new Passwords(64, 1));
        office = open;
        return open;
    }

    /// The library that the desk has opened last.
    public Office office() {
        return Objects.requireNonNull(office);
    }

    /// Starts the desk on a library in `folder`, there or not yet.
    public static DeskHandle start(Path folder, Path home) throws Exception {
        Screen.toolkit();
        return Screen.fx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            DeskHandle handle = new DeskHandle(stage, Optional.of(new Location.Folder(folder)), home);
            handle.desk.start();
            stage.setX(0);
            stage.setY(0);
            stage.requestFocus();
            return handle;
        });
    }

    public DeskController desk() {
        return desk;
    }

    public Scene scene() {
        return Screen.fx(stage::getScene);
    }

    public GridHandle grid() {
        return new GridHandle(scene());
    }

    private Node find(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node == null || !shown(node) ? null : node;
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits until `condition` holds.
    public DeskHandle until(String what, Callable<Boolean> condition) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!Screen.fx(condition)) {
            if (System.currentTimeMillis() > end) {
                Pictures.save("failed");
                throw new AssertionError("waited in vain for " + what + "; the keyboard is in " + focus() + "; writing: " + writing()
                        + "; on the screen: " + words());
            }
            Screen.pulse();
        }
        return this;
    }

    /// Where the threads that write stand.
    private static String writing() {
        return Thread.getAllStackTraces().entrySet().stream().filter(one -> one.getKey().getName().equals("mulu-write"))
                .map(one -> one.getKey().getState() + " " + Stream.of(one.getValue()).limit(20).map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < "))).collect(Collectors.joining("; "));
    }

    public DeskHandle await(String id) {
        return until(id, () -> find(id) != null);
    }

    public DeskHandle awaitGone(String id) {
        return until("no " + id, () -> find(id) == null);
    }

    public DeskHandle awaitWords(String words) {
        return until(words, () -> visible().contains(words));
    }

    public boolean there(String id) {
        return Screen.fx(() -> find(id) != null);
    }

    /// Whether it cannot be pressed; inside a condition of [#until] also while it is not there yet.
    public boolean disabled(String id) {
        if (Platform.isFxApplicationThread()) {
            // Waiting here would keep it from coming.
            Node node = find(id);
            return node == null || node.isDisabled();
        }
        await(id);
        return Screen.fx(() -> find(id).isDisabled());
    }

    /// Presses a button with the mouse.
    public DeskHandle click(String id) {
        await(id).until(id + " enabled", () -> !find(id).isDisabled());
        Screen.pulse();
        robot.clickOn(Screen.fx(() -> {
            Node node = find(id);
            return node.localToScreen(node.getLayoutBounds());
        }));
        return this;
    }

    /// Puts `text` into a field as a keyboard does.
    public DeskHandle type(String id, String text) {
        await(id);
        Screen.run(() -> {
            // A field that has come just now takes keys only when its skin is there.
            stage.getScene().getRoot().applyCss();
            TextInputControl field = (TextInputControl) find(id);
            field.requestFocus();
            field.clear();
        });
        return append(id, text);
    }

    /// Types at the caret of a field that has the keyboard.
    public DeskHandle append(String id, String text) {
        await(id);
        text.codePoints().mapToObj(Character::toString).forEach(sign -> fire(new KeyEvent(KeyEvent.KEY_TYPED, sign, "",
                KeyCode.UNDEFINED, false, false, false, false)));
        return this;
    }

    public DeskHandle press(KeyCode code, KeyCode... modifiers) {
        List<KeyCode> all = List.of(modifiers);
        boolean shift = all.contains(KeyCode.SHIFT);
        boolean control = all.contains(KeyCode.CONTROL);
        boolean alt = all.contains(KeyCode.ALT);
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, alt, false));
        return this;
    }

    private void fire(KeyEvent event) {
        Screen.run(() -> {
            Node owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner == null ? stage.getScene() : owner, event);
        });
    }

    /// Chooses a menu entry by the words of the entry.
    public DeskHandle menu(String words) {
        Screen.run(() -> {
            MenuBar bar = (MenuBar) find("menus");
            MenuItem item = bar.getMenus().stream().flatMap(DeskHandle::entries)
                    .filter(one -> words.equals(one.getText())).findFirst().orElseThrow();
            if (item.isDisable()) {
                throw new AssertionError(words + " is grey");
            }
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            item.fire();
        });
        return this;
    }

    private static Stream<MenuItem> entries(Menu menu) {
        return menu.getItems().stream().flatMap(item -> item instanceof Menu inner ? entries(inner) : Stream.of(item));
    }

    /// Says of all rows that are shown that they are in order, as a reviewer does before signing.
    public DeskHandle passAll() {
        until("the reviewer's turn", () -> text("status-reviewed").startsWith("已核"));
        menu("显示的行全部通过");
        return until("all looked at", () -> {
            String[] done = text("status-reviewed").replace("已核 ", "").split("/", -1);
            return done.length == 2 && done[0].equals(done[1]);
        });
    }

    /// What stands on it; inside a condition of [#until] empty while it is not there yet.
    public String text(String id) {
        if (!Platform.isFxApplicationThread()) {
            await(id);
        }
        return Screen.fx(() -> switch (find(id)) {
            case null -> "";
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Node other -> String.join(" ", words(other));
        });
    }

    /// Id of what has the keyboard; empty for none.
    public String focus() {
        return Screen.fx(() -> {
            Node owner = stage.getScene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    /// Gives the keyboard to what has this id.
    public DeskHandle focus(String id) {
        await(id);
        Screen.run(() -> find(id).requestFocus());
        return this;
    }

    /// Everything that can be read on the screen.
    public String words() {
        return Screen.fx(this::visible);
    }

    private String visible() {
        return String.join("\n", words(stage.getScene().getRoot()));
    }

    private static List<String> words(Node root) {
        List<String> words = new ArrayList<>();
        for (Node node : root.lookupAll("*")) {
            if (shown(node) && node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
                words.add(labeled.getText());
            }
        }
        return words;
    }

    /// Labels and buttons of the screen whose words do not fit.
    public List<String> clipped() {
        Screen.pulse();
        return Screen.fx(() -> {
            List<String> clipped = new ArrayList<>();
            for (Node node : stage.getScene().getRoot().lookupAll("*")) {
                boolean ours = shown(node) && node instanceof Labeled && !inside(node, "grid") && !inside(node, "nav")
                        && !inside(node, "preview-grid");
                if (ours && node.lookup(".text") instanceof javafx.scene.text.Text text
                        && text.getText().endsWith("...")) {
                    clipped.add(((Labeled) node).getText());
                }
            }
            return clipped;
        });
    }

    private static boolean inside(Node node, String style) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    /// Presses the button of a returned or waiting catalog by what stands on it.
    public DeskHandle clickButton(String accessible) {
        Screen.run(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> shown(node) && accessible.equals(node.getAccessibleText()))
                .map(Button.class::cast).findFirst().orElseThrow().fire());
        return this;
    }

    /// Signs in at the sign-in page.
    public DeskHandle signIn(String name, String password) {
        click("sign-in-" + name).type("sign-in-password", password).press(KeyCode.ENTER);
        return await("frame");
    }

    /// 切换用户 by its two clicks.
    public DeskHandle switchPerson() {
        menu("切换用户");
        return await("sign-in");
    }

    public DeskHandle picture(String name) {
        Pictures.save("desk-" + name);
        return this;
    }

    @Override
    public void close() {
        Screen.run(desk::close);
    }
}
