package mulu.desk.grid;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;

/// Watches the input method at one text control: while composed text stands in it, every key belongs to the input
/// method and to nobody else.
public final class Composition {
    private final TextInputControl control;
    private int length;

    public Composition(TextInputControl control) {
        this.control = control;
        control.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::changed);
    }

    private void changed(InputMethodEvent event) {
        if (control.isEditable()) {
            length = event.getComposed().stream().map(InputMethodTextRun::getText).mapToInt(String::length).sum();
        }
    }

    public boolean active() {
        return length > 0;
    }

    /// Takes the composed text out again, where the input method has not finished it.
    public void drop() {
        if (active()) {
            control.fireEvent(new InputMethodEvent(control, control, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), "", 0));
            length = 0;
        }
    }
}
