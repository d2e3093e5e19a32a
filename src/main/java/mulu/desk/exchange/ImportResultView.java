package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mulu.catalog.Sheet;
import mulu.desk.exchange.ImportModel.Found;
import mulu.desk.fx.Card;
import mulu.desk.fx.Parts;
import mulu.exchange.Meanings;
import mulu.exchange.Note;
import mulu.exchange.Reading;
import mulu.template.Field;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// What was recognised, as facts, first rows and notes; unit and year can be corrected; then the confirmation.
final class ImportResultView {
    private static final int ROWS = 4;

    private final ImportController controller;
    private final ImportModel model;
    private final Card card = new Card("import-result", text("desk.import.result"), "import-result");
    private final GridPane facts = new GridPane();
    private final GridPane preview = new GridPane();
    private final Label guesses = Parts.sentence("", "preview-lead");
    private final VBox notes = Parts.column("import-notes");
    private final Optional<ArrivalView> arrival;

    ImportResultView(ImportController controller) {
        this.controller = controller;
        this.model = controller.model();
        this.arrival = controller.target().map(title -> new ArrivalView(controller, title));
        facts.getStyleClass().add("form-grid");
        preview.getStyleClass().add("preview-grid");
        if (model.found().size() > 1) {
            card.body(choice());
        }
        ScrollPane table = new ScrollPane(Parts.column("preview-room", preview));
        table.getStyleClass().add("preview-scroll");
        table.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Parts.show(guesses, false);
        table.setMinHeight(Region.USE_PREF_SIZE);
        card.body(facts);
        arrival.ifPresent(view -> card.body(view.changes()));
        card.body(guesses, table, Parts.label(text("desk.import.notes"), "section-title"), notes);
        card.refusalProperty().bind(model.refusalProperty());
        card.beside("import-again", text("desk.import.again"), () -> controller.onBack(card));
        card.cancel("import-cancel", text("desk.cancel"), () -> controller.onCancel(card));
        Button confirm = card.primary("import-confirm", text("desk.import.confirm"), () -> controller.onConfirm(card));
        confirm.disableProperty().bind(model.busyProperty().or(model.wayProperty().isNotNull().and(model.arrivingProperty().isNull())));
        model.chosenProperty().subscribe(this::show);
        model.wayProperty().subscribe(_ -> notes(model.chosenProperty().get()));
    }

    Card card() {
        return card;
    }

    private Node choice() {
        ComboBox<Found> forms = new ComboBox<>();
        forms.setId("import-form");
        forms.getItems().setAll(model.found());
        forms.setConverter(new Places());
        forms.setValue(model.chosenProperty().get());
        forms.setMaxWidth(Double.MAX_VALUE);
        forms.setOnAction(_ -> controller.take(forms.getValue()));
        CheckBox all = new CheckBox(text("desk.import.all", model.found().size()));
        all.setId("import-all");
        all.selectedProperty().bindBidirectional(model.allProperty());
        all.disableProperty().bind(model.wayProperty().isNotNull());
        return Parts.column("field-column", Parts.label(text("desk.import.several", model.found().size()), "field-label"), forms, all);
    }

    private void show(@Nullable Found found) {
        facts.getChildren().clear();
        preview.getChildren().clear();
        notes(null);
        if (found == null) {
            return;
        }
        facts(found);
        preview(found);
        notes(found);
    }

    /// A column of the file's own stays in a catalog of its own only.
    private void notes(@Nullable Found found) {
        boolean own = model.wayProperty().get() == null;
        notes.getChildren().setAll(found == null ? List.of() : found.reading().notes().stream()
                .filter(note -> own || note.kind() != Note.Kind.EXTRA_COLUMN).map(ImportResultView::note).toList());
    }

    private void facts(Found found) {
        Reading reading = found.reading();
        fact("desk.import.file", place(reading.origin()));
        fact("desk.new.form", reading.template().name());
        arrival.ifPresent(view -> facts.addRow(facts.getRowCount(), Parts.label(text("desk.arrival.where"), "field-label"), view.way()));
        field("import-unit", "desk.new.unit", model.unitProperty());
        field("import-year", "desk.new.year", model.yearProperty());
        fact("desk.import.line.signing", signing(reading));
        fact("desk.import.size", text("desk.import.rows-columns", reading.rows().size(), reading.template().fields().size()));
        if (!reading.template().heading().tally().counts().isEmpty()) {
            fact("desk.sign.counts", counts(found.sheet(), reading.declared()));
        }
    }

