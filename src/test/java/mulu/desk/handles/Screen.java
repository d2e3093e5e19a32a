package mulu.desk.handles;

import com.sun.javafx.stage.WindowHelper;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mulu.desk.fx.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window of the usual size for one test, dressed as the program dresses it.
public final class Screen {
    private Screen() {}

    /// Starts the toolkit once for all tests.
    public static void toolkit() throws Exception {
        // The headless screen is 1280 pixels wide otherwise, and a wider window breaks it.
        System.setProperty("headless.geometry", "1600x1000-32");
        FxToolkit.registerPrimaryStage();
    }

    /// TestFX keeps every event, with the node it went to and whatever hangs on that, as long as a window lives.
    public static void forgetEvents() {
        run(() -> FxToolkit.toolkitContext().setRegisteredStage(FxToolkit.toolkitContext().getRegisteredStage()));
    }

    public static Theme show(Callable<Parent> root) throws Exception {
        toolkit();
        return fx(() -> {
            Theme theme = new Theme();
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            Scene scene = new Scene(root.call(), 1366, 768);
            theme.dress(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return theme;
        });
    }

    /// Runs on the FX thread and hands its answer or failure back.
    public static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    public static void run(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
    }

    /// Takes the window's focus away, or gives it back; the headless windowing never does so by itself.
    public static void active(boolean focused) {
        run(() -> WindowHelper.setFocused(FxToolkit.toolkitContext().getRegisteredStage(), focused));
    }

    /// Waits until the FX thread has drawn twice.
    public static void pulse() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch latch = new CountDownLatch(1);
            Platform.runLater(latch::countDown);
            try {
                latch.await(5, TimeUnit.SECONDS);
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
