package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import mulu.check.Law;
import mulu.check.Standard;
import mulu.desk.fx.Parts;

/// The instruments and the renamed bodies that an office has added, and lines to add more.
final class LawsPage {
    private final StandardsController controller;
    private final VBox laws = Parts.column("standards-list");
    private final VBox bodies = Parts.column("standards-list");
    private final OwnLine.Entry law = new OwnLine.Entry("law", List.of("title", "number", "from", "until", "by"));
    private final OwnLine.Entry body = new OwnLine.Entry("body", List.of("old", "now", "since"));
    private final VBox page;

    LawsPage(StandardsController controller) {
        this.controller = controller;
        page = Parts.column("standards-page", Parts.sentence(text("desk.standards.laws.lead"), "soft"),
                Parts.label(text("desk.standards.laws.own"), "section-title"), laws, law(),
                Parts.label(text("desk.standards.bodies.own"), "section-title"), bodies, body());
        controller.model().ownProperty().subscribe(this::repaint);
    }

    Node node() {
        return page;
    }

    private void repaint(Standard.Own own) {
        laws.getChildren().setAll(own.laws().stream().map(law -> OwnLine.of(text("desk.standards.law", law.title(),
                facts(law)), () -> controller.onRemove(law))).toList());
        bodies.getChildren().setAll(own.bodies().stream().map(body -> OwnLine.of(text("desk.standards.body",
                String.join("、", body.names()), body.now(), body.from().toString()), () -> controller.onRemove(body))).toList());
        OwnLine.none(laws);
        OwnLine.none(bodies);
    }

    private static String facts(Law law) {
        Law.Edition edition = law.editions().getLast();
        Stream<String> facts = Stream.of(edition.number(),
                edition.from() == null ? null : text("desk.standards.from-day", edition.from().toString()),
                edition.until() == null ? null : text("desk.standards.until-day", edition.until().toString()),
                law.replacedBy() == null ? null : text("desk.standards.replaced", law.replacedBy()));
        return String.join("，", facts.filter(Objects::nonNull).toList());
    }

    boolean typing() {
        return law.typing() || body.typing();
    }

    private Node law() {
        return law.node(() -> controller.onLaw(law.said("title"), law.said("number"), law.said("from"), law.said("until"), law.said("by")));
    }

    private Node body() {
        return body.node(() -> controller.onBody(body.said("old"), body.said("now"), body.said("since")));
    }
}
