package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.check.Waiver;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.desk.fx.ReasonField;
import mulu.desk.fx.Times;
import mulu.signoff.Seal;
import mulu.staff.Role;
import mulu.template.Heading;

/// One sheet: what it is, what the check says, whose names stand there already; below, opinion and password.
final class SignView {
    private static final int ERRORS = 12;
    private static final int WARNINGS = 5;

    private final SignController controller;
    private final SignModel model;
    private final Card card;
    private final ReasonField remark;
    private final PasswordField password = Parts.password();

    SignView(SignController controller, SignModel model) {
        this.controller = controller;
        this.model = model;
        remark = new ReasonField("sign-remark", text(model.doubtful().isEmpty() ? "desk.sign.remark.prompt" : "desk.sign.remark.needed"), 0);
        card = new Card("sign", model.act().label(), "sign");
        card.body(paper(), findings());
        if (model.stopped()) {
            card.foot(Parts.sentence(text("desk.sign.stopped", model.of(Rule.Level.ERROR).size()), "refusal"));
            card.primary("sign-cancel", text("desk.sign.repair"), () -> controller.onCancel(card));
            return;
        }
        card.foot(asking(), Parts.sentence(text("desk.sign.note"), "soft"));
        card.refusalProperty().bind(model.refusalProperty());
        card.cancel("sign-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button sign = card.primary("sign-do", model.act().label(),
                () -> controller.onSign(card, model, password.getText(), remark.textProperty().get()));
        sign.disableProperty().bind(model.busyProperty().or(password.textProperty().isEmpty()));
        model.refusalProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                password.clear();
                password.requestFocus();
            }
        });
    }

    Card card() {
        return card;
    }

    private Node paper() {
        Catalog catalog = model.seen().look().catalog();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("fact-grid");
        fact(facts, "desk.sign.counts", counts(model.seen().sheet()));
        fact(facts, "desk.sign.version", text("desk.record.round", catalog.state().version(), catalog.state().round()));
        later(facts, "desk.sign.compared", "sign-compared", model.comparedProperty());
        later(facts, "desk.sign.remarks", "sign-remarks", model.remarksProperty());
        fact(facts, "desk.sign.seals", seals());
        fact(facts, "desk.sign.digest", text("desk.sign.sm3", model.digest()));
        String title = catalog.year() == 0 ? catalog.title() : text("desk.frame.title", catalog.title(), catalog.year());
        return Parts.column("sign-paper", Parts.sentence(title, "sign-title"), facts);
    }

    private static void fact(GridPane grid, String key, String value) {
        Parts.fact(grid, text(key), value);
    }

    /// A fact that is not known at once.
    private static void later(GridPane grid, String key, String id, StringProperty words) {
        Label label = Parts.sentence("", "fact");
        label.setId(id);
        words.subscribe(known -> label.setText(known.isEmpty() ? text("desk.sign.reading") : known));
        Label name = Parts.label(text(key), "field-label");
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, label);
    }

    private static String counts(Sheet sheet) {
        Heading.Tally tally = sheet.template().heading().tally();
        return tally.counts().stream()
                .map(count -> count.label() + " " + sheet.counts().getOrDefault(count.key(), 0L) + tally.measure())
                .collect(Collectors.joining("  ", text("desk.start.rows", sheet.size()) + "  ", ""));
    }

    private String seals() {
        List<Seal> seals = model.seen().signatures().seals();
        return seals.isEmpty() ? text("desk.sign.no-seals") : seals.stream().map(SignView::seal).collect(Collectors.joining("\n"));
    }

    private static String seal(Seal seal) {
        String line = text("desk.sign.seal", Role.valueOf(seal.by().hand().name()).label(), seal.by().name(), Times.brief(seal.at()));
        return seal.by().remark().isEmpty() ? line : text("desk.sign.seal.remark", line, seal.by().remark());
    }

    private Node findings() {
        VBox box = Parts.column("sign-findings");
        List<Finding> doubtful = model.doubtful();
        if (!doubtful.isEmpty()) {
            Label head = Parts.sentence(text("desk.sign.doubtful", doubtful.size()), "level-head", "level-warning");
            head.setId("sign-doubtful");
            box.getChildren().add(head);
            Map<Finding, Waiver.Explained> said = model.seen().look().checked().explained().stream()
                    .collect(Collectors.toMap(Waiver.Explained::finding, Function.identity(), (first, _) -> first));
            doubtful.stream().limit(ERRORS).map(finding -> said.containsKey(finding) ? line(Objects.requireNonNull(said.get(finding))) : line(finding))
                    .forEach(box.getChildren()::add);
            more(box, doubtful.size() - ERRORS);
        }
        for (Rule.Level level : Rule.Level.values()) {
            List<Finding> findings = model.of(level);
            boolean listed = level == Rule.Level.ERROR || level == Rule.Level.WARNING;
            if (!findings.isEmpty() && listed) {
                box.getChildren().add(Parts.label(text("desk.findings.group", level.label(), findings.size()),
                        "level-head", "level-" + level.name().toLowerCase(Locale.ROOT)));
                int most = level == Rule.Level.ERROR ? ERRORS : WARNINGS;
                findings.stream().limit(most).map(finding -> line(finding)).forEach(box.getChildren()::add);
                more(box, findings.size() - most);
            }
        }
        List<Waiver.Explained> explained = model.seen().look().checked().explained().stream().filter(one -> !doubtful.contains(one.finding())).toList();
        if (box.getChildren().isEmpty()) {
            Label clean = Parts.sentence(text("desk.sign.clean", model.of(Rule.Level.HINT).size()), "good");
            clean.setId("sign-clean");
            box.getChildren().add(clean);
        }
        if (!explained.isEmpty()) {
            box.getChildren().add(Parts.label(text("desk.findings.explained", explained.size()), "level-head"));
            explained.stream().limit(ERRORS).map(this::line).forEach(box.getChildren()::add);
            more(box, explained.size() - ERRORS);
        }
        return box;
    }

    private static void more(VBox box, int left) {
        if (left > 0) {
            box.getChildren().add(Parts.label(text("desk.sign.more", left), "soft"));
        }
    }

    private Node line(Waiver.Explained explained) {
        return line(explained.finding(), Parts.sentence(text("check.waiver.said", explained.waiver().reason(),
                explained.waiver().by(), Times.brief(explained.waiver().at())), "finding-reason"));
    }

    private Node line(Finding finding, Node... behind) {
        VBox words = Parts.column("finding-button", Parts.label(finding.place(model.seen().sheet()), "finding-place"),
                Parts.sentence(finding.sentence(), "finding-sentence"));
        words.getChildren().addAll(behind);
        return Parts.pressable(words, "", finding.sentence(), () -> controller.onJump(card, finding));
    }

    private Node asking() {
        password.setId("sign-password");
        password.setPromptText(text("desk.sign.password.prompt"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        VBox opinion = Parts.column("field-column", Parts.label(text("desk.sign.remark"), "field-label"),
                remark.menu("sign-phrases", model.seen().phrases()));
        grid.addRow(0, opinion, remark.rows(2).node());
        grid.addRow(1, Parts.label(text("desk.signin.password"), "field-label"), password);
        GridPane.setHgrow(remark.node(), javafx.scene.layout.Priority.ALWAYS);
        HBox row = Parts.row("sign-asking", grid);
        HBox.setHgrow(grid, javafx.scene.layout.Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
