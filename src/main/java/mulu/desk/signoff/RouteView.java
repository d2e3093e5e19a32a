package mulu.desk.signoff;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;
import mulu.desk.signoff.RouteModel.State;
import mulu.desk.signoff.RouteModel.Station;
import mulu.signoff.Act;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// ① 草稿 ── ② 待复核 ── … with the names below, and at the right the buttons.
final class RouteView {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final RouteModel model;
    private final HBox stations = Parts.row("route-stations");
    private final HBox bar;

    RouteView(RouteController controller) {
        model = controller.model();
        Button giveBack = Parts.button("route-return", text("desk.route.return"), controller::giveBack);
        Button withdraw = Parts.button("route-withdraw", Act.WITHDRAW.label(), controller::withdraw);
        StackPane taking = Parts.reasoned(withdraw, model.withdrawReasonProperty());
        Button reopen = Parts.button("route-reopen", Act.REOPEN.label(), controller::reopen);
        Button above = Parts.button("route-above", Act.RETURNED_ABOVE.label(), controller::returnedAbove);
        Button next = Parts.button("route-next", "", controller::next);
        next.getStyleClass().add(Styles.ACCENT);
        next.textProperty().bind(model.nextProperty());
        StackPane around = Parts.reasoned(next, model.nextReasonProperty());
        model.returningProperty().subscribe(rows -> {
            giveBack.setText(rows.intValue() == 0 ? text("desk.route.return") : text("desk.route.return-rows", rows));
            giveBack.getStyleClass().removeAll(Styles.ACCENT);
            if (rows.intValue() > 0) {
                giveBack.getStyleClass().add(Styles.ACCENT);
            }
        });
        // One primary button: what goes back for a reason is not passed on.
        Runnable primary = () -> Parts.show(around, !model.nextProperty().get().isEmpty()
                && (model.returningProperty().get() == 0 || !model.giveBackProperty().get()));
        model.returningProperty().subscribe(_ -> primary.run());
        model.giveBackProperty().subscribe(_ -> primary.run());
        model.nextProperty().subscribe(_ -> primary.run());
        model.giveBackProperty().subscribe(shown -> Parts.show(giveBack, shown));
        model.withdrawProperty().subscribe(shown -> Parts.show(taking, shown));
        model.reopenProperty().subscribe(shown -> Parts.show(reopen, shown));
        model.aboveProperty().subscribe(shown -> Parts.show(above, shown));
        Button slip = Parts.button("route-slip", text("desk.route.slip"), Material2OutlinedMZ.RECEIPT, controller::slip);
        slip.getStyleClass().add("route-slip");
        slip.setTooltip(Parts.tip(text("desk.route.slip.tip")));
        bar = Parts.row("route-bar", stations, Parts.gap(), slip, taking, giveBack, above, reopen, around);
        bar.setId("route");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(0);
        stations.setMinWidth(0);
        Parts.follow(model.stations(), this::repaint);
        bar.widthProperty().subscribe(_ -> fit());
        bar.getChildren().forEach(child -> child.managedProperty().subscribe(_ -> fit()));
    }

    /// Where all the words do not fit beside the buttons, only the station where the catalog is keeps its own.
    private void fit() {
        if (bar.getScene() != null && bar.getWidth() > 0) {
            bar.pseudoClassStateChanged(CROWDED, false);
            bar.applyCss();
            bar.pseudoClassStateChanged(CROWDED, bar.prefWidth(-1) > bar.getWidth());
        }
    }

    Node node() {
        return bar;
    }

    private void repaint() {
        stations.getChildren().clear();
        int place = 1;
        for (Station station : model.stations()) {
            if (!stations.getChildren().isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("route-line");
                line.pseudoClassStateChanged(DONE, station.state() != State.AHEAD);
                stations.getChildren().add(line);
            }
            stations.getChildren().add(node(station, place++));
        }
        stations.setAlignment(Pos.CENTER_LEFT);
        fit();
    }

    private Node node(Station station, int place) {
        Label number = new Label();
        number.getStyleClass().add("route-number");
        if (station.state() == State.DONE) {
            number.setGraphic(Parts.icon(Material2OutlinedAL.CHECK, "route-check"));
        } else {
            number.setText(Integer.toString(place));
        }
        VBox words = Parts.column("route-words", Parts.label(station.stage().label(), "route-name"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.managedProperty().bind(words.visibleProperty());
        if (!station.who().isEmpty()) {
            words.getChildren().add(Parts.label(text("desk.route.by", station.who(), station.when()), "route-who"));
        }
        if (station.state() == State.HERE && station.who().isEmpty()) {
            model.dueProperty().get().ifPresent(due -> words.getChildren().add(
                    Parts.label(due.sentence(), "route-who", due.overdue() ? "overdue" : "due")));
        }
        HBox node = Parts.row("route-station", number, words);
        node.setId("station-" + station.stage().name());
        node.setAlignment(Pos.CENTER_LEFT);
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.pseudoClassStateChanged(HERE, station.state() == State.HERE);
        node.pseudoClassStateChanged(DONE, station.state() == State.DONE);
        return node;
    }
}
