package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Draft;
import mulu.desk.exchange.ImportModel.Found;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Settings;
import mulu.desk.fx.Tried;
import mulu.exchange.FormReader;
import mulu.exchange.Meanings;
import mulu.exchange.Reading;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// Importing a file: choose it, see what was recognised, confirm. Nothing is written before the confirmation.
/// FX thread only.
public final class ImportController {
    private final Room room;
    private final Consumer<Catalog> made;
    private final ImportModel model = new ImportModel();
    private @Nullable Running reading;
    private String ownUnit = "";

    /// @param made hears of the new catalog
    public ImportController(Room room, Consumer<Catalog> made) {
        this.room = room;
        this.made = made;
    }

    private record Looked(List<Found> found, String unit) {}

    public ImportModel model() {
        return model;
    }

    /// Asks for the file.
    public void open() {
        room.show(new ImportFileView(this).card());
    }

    /// Reads a file that has been dropped; where it cannot be read, the dialog says why.
    public void read(Path file) {
        model.fileProperty().set(file.toString());
        look(file, this::open);
    }

    void onChoose() {
        room.outside().file(text("desk.import.title"), text("desk.import.kinds"),
                List.of("*.xlsx", "*.xls", "*.et", "*.docx", "*.csv", "*.txt", "*.html", "*.htm", "*.md", "*.tsv"))
                .ifPresent(file -> model.fileProperty().set(file.toString()));
    }

    void onDrop(Path file) {
        model.fileProperty().set(file.toString());
    }

    void onRead(Card card) {
        if (model.busyProperty().get()) {
            return;
        }
        model.refusalProperty().set("");
        try {
            look(Path.of(model.fileProperty().get().strip()), card);
        } catch (InvalidPathException e) {
            model.refusalProperty().set(text("exchange.missing", model.fileProperty().get()));
        }
    }

    private void look(Path file, Card card) {
        look(file, () -> {}, () -> room.dialogs().close(card));
    }

    private void look(Path file, Runnable refused) {
        look(file, refused, () -> {});
    }

    private void look(Path file, Runnable refused, Runnable found) {
        model.busyProperty().set(true);
        Running job = room.work().job(text("desk.import.reading", file.getFileName()),
                progress -> Tried.of(() -> new Looked(find(file, room.settings(), progress), room.office().staff().unit())),
                tried -> tried.then(looked -> {
                    found.run();
                    ownUnit = looked.unit();
                    model.found(looked.found());
                    take(looked.found().getFirst());
                    room.show(new ImportResultView(this).card());
                }, sentence -> {
                    refused.run();
                    model.refusalProperty().set(sentence);
                }));
        reading = job;
        job.finishedProperty().subscribe(done -> model.busyProperty().set(!done));
    }

    private static List<Found> find(Path file, Settings settings, Progress progress) {
        List<Reading> readings = FormReader.read(file, Templates.known(), progress);
        // Only says why nothing was found.
        List<Reading> some = readings.isEmpty() ? List.of(FormReader.only(file, Templates.known(), progress)) : readings;
        return some.stream().map(one -> Found.of(one, settings.meanings(one.template().id()))).toList();
    }

    /// Chooses among several forms of one file.
    void take(Found found) {
        model.chosenProperty().set(found);
        model.unitProperty().set(found.reading().unit().isBlank() ? ownUnit : found.reading().unit());
        int year = found.reading().year();
        model.yearProperty().set(year == 0 ? "" : Integer.toString(year));
    }

    /// A column means something else.
    ///
    /// @param key of the field, or [Meanings#OWN]
    /// @param then runs when the screen shows it
    void onMean(String path, String key, Runnable then) {
        Found found = model.chosenProperty().get();
        if (found != null) {
            Map<String, String> meanings = new HashMap<>(found.meanings());
            meanings.values().removeIf(other -> !other.equals(Meanings.OWN) && other.equals(key));
            meanings.put(path, key);
            room.work().read("import/mean", _ -> Found.of(found.first(), meanings), now -> {
                model.changed(now);
                then.run();
            });
        }
    }

    /// What has been confirmed need not be guessed the next time.
    private void remember(Found found) {
        Map<String, String> confirmed = new HashMap<>(found.meanings());
        Set<String> guessed = Meanings.guessed(found.reading());
        found.reading().template().fields().stream().filter(field -> guessed.contains(field.path()))
                .forEach(field -> confirmed.put(field.path(), field.key()));
        if (!confirmed.equals(room.settings().meanings(found.first().template().id()))) {
            room.settings().meanings(found.first().template().id(), confirmed);
        }
    }

    void onCancel(Card card) {
        Running job = reading;
        if (job != null) {
            job.cancel();
        }
        room.dialogs().close(card);
    }

    void onBack(Card card) {
        model.refusalProperty().set("");
        room.dialogs().close(card);
        open();
    }

    /// Writes the catalog in one transaction and opens it.
    void onConfirm(Card card) {
        Found found = model.chosenProperty().get();
        if (found == null || model.busyProperty().get()) {
            return;
        }
        String year = model.yearProperty().get().strip();
        if (!year.isEmpty() && !year.matches("(19|20)\\d\\d")) {
            model.refusalProperty().set(text("desk.new.year.wrong"));
            return;
        }
        model.refusalProperty().set("");
        model.busyProperty().set(true);
        Draft draft = found.reading().draft(model.unitProperty().get().strip(), year.isEmpty() ? 0 : Integer.parseInt(year));
        reading = room.work().write(text("desk.import.writing", draft.rows().size()),
                progress -> Tried.of(() -> room.office().catalogs().create(room.session(), draft, progress)),
                tried -> {
                    model.busyProperty().set(false);
                    tried.then(catalog -> {
                        remember(found);
                        room.dialogs().close(card);
                        made.accept(catalog);
                    }, model.refusalProperty()::set);
                }, () -> model.busyProperty().set(false));
    }
}
