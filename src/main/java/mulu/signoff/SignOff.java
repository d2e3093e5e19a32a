package mulu.signoff;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.base.Digest;
import mulu.base.Ids;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.check.Checks;
import mulu.check.Rule;
import mulu.check.Waivers;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Heading.Hand;

/// Walks catalogs along the [Route]. Every guard is asked inside the transaction that does the step, so desk, command
/// line and two people at once get the same answer. Thread-safe.
public final class SignOff {
    private static final int SHORTEST_REASON = 5;
    /// What the record's names of all acts of this chapter begin with.
    private static final String ROUTE = "signoff.";
    private static final String OPENED = ROUTE + "open";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final Checks checks;
    private final Waivers waivers;

    public SignOff(Store store, Audit audit, Staff staff, Catalogs catalogs, Checks checks, Waivers waivers) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.checks = checks;
        this.waivers = waivers;
    }

    /// What a person should see before signing. The content is read from the database, not from memory.
    public Look look(long id, Progress progress) {
        Sheet sheet = store.read(tx -> catalogs.read(tx, id, progress));
        return new Look(sheet.catalog(), new Canonical(sheet).digest(), Route.forward(sheet.catalog().stage()),
                checks.check(sheet, progress));
    }

    /// Does the next step of the route: submits, passes, approves or hands in what `look` showed. The password is asked
    /// again. Problem FORBIDDEN: not this person's turn, own work, signed already, changed since the look, errors left.
    ///
    /// @param remark the hand's opinion; may be empty
    public Catalog sign(Look look, Session session, char[] password, String remark) {
        Route.Step step = Route.forward(look.catalog().stage())
                .orElseThrow(() -> Problem.forbidden("signoff.end", look.catalog().stage().label()));
        staff.confirm(session, password);
        Catalog done = audit.act(session.name(), step.act().record(), (tx, moment) -> {
            Catalog now = atTurn(tx, look.catalog().id(), step, session);
            if (!now.state().equals(look.catalog().state())) {
                throw Problem.forbidden("signoff.changed");
            }
            Sheet sheet = catalogs.read(tx, now.id(), Progress.NONE);
            String digest = new Canonical(sheet).digest();
            if (!digest.equals(look.digest())) {
                throw Problem.forbidden("signoff.changed");
            }
            checkContent(tx, step, sheet, digest);
            checkEarlierHands(tx, now, step);
            Person person = staff.current(tx, session);
            Map<String, Object> detail = new TreeMap<>(Map.of("digest", digest, "version", now.state().version(),
                    "round", now.state().round(), "remark", remark));
            if (step.seals() != null) {
                checkHands(tx, now, step, person);
                Edition edition = freeze(tx, sheet, digest, moment);
                Seal seal = new Seal(Ids.next(), place(now), new Seal.By(step.seals(), person.id(), person.name(), remark),
                        moment.at(), edition, moment.head(), "");
                SealTable.insert(tx, seal);
                detail.put("seal", seal.mark());
            }
            return Acted.on(now.subject(), catalogs.advance(tx, now, to(now, step)), detail);
        });
        catalogs.advanced(done);
        return done;
    }

    /// Gives a catalog back to the form-filler; the seals of this version no longer hold. The reason is kept for ever.
    public Catalog giveBack(long id, Session session, char[] password, String reason) {
        return undo(id, Act.RETURN, session, password, reason);
    }

    /// Gives a catalog back to the reviewer, whose seal no longer holds; the form-filler's does.
    public Catalog giveBackToReview(long id, Session session, char[] password, String reason) {
        return undo(id, Act.RETURN_TO_REVIEW, session, password, reason);
    }

    /// Takes back what this person handed on last, as long as nobody of the next hand has opened it. Problem FORBIDDEN:
    /// another one handed it on, or it has been opened.
    public Catalog withdraw(long id, Session session, char[] password) {
        return undo(id, Act.WITHDRAW, session, password, Messages.text("signoff.withdrawn"));
    }

    /// Notes that a person whose turn it is has opened the catalog; whoever handed it on cannot take it back any more. Does
    /// nothing for others, and nothing the second time.
    public void opened(long id, Session session) {
        Catalog seen = catalogs.get(id);
        if (store.read(tx -> news(tx, seen, session))) {
            audit.act(session.name(), OPENED, (tx, _) -> {
                Catalog now = catalogs.lock(tx, id);
                return news(tx, now, session) ? Acted.on(now.subject(), true, Map.of("version", now.state().version(), "round", now.state().round()))
                        : Acted.nothing(false);
            });
        }
    }

    private boolean news(Tx tx, Catalog now, Session session) {
        boolean turn = Route.find(now.stage(), Act.WITHDRAW).isPresent() && Route.forward(now.stage())
                .filter(step -> step.hands().stream().anyMatch(staff.current(tx, session)::has)).isPresent();
        Standing standing = standing(tx, now);
        return turn && standing.opened().isEmpty() && standing.last().filter(entry -> names(tx, session).contains(entry.actor())).isEmpty();
    }

    /// Why this person cannot take back what he or she handed on, as a sentence that is empty where that can be done; empty
    /// where it was not this person who did.
    public Optional<String> withdrawal(Catalog catalog, Session session) {
        return store.read(tx -> {
            Standing standing = standing(tx, catalog);
            boolean own = Route.find(catalog.stage(), Act.WITHDRAW).isPresent() && standing.handedOn(names(tx, session));
            return own ? Optional.of(standing.opened().map(entry -> seen(entry).sentence()).orElse("")) : Optional.empty();
        });
    }

    private static Problem seen(AuditEntry entry) {
        return Problem.forbidden("signoff.opened", entry.actor(), CLOCK.format(Instant.ofEpochMilli(entry.at()).atZone(ZoneId.systemDefault())));
    }

    /// The last step that a catalog took on its route, and who has opened it since.
    private record Standing(Optional<AuditEntry> last, Optional<AuditEntry> opened) {
        /// Whether the person of these names brought it here by a seal, not back.
        boolean handedOn(Set<String> names) {
            return last.filter(entry -> names.contains(entry.actor())).flatMap(entry -> Act.recorded(entry.act()))
                    .filter(act -> act == Act.SUBMIT || act == Act.PASS).isPresent();
        }
    }

    private Set<String> names(Tx tx, Session session) {
        return staff.names(tx, session.person());
    }

    private Standing standing(Tx tx, Catalog catalog) {
        AuditEntry last = null;
        AuditEntry opened = null;
        for (AuditEntry entry : audit.about(tx, catalog.subject(), ROUTE)) {
            if (Act.recorded(entry.act()).isPresent()) {
                last = entry;
                opened = null;
            } else if (entry.act().equals(OPENED) && opened == null) {
                opened = entry;
            }
        }
        return new Standing(Optional.ofNullable(last), Optional.ofNullable(opened));
    }

    /// Opens an approved catalog as a draft of its next version; the approved version and its seals stay as they are.
    public Catalog reopen(long id, Session session, char[] password, String reason) {
        return undo(id, Act.REOPEN, session, password, reason);
    }

    private Catalog undo(long id, Act act, Session session, char[] password, String reason) {
        if (act != Act.WITHDRAW && reason.strip().length() < SHORTEST_REASON) {
            throw Problem.input("signoff.reason", SHORTEST_REASON);
        }
        staff.confirm(session, password);
        Catalog done = audit.act(session.name(), act.record(), (tx, _) -> {
            Catalog seen = catalogs.lock(tx, id);
            Route.Step step = Route.find(seen.stage(), act)
                    .orElseThrow(() -> Problem.forbidden("signoff.turn", act.label(), seen.stage().label()));
            Catalog now = atTurn(tx, id, step, session);
            if (act == Act.WITHDRAW) {
                checkOwn(tx, now, session);
            }
            if (act != Act.REOPEN) {
                List<Hand> voided = step.to() == Stage.DRAFT ? List.of(Hand.values()) : List.of(Hand.REVIEWER, Hand.APPROVER);
                SealTable.voidOf(tx, place(now), voided, reason.strip());
            }
            return Acted.on(now.subject(), catalogs.advance(tx, now, to(now, step)),
                    Map.of("reason", reason.strip(), "version", now.state().version(), "round", now.state().round()));
        });
        catalogs.advanced(done);
        return done;
    }

    /// Only who handed the catalog on takes it back, and only from where nobody has looked.
    private void checkOwn(Tx tx, Catalog now, Session session) {
        Standing standing = standing(tx, now);
        if (!standing.handedOn(names(tx, session))) {
            throw Problem.forbidden("signoff.not-yours", standing.last().map(AuditEntry::actor).orElse(""));
        }
        standing.opened().ifPresent(entry -> {
            throw seen(entry);
        });
    }

    /// Locks the catalog and makes sure that this step is due and this person may do it.
    private Catalog atTurn(Tx tx, long id, Route.Step step, Session session) {
        Catalog now = catalogs.lock(tx, id);
        if (now.stage() != step.from()) {
            throw Problem.forbidden("signoff.turn", step.act().label(), now.stage().label());
        }
        Person person = staff.current(tx, session);
        if (step.hands().stream().noneMatch(person::has)) {
            throw Problem.forbidden("signoff.role", person.name(), step.act().label(), now.stage().label());
        }
        return now;
    }

    private void checkContent(Tx tx, Route.Step step, Sheet sheet, String digest) {
        if (step.act() == Act.SUBMIT) {
            int errors = checks.check(sheet, waivers.of(tx, sheet.catalog().id()), Progress.NONE).findings(Rule.Level.ERROR).size();
            if (errors > 0) {
                throw Problem.forbidden("signoff.errors", errors);
            }
            return;
        }
        if (signatures(tx, sheet.catalog()).seals().stream().anyMatch(seal -> !seal.edition().digest().equals(digest))) {
            throw Problem.forbidden("signoff.altered");
        }
    }

    /// Four eyes: nobody signs twice, and nobody judges what he or she wrote, by whatever door.
    private void checkHands(Tx tx, Catalog now, Route.Step step, Person person) {
        Signatures earlier = signatures(tx, now);
        boolean twice = earlier.seals().stream().anyMatch(seal -> seal.by().person() == person.id());
        boolean own = step.act() != Act.SUBMIT && catalogs.contributors(tx, now).contains(person.id());
        if ((twice || own) && !staff.onePersonAllowed(tx)) {
            throw Problem.forbidden(twice ? "signoff.twice" : "signoff.own", person.name());
        }
    }

    /// All hands before this step have sealed; handing in needs all three.
    private static void checkEarlierHands(Tx tx, Catalog now, Route.Step step) {
        Signatures earlier = signatures(tx, now);
        boolean complete = List.of(Hand.values()).stream().takeWhile(hand -> hand != step.seals())
                .allMatch(hand -> earlier.of(hand).isPresent());
        if (!complete) {
            throw Problem.forbidden("signoff.missing");
        }
    }

    private static Edition freeze(Tx tx, Sheet sheet, String digest, Audit.Moment moment) {
        Seal.Place place = place(sheet.catalog());
        return SealTable.edition(tx, place.catalog(), place.version(), digest).orElseGet(() -> {
            Edition edition = new Edition(Ids.next(), digest);
            SealTable.freeze(tx, edition, place, moment.at(), new Canonical(sheet).bytes());
            return edition;
        });
    }

    private static Seal.Place place(Catalog catalog) {
        return new Seal.Place(catalog.id(), catalog.state().version(), catalog.state().round());
    }

    private static Catalog.State to(Catalog now, Route.Step step) {
        Catalog.State state = now.state();
        boolean next = step.act() == Act.REOPEN;
        int round = next ? 1 : step.act() == Act.RETURN ? state.round() + 1 : state.round();
        return new Catalog.State(step.to(), next ? state.version() + 1 : state.version(), round, state.revision());
    }

    /// The seals that hold for the catalog's version as it is now.
    public Signatures signatures(Catalog catalog) {
        return store.read(tx -> signatures(tx, catalog));
    }

    private static Signatures signatures(Tx tx, Catalog catalog) {
        return new Signatures(SealTable.all(tx, catalog.id()).stream()
                .filter(seal -> seal.holds() && seal.place().version() == catalog.state().version()).toList());
    }

    /// Every seal that was ever put under this catalog, oldest first.
    public List<Seal> seals(long catalog) {
        return store.read(tx -> SealTable.all(tx, catalog));
    }

    /// Every step that this catalog has taken on its route, oldest first, from the record.
    public List<Passage> passages(Catalog catalog) {
        return store.read(tx -> audit.about(tx, catalog.subject(), ROUTE)).stream()
                .flatMap(entry -> Act.recorded(entry.act()).map(act -> passage(act, entry)).stream()).toList();
    }

    static Passage passage(Act act, AuditEntry entry) {
        Map<String, String> detail = Json.map(entry.detail());
        String words = detail.getOrDefault("reason", detail.getOrDefault("remark", ""));
        return new Passage(act, entry.actor(), entry.at(), words, Integer.parseInt(detail.getOrDefault("version", "1")),
                Integer.parseInt(detail.getOrDefault("round", "1")));
    }

    /// Why a draft came back from the next hand; empty where it did not.
    public Optional<Passage> returned(Catalog catalog) {
        if (catalog.stage() != Stage.DRAFT) {
            return Optional.empty();
        }
        return passages(catalog).stream().reduce((_, last) -> last).filter(passage -> passage.act() == Act.RETURN);
    }

    /// Hashes of the record's entries that seals were put behind; each must still be in the record.
    public List<String> anchors() {
        return store.read(SealTable::heads);
    }

    /// The sheet that may leave the house: approved, and to the letter what all three hands sealed.
    /// Problem FORBIDDEN where it is not approved yet, or is no longer what was sealed.
    public Sheet approved(long id, Progress progress) {
        Sheet sheet = store.read(tx -> catalogs.read(tx, id, progress));
        if (!sheet.catalog().stage().approved()) {
            throw Problem.forbidden("signoff.not-approved", sheet.catalog().stage().label());
        }
        Signatures signatures = signatures(sheet.catalog());
        String digest = new Canonical(sheet).digest();
        Set<String> recorded = recorded(id);
        boolean whole = List.of(Hand.values()).stream().allMatch(hand -> signatures.of(hand)
                .filter(seal -> seal.edition().digest().equals(digest) && frozen(seal.edition()))
                .filter(seal -> recorded.contains(seal.mark()))
                .isPresent());
        if (!whole) {
            throw Problem.forbidden("signoff.altered-approved");
        }
        return sheet;
    }

    /// The marks of all seals that the record says were put under this catalog.
    private Set<String> recorded(long catalog) {
        return store.read(tx -> audit.about(tx, Catalog.subject(catalog), ROUTE)).stream()
                .filter(entry -> Act.recorded(entry.act()).isPresent())
                .flatMap(entry -> Optional.ofNullable(Json.map(entry.detail()).get("seal")).stream())
                .collect(Collectors.toSet());
    }

    /// The seals that are not as the record says they were put.
    public List<Seal> forged() {
        return catalogs.list().stream().flatMap(catalog -> {
            Set<String> recorded = recorded(catalog.id());
            return seals(catalog.id()).stream().filter(seal -> !recorded.contains(seal.mark()));
        }).toList();
    }

    /// Whether the kept bytes still are what the digest says.
    private boolean frozen(Edition edition) {
        return store.read(tx -> SealTable.content(tx, edition.id()))
                .filter(content -> Digest.sm3(content).equals(edition.digest())).isPresent();
    }

    /// The catalogs that wait for this person, and what is to be done with each.
    public Map<Catalog, Route.Step> waiting(Session session) {
        return waiting(staff.holder(session));
    }

    /// The same for a person who need not be at the desk.
    public Map<Catalog, Route.Step> waiting(Person person) {
        Map<Catalog, Route.Step> waiting = new LinkedHashMap<>();
        for (Catalog catalog : catalogs.list()) {
            Route.forward(catalog.stage()).filter(step -> step.hands().stream().anyMatch(person::has))
                    .filter(step -> step.from() != Stage.APPROVED || person.has(Role.FILLER))
                    .ifPresent(step -> waiting.put(catalog, step));
        }
        return waiting;
    }
}
