package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.check.Marks;
import mulu.check.Rule.Level;
import mulu.desk.fx.Theme;
import mulu.desk.fx.Work;
import mulu.desk.handles.GridHandle;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the grid in its states, for eyes.
class GridPicturesTest {
    @TempDir
    Path folder;

    @Test
    void pictures() throws Exception {
        try (Library library = new Library(folder); Work work = new Work(problem -> {
            throw problem;
        })) {
            library.draft(40);
            BorderPane root = new BorderPane();
            Theme theme = Screen.show(() -> root);
            GridController grid = Screen.fx(() -> new GridController(library.catalogs, library.filler, library.catalog, work));
            Screen.run(() -> {
                root.setCenter(grid.view());
                grid.focus();
            });
            while (Screen.fx(() -> grid.model().sheet() == null)) {
                Screen.pulse();
            }
            Scene scene = root.getScene();
            GridHandle hand = new GridHandle(scene);
            Screen.run(() -> {
                Sheet sheet = Objects.requireNonNull(grid.model().sheet());
                grid.model().marksProperty().set(Marks.of(sheet, Map.of(
                        sheet.row(4).id(), Map.of(5, Level.ERROR, 4, Level.HINT), sheet.row(2).id(), Map.of(3, Level.WARNING, 11, Level.WARNING))));
                grid.goTo(sheet.row(3).id(), 5);
            });
            Pictures.save("grid-14-light");
            Screen.run(() -> grid.model().selectionProperty().set(new Selection(2, 2, 5, 5, false)));
            Pictures.save("grid-14-range");
            Screen.run(() -> theme.modeProperty().set(Theme.Mode.DARK));
            Pictures.save("grid-14-dark");
            Screen.run(() -> {
                theme.modeProperty().set(Theme.Mode.LIGHT);
                grid.model().selectionProperty().set(Selection.cell(4, 3));
            });
            hand.press(KeyCode.ALT, KeyCode.DOWN);
            Pictures.save("grid-14-choices");
            hand.press(KeyCode.ESCAPE);
            Screen.run(() -> grid.model().selectionProperty().set(Selection.cell(5, 5)));
            hand.press(KeyCode.F2).type("，并附办事指南和常见问题解答");
            Pictures.save("grid-14-editing");
            hand.press(KeyCode.ESCAPE).press(KeyCode.LEFT).compose("", "zhu'dong'gong'k");
            Pictures.save("grid-14-composing");
            hand.compose("主动公开", "").press(KeyCode.ENTER);
            hand.press(KeyCode.END);
            Pictures.save("grid-14-right");
            Screen.run(() -> {
                theme.resize(20);
                grid.model().selectionProperty().set(Selection.cell(3, 4));
            });
            Pictures.save("grid-20-light");
            Screen.run(() -> {
                theme.resize(28);
                grid.rowLines(1);
            });
            Pictures.save("grid-28-light");
            Screen.run(() -> {
                theme.resize(12);
                grid.rowLines(4);
            });
            hand.press(KeyCode.CONTROL, KeyCode.END);
            Pictures.save("grid-12-four-lines-end");
            Screen.run(() -> {
                theme.resize(14);
                grid.rowLines(2);
            });
            library.advance(Stage.TO_REVIEW);
            Screen.pulse();
            hand.type("a");
            Pictures.save("grid-14-locked");
            assertTrue(hand.hasFocus());
            Screen.run(grid::close);
        }
    }
}
