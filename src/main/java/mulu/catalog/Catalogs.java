package mulu.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mulu.audit.Acted;
import mulu.audit.Audit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogs of a library, and the one door through which their content changes: [#apply] decides inside the
/// transaction whether this catalog may be changed now and by whom, for desk, command line, import and undo alike.
/// Thread-safe.
public final class Catalogs {
    private static final Set<Role> FILLERS = Set.of(Role.FILLER);
    private static final Logger LOG = LoggerFactory.getLogger(Catalogs.class);

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Templates templates;
    private final History history;
    private final Map<Long, Sheet> open = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Catalogs(Store store, Audit audit, Staff staff, Templates templates) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.templates = templates;
        this.history = new History(store, this);
    }

    /// What was done to the catalogs' rows, and what can be undone.
    public History history() {
        return history;
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

    /// The same inside a transaction.
    public Catalog find(Tx tx, long id) {
        return CatalogTable.find(tx, id, templates::get).orElseThrow(() -> Problem.input("catalog.unknown", id));
    }

    /// The catalog with all its rows, as the database has it: from memory where nothing has changed since. Where another
    /// desk has changed it, the listeners hear of it.
    public Sheet sheet(long id, Progress progress) {
        Sheet known = open.get(id);
        if (known == null) {
            return reload(id, progress);
        }
        if (!get(id).state().equals(known.catalog().state())) {
            tell(reload(id, progress), null);
        }
        return open.getOrDefault(id, known);
    }

    public Sheet sheet(long id) {
        return sheet(id, Progress.NONE);
    }

    /// The catalog as this desk holds it, whatever the database has by now: what an edit is planned on, so that an edit
    /// of something that nobody here has seen is a conflict.
    public Sheet held(long id) {
        Sheet known = open.get(id);
        return known == null ? reload(id, Progress.NONE) : known;
    }

    /// The same as [#sheet], with something to show while the rest is read: `first` gets a sheet of the first rows as
    /// soon as they are there, on this thread. It hears nothing where the catalog is small or in memory already.
    public Sheet open(long id, Consumer<Sheet> first, Progress progress) {
        return open.containsKey(id) ? sheet(id, progress) : load(id, first, progress);
    }

    /// The catalog as the database has it now.
    public Sheet reload(long id, Progress progress) {
        return load(id, _ -> {}, progress);
    }

    private Sheet load(long id, Consumer<Sheet> first, Progress progress) {
        Sheet sheet = store.read(tx -> read(tx, id, first, progress));
        open.merge(id, sheet, Catalogs::newer);
        return sheet;
    }

    /// The catalog as this transaction sees it.
    public Sheet read(Tx tx, long id, Progress progress) {
        return read(tx, id, _ -> {}, progress);
    }

    private Sheet read(Tx tx, long id, Consumer<Sheet> first, Progress progress) {
        Catalog catalog = find(tx, id);
        Dictionary dictionary = new Dictionary();
        return Sheet.of(catalog, dictionary, CatalogTable.rows(tx, id, dictionary,
                rows -> first.accept(Sheet.of(catalog, dictionary, rows)), progress));
    }

    /// Makes a new catalog as a draft.
    ///
    /// @param by a form-filler; null for the command line while the library has no administrator yet
    public Catalog create(@Nullable Session by, Draft draft, Progress progress) {
        String actor = by == null ? Audit.commandLine() : by.name();
        return audit.act(actor, "catalog.create", creation(by, draft, progress));
    }

    /// The work that makes a new catalog, for an act that does more than that.
    public Audit.Work<Catalog> creation(@Nullable Session by, Draft draft, Progress progress) {
        return (tx, moment) -> {
            if (by != null && !staff.current(tx, by).has(Role.FILLER)) {
                throw Problem.forbidden("catalog.filler-only", by.name());
            }
            if (by == null && staff.administered(tx)) {
                throw Problem.forbidden("catalog.whom");
            }
            templates.keep(tx, draft.template().form());
            Catalog catalog = new Catalog(CatalogTable.nextId(tx), draft.template(), draft.year(), draft.heading(),
                    draft.declared(), new Catalog.State(Stage.DRAFT, 1, 1, 1));
            CatalogTable.insert(tx, catalog, moment.at());
            Sheet sheet = Sheet.preview(draft).with(catalog);
            RowTable.insert(tx, catalog.id(), sheet.rows(), progress);
            RowTable.keepHead(tx, sheet);
            if (by != null) {
                contributed(tx, catalog, by.person());
            }
            return Acted.on(catalog.subject(), catalog, Map.of("rows", sheet.size(), "unit", catalog.unit(), "year",
                    catalog.year(), "digest", new Canonical(sheet).digest()));
        };
    }

    /// The same for several, all or none of which are made.
    public List<Catalog> create(Session by, List<Draft> drafts, Progress progress) {
        return audit.act(by.name(), "catalog.create", drafts.stream().map(draft -> creation(by, draft, progress)).toList());
    }

    /// Carries out an edit, or says why not. Never throws because of the content; Problem STORAGE where it could not
    /// be written, and then nothing is changed.
    public Outcome apply(long id, Edit edit, Session session) {
        return apply(id, edit, session, Along.NOTHING);
    }

    /// The same together with what another chapter writes of it, all or nothing.
    public Outcome apply(long id, Edit edit, Session session, Along along) {
        Sheet before = held(id);
        Outcome outcome;
        try {
            outcome = audit.act(session.name(), along.act(), (tx, moment) -> apply(tx, moment, before, edit, session, along));
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

    private Acted<Outcome> apply(Tx tx, Audit.Moment moment, Sheet before, Edit edit, Session session, Along along) {
        long id = before.catalog().id();
        Catalog now = CatalogTable.lock(tx, id, templates::get).orElseThrow(() -> Problem.input("catalog.unknown", id));
        Person person = filler(tx, now, session);
        if (!now.state().equals(before.catalog().state())) {
            return Acted.nothing(new Outcome.Conflict(before));
        }
        Recall recall = new Recall(tx, id);
        Change.Effects effects = new Planner(before).plan(edit, recall);
        if (effects == null) {
            return Acted.nothing(new Outcome.Conflict(before));
        }
        if (effects.nothing()) {
            return Acted.nothing(new Outcome.Done(null, before));
        }
        Sheet after = before.after(effects, now.state().revision() + 1);
        Change change = new Change(moment.seq(), id, after.catalog().state().revision(),
                Labels.of(edit, effects, recall), recall.origin(edit, person.id()), effects);
        ChangeLines kept = ChangeLines.of(effects);
        CompletableFuture<String> digest = CompletableFuture.supplyAsync(kept::digest);
        RowTable.carryOut(tx, before, after, change);
        CatalogTable.update(tx, after.catalog());
        contributed(tx, now, person);
        ChangeTable.insert(tx, change, kept, now.state());
        Map<String, Object> detail = new TreeMap<>(along.writing().write(tx, moment, change));
        detail.putAll(Map.of("label", change.label(), "revision", change.revision(), "rows", effects.rows().size(), "digest", digest.join()));
        staff.behalf(tx, person, FILLERS).ifPresent(principal -> detail.put("for", principal.name()));
        return Acted.on(now.subject(), new Outcome.Done(change, after), detail);
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

    /// Number of the record's entry that the newest change of any catalog belongs to; 0 where there is none.
    public long newestChange() {
        return store.read(ChangeTable::newest);
    }

    /// Whether the content is what the record says people made of it. Content that cannot be read is not.
    public Trace trace(long id, Progress progress) {
        try {
            return store.read(tx -> Trace.of(tx, read(tx, id, progress), audit.about(tx, Catalog.subject(id), ""), progress));
        } catch (Problem unreadable) {
            if (unreadable.key().equals(Tx.UNREADABLE)) {
                return new Trace(get(id), 0, Trace.Break.UNREADABLE);
            }
            throw unreadable;
        }
    }

    /// The form-filler who may work on the content of a catalog as it is now. Problem FORBIDDEN: another role, or no draft.
    public Person filler(Tx tx, Catalog now, Session session) {
        Person person = staff.current(tx, session);
        if (!person.has(Role.FILLER)) {
            throw Problem.forbidden("catalog.filler-only", person.name());
        }
        if (!now.stage().editable()) {
            throw Problem.forbidden("catalog.locked", now.stage().label());
        }
        return person;
    }

    /// Notes that a person had a hand in this version, as every edit does by itself, and so had the one for whom he or she
    /// stands in.
    public void contributed(Tx tx, Catalog catalog, Person person) {
        CatalogTable.contributed(tx, catalog, person.id());
        staff.behalf(tx, person, FILLERS).ifPresent(principal -> CatalogTable.contributed(tx, catalog, principal.id()));
    }

    /// Ids of all who changed any content of this version, by whatever door.
    public List<Long> contributors(Tx tx, Catalog catalog) {
        return CatalogTable.contributors(tx, catalog);
    }

    /// Tells the listeners that the stage of a catalog moved.
    public void advanced(Catalog catalog) {
        Sheet sheet = open.get(catalog.id());
        if (sheet != null) {
            boolean same = sheet.catalog().state().revision() == catalog.state().revision();
            tell(same ? sheet.with(catalog) : reload(catalog.id(), Progress.NONE), null);
        }
    }

    private void tell(Sheet sheet, @Nullable Change change) {
        open.merge(sheet.catalog().id(), sheet, Catalogs::newer);
        for (Listener listener : listeners) {
            try {
                listener.changed(sheet, change);
            } catch (RuntimeException e) {
                // The change is on the disk; a listener that stumbles must not make it look undone.
                LOG.error("a listener failed", e);
            }
        }
    }

    private static Sheet newer(Sheet known, Sheet fresh) {
        return known.catalog().state().revision() > fresh.catalog().state().revision() ? known : fresh;
    }
}
