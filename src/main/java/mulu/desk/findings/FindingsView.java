package mulu.desk.findings;

import static mulu.base.Messages.text;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.check.Waiver;
import mulu.desk.findings.FindingsModel.Entry;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.PanelLine;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Times;
import org.jspecify.annotations.Nullable;

/// The sentence of what was checked, and one line for each finding.
final class FindingsView {
    private final FindingsController controller;
    private final FindingsModel model;
    private final VBox panel;

    FindingsView(FindingsController controller) {
        this.controller = controller;
        this.model = controller.model();
        Label summary = Parts.sentence("", "panel-summary");
        summary.setId("findings-summary");
        summary.textProperty().bind(model.summaryProperty());
        ListView<Entry> list = new ListView<>();
        model.linesProperty().subscribe(list::setItems);
        list.setId("findings-list");
        list.getStyleClass().add("findings-list");
        list.setCellFactory(_ -> new Line());
        list.setOnKeyPressed(event -> {
            Entry entry = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entry instanceof Entry.Item item) {
                controller.goTo(item.finding());
                event.consume();
            }
        });
        model.currentProperty().subscribe(finding -> {
            if (finding != null) {
                list.scrollTo(Math.max(0, model.linesProperty().get().of(finding) - 2));
            }
            list.refresh();
        });
        model.fixProperty().subscribe(_ -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        panel = Parts.column("findings", summary, list);
        model.linesProperty().subscribe(lines -> {
            Parts.show(list, !lines.isEmpty());
            summary.pseudoClassStateChanged(PseudoClass.getPseudoClass("clean"), lines.findings() == 0);
        });
    }

    Node node() {
        return panel;
    }

    /// A head or a finding; finding lines press like buttons.
    private final class Line extends PanelLine<Entry> {
        private final Label head = Parts.label("", "level-head");
        private final Label place = Parts.label("", "finding-place");
        private final Label sentence = Parts.sentence("", "finding-sentence");
        private final Button mend = Parts.button("", "", controller::mend);
        private final Button all = Parts.button("", text("desk.findings.mend-all"), controller::mendAll);
        private final Button explain = Parts.button("", text("desk.findings.explain"), controller::explain);
        private final Button back = Parts.button("", text("desk.findings.take-back"), this::takeBack);
        private final Label reason = Parts.sentence("", "finding-reason");
        private final HBox fixes = Parts.row("finding-fixes", mend, all);
        private final HBox saying = Parts.row("finding-fixes", explain, back);
        private final VBox words = Parts.column("finding-words", place, sentence, reason, fixes, saying);

        Line() {
            // A long text is cut short, the other button stays whole.
            mend.setMinWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() instanceof Entry.Item item) {
                    controller.goTo(item.finding());
                }
            });
        }

        private void takeBack() {
            if (getItem() instanceof Entry.Item(_, Waiver waiver) && waiver != null) {
                controller.takeBack(waiver);
            }
        }

        @Override
        protected void show(Entry entry) {
            switch (entry) {
                case Entry.Head(Rule.Level level, int size) -> {
                    head.setText(text("desk.findings.group", level.label(), size));
                    getStyleClass().add("line-head-" + level.name().toLowerCase(Locale.ROOT));
                    setGraphic(head);
                }
                case Entry.Told(int size) -> {
                    head.setText(text("desk.findings.explained", size));
                    getStyleClass().add("line-head-explained");
                    setGraphic(head);
                }
                case Entry.Item(Finding finding, Waiver waiver) -> {
                    show(finding, waiver);
                    setGraphic(words);
                }
            }
        }

        private void show(Finding finding, @Nullable Waiver waiver) {
            Sheet sheet = model.sheetProperty().get();
            place.setText(sheet == null ? "" : finding.place(sheet));
            sentence.setText(finding.sentence());
            getStyleClass().add(waiver == null ? "line-" + finding.level().name().toLowerCase(Locale.ROOT) : "line-explained");
            reason.setText(waiver == null ? "" : text("check.waiver.said", waiver.reason(), waiver.by(), Times.brief(waiver.at())));
            Parts.show(reason, waiver != null);
            boolean here = finding.equals(model.currentProperty().get());
            pseudoClassStateChanged(HERE, here);
            Optional<FindingsController.Fix> fix = Optional.ofNullable(model.fixProperty().get()).filter(_ -> here && waiver == null);
            fix.ifPresent(one -> mend.setText(text("desk.findings.mend", Excerpt.of(one.after(), one.before()).replace('\n', ' '))));
            Parts.show(fixes, fix.isPresent());
            boolean explainable = here && controller.explainable(finding);
            Parts.show(explain, explainable && waiver == null);
            Parts.show(back, explainable && waiver != null);
            Parts.show(saying, explainable);
        }
    }
}
