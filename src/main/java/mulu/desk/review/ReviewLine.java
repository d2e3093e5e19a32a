package mulu.desk.review;

import static mulu.base.Messages.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.base.Redline;
import mulu.catalog.Sheet;
import mulu.desk.fx.PanelLine;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.desk.fx.RedlineFlow;
import mulu.desk.review.ReviewModel.Entry;
import mulu.signoff.Remark;
import mulu.signoff.Review;
import mulu.signoff.Suggestion;
import org.jspecify.annotations.Nullable;

/// One line of the panel: a head, what somebody said with its thread, or what somebody wishes. The line that was gone to
/// has its buttons.
final class ReviewLine extends PanelLine<Entry> {
    private final ReviewController controller;
    private final ReviewModel model;

    ReviewLine(ReviewController controller) {
        this.controller = controller;
        this.model = controller.model();
        setOnMouseClicked(_ -> {
            Entry entry = getItem();
            if (entry != null) {
                controller.goTo(entry);
            }
        });
    }

    @Override
    protected void show(Entry entry) {
        Review review = model.reviewProperty().get();
        if (review != null) {
            boolean here = same(entry, model.currentProperty().get());
            pseudoClassStateChanged(HERE, here && !(entry instanceof Entry.Head));
            switch (entry) {
                case Entry.Head(String words) -> {
                    getStyleClass().add("line-head-review");
                    setGraphic(Parts.label(words, "level-head"));
                }
                case Entry.Said(Remark remark, boolean changed) -> setGraphic(said(remark, changed, review.sheet(), here));
                case Entry.Wished(Suggestion suggestion) -> setGraphic(wished(suggestion, review.sheet(), here));
            }
        }
    }

    /// The same thing, whatever has become of it.
    private static boolean same(Entry entry, @Nullable Entry other) {
        return switch (entry) {
            case Entry.Said said -> other instanceof Entry.Said one && one.remark().id() == said.remark().id();
            case Entry.Wished wished -> other instanceof Entry.Wished one && one.suggestion().id() == wished.suggestion().id();
            case Entry.Head _ -> false;
        };
    }

    private VBox said(Remark remark, boolean changed, Sheet sheet, boolean here) {
        Remark.Settled settled = remark.settled();
        boolean back = remark.kind() == Remark.Kind.RETURN;
        getStyleClass().add(settled != null ? "line-explained" : back ? "line-error" : "line-warning");
        VBox box = Parts.column("finding-words", top(remark.where(sheet), changed && settled == null ? text("desk.review.changed") : ""),
                Parts.sentence(remark.said().text(), "finding-reason"),
                Parts.sentence(text("desk.review.by", remark.said().name(), Times.brief(remark.said().at()), remark.place().version(),
                        remark.place().round()), "finding-sentence"));
        remark.replies().forEach(reply -> box.getChildren().add(
                Parts.sentence(text("review.reply", reply.name(), Times.brief(reply.at()), reply.text()), "review-reply")));
        if (settled != null) {
            box.getChildren().add(Parts.sentence(text("review.settled", settled.name(), Times.brief(settled.at())), "review-settled"));
        }
        if (here && !sheet.catalog().stage().approved()) {
            box.getChildren().add(buttons(Parts.button("review-reply", text("desk.review.reply"), () -> controller.saying().reply(remark)),
                    settled == null ? Parts.button("review-settle", text("desk.review.settle"), () -> controller.saying().settle(remark, true))
                            : Parts.button("review-reopen", text("desk.review.reopen"), () -> controller.saying().settle(remark, false))));
        }
        return box;
    }

    private VBox wished(Suggestion suggestion, Sheet sheet, boolean here) {
        getStyleClass().add(suggestion.open() ? "line-hint" : "line-explained");
        RedlineFlow difference = new RedlineFlow("");
        difference.show(Redline.of(suggestion.wish().before(), suggestion.wish().after()));
        VBox box = Parts.column("finding-words", top(suggestion.where(sheet), suggestion.open() ? "" : suggestion.answer().state().label()),
                difference.node());
        if (!suggestion.by().text().isEmpty()) {
            box.getChildren().add(Parts.sentence(suggestion.by().text(), "finding-reason"));
        }
        box.getChildren().add(Parts.sentence(text("desk.review.by", suggestion.by().name(), Times.brief(suggestion.by().at()),
                suggestion.place().version(), suggestion.place().round()), "finding-sentence"));
        if (!suggestion.open()) {
            box.getChildren().add(Parts.sentence(text("review.reply", suggestion.answer().by(), Times.brief(suggestion.answer().at()),
                    suggestion.answer().words()), "review-settled"));
        }
        if (suggestion.open() && model.barriersProperty().get().answer().isEmpty()) {
            Button accept = Parts.button("review-accept", text("desk.review.accept"), () -> controller.saying().accept(suggestion));
            box.getChildren().add(buttons(accept, Parts.button("review-reject", text("desk.review.reject"), () -> controller.saying().reject(suggestion))));
        } else if (suggestion.open() && here && controller.saying().own(suggestion.by().person())) {
            box.getChildren().add(buttons(Parts.button("review-withdraw", text("desk.review.withdraw"), () -> controller.saying().withdraw(suggestion))));
        }
        return box;
    }

    private static HBox top(String where, String state) {
        Label said = Parts.label(state, "review-state");
        Parts.show(said, !state.isEmpty());
        return Parts.row("review-top", Parts.label(where, "finding-place"), Parts.gap(), said);
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane row = new FlowPane(buttons);
        row.getStyleClass().add("finding-fixes");
        row.setHgap(6);
        for (Button button : buttons) {
            button.setFocusTraversable(false);
        }
        return row;
    }
}
