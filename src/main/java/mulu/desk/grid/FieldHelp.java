package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mulu.base.Messages;
import mulu.desk.fx.Parts;
import mulu.template.Field;
import mulu.template.FieldGroup;
import mulu.template.Template;

/// What belongs into a column, in the words of the form, on a small card beside the cell.
final class FieldHelp extends VBox {
    private final Label title = Parts.sentence("", "grid-help-title");
    private final Label words = Parts.sentence("", "grid-help-words");
    private final Label foot = Parts.sentence(Messages.text("grid.help.shut"), "grid-help-foot");

    FieldHelp(String id) {
        setId(id);
        getStyleClass().add("grid-help");
        setVisible(false);
        setMouseTransparent(true);
        getChildren().addAll(title, words, foot);
    }

    void show(Template form, Field field) {
        title.setText(field.path());
        words.setText(String.join("\n", sentences(form, field)));
        setVisible(true);
    }

    /// What the form says of the field, and what its legal values mean for the keyboard.
    static List<String> sentences(Template form, Field field) {
        List<String> sentences = new ArrayList<>();
        if (field.look().help() != null) {
            sentences.add(field.look().help());
        }
        if (field.type() == Field.Type.ORDINAL) {
            sentences.add(Messages.text("grid.ordinal"));
        }
        if (!field.legal().isEmpty()) {
            sentences.add(Messages.text("grid.help.values", String.join("、", field.legal())));
            sentences.add(Messages.text(Boolean.TRUE.equals(field.free()) ? "grid.help.free" : "grid.help.closed"));
        }
        if (field.type() == Field.Type.TICK) {
            sentences.add(Messages.text("grid.help.tick"));
        } else if (!field.legal().isEmpty()) {
            sentences.add(Messages.text(field.several() ? "grid.help.several" : "grid.help.list"));
        }
        form.exclusive(field).map(FieldGroup::label).ifPresent(group -> sentences.add(Messages.text("grid.help.one", group)));
        return sentences;
    }

    /// Under the cell, or above it where there is no room.
    void place(Rectangle2D box, double width, double height) {
        double own = Math.min(prefWidth(-1), width);
        double high = prefHeight(own);
        double y = box.getMaxY() + high <= height ? box.getMaxY() : box.getMinY() - high;
        resizeRelocate(Math.max(0, Math.min(box.getMinX(), width - own)), Math.max(0, y), own, high);
    }
}
