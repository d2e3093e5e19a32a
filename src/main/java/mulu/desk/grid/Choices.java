package mulu.desk.grid;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import mulu.base.Messages;
import mulu.desk.grid.GridModel.Mode;
import mulu.template.Field;
import mulu.template.Several;
import mulu.template.Several.Option;

/// The values of a cell, under it. The keyboard stays in the editor: what is typed there narrows the list.
///
/// Opened on purpose (Alt+↓, the arrow, the mouse) it has a value highlighted, which Enter takes. When it opens by
/// itself because what is typed matches something, nothing is highlighted until the person goes into it by ↓, and Enter
/// means what was typed; only where the form allows nothing else and one value is left, that one. In a cell that may hold
/// several values, Space and the mouse tick them, and Enter keeps what is ticked.
final class Choices extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final int MOST = 9;

    private final GridController controller;
    private final GridModel model;
    private List<Option> found = List.of();
    private int chosen = -1;
    private int first;
    private int most = MOST;
    private boolean onPurpose;
    /// Something has been typed since the editor was opened.
    private boolean touched;
    /// Shut by Esc: it opens no more by itself until the editor has been shut.
    private boolean dismissed;
    /// A text that is no filter: what the cell held, or what ticks have made of it.
    private String settled = "";
    /// What the ticks are put into.
    private String base = "";
    private String before = "";
    private boolean ticked;

    Choices(GridController controller, String id) {
        this.controller = controller;
        model = controller.model();
        setId(id);
        getStyleClass().add("grid-choices");
        setVisible(false);
    }

    void open() {
        first = 0;
        onPurpose = true;
        ticked = false;
        settled = cell();
        before = model.mode() == Mode.READY ? settled : model.draftProperty().get();
        setVisible(true);
        narrow();
        int now = found.stream().map(Option::value).toList().indexOf(settled);
        chosen = found.isEmpty() ? -1 : Math.max(0, now);
        paint();
    }

    void close() {
        setVisible(false);
        onPurpose = false;
        ticked = false;
        chosen = -1;
    }

    /// The editor has been shut, or lies over another cell.
    void reset() {
        close();
        dismissed = false;
        touched = false;
    }

    /// What is typed has changed.
    void follow(boolean composing) {
        touched = model.mode() != Mode.READY;
        if (isVisible() && onPurpose) {
            narrow();
            return;
        }
        Field field = field();
        String typed = typed();
        boolean may = !dismissed && !composing && touched && !typed.isBlank()
                && field.type() == Field.Type.TEXT && !field.legal().isEmpty();
        if (may) {
            narrow();
        }
        boolean whole = field.legal().contains(typed) || (found.size() == 1 && found.getFirst().value().equals(typed));
        if (may && !found.isEmpty() && !whole) {
            setVisible(true);
        } else {
            close();
        }
    }

    /// More is known about the column.
    void refresh(boolean composing) {
        if (isVisible()) {
            narrow();
        } else if (touched) {
            follow(composing);
        }
    }

    private Field field() {
        return model.field(model.selection().column());
    }

    private String cell() {
        return model.text(model.selection().row(), model.selection().column());
    }

    private String typed() {
        return model.mode() == Mode.READY ? cell() : model.draftProperty().get();
    }

    private void narrow() {
        // The list may come in another order, or only now: what is highlighted is a value and not a place.
        String held = chosen >= 0 && chosen < found.size() ? found.get(chosen).value() : settled;
        String typed = typed();
        boolean filtered = !(onPurpose && typed.equals(settled));
        if (field().several()) {
            several(typed, filtered);
        } else {
            found = Offers.matching(Offers.values(field(), controller.entries().of(field())), filtered ? typed : "")
                    .stream().map(value -> new Option(value, false)).toList();
        }
        chosen = found.isEmpty() || (!onPurpose && chosen < 0) ? -1
                : Math.max(0, found.stream().map(Option::value).toList().indexOf(held));
        first = 0;
        paint();
    }

    private void several(String typed, boolean filtered) {
        Several cell = Several.of(field(), typed);
        List<String> hits = filtered && !cell.rest().isEmpty() ? Offers.matching(field().legal(), cell.rest()) : List.of();
        base = hits.isEmpty() ? typed : cell.finished().text();
        List<Option> options = Several.of(field(), base).options();
        found = hits.isEmpty() ? (onPurpose ? options : List.of())
                : hits.stream().flatMap(hit -> options.stream().filter(option -> option.value().equals(hit))).toList();
    }

    /// Whether the list took the key.
    boolean key(KeyCode code) {
        if (!isVisible()) {
            return false;
        }
        boolean inside = chosen >= 0;
        switch (code) {
            case DOWN -> step(1);
            case UP -> {
                return inside && step(-1);
            }
            case PAGE_UP -> {
                return inside && step(-MOST);
            }
            case PAGE_DOWN -> {
                return inside && step(MOST);
            }
            case ESCAPE -> giveUp();
            case ENTER, TAB -> {
                return take();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Space in the list of a cell that may hold several values.
    boolean space() {
        if (!isVisible() || chosen < 0 || !field().several()) {
            return false;
        }
        tick(chosen);
        return true;
    }

    private boolean step(int by) {
        int next = chosen < 0 ? 0 : chosen + by;
        chosen = next < 0 && !onPurpose ? -1 : Math.clamp(next, 0, Math.max(0, found.size() - 1));
        paint();
        return true;
    }

    private void giveUp() {
        boolean undo = ticked;
        close();
        dismissed = true;
        if (undo && before.equals(cell())) {
            controller.onCancel();
        } else if (undo) {
            model.draftProperty().set(before);
        }
    }

    private boolean take() {
        Field field = field();
        boolean only = chosen < 0 && found.size() == 1 && !Boolean.TRUE.equals(field.free()) && !onPurpose;
        if (only) {
            // The key itself commits it and moves on.
            model.draftProperty().set(found.getFirst().value());
        }
        if (only || chosen < 0) {
            close();
            return false;
        }
        Option option = found.get(chosen);
        String text = !field.several() ? option.value()
                : ticked || option.ticked() ? typed() : Several.of(field, base).toggled(option.value());
        close();
        controller.onChoose(text);
        return true;
    }

    private void tick(int index) {
        String text = Several.of(field(), base).toggled(found.get(index).value());
        if (controller.onOpen()) {
            onPurpose = true;
            ticked = true;
            chosen = index;
            settled = text;
            String value = found.get(index).value();
            model.draftProperty().set(text);
            narrow();
            chosen = Math.max(0, found.stream().map(Option::value).toList().indexOf(value));
            paint();
        }
    }

    private void paint() {
        if (chosen >= 0) {
            first = Math.clamp(first, Math.max(0, chosen - most + 1), chosen);
        }
        getChildren().clear();
        boolean several = !found.isEmpty() && field().several();
        for (int i = first; i < Math.min(found.size(), first + most); i++) {
            getChildren().add(line(i, several));
        }
        if (found.size() > most) {
            getChildren().add(foot(chosen < 0 ? Messages.text("grid.choices.more", found.size())
                    : Messages.text("grid.choices", chosen + 1, found.size())));
        }
        if (several) {
            getChildren().add(foot(Messages.text("grid.choices.several")));
        }
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private Label line(int index, boolean several) {
        Option option = found.get(index);
        Label label = new Label(option.value().replace('\n', ' '));
        label.getStyleClass().setAll("grid-choice");
        label.setMaxWidth(Double.MAX_VALUE);
        if (several) {
            Label box = new Label(option.ticked() ? "■" : "□");
            box.getStyleClass().setAll("grid-choice-box");
            label.setGraphic(box);
        }
        label.pseudoClassStateChanged(CHOSEN, index == chosen);
        label.pseudoClassStateChanged(TICKED, option.ticked());
        label.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (several) {
                tick(index);
            } else {
                chosen = index;
                take();
            }
            event.consume();
        });
        return label;
    }

    private static Label foot(String words) {
        Label foot = new Label(words);
        foot.getStyleClass().setAll("grid-choice-count");
        foot.setMaxWidth(Double.MAX_VALUE);
        return foot;
    }

    /// Under the cell, or above it where there is more room; as many lines as fit.
    void place(Rectangle2D box, double width, double height) {
        boolean under = box.getMaxY() + prefHeight(-1) <= height || height - box.getMaxY() >= box.getMinY();
        int fitting = fitting(under ? height - box.getMaxY() : box.getMinY());
        if (fitting != most) {
            most = fitting;
            paint();
            applyCss();
        }
        double own = Math.min(Math.max(box.getWidth(), prefWidth(-1)), width);
        double high = prefHeight(-1);
        double y = under ? box.getMaxY() : box.getMinY() - high;
        resizeRelocate(Math.max(0, Math.min(box.getMinX(), width - own)), Math.max(0, y), own, high);
    }

    private int fitting(double room) {
        int shown = Math.min(most, found.size() - first);
        if (shown <= 0) {
            return most;
        }
        double line = getChildren().getFirst().prefHeight(-1);
        double feet = prefHeight(-1) - shown * line;
        int all = (int) ((room - feet) / line);
        // Where not all fit, one line says how many there are.
        return Math.clamp(all >= found.size() ? all : all - (found.size() > most ? 0 : 1), 1, MOST);
    }
}
