package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mulu.catalog.Arrival;
import mulu.catalog.Sheet;
import mulu.desk.exchange.ImportModel.Arriving;
import mulu.desk.fx.Excerpt;
import mulu.desk.fx.Parts;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Where the rows go, and what they would do there.
final class ArrivalView {
    /// As many lines are shown; the sums say all.
    private static final int MOST = 40;
    private static final List<Arrival.Way> WAYS = List.of(Arrival.Way.APPEND, Arrival.Way.UPDATE, Arrival.Way.REPLACE);

    private final VBox lines = Parts.column("import-notes");
    private final Label sums = Parts.sentence("", "arrival-sums");
    private final VBox changes = Parts.column("arrival", sums, lines);
    private final ComboBox<String> way = new ComboBox<>();

    ArrivalView(ImportController controller, String target) {
        ImportModel model = controller.model();
        way.setId("import-way");
        way.getItems().add(text("desk.arrival.new"));
        for (Arrival.Way one : WAYS) {
            way.getItems().add(text("desk.arrival." + one.name().toLowerCase(Locale.ROOT), target));
        }
        way.getSelectionModel().selectFirst();
        way.setMaxWidth(Double.MAX_VALUE);
        way.setOnAction(_ -> {
            int chosen = way.getSelectionModel().getSelectedIndex();
            controller.onWay(chosen <= 0 ? null : WAYS.get(chosen - 1));
        });
        sums.setId("import-arrival");
        model.arrivingProperty().subscribe(this::show);
    }

    /// The choice.
    Node way() {
        return way;
    }

    /// The dry run.
    Node changes() {
        return changes;
    }

    private void show(@Nullable Arriving arriving) {
        Parts.show(changes, arriving != null);
        lines.getChildren().clear();
        if (arriving == null) {
            return;
        }
        Arrival arrival = arriving.arrival();
        sums.setText(text("desk.arrival.sums", arrival.added().size(), arrival.alteredRows(), arrival.altered().size(), arrival.gone(),
                arrival.same()));
        List<String> said = new ArrayList<>(arriving.lost());
        Sheet sheet = arriving.sheet();
        arrival.altered().stream().limit(MOST).map(cell -> text("desk.arrival.altered", cell.index() + 1, cell.field().path(),
                excerpt(cell.before(), cell.after()), excerpt(cell.after(), cell.before()))).forEach(said::add);
        arrival.gone(MOST).stream().map(index -> text("desk.arrival.gone", index + 1, about(sheet, sheet.row(index).cells()))).forEach(said::add);
        arrival.added().stream().limit(MOST).map(row -> text("desk.arrival.added", about(sheet, row))).forEach(said::add);
        said.stream().limit(MOST).map(words -> Parts.sentence(words, "import-note")).forEach(lines.getChildren()::add);
        int more = arrival.altered().size() + arrival.gone() + arrival.added().size() + arriving.lost().size() - Math.min(MOST, said.size());
        if (more > 0) {
            lines.getChildren().add(Parts.label(text("desk.arrival.more", more), "soft"));
        }
    }

    private static String excerpt(String text, String beside) {
        return text.isEmpty() ? text("desk.heading.blank") : Excerpt.of(text, beside).replace('\n', ' ');
    }

    /// The first words of a row.
    private static String about(Sheet sheet, List<String> row) {
        String words = String.join(" · ", sheet.template().fields().stream().filter(field -> field.type() == Field.Type.TEXT)
                .map(field -> field.slot() < row.size() ? row.get(field.slot()).replace('\n', ' ').strip() : "").filter(text -> !text.isEmpty())
                .limit(3).toList());
        return Excerpt.of(words, "");
    }
}
