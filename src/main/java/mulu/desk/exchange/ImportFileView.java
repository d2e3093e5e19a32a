package mulu.desk.exchange;

import static mulu.base.Messages.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Choose a file, or drop it.
final class ImportFileView {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Card card = new Card("import-file", text("desk.import.title"), "import");

    ImportFileView(ImportController controller) {
        ImportModel model = controller.model();
        TextField path = new TextField();
        path.setId("import-path");
        path.setPromptText(text("desk.import.path"));
        path.textProperty().bindBidirectional(model.fileProperty());
        HBox.setHgrow(path, Priority.ALWAYS);
        card.body(drop(controller), Parts.row("field-line", path,
                Parts.button("import-choose", text("desk.choose"), Material2OutlinedAL.FOLDER_OPEN, controller::onChoose)),
                Parts.sentence(text("desk.import.note"), "soft"));
        card.refusalProperty().bind(model.refusalProperty());
        card.cancel("import-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button read = card.primary("import-read", text("desk.import.read"), () -> controller.onRead(card));
        read.disableProperty().bind(model.busyProperty().or(path.textProperty().isEmpty()));
    }

    Card card() {
        return card;
    }

    private static Node drop(ImportController controller) {
        VBox zone = Parts.column("drop-zone", Parts.icon(Material2OutlinedAL.FILE_UPLOAD, "empty-icon"),
                Parts.label(text("desk.import.drop"), "empty-text"));
        zone.setId("import-drop");
        zone.setAlignment(Pos.CENTER);
        zone.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                zone.pseudoClassStateChanged(DROP, true);
            }
            event.consume();
        });
        zone.setOnDragExited(_ -> zone.pseudoClassStateChanged(DROP, false));
        zone.setOnDragDropped(event -> {
            controller.onFiles(event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
        return zone;
    }
}
