package mulu.catalog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// The catalogs of a library, and the one door through which their content changes: [#apply] decides inside the
/// transaction whether this catalog may be changed now and by whom, for desk, command line, import and undo alike.
/// Thread-safe.
public final class Catalogs {
    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Templates templates;
    private final Map<Long, Sheet> open = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Catalogs(Store store, Audit audit, Staff staff, Templates templates) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.templates = templates;
    }

    /// Hears of every change after it is on the disk, on the thread that made it.
    @FunctionalInterface
    public interface Listener {
        /// `sheet` is how the catalog is now; `change` is null where only its stage moved.
        void changed(Sheet sheet, @Nullable Change change);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void unlisten(Listener listener) {
        listeners.remove(listener);
    }

    /// All catalogs of the library, oldest first.
    public List<Catalog> list() {
        return store.read(tx -> CatalogTable.ids(tx).stream().map(id -> find(tx, id)).toList());
    }

    /// One catalog without its rows. Problem INPUT where there is none of this number.
    public Catalog get(long id) {
        return store.read(tx -> find(tx, id));
    }

    private Catalog find(Tx tx, long id) {
        return CatalogTable.find(tx, id, templates::get).orElseThrow(() -> Problem.input("catalog.unknown", id));
    }

    /// The catalog with all its rows, from memory where it is open already.
    public Sheet sheet(long id, Progress progress) {
        Sheet sheet = open.get(id);
        return sheet == null ? reload(id, progress) : sheet;
    }

    public Sheet sheet(long id) {
        return sheet(id, Progress.NONE);
    }

    /// The catalog as the database has it now.
    public Sheet reload(long id, Progress progress) {
        Sheet sheet = store.read(tx -> read(tx, id, progress));
        open.put(id, sheet);
        return sheet;
    }

    /// The catalog as this transaction sees it.
    public Sheet read(Tx tx, long id, Progress progress) {
        return Sheet.of(find(tx, id), CatalogTable.rows(tx, id, progress));
    }

    /// Makes a new catalog as a draft.
    ///
    /// @param by a form-filler; null for the command line, which holds the library but is nobody
    public Catalog create(@Nullable Session by, Draft draft, Progress progress) {
        String actor = by == null ? Messages.text("audit.command-line", System.getProperty("user.name")) : by.name();
        return audit.act(actor, "catalog.create", (tx, moment) -> {
            if (by != null && !staff.current(tx, by).has(Role.FILLER)) {
                throw Problem.forbidden("catalog.filler-only", by.name());
            }
            templates.keep(tx, form(draft));
            Catalog catalog = new Catalog(CatalogTable.nextId(tx), draft.template(), draft.year(), draft.heading(),
                    draft.declared(), new Catalog.State(Stage.DRAFT, 1, 1, 1));
            CatalogTable.insert(tx, catalog, form(draft), moment.at());
            List<Row> rows = Sheet.preview(draft).rows();
            CatalogTable.insertRows(tx, catalog.id(), rows, progress);
            if (by != null) {
                CatalogTable.contributed(tx, catalog, by.person().id());
            }
            return Acted.on(catalog.subject(), catalog, Map.of("rows", rows.size(), "unit", catalog.unit(), "year",
                    catalog.year(), "digest", new Canonical(Sheet.of(catalog, rows)).digest()));
        });
    }

    /// The form of a draft without the draft's own columns.
    private mulu.template.Template form(Draft draft) {
        return templates.get(draft.template().id());
    }

    /// Carries out an edit, or says why not. Never throws because of the content; Problem STORAGE where it could not
    /// be written, and then nothing is changed.
    public Outcome apply(long id, Edit edit, Session session) {
        Sheet before = sheet(id);
        Outcome outcome;
        try {
            outcome = audit.act(session.name(), "catalog.edit", (tx, moment) -> apply(tx, moment, before, edit, session));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.STORAGE || problem.kind() == Problem.Kind.BUG) {
                throw problem;
            }
            outcome = new Outcome.Refused(problem);
        }
        return switch (outcome) {
            case Outcome.Done(Change change, Sheet sheet) -> {
                tell(sheet, change);
                yield outcome;
            }
            case Outcome.Conflict _ -> new Outcome.Conflict(reload(id, Progress.NONE));
            case Outcome.Refused refused -> refused;
        };
    }

    private Acted<Outcome> apply(Tx tx, Audit.Moment moment, Sheet before, Edit edit, Session session) {
        long id = before.catalog().id();
        Catalog now = CatalogTable.lock(tx, id, templates::get).orElseThrow(() -> Problem.input("catalog.unknown", id));
        Person person = staff.current(tx, session);
        if (!person.has(Role.FILLER)) {
            throw Problem.forbidden("catalog.filler-only", person.name());
        }
        if (!now.stage().editable()) {
            throw Problem.forbidden("catalog.locked", now.stage().label());
        }
        if (!now.state().equals(before.catalog().state())) {
            return Acted.nothing(new Outcome.Conflict(before));
        }
        Change.Effects effects = new Planner(before).plan(edit);
        if (effects == null) {
            return Acted.nothing(new Outcome.Conflict(before));
        }
        if (effects.nothing()) {
            return Acted.nothing(new Outcome.Done(null, before));
        }
        Sheet after = before.after(effects, now.state().revision() + 1);
        Change change = new Change(moment.seq(), id, after.catalog().state().revision(), Labels.of(edit, effects), effects);
        CatalogTable.carryOut(tx, before, after, effects.rows());
        CatalogTable.update(tx, after.catalog());
        CatalogTable.contributed(tx, now, person.id());
        ChangeTable.insert(tx, change);
        return Acted.on(now.subject(), new Outcome.Done(change, after), Map.of("label", change.label(), "revision",
                change.revision(), "rows", effects.rows().size(), "digest", ChangeTable.digest(change)));
    }

    /// Moves a catalog along its route; for the sign-off chapter, which holds the guard, inside its transaction.
    public Catalog advance(Tx tx, Catalog catalog, Catalog.State to) {
        Catalog next = catalog.with(to);
        CatalogTable.update(tx, next);
        return next;
    }

    /// The catalog, locked against every other writer until the transaction ends.
    public Catalog lock(Tx tx, long id) {
        return CatalogTable.lock(tx, id, templates::get).orElseThrow(() -> Problem.input("catalog.unknown", id));
    }

    /// Ids of all who changed any content of this version, by whatever door.
    public List<Long> contributors(Tx tx, Catalog catalog) {
        return CatalogTable.contributors(tx, catalog);
    }

    /// Tells the listeners that the stage of a catalog moved.
    public void advanced(Catalog catalog) {
        Sheet sheet = open.get(catalog.id());
        if (sheet != null) {
            tell(sheet.with(catalog), null);
        }
    }

    private void tell(Sheet sheet, @Nullable Change change) {
        open.put(sheet.catalog().id(), sheet);
        listeners.forEach(listener -> listener.changed(sheet, change));
    }
}
