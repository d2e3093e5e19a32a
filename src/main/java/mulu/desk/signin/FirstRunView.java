package mulu.desk.signin;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.staff.Role;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Four short steps on one sheet: where we are at the top, the buttons at the foot.
final class FirstRunView {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final FirstRunController controller;
    private final FirstRunModel model;
    private final HBox steps = Parts.row("first-steps");
    private final VBox body = Parts.column("first-body");
    private final Button back;
    private final Button next;
    private final List<Node> bodies;
    private final BorderPane page;

    FirstRunView(FirstRunController controller) {
        this.controller = controller;
        this.model = controller.model();
        for (int i = 0; i < FirstRunModel.STEPS; i++) {
            HBox step = Parts.row("first-step", Parts.label(Integer.toString(i + 1), "first-number"),
                    Parts.label(text("desk.first.step." + (i + 1)), "first-name"));
            step.setAlignment(Pos.CENTER_LEFT);
            steps.getChildren().add(step);
        }
        bodies = List.of(folder(), unit(), people(), act());
        back = Parts.button("first-back", text("desk.back"), controller::back);
        next = Parts.button("first-next", "", controller::next);
        next.getStyleClass().add(Styles.ACCENT);
        next.disableProperty().bind(model.busyProperty());
        Label refusal = Parts.sentence("", "refusal");
        refusal.setId("first-refusal");
        refusal.textProperty().bind(model.refusalProperty());
        model.refusalProperty().subscribe(sentence -> Parts.show(refusal, !sentence.isEmpty()));
        VBox sheet = Parts.column("first-sheet", steps, body, refusal, Parts.row("dialog-buttons", back, Parts.gap(), next));
        page = Front.page("first-run", Parts.label(text("desk.first.welcome")), sheet);
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.stepProperty().subscribe(step -> step(step.intValue()));
    }

    Node node() {
        return page;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !model.busyProperty().get()) {
            controller.next();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            controller.back();
            event.consume();
        }
    }

    private void step(int at) {
        for (int i = 0; i < steps.getChildren().size(); i++) {
            steps.getChildren().get(i).pseudoClassStateChanged(HERE, i == at);
            steps.getChildren().get(i).pseudoClassStateChanged(DONE, i < at);
        }
        body.getChildren().setAll(bodies.get(at));
        back.setVisible(at > 0);
        next.setText(text(at < FirstRunModel.STEPS - 1 ? "desk.next" : "desk.first.finish"));
        Node first = body.lookup(".text-input");
        (first == null ? next : first).requestFocus();
    }

    private static VBox part(int step, Node... nodes) {
        VBox part = Parts.column("first-part", Parts.label(text("desk.first.title." + step), "front-title"),
                Parts.sentence(text("desk.first.lead." + step), "front-lead"));
        part.getChildren().addAll(nodes);
        return part;
    }

    private static <T extends TextInputControl> T field(T field, String id, String prompt, StringProperty value) {
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private Node folder() {
        TextField path = field(new TextField(), "first-folder", "", model.folderProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = Parts.row("field-line", path,
                Parts.button("first-folder-choose", text("desk.choose"), Material2OutlinedAL.FOLDER_OPEN, controller::chooseFolder));
        return part(1, line, Parts.sentence(text("desk.first.folder.note"), "soft"));
    }

    private Node unit() {
        return part(2, field(new TextField(), "first-unit", text("desk.first.unit.prompt"), model.unitProperty()),
                Parts.sentence(text("desk.first.unit.note"), "soft"));
    }

    private Node people() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, half, half);
        person(grid, 0, Role.ADMIN);
        PasswordField again = field(Parts.password(), "first-again", text("desk.first.again.prompt"), model.againProperty());
        grid.add(again, 2, 1);
        person(grid, 2, "second", text("desk.first.second"), "desk.first.name.later", model.second());
        person(grid, 3, Role.FILLER);
        person(grid, 4, Role.REVIEWER);
        person(grid, 5, Role.APPROVER);
        return part(3, grid, Parts.sentence(text("desk.first.second.why"), "soft"), Parts.sentence(text("desk.first.people.note"), "soft"));
    }

    private void person(GridPane grid, int row, Role role) {
        person(grid, row, role.name().toLowerCase(Locale.ROOT), role.label(),
                role == Role.ADMIN ? "desk.first.name" : "desk.first.name.later", model.newcomer(role));
    }

    private static void person(GridPane grid, int row, String id, String label, String prompt, FirstRunModel.Newcomer newcomer) {
        grid.add(Parts.label(label, "field-label"), 0, row);
        grid.add(field(new TextField(), "first-name-" + id, text(prompt), newcomer.name()), 1, row);
        grid.add(field(Parts.password(), "first-password-" + id, text("desk.first.password"), newcomer.password()), 2, row);
    }

    private Node act() {
        ToggleGroup group = new ToggleGroup();
        HBox choices = Parts.row("first-choices");
        Map<FirstAct, Ikon> icons = Map.of(FirstAct.IMPORT, Material2OutlinedAL.FILE_UPLOAD, FirstAct.BLANK,
                Material2OutlinedMZ.NOTE_ADD, FirstAct.SAMPLE, Material2OutlinedAL.LIST_ALT);
        for (FirstAct act : FirstAct.values()) {
            String key = act.name().toLowerCase(Locale.ROOT);
            ToggleButton choice = new ToggleButton();
            choice.setId("first-act-" + key);
            VBox words = Parts.column("choice-words", Parts.icon(java.util.Objects.requireNonNull(icons.get(act)), "choice-icon"),
                    Parts.label(text("desk.first.act." + key), "choice-name"),
                    Parts.sentence(text("desk.first.act." + key + ".note"), "choice-note"));
            choice.setGraphic(words);
            choice.setAccessibleText(text("desk.first.act." + key));
            choice.getStyleClass().add("choice");
            choice.setToggleGroup(group);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setSelected(model.actProperty().get() == act);
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                controller.act(act);
            });
            choices.getChildren().add(choice);
            HBox.setHgrow(choice, Priority.ALWAYS);
        }
        return part(4, choices);
    }
}
