package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;

/// Counts, selection, the long job under way, when it was saved, row height, size of type.
final class StatusBar {
    private final FrameController controller;
    private final FrameModel model;
    private final HBox job = Parts.row("status-job");
    private final HBox bar;

    StatusBar(FrameController controller, Room room) {
        ObservableList<Running> running = room.work().running();
        this.controller = controller;
        this.model = controller.model();
        Label counts = bound("status-counts", model.countsProperty());
        Label selected = bound("status-selected", model.selectedProperty());
        Button hidden = small("status-hidden", "", () -> controller.grid(grid -> grid.columns().showAll()));
        hidden.setTooltip(Parts.tip(text("desk.status.hidden.tip")));
        model.hiddenProperty().subscribe(words -> {
            hidden.setText(words);
            Parts.show(hidden, !words.isEmpty());
        });
        Label reviewed = bound("status-reviewed", model.reviewedProperty());
        reviewed.setMinWidth(Region.USE_PREF_SIZE);
        Label saved = bound("status-saved", model.savedProperty());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        HBox lines = lines();
        bar = Parts.row("status-bar", reviewed, counts, selected, hidden, Parts.gap(), job, saved, lines, sizes());
        bar.setId("status");
        bar.setAlignment(Pos.CENTER_LEFT);
        room.keep(Parts.follow(running, () -> show(running)));
        model.catalogProperty().subscribe(open -> Parts.show(lines, open.longValue() != FrameModel.NONE));
    }

    Node node() {
        return bar;
    }

    private static Label bound(String id, javafx.beans.property.StringProperty words) {
        Label label = Parts.label("", "status-text");
        label.setId(id);
        label.textProperty().bind(words);
        words.subscribe(now -> Parts.show(label, !now.isEmpty()));
        return label;
    }

    private HBox lines() {
        HBox row = Parts.row("status-group", Parts.label(text("desk.status.lines"), "status-text"));
        for (int count : List.of(1, 2, 4)) {
            Button button = small("status-lines-" + count, Integer.toString(count), () -> controller.lines(count));
            model.linesProperty().subscribe(now ->
                    button.pseudoClassStateChanged(PseudoClass.getPseudoClass("here"), now.intValue() == count));
            row.getChildren().add(button);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private HBox sizes() {
        HBox row = Parts.row("status-group", Parts.label(text("desk.status.size"), "status-text"),
                small("status-smaller", text("desk.status.smaller"), () -> controller.larger(-1)),
                small("status-larger", text("desk.status.larger"), () -> controller.larger(1)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private static Button small(String id, String words, Runnable action) {
        Button button = Parts.button(id, words, action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("status-button");
        return button;
    }

    private void show(List<Running> running) {
        job.getChildren().clear();
        Parts.show(job, !running.isEmpty());
        if (running.isEmpty()) {
            return;
        }
        Running first = running.getFirst();
        ProgressBar progress = new ProgressBar();
        first.totalProperty().subscribe(_ -> advance(progress, first));
        first.doneProperty().subscribe(_ -> advance(progress, first));
        job.getChildren().addAll(Parts.label(first.text(), "status-text"), progress,
                small("status-cancel", text("desk.cancel"), first::cancel));
        job.setAlignment(Pos.CENTER_LEFT);
    }

    private static void advance(ProgressBar bar, Running running) {
        long total = running.totalProperty().get();
        bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) running.doneProperty().get() / total);
    }
}
