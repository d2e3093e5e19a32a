package mulu.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import mulu.catalog.Sheet;
import mulu.desk.handles.Screen;
import mulu.template.Field;
import org.testfx.util.WaitForAsyncUtils;

/// What else could show the same rows: JavaFX's own table over an observable list, and the office suite.
final class Peers {
    private static final double EM = 14;

    private Peers() {}

    /// A stock table of the sheet's columns and widths.
    ///
    /// @param height of a row, px
    static <T> TableView<T> table(Sheet sheet, ObservableList<T> rows, double height, Texts<T> texts) {
        TableView<T> table = new TableView<>(rows);
        table.setFixedCellSize(height);
        TableColumn<T, String> group = new TableColumn<>("");
        for (Field field : sheet.template().fields()) {
            TableColumn<T, String> column = new TableColumn<>(field.label());
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(texts.of(row.getValue(), field)));
            column.setCellFactory(_ -> new Wrapping<>());
            column.setPrefWidth(Math.max(42, field.look().width() * EM * 0.6));
            if (field.header().size() == 1) {
                table.getColumns().add(column);
            } else {
                if (!group.getText().equals(field.header().getFirst())) {
                    group = new TableColumn<>(field.header().getFirst());
                    table.getColumns().add(group);
                }
                group.getColumns().add(column);
            }
        }
        return table;
    }

    /// What a row shows in a column.
    interface Texts<T> {
        String of(T row, Field field);
    }

    /// A cell of several lines, as the grid's are.
    private static final class Wrapping<T> extends TableCell<T, String> {
        Wrapping() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }

    /// Heap, first picture, filter and sort of a stock table whose rows are lists of texts, each text an object of its own
    /// as a database driver hands it out.
    static void stock(Sheet sheet) throws Exception {
        List<Field> fields = sheet.template().fields();
        long before = WindowBench.heap();
        ObservableList<List<String>> rows = FXCollections.observableArrayList();
        for (int i = 0; i < sheet.size(); i++) {
            int row = i;
            rows.add(fields.stream().map(field -> new String(sheet.text(row, field).toCharArray())).toList());
        }
        System.out.printf("| stock table: heap of the rows | %d MB |%n", WindowBench.heap() - before);
        FilteredList<List<String>> filtered = new FilteredList<>(rows);
        SortedList<List<String>> sorted = new SortedList<>(filtered);
        BorderPane root = new BorderPane();
        Screen.show(() -> root);
        long start = System.nanoTime();
        TableView<List<String>> table = Screen.fx(() -> {
            TableView<List<String>> made = table(sheet, sorted, 42, (row, field) -> row.get(fields.indexOf(field)));
            sorted.comparatorProperty().bind(made.comparatorProperty());
            root.setCenter(made);
            return made;
        });
        Screen.pulse();
        print("the first rows, drawn, with the list in memory", start);
        for (int i = 0; i < 3; i++) {
            start = System.nanoTime();
            Screen.run(() -> filtered.setPredicate(row -> row.stream().anyMatch(text -> text.contains("许可办"))));
            Screen.pulse();
            print("filter, three signs in any column", start);
            Screen.run(() -> filtered.setPredicate(null));
        }
        for (String title : List.of("事项名称", "公开内容")) {
            TableColumn<List<String>, ?> column = table.getColumns().stream().filter(one -> one.getText().equals(title)).findFirst().orElseThrow();
            start = System.nanoTime();
            patiently(() -> table.getSortOrder().setAll(List.of(column)));
            Screen.pulse();
            print("sort by " + title, start);
            patiently(() -> table.getSortOrder().clear());
        }
    }

    /// A stock table sorts on the FX thread, for longer than tests usually wait.
    private static void patiently(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(300_000, action);
    }

    private static void print(String what, long start) {
        System.out.printf("| stock table: %s | %.0f ms |%n", what, (System.nanoTime() - start) / 1e6);
    }

    /// LibreOffice loads a workbook and writes it as text, without a window: what a clerk waits for today.
    static void suite(Path file, Path folder) throws Exception {
        Path office = Path.of("/usr/bin/libreoffice");
        if (!Files.isExecutable(office)) {
            System.out.println("| LibreOffice is not installed: no peer | – |");
            return;
        }
        long start = System.nanoTime();
        Process process = new ProcessBuilder(office.toString(), "--headless", "--convert-to", "csv", "--outdir",
                folder.toString(), file.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(15, TimeUnit.MINUTES));
        System.out.printf("| LibreOffice loads the same workbook and writes csv | %.1f s |%n", (System.nanoTime() - start) / 1e9);
    }
}
