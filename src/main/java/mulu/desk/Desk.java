package mulu.desk;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import mulu.base.Location;

/// The desk as a program of its own.
public final class Desk extends Application {
    private static final Logger QUIET = Logger.getLogger("javafx");

    /// Opens the desk and returns when its window has been closed.
    ///
    /// @param location the library; empty for the one that was used last
    public static void open(Optional<String> location) {
        // JavaFX says at every start that it was found on the class path, which is where we put it.
        QUIET.setLevel(Level.SEVERE);
        launch(Desk.class, location.stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        Optional<Location> location = arguments.stream().findFirst().map(Location::of);
        DeskController desk = new DeskController(stage, location, Setup.standard(getHostServices()::showDocument));
        // What an event handler throws would otherwise only be printed where nobody looks.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> desk.report(failure));
        desk.start();
    }
}
