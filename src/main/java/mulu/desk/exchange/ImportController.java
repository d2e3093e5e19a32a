package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mulu.base.Progress;
import mulu.catalog.Arrival;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.catalog.Draft;
import mulu.catalog.Edit;
import mulu.catalog.Sheet;
import mulu.desk.exchange.ImportModel.Found;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Running;
import mulu.desk.fx.Settings;
import mulu.desk.fx.Tried;
import mulu.exchange.FormReader;
import mulu.exchange.Meanings;
import mulu.exchange.Reading;
import mulu.template.Field;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// Importing a file: choose it, see what was recognised, confirm. Nothing is written before the confirmation.
/// FX thread only.
public final class ImportController {
    private static final String STROKE = " | ";
    private static final Pattern STROKES = Pattern.compile("[|]");

    private final Room room;
    private final Consumer<Catalog> made;
    private final Optional<Target> target;
    private final ImportModel model = new ImportModel();
    private @Nullable Running reading;
    private String ownUnit = "";

    /// @param made hears of the new catalog
    /// @param target the open catalog, where rows may come into it
    public ImportController(Room room, Consumer<Catalog> made, Optional<Target> target) {
        this.room = room;
        this.made = made;
        this.target = target;
    }

    /// The catalog on the screen.
    public interface Target {
        Sheet sheet();

        /// Carries out an edit that was made for `seen`; nothing where the catalog is another by now, and says so.
        void apply(Sheet seen, Edit edit);
    }

    private record Looked(List<Found> found, String unit) {}

    public ImportModel model() {
        return model;
    }

    /// Asks for the file.
    public void open() {
        room.show(new ImportFileView(this).card());
    }

    /// Reads files that have been dropped; where one cannot be read, the dialog says why.
    public void read(List<Path> files) {
        onFiles(files);
        look(files, this::open);
    }

    void onChoose() {
        List<Path> files = room.outside().files(text("desk.import.title"), text("desk.import.kinds"),
                List.of("*.xlsx", "*.xls", "*.et", "*.docx", "*.csv", "*.txt", "*.html", "*.htm", "*.md", "*.tsv"));
        if (!files.isEmpty()) {
            onFiles(files);
        }
    }

    void onFiles(List<Path> files) {
        model.fileProperty().set(String.join(STROKE, files.stream().map(Path::toString).toList()));
    }

    void onRead(Card card) {
        if (model.busyProperty().get()) {
            return;
        }
        model.refusalProperty().set("");
        try {
            look(STROKES.splitAsStream(model.fileProperty().get()).map(String::strip).filter(path -> !path.isEmpty()).map(Path::of).toList(), card);
        } catch (InvalidPathException e) {
            model.refusalProperty().set(text("exchange.missing", model.fileProperty().get()));
        }
    }

    private void look(List<Path> files, Card card) {
        look(files, () -> {}, () -> room.dialogs().close(card));
    }

    private void look(List<Path> files, Runnable refused) {
        look(files, refused, () -> {});
    }

    private void look(List<Path> files, Runnable refused, Runnable found) {
        if (files.isEmpty()) {
            model.refusalProperty().set(text("desk.import.no-file"));
            return;
        }
        model.busyProperty().set(true);
        Running job = room.work().job(text("desk.import.reading", files.getFirst().getFileName()),
                progress -> Tried.of(() -> new Looked(find(files, room.settings(), progress), room.office().staff().unit())),
                tried -> tried.then(looked -> {
                    found.run();
                    ownUnit = looked.unit();
                    model.found(looked.found());
                    model.wayProperty().set(null);
                    model.allProperty().set(false);
                    take(looked.found().getFirst());
                    room.show(new ImportResultView(this).card());
                }, sentence -> {
                    refused.run();
                    model.refusalProperty().set(sentence);
                }));
        reading = job;
        job.finishedProperty().subscribe(done -> model.busyProperty().set(!done));
    }

    private static List<Found> find(List<Path> files, Settings settings, Progress progress) {
        List<Found> all = new ArrayList<>();
        for (Path file : files) {
            progress.check();
            all.addAll(find(file, settings, progress));
        }
        return all;
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
        arrive();
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
                arrive();
                then.run();
            });
        }
    }

    /// The title of the catalog that rows may come into; empty where there is none.
    Optional<String> target() {
        return target.map(one -> one.sheet().catalog().title());
    }

    /// Rows go into the open catalog in this way.
    ///
    /// @param way null for a catalog of their own
    void onWay(Arrival.@Nullable Way way) {
        model.wayProperty().set(way);
        arrive();
    }

    /// Finds out what would happen.
    private void arrive() {
        Found found = model.chosenProperty().get();
        Arrival.Way way = model.wayProperty().get();
        // What was found out before is about something else.
        model.arrivingProperty().set(null);
        if (found == null || way == null || target.isEmpty()) {
            room.work().read("import/arrival", _ -> true, _ -> {});
            return;
        }
        Sheet sheet = target.get().sheet();
        List<Field> key = room.office().checks().identity(sheet.template());
        room.work().read("import/arrival", _ -> {
            Conversion put = Conversion.of(found.sheet(), sheet.template());
            return new ImportModel.Arriving(sheet, Arrival.of(sheet, put, way, key), put.lost());
        }, model.arrivingProperty()::set);
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

    /// Writes the catalog in one transaction and opens it, or takes the rows into the open one as one step.
    void onConfirm(Card card) {
        Found found = model.chosenProperty().get();
        if (found == null || model.busyProperty().get()) {
            return;
        }
        if (model.wayProperty().get() != null) {
            into(card, found);
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
        List<Draft> drafts = model.allProperty().get()
                ? model.found().stream().map(one -> one.equals(found) ? draft : one.reading().draft(
                        one.reading().unit().isBlank() ? ownUnit : one.reading().unit(), one.reading().year())).toList()
                : List.of(draft);
        reading = room.work().write(text("desk.import.writing", drafts.stream().mapToInt(one -> one.rows().size()).sum()),
                progress -> Tried.of(() -> room.office().catalogs().create(room.session(), drafts, progress)),
                tried -> {
                    model.busyProperty().set(false);
                    tried.then(catalogs -> {
                        model.found().forEach(this::remember);
                        room.dialogs().close(card);
                        made.accept(catalogs.getFirst());
                    }, model.refusalProperty()::set);
                }, () -> model.busyProperty().set(false));
    }

    /// Nothing is done as long as it is not known what would be.
    private void into(Card card, Found found) {
        ImportModel.Arriving arriving = model.arrivingProperty().get();
        if (arriving != null && target.isPresent()) {
            remember(found);
            room.dialogs().close(card);
            target.get().apply(arriving.sheet(), arriving.arrival().edit());
        }
    }
}
