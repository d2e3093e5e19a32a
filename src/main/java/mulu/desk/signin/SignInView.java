package mulu.desk.signin;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.staff.Person;
import org.jspecify.annotations.Nullable;

/// Names as large buttons, one password field below.
final class SignInView {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SignInController controller;
    private final SignInModel model;
    private final FlowPane names = new FlowPane();
    private final PasswordField password = Parts.password();
    private final Label who = Parts.label("", "field-label");
    private final VBox asking;
    private final BorderPane page;

    SignInView(SignInController controller) {
        this.controller = controller;
        this.model = controller.model();
        names.getStyleClass().add("sign-in-names");
        password.setId("sign-in-password");
        password.setPromptText(text("desk.signin.password"));
        password.setOnAction(_ -> tryIt());
        Button enter = Parts.button("sign-in-enter", text("desk.signin.enter"), this::tryIt);
        enter.getStyleClass().add(Styles.ACCENT);
        enter.disableProperty().bind(model.busyProperty());
        HBox line = Parts.row("sign-in-line", password, enter);
        HBox.setHgrow(password, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        Label refusal = Parts.sentence("", "refusal");
        refusal.setId("sign-in-refusal");
        refusal.textProperty().bind(model.refusalProperty());
        asking = Parts.column("sign-in-asking", who, line, refusal);
        Label unit = new Label();
        unit.textProperty().bind(model.unitProperty());
        page = Front.page("sign-in", unit,
                Parts.column("sign-in-sheet", Parts.label(text("desk.signin.who"), "front-title"), names, asking));
        Parts.follow(model.people(), this::people);
        model.chosenProperty().subscribe(this::chosen);
        model.refusalProperty().subscribe(sentence -> {
            Parts.show(refusal, !sentence.isEmpty());
            if (!sentence.isEmpty()) {
                password.clear();
                password.requestFocus();
            }
        });
    }

    Node node() {
        return page;
    }

    private void people() {
        names.getChildren().setAll(model.people().stream().map(this::name).toList());
        chosen(model.chosenProperty().get());
    }

    private Node name(Person person) {
        VBox words = Parts.column("name-words", Parts.label(person.name(), "name-name"), Parts.label(person.title(), "name-role"));
        Button button = Parts.button("sign-in-" + person.name(), "", () -> controller.choose(person));
        button.setGraphic(words);
        button.setAccessibleText(person.name() + " " + person.title());
        button.getStyleClass().add("name-button");
        button.setUserData(person);
        return button;
    }

    private void chosen(@Nullable Person person) {
        names.getChildren().forEach(node -> node.pseudoClassStateChanged(CHOSEN, node.getUserData().equals(person)));
        Parts.show(asking, person != null);
        if (person != null) {
            who.setText(text("desk.signin.of", person.name()));
            password.clear();
            password.requestFocus();
        }
    }

    private void tryIt() {
        controller.signIn(password.getText());
    }
}
