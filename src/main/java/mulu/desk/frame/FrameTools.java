package mulu.desk.frame;

import static mulu.base.Messages.text;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mulu.desk.fx.Parts;
import mulu.desk.grid.GridController;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The tools beside the menus: those of an open catalog, and import.
final class FrameTools {
    private final FrameModel model;
    private final HBox editing;

    FrameTools(FrameController controller) {
        model = controller.model();
        editing = Parts.row("tools",
                tool("tool-undo", Material2OutlinedMZ.UNDO, "desk.tool.undo",
                        () -> controller.grid(GridController::undo), step(model.undoProperty(), "desk.tool.no-undo")),
                tool("tool-redo", Material2OutlinedMZ.REDO, "desk.tool.redo",
                        () -> controller.grid(GridController::redo), step(model.redoProperty(), "desk.tool.no-redo")),
                line(),
                tool("tool-insert", Material2OutlinedAL.ADD, "desk.tool.insert",
                        () -> controller.grid(GridController::insertBelow), model.lockedProperty()),
                tool("tool-delete", Material2OutlinedMZ.REMOVE, "desk.tool.delete",
                        () -> controller.grid(GridController::deleteRows), model.lockedProperty()),
                line(),
                tool("tool-import", Material2OutlinedAL.FILE_UPLOAD, "desk.tool.import", controller::bring,
                        always(controller.filler() ? "" : text("desk.tool.filler-only", controller.who()))),
                line(),
                tool("tool-check", Material2OutlinedAL.FACT_CHECK, "desk.tool.check", controller::check,
                        always("")),
                tool("tool-export", Material2OutlinedAL.GET_APP, "desk.tool.export", controller::export,
                        always(controller.administrator() ? text("desk.tool.hands-only") : "")));
        editing.getChildren().addFirst(line());
        model.catalogProperty().subscribe(open -> Parts.show(editing, open.longValue() != FrameModel.NONE));
        editing.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return editing;
    }

    private ObservableValue<String> step(ObservableValue<String> label, String none) {
        return label.map(words -> words.isEmpty() ? text(none) : "");
    }

    private static ObservableValue<String> always(String reason) {
        return new SimpleStringProperty(reason);
    }

    private static Node line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static StackPane tool(String id, Ikon icon, String key, Runnable action, ObservableValue<String> reason) {
        Button button = Parts.button(id, text(key), icon, action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("tool-button");
        button.setTooltip(Parts.tip(text(key)));
        return Parts.reasoned(button, reason);
    }
}
