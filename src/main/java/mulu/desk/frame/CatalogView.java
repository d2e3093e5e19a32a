package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import mulu.desk.frame.FrameModel.Panel;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The grid with the form's heading above it, and the side panel with findings and record.
final class CatalogView {
    private final BorderPane page = new BorderPane();
    private final StackPane ground = new StackPane(page);
    /// To the window's model, which outlives this page.
    private Subscription bound = Subscription.EMPTY;

    CatalogView(CatalogController controller, FrameModel frame) {
        ground.setId("catalog");
        firstTime(controller.rowForm().model().openProperty(), () -> ground.getChildren().add(controller.rowForm().view()));
        page.getStyleClass().add("catalog-page");
        page.setTop(Parts.column("catalog-top", controller.route().view(), controller.heading().view()));
        Node grid = controller.grid().view();
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox middle = new VBox(controller.query().banner(), grid);
        firstTime(controller.find().model().shownProperty(), () -> middle.getChildren().addFirst(controller.find().view()));
        middle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && controller.find().model().shownProperty().get()) {
                controller.find().shut();
                event.consume();
            }
        });
        page.setCenter(middle);
        Node panel = panel(controller, frame);
        bound = bound.and(frame.rightProperty().subscribe(shown -> page.setRight(shown ? panel : null)));
    }

    /// What is seldom needed is made when it is: the first picture of a catalog waits for nothing.
    private static void firstTime(ObservableBooleanValue shown, Runnable make) {
        shown.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> property, Boolean before, Boolean now) {
                if (now) {
                    property.removeListener(this);
                    make.run();
                }
            }
        });
    }

    Node node() {
        return ground;
    }

    void close() {
        bound.unsubscribe();
    }

    private Node panel(CatalogController controller, FrameModel frame) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton findings = tab(group, "panel-findings");
        ToggleButton remarks = tab(group, "panel-remarks");
        ToggleButton record = tab(group, "panel-record");
        record.setText(text("desk.panel.record"));
        controller.reviewing().controller().model().openProperty().subscribe(count ->
                remarks.setText(text("desk.panel.remarks", count)));
        controller.findings().model().countProperty().subscribe(count ->
                findings.setText(text("desk.panel.findings", count)));
        Map<Panel, ToggleButton> all = new EnumMap<>(Map.of(Panel.FINDINGS, findings, Panel.REMARKS, remarks, Panel.RECORD, record));
        all.forEach((kind, button) -> button.setOnAction(_ -> {
            button.setSelected(true);
            frame.panelProperty().set(kind);
            controller.grid().focus();
        }));
        Button fold = Parts.button("panel-fold", "", Material2OutlinedAL.CLOSE, () -> {
            frame.rightProperty().set(false);
            controller.grid().focus();
        });
        fold.setFocusTraversable(false);
        fold.setTooltip(Parts.tip(text("desk.panel.fold")));
        fold.setAccessibleText(text("desk.panel.fold"));
        fold.getStyleClass().add("quiet-button");
        HBox tabs = Parts.row("panel-tabs", findings, remarks, record, Parts.gap(), fold);
        tabs.setAlignment(Pos.CENTER_LEFT);
        StackPane body = new StackPane(controller.findings().view());
        bound = bound.and(frame.panelProperty().subscribe(shown -> {
            group.selectToggle(all.get(shown));
            body.getChildren().setAll(switch (shown) {
                case FINDINGS -> controller.findings().view();
                case REMARKS -> controller.reviewing().controller().view();
                case RECORD -> controller.route().recordView();
            });
        }));
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox panel = Parts.column("side-panel", tabs, body);
        panel.setId("panel");
        return panel;
    }

    private static ToggleButton tab(ToggleGroup group, String id) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.setFocusTraversable(false);
        tab.getStyleClass().add("panel-tab");
        return tab;
    }
}
