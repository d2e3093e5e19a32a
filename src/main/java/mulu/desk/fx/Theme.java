package mulu.desk.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// How the program looks: the bundled font, light or dark, and the size of all type. Every window's scene is dressed
/// once and follows from then on, also Ctrl+wheel and Ctrl+0. FX thread only.
public final class Theme implements AutoCloseable {
    /// Sizes of type in pixels.
    public static final int SMALLEST = 12;
    public static final int NORMAL = 14;
    public static final int LARGEST = 28;

    /// SYSTEM follows the computer's own setting.
    public enum Mode { LIGHT, DARK, SYSTEM }

    private static final List<KeyCombination> NORMAL_SIZE = List.of(new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.LIGHT);
    private final IntegerProperty size = new SimpleIntegerProperty(NORMAL);
    private final Subscription system;
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());

    /// Loads the fonts and puts on the look; before the first window is made.
    public Theme() {
        font("MuluSans-Regular");
        font("MuluSans-Bold");
        mode.addListener((_, _, _) -> apply());
        size.addListener((_, _, _) -> apply());
        system = Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
        apply();
    }

    /// Listens to the computer's setting no longer.
    @Override
    public void close() {
        system.unsubscribe();
    }

    private static void font(String name) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/mulu/fonts/" + name + ".ttf"))) {
            Font.loadFont(in, NORMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /// The size of all type in pixels; stays between 12 and 28 by [#resize].
    public IntegerProperty sizeProperty() {
        return size;
    }

    public void resize(int pixels) {
        size.set(Math.clamp(pixels, SMALLEST, LARGEST));
    }

    /// Whether the screen is dark now.
    public boolean dark() {
        return switch (mode.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Gives a window's or dialog's scene this look for as long as it lives.
    public void dress(Scene scene) {
        if (dressed.add(scene)) {
            scene.addEventFilter(ScrollEvent.SCROLL, this::wheel);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        }
        scene.getStylesheets().setAll(sheets());
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            resize(size.get() + (event.getDeltaY() > 0 ? 1 : -1));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (NORMAL_SIZE.stream().anyMatch(keys -> keys.match(event))) {
            resize(NORMAL);
            event.consume();
        }
    }

    private void apply() {
        Application.setUserAgentStylesheet(dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = sheets();
        dressed.forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private List<String> sheets() {
        String type = ".root { -fx-font-size: " + size.get() + "px; }";
        String sized = "data:text/css;base64," + Base64.getEncoder().encodeToString(type.getBytes(StandardCharsets.UTF_8));
        return List.of(css(dark() ? "dark" : "light"), css("desk"), css("grid"), css("query"), css("rowform"), css("slip"), sized);
    }

    private static String css(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/mulu/desk/" + name + ".css")).toExternalForm();
    }
}
