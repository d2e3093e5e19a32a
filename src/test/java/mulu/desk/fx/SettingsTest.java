package mulu.desk.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void everyPersonHasAnOwnLook() {
        Settings settings = new Settings(folder.resolve("home"));
        settings.look("秦填", new Settings.Look(20, 4, Theme.Mode.DARK, true));
        settings.columns("秦填", "nx-2018", "hidden=basis");
        settings.library("D:\\政务公开目录");
        settings.window(new Settings.Window(1400, 900, false));
        Settings again = new Settings(folder.resolve("home"));
        assertEquals(new Settings.Look(20, 4, Theme.Mode.DARK, true), again.look("秦填"));
        assertEquals(Settings.Look.USUAL, again.look("苏复"));
        assertEquals("hidden=basis", again.columns("秦填", "nx-2018"));
        assertEquals("", again.columns("秦填", "another"));
        assertEquals("", again.columns("苏复", "nx-2018"));
        assertEquals(Optional.of("D:\\政务公开目录"), again.library());
        assertEquals(new Settings.Window(1400, 900, false), again.window());
    }

    @Test
    void anAlteredFileCostsOnlyHabits() throws Exception {
        Files.writeString(folder.resolve("desk.properties"), "person.x.size=9000\nperson.x.mode=PINK\nwindow.width=wide\nperson.y.size=\\u00z\n");
        Settings settings = new Settings(folder);
        assertEquals(Settings.Window.USUAL, settings.window());
        assertEquals(Settings.Look.USUAL, settings.look("y"));
    }
}
