package mulu.desk.findings;

import static mulu.base.Messages.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import mulu.check.Finding;
import mulu.check.Waivers;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;

/// The finding, the reason, and whether it holds for all of its kind.
final class ExplainView {
    private final Card card;

    ExplainView(ExplainController controller, ExplainController.Asked asked, List<String> phrases) {
        card = new Card("explain", text("desk.explain.title"));
        Finding finding = asked.finding();
        ReasonField reason = new ReasonField("explain-reason", text("desk.explain.prompt"), Waivers.SHORTEST).offer(phrases, null);
        CheckBox all = new CheckBox(text("desk.explain.all", asked.alike().size()));
        all.setId("explain-all");
        Parts.show(all, asked.alike().size() > 1);
        card.body(Parts.column("explain-what", Parts.label(finding.place(asked.checked().sheet()), "finding-place"),
                Parts.sentence(finding.sentence(), "finding-sentence")), reason.node(), all,
                Parts.sentence(text("desk.explain.note"), "soft"));
        card.cancel("explain-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button yes = card.primary("explain-do", text("desk.explain.do"),
                () -> controller.onExplain(card, asked, reason.textProperty().get(), all.isSelected()));
        yes.disableProperty().bind(asked.busy().or(reason.given().not()));
    }

    Card card() {
        return card;
    }
}
