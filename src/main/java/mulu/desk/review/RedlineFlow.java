package mulu.desk.review;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mulu.base.Redline;

/// A text with what went struck out and what came underlined.
final class RedlineFlow {
    private final TextFlow flow = new TextFlow();

    RedlineFlow(String id) {
        flow.setId(id);
        flow.getStyleClass().add("redline");
    }

    Node node() {
        return flow;
    }

    void show(Redline redline) {
        flow.getChildren().clear();
        for (Redline.Part part : redline.parts()) {
            Text text = new Text(part.text());
            text.getStyleClass().add("redline-" + part.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(redline.text());
    }
}
