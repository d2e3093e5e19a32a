package mulu.desk.fx;

import static mulu.base.Messages.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/// Asks for a reason of a least number of signs and says how many are still missing. FX thread only.
public final class ReasonField {
    private final TextArea area = new TextArea();
    private final Label missing = Parts.label("", "soft");
    private final Node node = Parts.column("reason-field", area, missing);
    private final int least;

    public ReasonField(String id, String prompt, int least) {
        this.least = least;
        area.setId(id);
        area.setPromptText(prompt);
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.textProperty().subscribe(_ -> missing.setText(missing() == 0 ? "" : text("desk.reason.missing", least, missing())));
    }

    public StringProperty textProperty() {
        return area.textProperty();
    }

    private int missing() {
        return Math.max(0, least - area.getText().strip().length());
    }

    /// Whether there are signs enough.
    public BooleanBinding given() {
        return Bindings.createBooleanBinding(() -> missing() == 0, area.textProperty());
    }

    public Node node() {
        return node;
    }
}
