package mulu.signoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.Digest;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Comparison;
import mulu.catalog.Conversion;
import mulu.catalog.Draft;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.check.Checks;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Field;
import mulu.template.Heading;

/// The frozen states of catalogs: those that were sealed, and those that somebody named. Any two of them, and what comes
/// back from outside, can be compared; a new year begins from the last one. Thread-safe.
public final class Editions {
    /// What the entry of a new catalog says of the catalog, and the state of it, that it was begun from.
    private static final String FROM = "from";
    private static final String FROZEN = "frozen";
    private static final String FROZEN_VERSION = "frozen-version";
    /// What an entry says of the state that it froze, as it lies packed in the database.
    static final String PACKED = "packed";
    private static final String FORM = "form";
    private static final String FROZEN_PACKED = FROZEN + "-" + PACKED;
    private static final String FROZEN_FORM = FROZEN + "-" + FORM;
    private static final String NAME_ID = "name-id";
    private static final int LONGEST_NAME = 40;

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final Checks checks;
    private final Seals seals;

    public Editions(Store store, Audit audit, Staff staff, Catalogs catalogs, Checks checks) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.checks = checks;
        this.seals = new Seals(audit, staff);
    }

    /// A name that somebody gave.
    public record Name(String text, String by, long at) {}

    /// A frozen state of a catalog.
    ///
    /// @param version of the catalog that it belongs to
    /// @param at when it was frozen, milliseconds since 1970
    /// @param seals that were ever put under it, oldest first
    public record Kept(Edition edition, int version, long at, List<Name> names, List<Seal> seals) {
        public Kept {
            names = List.copyOf(names);
            seals = List.copyOf(seals);
        }
    }

    /// All frozen states of a catalog, oldest first.
    public List<Kept> list(long catalog) {
        return store.read(tx -> {
            Map<Long, List<Seal>> under = SealTable.all(tx, catalog).stream().collect(Collectors.groupingBy(seal -> seal.edition().id()));
            return EditionTable.all(tx, catalog).stream().map(line -> new Kept(line.edition(), line.version(), line.at(),
                    EditionTable.names(tx, line.edition().id()), under.getOrDefault(line.edition().id(), List.of()))).toList();
        });
    }

    /// Freezes a catalog as it is under a name. Problem INPUT: no name or a long one; FORBIDDEN: no hand.
    public Edition keep(long id, Session session, String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Problem.input("edition.name", LONGEST_NAME);
        }
        return audit.act(session.name(), "edition.keep", (tx, moment) -> {
            Person person = hand(tx, session);
            Sheet sheet = catalogs.read(tx, id, Progress.NONE);
            Edition edition = seals.freeze(tx, Content.fresh(sheet), moment.at());
            long nameId = Ids.next();
            EditionTable.name(tx, nameId, edition, new Name(clean, person.name(), moment.at()), person.id());
            return Acted.on(sheet.catalog().subject(), edition, Map.of("name", clean, NAME_ID, nameId, "digest", edition.digest(), "version",
                    sheet.catalog().state().version(), FORM, form(tx, edition), PACKED, SealTable.sum(tx, edition.id())));
        });
    }

    /// A frozen state that is not what the record says was frozen, or that somebody has named otherwise.
    public record Lost(Catalog catalog, Edition edition, int version) {}

    /// Those of a catalog.
    public List<Lost> lost(Catalog catalog) {
        return store.read(tx -> {
            List<AuditEntry> told = new ArrayList<>(audit.about(tx, catalog.subject(), Walk.ROUTE));
            told.addAll(audit.about(tx, catalog.subject(), "edition."));
            // To create a catalog freezes nothing unless it is begun from another.
            audit.all(tx, List.of("catalog.create")).stream().filter(entry -> entry.said().containsKey(FROM)).forEach(told::add);
            return EditionTable.all(tx, catalog.id()).stream().filter(line -> !told(tx, line, catalog.subject(), told))
                    .map(line -> new Lost(catalog, line.edition(), line.version())).toList();
        });
    }

    private static boolean told(Tx tx, EditionTable.Line line, String subject, List<AuditEntry> told) {
        String digest = line.edition().digest();
        boolean whole = SealTable.whole(tx, line.edition());
        String form = form(tx, line.edition());
        String packed = SealTable.sum(tx, line.edition().id());
        // Entries of older versions of the program say less.
        List<AuditEntry> own = told.stream().filter(entry -> entry.subject().equals(subject)
                && digest.equals(entry.said().get("digest")) && form.equals(entry.said().getOrDefault(FORM, form))
                && packed.equals(entry.said().getOrDefault(PACKED, packed))).toList();
        boolean frozen = own.stream().anyMatch(entry -> entry.at() == line.at()
                && Integer.toString(line.version()).equals(entry.said().getOrDefault("version", "1")))
                || told.stream().anyMatch(entry -> entry.at() == line.at() && subject.equals(entry.said().get(FROM))
                        && digest.equals(entry.said().get(FROZEN)) && Integer.toString(line.version()).equals(entry.said().get(FROZEN_VERSION))
                        && packed.equals(entry.said().getOrDefault(FROZEN_PACKED, packed))
                        && form.equals(entry.said().getOrDefault(FROZEN_FORM, form)));
        boolean named = EditionTable.named(tx, line.edition().id()).entrySet().stream().allMatch(name -> own.stream().anyMatch(entry ->
                said(entry, name.getKey(), name.getValue())));
        return whole && frozen && named;
    }

    private static String form(Tx tx, Edition edition) {
        return Digest.text(SealTable.form(tx, edition.id()));
    }

    private static boolean said(AuditEntry entry, long id, Name name) {
        String row = Long.toString(id);
        return entry.at() == name.at() && entry.actor().equals(name.by()) && name.text().equals(entry.said().get("name"))
                && row.equals(entry.said().getOrDefault(NAME_ID, row));
    }

    private Person hand(Tx tx, Session session) {
        Person person = staff.current(tx, session);
        if (person.has(Role.ADMIN)) {
            throw Problem.forbidden("edition.hand", person.name());
        }
        return person;
    }

    /// The rows of a frozen state. Problem STORAGE where they are no longer what was frozen.
    public Sheet sheet(Edition edition) {
        Frozen frozen = store.read(tx -> frozen(tx, edition.id()));
        CompletableFuture<String> digest = CompletableFuture.supplyAsync(() -> Digest.text(frozen.content()));
        Optional<Sheet> sheet = frozen.legible();
        if (!digest.join().equals(edition.digest())) {
            throw Problem.storage("seal.lost", edition.brief());
        }
        return sheet.orElseGet(frozen::sheet);
    }

    private static Frozen frozen(Tx tx, long edition) {
        return new Frozen(content(tx, edition), SealTable.form(tx, edition));
    }

    private static String content(Tx tx, long edition) {
        return SealTable.content(tx, edition).orElseThrow(() -> Problem.storage("seal.lost", ""));
    }

    /// Compares two sheets of one catalog, or one of it with one from outside.
    public Comparison compare(Sheet before, Sheet now) {
        return compare(before, now, Progress.NONE);
    }

    /// The same with a way to stop it.
    public Comparison compare(Sheet before, Sheet now, Progress progress) {
        return Comparison.of(before, now, checks.identity(now.template()), _ -> true, progress);
    }

    /// Compares a sheet with what came back from outside, put into its form: of columns that the file does not have nothing
    /// is said.
    public Comparison compare(Sheet before, Conversion outside, Progress progress) {
        Set<Field> given = new HashSet<>(outside.filled());
        return Comparison.of(before, Sheet.preview(outside.draft()), checks.identity(before.template()), given::contains, progress);
    }

    /// The catalog that this one was begun from; empty where it was begun from none.
    public Optional<Catalog> origin(long id) {
        return store.read(tx -> EditionTable.origin(tx, id).map(origin -> catalogs.find(tx, origin.source())));
    }

    /// How many rows a frozen state has. Problem STORAGE where they can no longer be read.
    public int rows(Edition edition) {
        return store.read(tx -> content(tx, edition.id()).lines().skip(1).mapToInt(_ -> 1).sum());
    }

    /// What became of the catalog that this one was begun from; empty where it was begun from none.
    public Optional<Comparison> sinceLastYear(long id, Progress progress) {
        return sinceLastYear(catalogs.sheet(id, progress), progress);
    }

    /// The same for a state of the catalog that is at hand.
    public Optional<Comparison> sinceLastYear(Sheet now, Progress progress) {
        return store.read(tx -> EditionTable.origin(tx, now.catalog().id()).map(origin -> {
            Sheet source = frozen(tx, origin.sourceEdition()).sheet();
            Sheet first = frozen(tx, origin.firstEdition()).sheet();
            Map<Long, Long> links = HashMap.newHashMap(first.size());
            for (int i = 0; i < Math.min(first.size(), source.size()); i++) {
                links.put(first.row(i).id(), source.row(i).id());
            }
            return Comparison.linked(source, now, links, checks.identity(now.template()), progress);
        }));
    }

    /// Begins the catalog of another year from this one: its rows and its unit, no day and no names. Each row keeps the link
    /// to the one it was copied from. Problem FORBIDDEN: not a form-filler.
    public Catalog begin(long source, int year, Session session, Progress progress) {
        return begin(source, year, "", session, progress);
    }

    /// The same under a title of its own; where that is empty, under the one of [#nextTitle].
    public Catalog begin(long source, int year, String title, Session session, Progress progress) {
        Sheet last = catalogs.sheet(source, progress);
        Map<String, String> heading = heading(last.catalog());
        if (!title.isBlank()) {
            heading.put(Heading.TITLE, title.strip());
        }
        Draft draft = new Draft(last.template(), year, heading, Map.of(), last.rows().stream().map(Row::cells).toList());
        return audit.act(session.name(), "catalog.create", (tx, moment) -> {
            Acted<Catalog> made = catalogs.creation(session, draft, progress).run(tx, moment);
            Sheet then = catalogs.read(tx, source, progress);
            Sheet first = catalogs.read(tx, made.result().id(), progress);
            if (then.size() != first.size() || !then.catalog().state().equals(last.catalog().state())) {
                throw Problem.forbidden("signoff.changed");
            }
            Edition old = seals.freeze(tx, Content.fresh(then), moment.at());
            Edition fresh = seals.freeze(tx, Content.fresh(first), moment.at());
            EditionTable.begun(tx, first.catalog().id(), new EditionTable.Origin(source, old.id(), fresh.id()));
            Map<String, Object> detail = new TreeMap<>(made.detail());
            detail.put(FROM, then.catalog().subject());
            detail.put(FROZEN, old.digest());
            detail.put(FROZEN_VERSION, then.catalog().state().version());
            detail.put(FROZEN_PACKED, SealTable.sum(tx, old.id()));
            detail.put(FROZEN_FORM, form(tx, old));
            detail.put(PACKED, SealTable.sum(tx, fresh.id()));
            detail.put(FORM, form(tx, fresh));
            return Acted.on(first.catalog().subject(), made.result(), detail);
        });
    }

    /// The title of a catalog that is begun from `last`: the one of its form.
    public static String nextTitle(Catalog last) {
        return last.template().title(last.template().heading().title(), heading(last));
    }

    /// Only what stays from year to year: the unit, and a title of its own without the year that has passed.
    private static Map<String, String> heading(Catalog last) {
        Set<String> stays = new HashSet<>();
        last.template().heading().lines().stream().filter(line -> line.kind() == Heading.Kind.UNIT).forEach(line -> stays.add(line.key()));
        Map<String, String> heading = new HashMap<>(last.heading());
        heading.keySet().retainAll(stays);
        return heading;
    }
}
