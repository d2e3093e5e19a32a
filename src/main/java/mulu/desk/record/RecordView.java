package mulu.desk.record;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mulu.desk.fx.Card;
import mulu.desk.fx.JobBar;
import mulu.desk.fx.PanelLine;
import mulu.desk.fx.Parts;
import mulu.desk.record.RecordModel.Line;
import mulu.desk.record.RecordModel.Verdict;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// A strip that says whether the record is intact, a field to search in it, and its lines as a table.
final class RecordView {
    /// So many sentences of a check are shown; all stand in the workbook.
    private static final int SENTENCES = 6;
    /// How high the list is at most, and what stands above and below it, in sizes of the type.
    private static final double HIGHEST = 24;
    private static final double AROUND = 22;
    private static final double LOWEST = 5;

    private final RecordModel model;
    private final Card card = new Card("records", text("desk.records.title"), "records");

    /// @param size of the type in pixels
    RecordView(RecordController controller, ReadOnlyIntegerProperty size) {
        model = controller.model();
        TextField typed = new TextField();
        typed.setId("records-find");
        typed.setPromptText(text("desk.records.find"));
        typed.textProperty().bindBidirectional(model.typedProperty());
        HBox.setHgrow(typed, Priority.ALWAYS);
        Label shown = Parts.label("", "soft");
        shown.setId("records-shown");
        shown.textProperty().bind(model.shownProperty());
        HBox search = Parts.row("field-line", typed, shown);
        HBox strip = strip();
        card.body(strip, search, Parts.column("records-table", head(), list(size, strip)));
        Label said = Parts.sentence("", "good");
        said.setId("records-said");
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(words -> Parts.show(said, !words.isEmpty()));
        card.foot(JobBar.of("records-progress", model.runningProperty()), said);
        card.refusalProperty().bind(model.refusalProperty());
        Button export = card.beside("records-export", text("desk.records.export"), controller::onExport);
        Button prove = card.beside("records-prove", text("desk.records.prove"), controller::onProve);
        prove.setGraphic(Parts.icon(Material2OutlinedAL.FACT_CHECK));
        export.disableProperty().bind(model.runningProperty().isNotNull());
        prove.disableProperty().bind(model.runningProperty().isNotNull());
        card.primary("records-close", text("desk.close"), () -> controller.onClose(card));
    }

    Card card() {
        return card;
    }

    private HBox strip() {
        VBox words = Parts.column("records-verdict-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane sign = new StackPane();
        sign.setAlignment(Pos.TOP_CENTER);
        HBox strip = Parts.row("records-verdict", sign, words);
        strip.setId("records-verdict");
        strip.setAlignment(Pos.TOP_LEFT);
        model.verdictProperty().subscribe(verdict -> {
            List<String> sentences = verdict.sentences();
            boolean asked = !sentences.isEmpty();
            strip.getStyleClass().removeAll("records-intact", "records-broken");
            strip.getStyleClass().addAll(!asked ? List.of() : List.of(verdict.intact() ? "records-intact" : "records-broken"));
            sign.getChildren().setAll(!asked ? Parts.icon(Material2OutlinedAL.INFO) : verdict.intact()
                    ? Parts.icon(Material2OutlinedAL.CHECK_CIRCLE, "good-icon") : Parts.icon(Material2OutlinedAL.ERROR_OUTLINE, "bad-icon"));
            words.getChildren().setAll(asked ? said(verdict) : List.of(Parts.sentence(text("desk.records.unproved"), "soft")));
        });
        return strip;
    }

    private static List<Label> said(Verdict verdict) {
        List<Label> said = new ArrayList<>(verdict.sentences().stream().limit(SENTENCES)
                .map(sentence -> Parts.sentence(sentence, "records-sentence")).toList());
        said.getFirst().getStyleClass().add("records-first");
        int left = verdict.sentences().size() - SENTENCES;
        if (left > 0) {
            said.add(Parts.sentence(text("desk.records.left", left), "records-sentence"));
        }
        return said;
    }

    private static Node head() {
        return Parts.row("records-head", Parts.label(text("desk.records.number"), "records-number"), Parts.label(text("desk.records.at"), "records-at"),
                Parts.label(text("desk.records.who"), "records-who"), Parts.label(text("desk.records.act"), "records-act"),
                Parts.label(text("desk.records.about"), "records-about"));
    }

    /// As high as the window leaves room for, so that only one of the two scrolls.
    private Node list(ReadOnlyIntegerProperty size, HBox strip) {
        ListView<Line> list = new ListView<>(model.lines());
        list.setId("records-list");
        list.getStyleClass().add("records-list");
        Label none = Parts.sentence("", "soft");
        model.readProperty().subscribe(read -> none.setText(text(read ? "desk.records.none" : "desk.records.reading")));
        list.setPlaceholder(none);
        list.setCellFactory(_ -> new EntryLine());
        ObservableValue<Number> window = list.sceneProperty().flatMap(Scene::heightProperty);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> {
            double room = window.getValue() == null ? HIGHEST : (window.getValue().doubleValue() - strip.getHeight()) / size.get() - AROUND;
            return size.get() * Math.clamp(room, LOWEST, HIGHEST);
        }, window, size, strip.heightProperty()));
        return list;
    }

    /// One entry: the columns of the table, and its facts below.
    private static final class EntryLine extends PanelLine<Line> {
        private final Label number = Parts.sentence("", "records-number");
        private final Label at = Parts.sentence("", "records-at");
        private final Label who = Parts.sentence("", "records-who");
        private final Label act = Parts.sentence("", "records-act");
        private final Label about = Parts.sentence("", "records-about");
        private final Label detail = Parts.sentence("", "records-detail");
        private final VBox box;

        EntryLine() {
            HBox.setHgrow(about, Priority.ALWAYS);
            box = Parts.column("records-line", Parts.row("records-row", number, at, who, act, about), detail);
        }

        @Override
        protected void show(Line line) {
            number.setText(Long.toString(line.number()));
            at.setText(line.at());
            who.setText(line.who());
            act.setText(line.act());
            about.setText(line.about());
            detail.setText(line.detail());
            Parts.show(detail, !line.detail().isEmpty());
            setGraphic(box);
        }
    }
}
