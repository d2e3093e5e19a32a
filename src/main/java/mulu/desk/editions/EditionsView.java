package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import mulu.desk.editions.EditionsModel.Line;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import org.jspecify.annotations.Nullable;

/// The versions of a catalog, one to a line.
final class EditionsView {
    private final Card card = new Card("editions", text("desk.editions.title"), "editions");

    EditionsView(EditionsController controller) {
        ListView<Line> list = new ListView<>(controller.model().lines());
        list.setId("editions-list");
        list.setPlaceholder(Parts.sentence(text("desk.editions.none"), "soft"));
        list.setCellFactory(_ -> new Entry());
        list.getSelectionModel().selectFirst();
        // The lines are made anew when their rows are counted.
        list.getItems().subscribe(() -> {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        card.body(Parts.sentence(text("desk.editions.lead"), "soft"), list);
        Button name = card.beside("editions-name", text("desk.editions.name"), controller::onName);
        Parts.show(name, controller.hand());
        card.cancel("editions-close", text("desk.close"), () -> controller.onClose(card));
        Button compare = card.primary("editions-compare", text("desk.editions.compare"), () ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(line -> controller.onCompare(card, line)));
        compare.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    }

    Card card() {
        return card;
    }

    /// Who froze it and as what; when, and how much is in it.
    private static final class Entry extends ListCell<Line> {
        private final Label what = Parts.sentence("", "edition-what");
        private final Label when = Parts.sentence("", "soft");
        private final VBox words = Parts.column("edition-words", what, when);

        Entry() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            what.setText(Side.origin(line.kept()));
            when.setText(text("desk.editions.line", Times.full(line.kept().at()), line.kept().version(), round(line),
                    rows(line), line.kept().edition().brief()));
            setGraphic(words);
        }

        private static String round(Line line) {
            return line.kept().seals().isEmpty() ? "" : text("desk.editions.round", line.kept().seals().getLast().place().round());
        }

        private static String rows(Line line) {
            return line.rows() == EditionsModel.UNCOUNTED ? "…" : text("desk.editions.rows", line.rows());
        }
    }
}
