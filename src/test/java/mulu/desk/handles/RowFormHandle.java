package mulu.desk.handles;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import org.testfx.api.FxRobot;

/// The form of one row as a person uses it. Keys go through [GridHandle], to whatever has the keyboard.
public final class RowFormHandle {
    private final Scene scene;
    private final FxRobot robot = new FxRobot();

    public RowFormHandle(Scene scene) {
        this.scene = scene;
    }

    private TextArea field(String key) {
        return (TextArea) scene.lookup("#row-" + key);
    }

    public boolean open() {
        return Screen.fx(() -> scene.lookup("#row-form").isVisible());
    }

    public String title() {
        return Screen.fx(() -> ((Label) scene.lookup("#row-form-title")).getText());
    }

    public String text(String key) {
        return Screen.fx(() -> field(key).getText());
    }

    public boolean editable(String key) {
        return Screen.fx(() -> field(key).isEditable());
    }

    public String spoken(String key) {
        return Screen.fx(() -> field(key).getAccessibleText());
    }

    /// Key of the field that has the keyboard.
    public String focused() {
        return Screen.fx(() -> scene.getFocusOwner() == null ? "" : scene.getFocusOwner().getId().replace("row-", ""));
    }

    public RowFormHandle click(String key) {
        Screen.pulse();
        robot.clickOn(field(key));
        return this;
    }

    /// Clicks the name of a field.
    public RowFormHandle clickName(String key) {
        Screen.pulse();
        robot.clickOn(field(key).getParent().lookup(".row-name"));
        return this;
    }

    /// The word of the finding on a field; empty where there is none.
    public String mark(String key) {
        return Screen.fx(() -> {
            Label mark = (Label) field(key).getParent().lookup(".row-mark");
            return mark.isVisible() ? mark.getText() : "";
        });
    }

    public List<String> choices() {
        return Screen.fx(() -> {
            List<String> texts = new ArrayList<>();
            Node list = scene.lookup("#row-form-choices");
            if (list.isVisible()) {
                list.lookupAll(".grid-choice").forEach(node -> texts.add(((Label) node).getText()));
            }
            return texts;
        });
    }

    public String tail() {
        Screen.pulse();
        return Screen.fx(() -> {
            Label tail = (Label) scene.lookup("#row-form-tail");
            return tail.isVisible() ? tail.getText() : "";
        });
    }

    public String strip() {
        return Screen.fx(() -> {
            Label strip = (Label) scene.lookup("#row-strip");
            return strip.isVisible() ? strip.getText() : "";
        });
    }

    /// Names that are cut short, and fields that reach beyond the right edge.
    public List<String> clipped() {
        Screen.pulse();
        return Screen.fx(() -> {
            List<String> cut = new ArrayList<>();
            ScrollPane scroll = (ScrollPane) scene.lookup(".row-scroll");
            for (Node node : scene.lookup("#row-form").lookupAll(".label")) {
                Label label = (Label) node;
                if (shown(label) && label.getWidth() + 1 < label.prefWidth(-1) && !label.isWrapText()) {
                    cut.add(label.getText());
                }
            }
            for (Node node : scroll.lookupAll(".row-text")) {
                Bounds at = scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                if (at.getMaxX() > scroll.getViewportBounds().getWidth()) {
                    cut.add(node.getId());
                }
            }
            return cut;
        });
    }

    private static boolean shown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the field with the keyboard can be seen whole.
    public boolean seen(String key) {
        Screen.pulse();
        return Screen.fx(() -> {
            ScrollPane scroll = (ScrollPane) scene.lookup(".row-scroll");
            Bounds at = scroll.sceneToLocal(field(key).localToScene(field(key).getLayoutBounds()));
            return at.getMinY() >= 0 && at.getMaxY() <= scroll.getHeight()
                    && field(key).getPseudoClassStates().contains(PseudoClass.getPseudoClass("focused"));
        });
    }
}
