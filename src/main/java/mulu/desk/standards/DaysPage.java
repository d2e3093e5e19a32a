package mulu.desk.standards;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import mulu.check.Standard;
import mulu.check.WorkingDays;
import mulu.desk.fx.Parts;

/// Whose days off hold, and the notices that an office has typed in.
final class DaysPage {
    private final StandardsController controller;
    private final VBox notices = Parts.column("standards-list");
    private final ComboBox<String> region = new ComboBox<>();
    private final OwnLine.Entry entry = new OwnLine.Entry("notice", List.of("region", "name", "off", "on"));
    private final VBox page;
    private boolean showing;

    DaysPage(StandardsController controller) {
        this.controller = controller;
        region.setId("standards-region");
        region.setOnAction(_ -> {
            if (!showing) {
                String chosen = region.getValue();
                controller.onRegion(chosen.equals(text("desk.standards.nation")) ? "" : chosen);
            }
        });
        page = Parts.column("standards-page", Parts.sentence(text("desk.standards.days.lead"), "soft"),
                Parts.row("field-line", Parts.label(text("desk.standards.region"), "field-label"), region),
                Parts.label(text("desk.standards.notices.own"), "section-title"), notices,
                entry.node(() -> controller.onNotice(entry.said("region"), entry.said("name"), entry.said("off"), entry.said("on"))));
        controller.model().ownProperty().subscribe(this::repaint);
    }

    boolean typing() {
        return entry.typing();
    }

    Node node() {
        return page;
    }

    private void repaint(Standard.Own own) {
        showing = true;
        List<String> regions = new ArrayList<>(List.of(text("desk.standards.nation")));
        regions.addAll(WorkingDays.national().with(own.notices()).regions());
        region.getItems().setAll(regions);
        region.setValue(own.region().isEmpty() ? regions.getFirst() : own.region());
        showing = false;
        notices.getChildren().setAll(own.notices().stream().map(notice -> OwnLine.of(words(notice), () -> controller.onRemove(notice))).toList());
        OwnLine.none(notices);
    }

    private static String words(WorkingDays.Notice notice) {
        String place = notice.region() == null ? text("desk.standards.nation") : notice.region();
        String off = notice.off().isEmpty() ? "" : text("desk.standards.off-days", days(notice.off()));
        String on = notice.on().isEmpty() ? "" : text("desk.standards.on-days", days(notice.on()));
        return text("desk.standards.notice", place, Integer.toString(notice.year()), notice.name(), off + on);
    }

    private static String days(List<String> days) {
        return String.join("、", days.stream().map(day -> day.replace("/", text("desk.standards.to"))).toList());
    }
}
