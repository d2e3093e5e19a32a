package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.signoff.Act;
import mulu.signoff.Passage;

/// Who did what and when, in order, by version and round.
final class RecordView {
    private final RouteModel model;
    private final VBox lines = Parts.column("record-lines");
    private final ScrollPane scroll = new ScrollPane(lines);

    RecordView(RouteModel model) {
        this.model = model;
        scroll.setId("record");
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Parts.follow(model.passages(), this::repaint);
    }

    Node node() {
        return scroll;
    }

    private void repaint() {
        lines.getChildren().clear();
        if (model.passages().isEmpty()) {
            lines.getChildren().add(Parts.sentence(text("desk.record.empty"), "panel-empty"));
        }
        String head = "";
        for (Passage passage : model.passages()) {
            String part = text("desk.record.round", passage.version(), passage.round());
            if (!part.equals(head)) {
                lines.getChildren().add(Parts.label(part, "record-head"));
                head = part;
            }
            lines.getChildren().add(line(passage));
        }
    }

    private static Node line(Passage passage) {
        boolean back = Set.of(Act.WITHDRAW, Act.RETURN, Act.RETURN_TO_REVIEW, Act.REOPEN, Act.RETURNED_ABOVE).contains(passage.act());
        HBox first = Parts.row("record-first", Parts.label(passage.who(), "record-who"), Parts.gap(),
                Parts.label(Times.brief(passage.at()), "record-when"));
        first.setAlignment(Pos.CENTER_LEFT);
        Label act = Parts.sentence(passage.act().label(), "record-act", back ? "record-back" : "record-forward");
        VBox line = Parts.column("record-line", first, act);
        if (!passage.words().isEmpty()) {
            line.getChildren().add(Parts.sentence(passage.words(), "record-words"));
        }
        return line;
    }
}
