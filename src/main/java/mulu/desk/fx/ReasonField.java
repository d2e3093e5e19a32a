package mulu.desk.fx;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for a reason of a least number of signs and says how many are still missing. FX thread only.
public final class ReasonField {
    private final TextArea area = new TextArea();
    private final Label missing = Parts.label("", "soft");
    private final VBox node = Parts.column("reason-field", area, missing);
    private final int least;

    public ReasonField(String id, String prompt, int least) {
        this.least = least;
        area.setId(id);
        area.setPromptText(prompt);
        area.setPrefRowCount(3);
        area.setWrapText(true);
        Parts.show(missing, least > 0);
        area.textProperty().subscribe(_ -> missing.setText(missing() == 0 ? "" : text("desk.reason.missing", least, missing())));
    }

    /// Makes it that many lines high.
    public ReasonField rows(int rows) {
        area.setPrefRowCount(rows);
        return this;
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

    /// Puts phrases at the caret by Alt and their number, or by pressing them.
    ///
    /// @param change opens the place where they are changed; null for none
    public ReasonField offer(List<String> phrases, @Nullable Runnable change) {
        FlowPane list = new FlowPane();
        list.getStyleClass().add("phrases");
        for (String phrase : phrases) {
            Button button = Parts.button("", text("desk.phrases.numbered", list.getChildren().size() + 1, phrase), () -> insert(phrase));
            button.setMinWidth(0);
            button.setFocusTraversable(false);
            button.getStyleClass().add("phrase");
            list.getChildren().add(button);
        }
        if (change != null) {
            Button button = Parts.button("phrases-change", text("desk.phrases.change"), change);
            button.setFocusTraversable(false);
            button.getStyleClass().addAll("phrase", "phrase-change");
            list.getChildren().add(button);
        }
        keys(phrases);
        node.getChildren().removeIf(child -> child.getStyleClass().contains("phrases"));
        node.getChildren().add(list);
        return this;
    }

    /// The same in a menu of its own, where there is little room.
    public MenuButton menu(String id, List<String> phrases) {
        MenuButton menu = new MenuButton(text("desk.phrases.title"));
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setFocusTraversable(false);
        for (String phrase : phrases) {
            MenuItem item = new MenuItem(text("desk.phrases.numbered", menu.getItems().size() + 1, phrase));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> insert(phrase));
            menu.getItems().add(item);
        }
        menu.setDisable(phrases.isEmpty());
        keys(phrases);
        return menu;
    }

    private void keys(List<String> phrases) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int number = event.getCode().isDigitKey() ? event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0' : 0;
            if (event.isAltDown() && number > 0 && number <= phrases.size()) {
                insert(phrases.get(number - 1));
                event.consume();
            }
        });
    }

    private void insert(String phrase) {
        area.replaceSelection(phrase);
        area.requestFocus();
    }

    public Node node() {
        return node;
    }
}
