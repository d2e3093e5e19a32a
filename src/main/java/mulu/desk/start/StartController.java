package mulu.desk.start;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.desk.fx.Running;
import mulu.desk.fx.Times;
import mulu.desk.fx.Work;
import mulu.office.Office;
import mulu.signoff.Duties;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// The start page: what waits for this person, and every catalog. FX thread only; all but [#view] works without a
/// toolkit.
public final class StartController {
    /// So many things that were done are listed; the record has all of them.
    static final int DONE = 50;

    private final Office office;
    private final Session session;
    private final Work work;
    private final Doors doors;
    private final StartModel model = new StartModel();
    private @Nullable Running counting;
    private boolean arriving;
    private @Nullable StartView view;

    public StartController(Office office, Session session, Work work, Doors doors) {
        this.office = office;
        this.session = session;
        this.work = work;
        this.doors = doors;
        model.fillerProperty().set(session.person().has(Role.FILLER));
    }

    /// Where one can go from the start page.
    public interface Doors {
        void open(long catalog);

        void create();

        void bring();

        /// Somebody dropped files.
        void bring(List<Path> files);

        /// Begins the next year's catalog from this one.
        void begin(long source);
    }

    /// Reads the library and puts the keyboard on the first thing to do.
    public void arrive() {
        arriving = true;
        refresh();
    }

    private record Library(List<Duties.Todo> waiting, List<Duties.Done> done, List<Duties.Begun> begun, List<Catalog> catalogs) {}

    /// Reads the library again; the counts follow behind.
    public void refresh() {
        work.read("start", _ -> library(), library -> {
            Map<Long, StartModel.Line> before = model.catalogs().stream()
                    .collect(Collectors.toMap(line -> line.catalog().id(), line -> line));
            model.waiting().setAll(library.waiting());
            model.done().setAll(library.done());
            model.begun().setAll(library.begun());
            model.catalogs().setAll(library.catalogs().stream().map(catalog -> line(catalog, before)).toList());
            model.loadedProperty().set(true);
            if (arriving && view != null) {
                view.focusFirst();
            }
            arriving = false;
            counting = work.read("start/counts", progress -> lines(library.catalogs(), progress), model.catalogs()::setAll);
        });
    }

    /// Counts nothing any longer, as the page is not to be seen: what is opened now is not to wait for it.
    public void leave() {
        Running now = counting;
        if (now != null) {
            now.cancel();
        }
    }

    private Library library() {
        Person person = office.staff().holder(session);
        return new Library(office.duties().todo(person), office.duties().done(person, DONE), office.duties().begun(person),
                office.catalogs().list().reversed());
    }

    /// Shows one of the three pages.
    public void page(StartModel.Page page) {
        model.pageProperty().set(page);
    }

    private static StartModel.Line line(Catalog catalog, Map<Long, StartModel.Line> before) {
        StartModel.Line old = before.get(catalog.id());
        return old == null ? new StartModel.Line(catalog, "", "") : new StartModel.Line(catalog, old.counts(), old.changed());
    }

    private List<StartModel.Line> lines(List<Catalog> catalogs, Progress progress) {
        return catalogs.stream().map(catalog -> {
            progress.check();
            Sheet sheet = office.catalogs().sheet(catalog.id(), progress);
            String changed = office.audit().last(catalog.subject())
                    .map(entry -> text("desk.start.changed", Times.brief(entry.at()), entry.actor())).orElse("");
            return new StartModel.Line(catalog, counts(sheet), changed);
        }).toList();
    }

    private static String counts(Sheet sheet) {
        Heading.Tally tally = sheet.template().heading().tally();
        return tally.counts().stream()
                .filter(count -> sheet.counts().getOrDefault(count.key(), 0L) > 0)
                .map(count -> count.label() + " " + sheet.counts().get(count.key()))
                .collect(Collectors.joining("  ", text("desk.start.rows", sheet.size()) + "  ", "")).strip();
    }

    public StartModel model() {
        return model;
    }

    public Node view() {
        StartView made = view;
        if (made == null) {
            made = new StartView(this);
            view = made;
        }
        return made.node();
    }

    public void open(long catalog) {
        doors.open(catalog);
    }

    public void create() {
        doors.create();
    }

    public void bring() {
        doors.bring();
    }

    void onBegin(long source) {
        doors.begin(source);
    }

    void onDrop(List<Path> files) {
        doors.bring(files);
    }
}
