package mulu.desk.review;

import static mulu.base.Messages.text;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.base.Redline;
import mulu.desk.fx.Parts;
import mulu.desk.fx.RedlineFlow;
import mulu.desk.review.ReviewModel.Entry;
import mulu.signoff.Reviews;

/// How far the review has come, what can be done about the selected rows, one line for each thing that was said, and how
/// the round has changed the active cell.
final class ReviewView {
    private final ReviewController controller;
    private final ReviewModel model;
    private final VBox panel;

    ReviewView(ReviewController controller) {
        this.controller = controller;
        this.model = controller.model();
        Label summary = Parts.sentence("", "panel-summary");
        summary.setId("review-summary");
        summary.textProperty().bind(model.summaryProperty());
        model.openProperty().subscribe(open -> summary.pseudoClassStateChanged(PseudoClass.getPseudoClass("clean"), open.intValue() == 0));
        ListView<Entry> list = new ListView<>(model.entries());
        list.setId("remarks-list");
        list.getStyleClass().add("findings-list");
        list.setCellFactory(_ -> new ReviewLine(controller));
        list.setPlaceholder(Parts.sentence(text("desk.review.empty"), "panel-empty"));
        list.setOnKeyPressed(event -> {
            Entry entry = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry != null) {
                controller.goTo(entry);
                event.consume();
            }
        });
        model.currentProperty().subscribe(_ -> list.refresh());
        model.barriersProperty().subscribe(_ -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        panel = Parts.column("findings", summary, buttons(), list, difference());
        panel.setId("review");
    }

    Node node() {
        return panel;
    }

    /// Those of the hand that judges are there for it only; what it may not do now says why.
    private Node buttons() {
        StringProperty tick = new SimpleStringProperty("");
        StringProperty judge = new SimpleStringProperty("");
        Button remark = small("review-remark", "desk.review.do.remark", "desk.review.tip.remark", () -> controller.saying().remark());
        Node pass = Parts.reasoned(small("review-pass", "desk.review.do.pass", "desk.review.tip.pass", controller::pass), tick);
        Node object = Parts.reasoned(small("review-object", "desk.review.do.object", "desk.review.tip.object",
                () -> controller.saying().object(controller.selection())), judge);
        Node suggest = Parts.reasoned(small("review-suggest", "desk.review.do.suggest", "desk.review.tip.suggest", () -> controller.saying().suggest()), judge);
        FlowPane buttons = new FlowPane(pass, object, suggest, remark);
        buttons.getStyleClass().add("review-buttons");
        model.barriersProperty().subscribe(barriers -> {
            tick.set(barriers.tick());
            judge.set(barriers.judge());
            boolean judging = judging(barriers);
            Parts.show(pass, judging && model.progressProperty().get().length() > 0);
            Parts.show(object, judging);
            Parts.show(suggest, judging);
        });
        model.progressProperty().subscribe(progress -> Parts.show(pass, judging(model.barriersProperty().get()) && !progress.isEmpty()));
        return buttons;
    }

    /// A form-filler of a draft has no use for them.
    private static boolean judging(Reviews.Barriers barriers) {
        return !barriers.answer().isEmpty();
    }

    private static Button small(String id, String words, String tip, Runnable action) {
        Button button = Parts.button(id, text(words), action);
        button.setFocusTraversable(false);
        button.setTooltip(Parts.tip(text(tip)));
        button.getStyleClass().add("review-button");
        return button;
    }

    private Node difference() {
        Label place = Parts.label("", "finding-place");
        RedlineFlow flow = new RedlineFlow("review-redline");
        VBox box = Parts.column("review-difference", Parts.label(text("desk.review.changed-here"), "soft"), place, flow.node());
        place.textProperty().bind(model.changedPlaceProperty());
        model.redlineProperty().subscribe(redline -> {
            Parts.show(box, redline != null);
            if (redline != null) {
                flow.show(redline);
            } else {
                flow.show(new Redline(java.util.List.of()));
            }
        });
        return box;
    }
}
