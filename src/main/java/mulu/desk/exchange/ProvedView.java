package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.exchange.Discrepancy;
import mulu.office.FileVerdict;
import mulu.signoff.Envelope;
import mulu.signoff.Statement;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What can be said of a workbook: the seals that it carries, what is wrong with them, and every place that is not as it
/// was sealed.
final class ProvedView {
    /// So many places are enough to see what happened.
    private static final int PLACES = 60;
    /// Signs of a fingerprint that people compare.
    private static final int COMPARED = 12;

    private final Card card;

    ProvedView(ProveController controller, String file, FileVerdict verdict) {
        card = new Card("proved", text("desk.prove.title"), "proved");
        List<String> wrong = Stream.concat(verdict.faults().stream(), verdict.differences().stream().map(Discrepancy::sentence)).toList();
        card.body(line(verdict.holds() ? Material2OutlinedAL.CHECK : Material2OutlinedAL.ERROR_OUTLINE, verdict.holds() ? "good-icon" : "bad-icon",
                text(verdict.holds() ? "proof.holds" : "proof.fails", file, verdict.differences().size())));
        if (!verdict.seals().isEmpty()) {
            card.body(seals(verdict));
        }
        if (!wrong.isEmpty()) {
            VBox places = Parts.column("export-items");
            places.setId("proved-wrong");
            wrong.stream().limit(PLACES).forEach(sentence -> places.getChildren().add(
                    line(Material2OutlinedAL.ERROR_OUTLINE, "bad-icon", sentence)));
            if (wrong.size() > PLACES) {
                places.getChildren().add(Parts.sentence(text("desk.prove.more", wrong.size() - PLACES), "soft"));
            }
            card.body(places);
            card.beside("proved-copy", text("desk.prove.copy"), () -> controller.onCopy(String.join("\n", wrong)));
        }
        card.primary("proved-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private static Node seals(FileVerdict verdict) {
        VBox seals = Parts.column("export-items");
        seals.setId("proved-seals");
        List<Node> lines = new ArrayList<>();
        for (Envelope.Witness witness : verdict.seals()) {
            witness.said().ifPresent(said -> lines.add(seal(said, witness)));
        }
        verdict.seals().stream().flatMap(witness -> witness.said().stream()).findFirst().ifPresent(said -> lines.add(Parts.sentence(
                text("desk.prove.what", said.content().title(), said.place().version(), said.content().edition()), "soft")));
        seals.getChildren().setAll(lines);
        return seals;
    }

    private static Node seal(Statement said, Envelope.Witness witness) {
        boolean genuine = witness.flaws().isEmpty();
        return line(genuine ? Material2OutlinedAL.CHECK : Material2OutlinedAL.ERROR_OUTLINE, genuine ? "good-icon" : "bad-icon",
                text("proof.seal", said.by().hand().label(), said.by().name(), Times.full(said.at()),
                        witness.key().fingerprint().substring(0, Math.min(COMPARED, witness.key().fingerprint().length()))));
    }

    private static HBox line(Ikon icon, String style, String sentence) {
        Node words = Parts.sentence(sentence, "dialog-sentence");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("exported-line", Parts.icon(icon, style), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
