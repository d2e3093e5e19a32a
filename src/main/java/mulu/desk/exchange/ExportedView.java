package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// What was written, and the way to it.
final class ExportedView {
    private final Card card;

    ExportedView(ExportController controller, ExportModel.Result result, boolean approved) {
        card = new Card("exported", text(approved ? "desk.exported.title" : "desk.exported.title.draft"), "export");
        VBox files = Parts.column("export-items");
        for (Path file : result.files()) {
            HBox line = Parts.row("exported-line", Parts.icon(Material2OutlinedAL.CHECK, "good-icon"),
                    Parts.sentence(String.valueOf(file.getFileName()), "fact"));
            line.setAlignment(Pos.CENTER_LEFT);
            files.getChildren().add(line);
        }
        card.body(Parts.sentence(text("desk.exported.lead", result.files().size(), result.folder()), "dialog-sentence"), files);
        card.beside("exported-show", text("desk.exported.show"), () -> controller.onShow(result.folder()));
        card.primary("exported-close", text("desk.close"), () -> controller.onClose(card));
        HBox.setHgrow(files, javafx.scene.layout.Priority.ALWAYS);
    }

    Card card() {
        return card;
    }
}
