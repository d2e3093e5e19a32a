package mulu.desk.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mulu.base.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the desk remembers on this computer, outside the library: where the library is, the window, and how each person
/// likes to see it. Losing the file loses only habits, so a file that cannot be read or written is passed over.
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Properties values = new Properties();

    /// @param folder of the settings file; made when something is kept
    public Settings(Path folder) {
        this.file = folder.resolve("desk.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("settings cannot be read", e);
            }
        }
    }

    /// How one person likes to see the desk.
    ///
    /// @param size of all type in pixels
    /// @param lines of text in a row: 1, 2 or 4
    /// @param merged whether equal neighbours are shown as one
    public record Look(int size, int lines, Theme.Mode mode, boolean merged) {
        public static final Look USUAL = new Look(Theme.NORMAL, 2, Theme.Mode.LIGHT, false);
    }

    /// The main window.
    public record Window(double width, double height, boolean maximized) {
        public static final Window USUAL = new Window(1366, 768, false);
    }

    public Optional<String> library() {
        return Optional.ofNullable(values.getProperty("library"));
    }

    public void library(String location) {
        values.setProperty("library", location);
        keep();
    }

    public Look look(String person) {
        int size = number("person." + person + ".size", Look.USUAL.size());
        int lines = number("person." + person + ".lines", Look.USUAL.lines());
        return new Look(Math.clamp(size, Theme.SMALLEST, Theme.LARGEST), lines == 1 || lines == 4 ? lines : 2, mode(person),
                Boolean.parseBoolean(values.getProperty("person." + person + ".merged")));
    }

    private Theme.Mode mode(String person) {
        try {
            return Theme.Mode.valueOf(values.getProperty("person." + person + ".mode", Look.USUAL.mode().name()));
        } catch (IllegalArgumentException altered) {
            return Look.USUAL.mode();
        }
    }

    public void look(String person, Look look) {
        values.setProperty("person." + person + ".size", Integer.toString(look.size()));
        values.setProperty("person." + person + ".lines", Integer.toString(look.lines()));
        values.setProperty("person." + person + ".mode", look.mode().name());
        values.setProperty("person." + person + ".merged", Boolean.toString(look.merged()));
        keep();
    }

    /// How a person likes to see the columns of a form, as text; empty for as the form says.
    public String columns(String person, String template) {
        return values.getProperty("person." + person + ".columns." + template, "");
    }

    public void columns(String person, String template, String text) {
        values.setProperty("person." + person + ".columns." + template, text);
        keep();
    }

    /// What a person has said about the columns of a layout: field keys by path; empty where nobody has.
    public Map<String, String> meanings(String layout) {
        try {
            return Json.map(values.getProperty("layout." + layout, "{}"));
        } catch (IllegalArgumentException altered) {
            return Map.of();
        }
    }

    public void meanings(String layout, Map<String, String> keys) {
        values.setProperty("layout." + layout, Json.write(keys));
        keep();
    }

    public Window window() {
        return new Window(number("window.width", (int) Window.USUAL.width()), number("window.height", (int) Window.USUAL.height()),
                Boolean.parseBoolean(values.getProperty("window.maximized", "false")));
    }

    public void window(Window window) {
        if (!window.maximized()) {
            values.setProperty("window.width", Integer.toString((int) window.width()));
            values.setProperty("window.height", Integer.toString((int) window.height()));
        }
        values.setProperty("window.maximized", Boolean.toString(window.maximized()));
        keep();
    }

    private int number(String key, int otherwise) {
        try {
            return Integer.parseInt(values.getProperty(key, Integer.toString(otherwise)));
        } catch (NumberFormatException altered) {
            return otherwise;
        }
    }

    private void keep() {
        Path part = file.resolveSibling("desk.properties.part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(part)) {
                values.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("settings cannot be kept", e);
        }
    }
}
