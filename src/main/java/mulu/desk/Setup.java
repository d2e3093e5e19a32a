package mulu.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import mulu.base.Location;
import mulu.office.Office;

/// What the desk takes from its surroundings.
///
/// @param home folder of the settings
/// @param opener opens a library
/// @param browser shows a folder by its address
/// @param clock milliseconds by which the desk notices that nobody is there
public record Setup(Path home, Function<Location, Office> opener, Consumer<String> browser, LongSupplier clock) {
    /// By the computer's clock.
    public Setup(Path home, Function<Location, Office> opener, Consumer<String> browser) {
        this(home, opener, browser, System::currentTimeMillis);
    }

    /// That of a person's own computer.
    public static Setup standard(Consumer<String> browser) {
        return new Setup(Path.of(System.getProperty("user.home"), ".mulu"), Office::open, browser);
    }
}
