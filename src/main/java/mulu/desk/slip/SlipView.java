package mulu.desk.slip;

import static mulu.base.Messages.text;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import mulu.base.QrCode;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import mulu.exchange.SlipBook;
import mulu.office.Slips;
import mulu.signoff.SealCheck;
import mulu.signoff.Slip;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What the paper says: the facts beside the QR code, what must be read first, the seals that hold, and below a line of time.
final class SlipView {
    /// The QR code's side in sizes of the type, and dots for each of its squares.
    private static final double SIDE = 9.5;
    private static final int DOTS = 4;

    private final Slip slip;
    private final Card card = new Card("slip", text("desk.slip.title"), "slip");

    /// @param size of the type in pixels
    SlipView(SlipController controller, Slip slip, ReadOnlyIntegerProperty size) {
        this.slip = slip;
        SlipBook.Page page = Slips.page(slip);
        VBox warnings = Parts.column("slip-warnings");
        page.warnings().forEach(warning -> warnings.getChildren().add(warning(warning)));
        Parts.show(warnings, !page.warnings().isEmpty());
        card.body(head(page, size), warnings, Parts.label(text("exchange.slip.seals"), "section-title"), seals(),
                Parts.label(text("exchange.slip.steps"), "section-title"), steps());
        Label said = Parts.sentence("", "good");
        said.setId("slip-said");
        said.textProperty().bind(controller.saidProperty());
        controller.saidProperty().subscribe(words -> Parts.show(said, !words.isEmpty()));
        card.foot(said);
        card.refusalProperty().bind(controller.refusalProperty());
        card.beside("slip-export", text("desk.slip.export"), () -> controller.onExport(slip));
        card.beside("slip-copy", text("desk.slip.copy"), () -> controller.onCopy(slip));
        card.primary("slip-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private Node warning(String words) {
        boolean draft = words.equals(text("slip.draft"));
        return Parts.sentence(words, "export-state", draft || words.equals(text("slip.one-person")) ? "export-draft" : "slip-alarm");
    }

    private Node head(SlipBook.Page page, ReadOnlyIntegerProperty size) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("fact-grid");
        page.facts().forEach(fact -> Parts.fact(facts, fact.name(), fact.value()));
        VBox words = Parts.column("slip-facts", Parts.sentence(page.title(), "sign-title"), facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        ImageView code = new ImageView(picture(page.code()));
        code.setId("slip-code");
        code.setAccessibleText(text("exchange.slip.code", page.code()));
        code.setSmooth(false);
        code.fitWidthProperty().bind(size.multiply(SIDE));
        code.fitHeightProperty().bind(size.multiply(SIDE));
        VBox beside = Parts.column("slip-code-box", code, Parts.label(text("desk.slip.code"), "slip-code-words"));
        beside.setAlignment(Pos.TOP_CENTER);
        HBox head = Parts.row("slip-head", words, beside);
        head.getStyleClass().add("sign-paper");
        return head;
    }

    private static WritableImage picture(String words) {
        QrCode code = QrCode.of(words);
        int side = code.size() * DOTS;
        WritableImage picture = new WritableImage(side, side);
        PixelWriter writer = picture.getPixelWriter();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                writer.setColor(x, y, code.dark(x / DOTS, y / DOTS) ? Color.BLACK : Color.WHITE);
            }
        }
        return picture;
    }

    private Node seals() {
        VBox seals = Parts.column("export-items");
        seals.setId("slip-seals");
        if (slip.seals().isEmpty()) {
            seals.getChildren().add(Parts.sentence(text("exchange.slip.no-seals"), "soft"));
        }
        slip.seals().forEach(check -> seals.getChildren().add(seal(check)));
        return seals;
    }

    private Node seal(SealCheck check) {
        Label words = Parts.sentence(text("proof.seal", check.seal().by().hand().label(), check.seal().by().name(), Times.full(check.seal().at()),
                Slips.key(slip, check)), "dialog-sentence");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("exported-line", Parts.icon(check.genuine() ? Material2OutlinedAL.CHECK : Material2OutlinedAL.ERROR_OUTLINE,
                check.genuine() ? "good-icon" : "bad-icon"), words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Node steps() {
        VBox steps = Parts.column("slip-steps");
        steps.setId("slip-steps");
        if (slip.rounds().isEmpty()) {
            steps.getChildren().add(Parts.sentence(text("exchange.slip.no-steps"), "soft"));
        }
        for (Slip.Round round : slip.rounds()) {
            steps.getChildren().add(Parts.label(round.label(), "slip-round"));
            round.steps().forEach(step -> steps.getChildren().add(step(step)));
        }
        return steps;
    }

    private static Node step(Slip.Step step) {
        StackPane dot = new StackPane(Parts.icon(step.back() ? Material2OutlinedMZ.UNDO : Material2OutlinedAL.CHECK, "slip-dot-icon"));
        dot.getStyleClass().addAll("slip-dot", step.back() ? "slip-dot-back" : "slip-dot-forward");
        Label act = Parts.sentence(step.passage().act().label(), step.back() ? "record-back" : "record-forward", "slip-act");
        HBox first = Parts.row("slip-first", act, Parts.gap(), Parts.label(Times.full(step.passage().at()), "record-when"));
        first.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(act, Priority.SOMETIMES);
        HBox second = Parts.row("slip-first", Parts.sentence(text("desk.slip.by", step.hand(), step.passage().who()), "fact"));
        if (step.mark() != Slip.Mark.NONE) {
            second.getChildren().add(Parts.label(text("desk.slip.mark", step.mark().label()), "slip-mark", mark(step.mark())));
        }
        second.setAlignment(Pos.CENTER_LEFT);
        VBox words = Parts.column("slip-words", first, second);
        if (!step.passage().words().isEmpty()) {
            words.getChildren().add(Parts.sentence(step.passage().words(), "slip-said"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = Parts.row("slip-step", dot, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static String mark(Slip.Mark mark) {
        return switch (mark) {
            case HOLDS -> "slip-mark-holds";
            case VOIDED, NONE -> "slip-mark-voided";
            case MISSING, FLAWED -> "slip-mark-wrong";
        };
    }
}
