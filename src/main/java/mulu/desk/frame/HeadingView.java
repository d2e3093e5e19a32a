package mulu.desk.frame;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import mulu.catalog.Sheet;
import mulu.desk.fx.Parts;
import mulu.desk.grid.GridModel;
import mulu.desk.signoff.RouteModel;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// 责任单位（盖章）：… 填表人：… as one line that can be pressed.
final class HeadingView {
    private final GridModel grid;
    private final RouteModel route;
    private final FlowPane line = new FlowPane();

    HeadingView(HeadingController controller, GridModel grid, RouteModel route) {
        this.grid = grid;
        this.route = route;
        line.getStyleClass().add("heading-button");
        Parts.pressable(line, "heading", text("desk.heading.title"), controller::open);
        line.setFocusTraversable(false);
        line.managedProperty().bind(line.visibleProperty());
        grid.sheetProperty().subscribe(this::repaint);
        grid.lockedProperty().subscribe(_ -> repaint(grid.sheet()));
        route.signaturesProperty().subscribe(_ -> repaint(grid.sheet()));
    }

    Node node() {
        return line;
    }

    private void repaint(@Nullable Sheet sheet) {
        line.getChildren().clear();
        if (sheet == null) {
            return;
        }
        for (Heading.Line one : sheet.template().heading().lines()) {
            String value = HeadingController.value(sheet.catalog(), one, route);
            HBox entry = Parts.row("heading-entry", Parts.label(text("desk.heading.label", one.label()), "heading-label"),
                    Parts.label(value.isBlank() ? text("desk.heading.blank") : value,
                            value.isBlank() ? "heading-blank" : "heading-value"));
            entry.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().add(entry);
        }
        if (grid.editable()) {
            line.getChildren().add(Parts.icon(Material2OutlinedAL.EDIT, "heading-edit"));
        }
    }
}
