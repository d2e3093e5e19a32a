package mulu.desk.history;

import static mulu.base.Messages.text;

import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mulu.catalog.DeletedRow;
import mulu.desk.fx.Card;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.desk.fx.TickList;
import mulu.desk.fx.Times;

/// The deleted rows, each with a tick; what is ticked goes back to its place.
final class BinView {
    private final HistoryController controller;
    private final List<DeletedRow> rows;
    private final BitSet ticks = new BitSet();
    private final Card card = new Card("bin", text("desk.bin.title"), "replace");
    private final TickList list;
    private final Button take;

    BinView(HistoryController controller, List<DeletedRow> rows) {
        this.controller = controller;
        this.rows = rows;
        list = new TickList(rows.size(), ticks::get, this::toggle, Words::new);
        list.setId("bin-list");
        card.body(Parts.sentence(text("desk.bin.lead"), "soft"), list);
        card.cancel("bin-cancel", text("desk.close"), () -> controller.close(card));
        take = card.primary("bin-take", "", () -> controller.restore(card, ticks.stream().mapToObj(rows::get).toList()));
        show();
    }

    Card card() {
        return card;
    }

    private void toggle(int index) {
        ticks.flip(index);
        show();
    }

    private void show() {
        take.setText(text("desk.bin.take", ticks.cardinality()));
        take.setDisable(ticks.isEmpty() || !controller.editable());
        list.refresh();
    }

    /// Who deleted it when, and what is in it.
    private final class Words implements TickList.Words {
        private final Label made = Parts.label("", "swap-place");
        private final Label words = Parts.sentence("", "bin-words");
        private final VBox box = new VBox(made, words);

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(int line) {
            DeletedRow deleted = rows.get(line);
            String summary = controller.summary(deleted);
            made.setText(text("desk.bin.line", Times.full(deleted.made().at()), deleted.made().who(), deleted.made().label()));
            words.setText(summary.isEmpty() ? text("desk.bin.blank") : Excerpt.of(summary));
        }
    }
}
