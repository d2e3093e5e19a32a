package mulu.desk.grid;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import mulu.base.Messages;

/// The sentences about one grid: what was refused, with buttons, and the notice that comes and goes. Gone while there is
/// nothing to say.
public final class Strip extends Label {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");

    private final GridController controller;
    private final GridModel model;

    /// @param id of the node; its buttons are named after it
    public Strip(GridController controller, String id) {
        this.controller = controller;
        model = controller.model();
        setId(id);
        getStyleClass().add("grid-strip");
        setContentDisplay(ContentDisplay.RIGHT);
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        HBox buttons = new HBox(button(id + "-copy", Messages.text("grid.strip.copy"), this::copy),
                button(id + "-shut", Messages.text("grid.strip.shut"), () -> model.refusedProperty().set("")));
        buttons.setMinWidth(USE_PREF_SIZE);
        model.noticeProperty().addListener((_, _, _) -> show(buttons));
        model.refusedProperty().addListener((_, _, _) -> show(buttons));
        show(buttons);
    }

    private void show(HBox buttons) {
        Notice notice = model.noticeProperty().get();
        String refused = model.refusedProperty().get();
        setText(Stream.of(refused, notice.text()).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
        setVisible(!getText().isEmpty());
        setGraphic(refused.isEmpty() ? null : buttons);
        pseudoClassStateChanged(REFUSED, !refused.isEmpty());
        pseudoClassStateChanged(LOCKED, refused.isEmpty() && notice.kind() == Notice.Kind.LOCKED);
        pseudoClassStateChanged(TOLD, refused.isEmpty() && notice.kind() == Notice.Kind.TOLD);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("grid-strip-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            action.run();
            controller.focus();
        });
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.refusedProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