    private static String place(Reading.Origin origin) {
        return origin.place().isEmpty() ? text("desk.import.line", origin.file(), origin.row())
                : text("desk.import.place", origin.file(), origin.place(), origin.row());
    }

    private void fact(String key, String value) {
        Parts.fact(facts, text(key), value);
    }

    private void field(String id, String key, javafx.beans.property.StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.wayProperty().isNotNull());
        GridPane.setHgrow(field, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), Parts.label(text(key), "field-label"), field);
    }

    private static String signing(Reading reading) {
        return reading.template().heading().lines().stream()
                .filter(line -> line.kind() != Heading.Kind.UNIT)
                .map(line -> line.label() + " " + (reading.heading().getOrDefault(line.key(), "").isBlank()
                        ? text("desk.heading.blank") : reading.heading().get(line.key())))
                .collect(Collectors.joining("　"));
    }

    private static String counts(Sheet sheet, Map<String, String> declared) {
        return sheet.template().heading().tally().counts().stream().map(count -> {
            String said = declared.getOrDefault(count.key(), "").strip();
            long number = sheet.counts().getOrDefault(count.key(), 0L);
            boolean same = said.isEmpty() || said.equals(Long.toString(number));
            return same ? count.label() + " " + number : text("desk.import.count.differs", count.label(), number, said);
        }).collect(Collectors.joining("　"));
    }

    private void preview(Found found) {
        Sheet sheet = found.sheet();
        List<Field> shown = sheet.template().fields().stream()
                .filter(field -> field.type() != Field.Type.ORDINAL).toList();
        Set<String> guessed = Meanings.guessed(found.reading());
        boolean open = Meanings.open(sheet.template());
        Parts.show(guesses, open);
        guesses.setText(text(guessed.isEmpty() ? "desk.import.known" : "desk.import.guessed", guessed.size()));
        for (int column = 0; column < shown.size(); column++) {
            Field field = shown.get(column);
            boolean guess = guessed.contains(field.path());
            preview.add(Parts.label(open ? field.path() : field.label(), guess ? new String[] {"preview-head", "preview-guess"}
                    : new String[] {"preview-head"}), column, 0);
            if (open && !sheet.template().extras().contains(field)) {
                preview.add(meaning(field, guess), column, 1);
            }
            for (int row = 0; row < Math.min(ROWS, sheet.size()); row++) {
                String words = sheet.text(row, field).replace('\n', ' ');
                preview.add(Parts.label(words, "preview-cell"), column, row + 2);
            }
        }
    }

    /// What the column stands for, to be changed.
    private Node meaning(Field field, boolean guess) {
        ComboBox<String> meaning = new ComboBox<>();
        meaning.setId("import-mean-" + field.slot());
        meaning.getStyleClass().add("preview-meaning");
        if (guess) {
            meaning.getStyleClass().add("preview-guess");
        }
        List<Field> choices = Meanings.choices();
        choices.forEach(choice -> meaning.getItems().add(choice.label()));
        meaning.getItems().add(text("desk.import.own"));
        int now = choices.stream().map(Field::key).toList().indexOf(field.key());
        meaning.getSelectionModel().select(now < 0 ? choices.size() : now);
        meaning.setMaxWidth(Double.MAX_VALUE);
        meaning.setOnAction(_ -> {
            int chosen = meaning.getSelectionModel().getSelectedIndex();
            controller.onMean(field.path(), chosen < choices.size() ? choices.get(chosen).key() : Meanings.OWN,
                    () -> Optional.ofNullable(preview.lookup("#" + meaning.getId())).ifPresent(Node::requestFocus));
        });
        return meaning;
    }

    private static Node note(Note note) {
        boolean placed = note.row() == 0 || note.sentence().startsWith(text("desk.import.note.row", note.row()));
        return Parts.sentence(placed ? note.sentence() : text("desk.import.note.at", note.row(), note.sentence()), "import-note",
                "note-" + note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Forms by where they stand in the file.
    private static final class Places extends StringConverter<Found> {
        @Override
        public String toString(@Nullable Found found) {
            return found == null ? "" : place(found.reading().origin());
        }

        @Override
        public Found fromString(String words) {
            throw new UnsupportedOperationException(words);
        }
    }
}
