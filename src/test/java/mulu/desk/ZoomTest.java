package mulu.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import mulu.desk.fx.Theme;
import mulu.desk.handles.DeskHandle;
import mulu.desk.handles.House;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole window at every size of type on the smallest screen that is supported.
class ZoomTest {
    @TempDir
    Path folder;

    private DeskHandle open() throws Exception {
        try (House house = new House(folder.resolve("数据"))) {
            house.catalog(40);
        }
        DeskHandle desk = DeskHandle.start(folder.resolve("数据"), folder.resolve("家"));
        desk.await("sign-in").signIn("秦填", House.PASSWORD).click("waiting-1").await("catalog");
        return desk.until("grid", () -> desk.grid().hasFocus());
    }

    @Test
    void nothingIsClippedAndRowsAreSeen() throws Exception {
        try (DeskHandle desk = open()) {
            for (int size : new int[] {14, 20, 24, 28}) {
                for (int lines : new int[] {2, 1}) {
                    Screen.run(() -> {
                        desk.desk().theme().resize(size);
                        desk.desk().frame().orElseThrow().model().linesProperty().set(lines);
                    });
                    Screen.pulse();
                    Pictures.save("zoom-" + size + "-" + lines);
                }
                assertEquals(List.of(), desk.clipped(), "at " + size);
                assertTrue(desk.grid().wholeRows() >= 4, size + ": " + desk.grid().wholeRows() + " rows");
                Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.DARK));
                Pictures.save("zoom-" + size + "-dark");
                Screen.run(() -> desk.desk().theme().modeProperty().set(Theme.Mode.LIGHT));
            }
        }
    }
}
