package mulu.desk.fx;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mulu.base.Redline;

/// A text with what went struck out and what came underlined.
public final class RedlineFlow {
    private final TextFlow flow = new TextFlow();

    public RedlineFlow(String id) {
        flow.setId(id);
        flow.getStyleClass().add("redline");
    }

    public Node node() {
        return flow;
    }

    /// Shows how one text became another.
    public void show(Redline redline) {
        flow.getChildren().clear();
        for (Redline.Part part : redline.parts()) {
            Text text = new Text(part.text());
            text.getStyleClass().add("redline-" + part.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(redline.text());
    }
}
