package mulu.desk.find;

import static mulu.base.Messages.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.desk.fx.TickList;

/// The list of what would be replaced.
final class ReplaceView {
    private final ReplaceController controller;
    private final Card card;
    private final TickList list;
    private final CheckBox all = new CheckBox(text("desk.filter.all"));
    private final Button take;

    /// @param more whether there are more hits than the list shows
    ReplaceView(ReplaceController controller, boolean more) {
        this.controller = controller;
        card = new Card("replace", controller.title(), "replace");
        list = new TickList(controller.swaps().size(), controller::ticked, this::toggle, Words::new);
        list.setId("replace-list");
        all.setId("replace-all");
        all.setOnAction(_ -> {
            controller.toggleAll();
            show();
        });
        card.body(all, list);
        if (more) {
            card.foot(Parts.sentence(text("desk.replace.more", ReplaceController.MOST), "soft"));
        }
        card.cancel("replace-cancel", text("desk.cancel"), () -> controller.close(card));
        take = card.primary("replace-take", "", () -> {
            controller.close(card);
            controller.take();
        });
        show();
    }

    Card card() {
        return card;
    }

    private void toggle(int index) {
        controller.toggle(index);
        show();
    }

    private void show() {
        int ticked = controller.ticked();
        all.setSelected(ticked == controller.swaps().size());
        all.setIndeterminate(ticked > 0 && ticked < controller.swaps().size());
        take.setText(controller.taking());
        take.setDisable(ticked == 0);
        list.refresh();
    }

    /// Where, before and after.
    private final class Words implements TickList.Words {
        private final Label place = Parts.label("", "swap-place");
        private final Label before = Parts.sentence("", "swap-before");
        private final Label after = Parts.sentence("", "swap-after");
        private final VBox box = new VBox(place, before, after);

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(int line) {
            ReplaceController.Swap swap = controller.swaps().get(line);
            place.setText(text("desk.replace.place", Integer.toString(swap.index() + 1), swap.field().path()));
            before.setText(Excerpt.of(swap.before(), swap.after()));
            after.setText(Excerpt.of(swap.after(), swap.before()));
        }
    }
}
