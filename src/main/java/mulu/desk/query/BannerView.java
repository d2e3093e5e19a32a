package mulu.desk.query;

import static mulu.base.Messages.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Parts;

/// One line for filters and one for the sort, each with its way back; none where every row stands in its own place.
final class BannerView {
    private final VBox banner;

    BannerView(QueryController controller) {
        QueryModel model = controller.model();
        HBox filters = line("query-filters", model.filtersProperty(),
                small("query-clear", text("desk.query.clear"), controller::clearFilters),
                small("query-again", text("desk.query.again"), controller::again));
        HBox sort = line("query-sort", model.sortProperty(),
                small("query-unsort", text("desk.query.unsort"), controller::unsort));
        banner = Parts.column("query-banner", filters, sort);
        Runnable look = () -> Parts.show(banner, filters.isManaged() || sort.isManaged());
        filters.managedProperty().subscribe(look);
        sort.managedProperty().subscribe(look);
        look.run();
    }

    Node node() {
        return banner;
    }

    private static HBox line(String id, javafx.beans.property.StringProperty words, Button... buttons) {
        Label label = Parts.sentence("", "query-words");
        label.setId(id + "-words");
        label.textProperty().bind(words);
        HBox line = Parts.row("query-line", label);
        line.getChildren().addAll(buttons);
        line.setId(id);
        line.setAlignment(Pos.CENTER_LEFT);
        words.subscribe(now -> Parts.show(line, !now.isEmpty()));
        return line;
    }

    private static Button small(String id, String words, Runnable action) {
        Button button = Parts.button(id, words, action);
        button.setFocusTraversable(false);
        button.getStyleClass().add("query-button");
        return button;
    }
}
