package mulu.desk.rowform;

import static mulu.base.Messages.text;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import mulu.check.Rule.Level;
import mulu.desk.fx.Parts;
import mulu.desk.grid.Composition;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// One field of the form: its name, the finding on it in a word, and its text, which takes input methods from the first
/// letter on. A field to tick is a small box before its name.
final class RowField extends Region {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    /// Lines of a field that holds long texts, and the most that are shown without scrolling.
    private static final int LONG = 2;
    private static final int MOST = 7;
    private static final int WIDE = 20;

    private final RowFormController controller;
    private final int column;
    private final Field field;
    private final boolean tick;
    private final Label name;
    private final Label mark = new Label();
    private final TextArea area = new TextArea();
    private final Composition composition = new Composition(area);
    private final Text measure = new Text();
    private boolean showing;
    private boolean leaving;

    RowField(RowFormController controller, int column) {
        this.controller = controller;
        this.column = column;
        field = controller.grid().model().field(column);
        tick = field.type() == Field.Type.TICK;
        name = Parts.label(field.label(), "row-name");
        getStyleClass().add(tick ? "row-tick" : "row-field");
        mark.getStyleClass().setAll("row-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        area.setId("row-" + field.key());
        area.getStyleClass().add("row-text");
        area.setWrapText(!tick);
        area.textProperty().addListener((_, _, now) -> changed(now));
        area.fontProperty().addListener((_, _, _) -> requestLayout());
        area.focusedProperty().addListener((_, _, now) -> focusChanged(now));
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        if (tick) {
            name.setOnMousePressed(_ -> press());
            area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                press();
                event.consume();
            });
        } else {
            name.setOnMousePressed(_ -> area.requestFocus());
        }
        getChildren().addAll(name, mark, area);
    }

    Field field() {
        return field;
    }

    int column() {
        return column;
    }

    TextArea area() {
        return area;
    }

    Composition composition() {
        return composition;
    }

    private void press() {
        area.requestFocus();
        controller.grid().onToggle();
    }

    private void typed(KeyEvent event) {
        boolean space = " ".equals(event.getCharacter()) && !event.isShortcutDown() && !event.isAltDown();
        if (tick && space && !composition.active() && controller.grid().model().mode() == Mode.READY) {
            controller.grid().onToggle();
            event.consume();
        }
    }

    private void changed(String now) {
        requestLayout();
        if (!showing && (leaving || area.isFocused())) {
            controller.write(now);
        }
    }

    private void focusChanged(boolean now) {
        if (!now) {
            area.deselect();
            leaving = true;
            composition.drop();
            leaving = false;
            controller.grid().commit();
            return;
        }
        controller.enter(column);
        if (tick) {
            // What is typed takes the place of the mark, as in the grid.
            area.selectAll();
        }
    }

    /// Shows the field of the row that is open now.
    void show(boolean editable, @Nullable Level finding) {
        String text = controller.shown(column);
        if (!text.equals(area.getText())) {
            showing = true;
            area.setText(text);
            if (tick && area.isFocused() && controller.grid().model().mode() == Mode.READY) {
                area.selectAll();
            } else {
                area.end();
            }
            showing = false;
        }
        boolean fixed = !editable || field.type() == Field.Type.ORDINAL;
        if (area.isEditable() == fixed) {
            area.setEditable(!fixed);
        }
        pseudoClassStateChanged(TICKED, tick && !text.isEmpty());
        for (Level one : Level.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == finding);
        }
        mark.setText(finding == null ? "" : finding.label());
        mark.setVisible(finding != null);
        area.setAccessibleText(finding == null ? field.path() : text("row-form.accessible", field.path(), finding.label()));
    }

    /// How many of `columns` the field takes.
    int span(int columns) {
        int width = field.look().width();
        return tick ? 1 : width > WIDE ? columns : width > 12 ? Math.min(2, columns) : 1;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return area.getFont().getSize();
    }

    /// Height of the text control for its text at a width.
    private double needed(double width) {
        measure.setFont(area.getFont());
        measure.setWrappingWidth(Math.max(1, width - 1.5 * em()));
        measure.setText("M");
        double line = measure.getLayoutBounds().getHeight();
        measure.setText(area.getText().isEmpty() ? "M" : area.getText());
        double lines = Math.clamp(Math.round(measure.getLayoutBounds().getHeight() / line),
                field.look().width() > WIDE ? LONG : 1, MOST);
        return Math.ceil(lines * line + 0.75 * em());
    }

    private double box() {
        measure.setFont(area.getFont());
        measure.setWrappingWidth(0);
        measure.setText(area.getText());
        return Math.ceil(Math.max(2.2 * em(), measure.getLayoutBounds().getWidth() + 1.4 * em()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return tick ? box() + 0.5 * em() + name.prefWidth(-1) + (mark.isVisible() ? 0.6 * em() + mark.prefWidth(-1) : 0) : 20 * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tick ? needed(1_000) : Math.ceil(name.prefHeight(-1) + 0.2 * em() + needed(width < 0 ? 20 * em() : width));
    }

    @Override
    protected void layoutChildren() {
        double gap = 0.5 * em();
        double high = name.prefHeight(-1);
        double word = mark.isVisible() ? mark.prefWidth(-1) : 0;
        if (tick) {
            double box = box();
            double middle = Math.rint((getHeight() - high) / 2);
            area.resizeRelocate(0, 0, box, getHeight());
            double room = Math.max(0, getWidth() - box - gap - (word > 0 ? word + gap : 0));
            name.resizeRelocate(box + gap, middle, Math.min(room, name.prefWidth(-1)), high);
            mark.resizeRelocate(name.getLayoutX() + name.getWidth() + gap, middle, word, high);
        } else {
            name.resizeRelocate(0, 0, Math.max(0, Math.min(name.prefWidth(-1), getWidth() - word - gap)), high);
            mark.resizeRelocate(name.getWidth() + gap, 0, word, high);
            double top = Math.rint(high + 0.2 * em());
            area.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
        }
    }
}
