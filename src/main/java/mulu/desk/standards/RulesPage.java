package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.check.Rule;
import mulu.check.Standard;
import mulu.desk.fx.Parts;
import mulu.template.Template;
import mulu.template.Templates;

/// The rules of one form: how grave, and by which words.
final class RulesPage {
    private final StandardsController controller;
    private final GridPane rules = new GridPane();
    private final ComboBox<Template> form = Parts.choice("standards-form", Template::name);
    private final VBox page;

    RulesPage(StandardsController controller) {
        this.controller = controller;
        rules.getStyleClass().add("form-grid");
        form.getItems().setAll(Templates.known());
        form.setValue(form.getItems().getFirst());
        form.valueProperty().subscribe(this::repaint);
        // What a file brings in is shown; what is typed here stands here already.
        controller.model().ownProperty().subscribe(own -> {
            if (!rules.isFocusWithin()) {
                repaint();
            }
        });
        page = Parts.column("standards-page", Parts.sentence(text("desk.standards.rules.lead"), "soft"),
                Parts.row("field-line", Parts.label(text("desk.standards.form"), "field-label"), form), rules);
    }

    Node node() {
        return page;
    }

    private void repaint() {
        rules.getChildren().clear();
        String family = form.getValue().family();
        for (Rule rule : Standard.builtIn(family)) {
            Standard.Tuned tuned = controller.tuned(family, rule);
            int row = rules.getRowCount();
            rules.addRow(row, Parts.sentence(rule.label(), "standards-rule"), level(family, rule, tuned));
            if (rule.worded()) {
                rules.add(words(family, rule, tuned), 2, row);
            }
        }
    }

    private Node level(String family, Rule rule, Standard.Tuned tuned) {
        ComboBox<Optional<Rule.Level>> level = Parts.choice("standards-level-" + rule.id(),
                one -> one.map(Rule.Level::label).orElse(text("desk.standards.off")));
        level.getItems().setAll(Stream.concat(Arrays.stream(Rule.Level.values()).map(Optional::of), Stream.of(Optional.<Rule.Level>empty())).toList());
        level.setValue(Optional.ofNullable(tuned.level()));
        level.setDisable(!rule.waivable());
        level.setOnAction(_ -> controller.onLevel(family, rule, level.getValue().orElse(null)));
        level.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return level;
    }

    private Node words(String family, Rule rule, Standard.Tuned tuned) {
        TextField words = new TextField(said(tuned, rule));
        words.setId("standards-words-" + rule.id());
        // What cannot be is told, and the words that hold come back.
        Runnable take = () -> {
            if (words.getScene() != null && !controller.onWords(family, rule, words.getText())) {
                words.setText(said(controller.tuned(family, rule), rule));
            }
        };
        words.setOnAction(_ -> take.run());
        words.focusedProperty().subscribe(on -> {
            if (!on) {
                take.run();
            }
        });
        GridPane.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static String said(Standard.Tuned tuned, Rule rule) {
        return Optional.ofNullable(tuned.what()).orElse(String.valueOf(rule.what()));
    }
}
