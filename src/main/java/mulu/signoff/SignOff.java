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
import mulu.staff.Signer;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// Walks catalogs along the [Route]. Every guard is asked inside the transaction that does the step, so desk, command
/// line and two people at once get the same answer. Thread-safe.
public final class SignOff {
    private static final int SHORTEST_REASON = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Catalogs catalogs;
    private final ContentCheck content;
    private final Reviews reviews;
    private final RouteRules rules;
    private final Seals seals;

    public SignOff(Store store, Audit audit, Staff staff, Catalogs catalogs, Checks checks, Waivers waivers, Reviews reviews,
            RouteRules rules) {
        this.store = store;
        this.audit = audit;
        this.staff = staff;
        this.catalogs = catalogs;
        this.content = new ContentCheck(checks, waivers);
        this.reviews = reviews;
        this.rules = rules;
        this.seals = new Seals(audit, staff);
    }

    /// What a person should see before signing. The content is read from the database, not from memory.
    public Look look(long id, Progress progress) {
        Sheet sheet = store.read(tx -> catalogs.read(tx, id, progress));
        return content.look(sheet, new Canonical(sheet).digest(), route(sheet.catalog()), progress);
    }

    /// Does the next step of the route: submits, passes, approves or hands in what `look` showed. The password is asked
    /// again. Problem FORBIDDEN: not this person's turn, own work, signed already, changed since the look, errors left, no word
    /// about what may be secret.
    ///
    /// @param remark the hand's opinion; may be empty
    public Catalog sign(Look look, Session session, char[] password, String remark) {
        Route.Step step = look.step()
                .orElseThrow(() -> Problem.forbidden("signoff.end", look.catalog().stage().label()));
        Signer signer = staff.signer(session, password);
        Catalog done = audit.act(session.name(), step.act().record(), (tx, moment) -> {
            Turn turn = atTurn(tx, look.catalog().id(), step.act(), session);
            Catalog now = turn.catalog();
            if (!now.state().equals(look.catalog().state())) {
                throw Problem.forbidden("signoff.changed");
            }
            Sheet sheet = catalogs.read(tx, now.id(), Progress.NONE);
            Content signed = step.act() == Act.SUBMIT ? Content.fresh(sheet) : Content.known(sheet);
            String digest = signed.digest();
            if (!digest.equals(look.digest())) {
                throw Problem.forbidden("signoff.changed");
            }
            checkContent(tx, step, sheet, digest, remark);
            checkEarlierHands(tx, now, turn.route(), step);
            Map<String, Object> detail = new TreeMap<>(Map.of("digest", digest, "version", now.state().version(),
                    "round", now.state().round(), "remark", remark));
            turn.record(detail);
            if (step.act() == Act.SUBMIT && rules.secrecy(tx)) {
                detail.put(Walk.SECRECY, true);
            }
            if (step.seals() != null) {
                checkHands(tx, turn);
                reviews.check(tx, step.act(), sheet);
                Seal seal = seals.put(tx, moment, signed, step.seals(), signer, turn.behalf(), remark, signatures(tx, now));
                detail.put("seal", seal.mark());
                detail.put(Editions.PACKED, SealTable.sum(tx, seal.edition().id()));
            }
            return Acted.on(now.subject(), catalogs.advance(tx, now, to(now, turn.step())), detail);
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
            audit.act(session.name(), Walk.OPENED, (tx, _) -> {
                Catalog now = catalogs.lock(tx, id);
                return news(tx, now, session) ? Acted.on(now.subject(), true, Map.of("version", now.state().version(), "round", now.state().round()))
                        : Acted.nothing(false);
            });
        }
    }

    private boolean news(Tx tx, Catalog now, Session session) {
        Walk walk = seals.walk(tx, now.id());
        boolean turn = walk.route().find(now.stage(), Act.WITHDRAW).isPresent() && walk.route().forward(now.stage())
                .filter(step -> step.hands().stream().anyMatch(staff.current(tx, session)::has)).isPresent();
        return turn && walk.opened().isEmpty() && walk.last().filter(entry -> names(tx, session).contains(entry.actor())).isEmpty();
    }

    /// Why this person cannot take back what he or she handed on, as a sentence that is empty where that can be done; empty
    /// where it was not this person who did.
    public Optional<String> withdrawal(Catalog catalog, Session session) {
        return store.read(tx -> {
            Walk walk = seals.walk(tx, catalog.id());
            boolean own = walk.route().find(catalog.stage(), Act.WITHDRAW).isPresent() && walk.handedOn(names(tx, session));
            return own ? Optional.of(walk.opened().map(entry -> seen(entry).sentence()).orElse("")) : Optional.empty();
        });
    }

    private static Problem seen(AuditEntry entry) {
        return Problem.forbidden("signoff.opened", entry.actor(), CLOCK.format(Instant.ofEpochMilli(entry.at()).atZone(ZoneId.systemDefault())));
    }

    private Set<String> names(Tx tx, Session session) {
        return staff.names(tx, session.person());
    }

    /// Opens an approved catalog as a draft of its next version; the approved version and its seals stay as they are.
    public Catalog reopen(long id, Session session, char[] password, String reason) {
        return undo(id, Act.REOPEN, session, password, reason);
    }

    /// Notes that the office above has given a catalog back that was handed in, and opens its next version as a draft.
    public Catalog returnedFromAbove(long id, Session session, char[] password, String reason) {
        return undo(id, Act.RETURNED_ABOVE, session, password, reason);
    }

    private Catalog undo(long id, Act act, Session session, char[] password, String reason) {
        if (act != Act.WITHDRAW && reason.strip().length() < SHORTEST_REASON) {
            throw Problem.input("signoff.reason", SHORTEST_REASON);
        }
        staff.confirm(session, password);
        Catalog done = audit.act(session.name(), act.record(), (tx, _) -> {
            Turn turn = atTurn(tx, id, act, session);
            Catalog now = turn.catalog();
            if (act == Act.WITHDRAW) {
                checkOwn(tx, now, session);
            }
            if (!act.renews()) {
                SealTable.voidOf(tx, Seals.place(now), turn.route().voids(turn.step()), reason.strip());
            }
            Map<String, Object> detail = new TreeMap<>(Map.of("reason", reason.strip(), "version", now.state().version(),
                    "round", now.state().round()));
            turn.record(detail);
            return Acted.on(now.subject(), catalogs.advance(tx, now, to(now, turn.step())), detail);
        });
        catalogs.advanced(done);
        return done;
    }

    /// Only who handed the catalog on takes it back, and only from where nobody has looked.
    private void checkOwn(Tx tx, Catalog now, Session session) {
        Walk walk = seals.walk(tx, now.id());
        if (!walk.handedOn(names(tx, session))) {
            throw Problem.forbidden("signoff.not-yours", walk.last().map(AuditEntry::actor).orElse(""));
        }
        walk.opened().ifPresent(entry -> {
            throw seen(entry);
        });
    }

    /// A step that is due, and who may do it.
    ///
    /// @param behalf for whom the person stands in; null where it is his or her own hand
    private record Turn(Catalog catalog, Route route, Route.Step step, Person person, @Nullable Person behalf) {
        void record(Map<String, Object> detail) {
            if (behalf != null) {
                detail.put("for", behalf.name());
            }
        }
    }

    /// Locks the catalog and makes sure that this step is due and this person may do it.
    private Turn atTurn(Tx tx, long id, Act act, Session session) {
        Catalog now = catalogs.lock(tx, id);
        Route route = seals.walk(tx, id).route();
        Route.Step step = route.find(now.stage(), act)
                .orElseThrow(() -> Problem.forbidden("signoff.turn", act.label(), now.stage().label()));
        if (!seals.inPlace(tx, now)) {
            throw Problem.forbidden("signoff.displaced", now.stage().label());
        }
        Person person = staff.current(tx, session);
        if (step.hands().stream().noneMatch(person::has)) {
            throw Problem.forbidden("signoff.role", person.name(), step.act().label(), now.stage().label());
        }
        return new Turn(now, route, step, person, staff.behalf(tx, person, step.hands()).orElse(null));
    }

    private void checkContent(Tx tx, Route.Step step, Sheet sheet, String digest, String remark) {
        if (step.act() == Act.SUBMIT) {
            int errors = content.of(tx, sheet, digest).findings(Rule.Level.ERROR).size();
            if (errors > 0) {
                throw Problem.forbidden("signoff.errors", errors);
            }
            return;
        }
        if (step.act() == Act.CLEAR && remark.isBlank()) {
            int doubtful = content.of(tx, sheet, digest).doubtful().size();
            if (doubtful > 0) {
                throw Problem.forbidden("signoff.secrecy", doubtful);
            }
        }
        Signatures earlier = signatures(tx, sheet.catalog());
        boolean genuine = seals.check(tx, sheet.catalog().id(), earlier.seals()).stream().allMatch(SealCheck::genuine);
        if (!genuine || earlier.seals().stream().anyMatch(seal -> !seal.edition().digest().equals(digest))) {
            throw Problem.forbidden("signoff.altered");
        }
    }

    /// Four eyes: nobody signs twice, and nobody judges what he or she wrote, by whatever door; nor does a deputy for who did.
    private void checkHands(Tx tx, Turn turn) {
        Catalog now = turn.catalog();
        Person person = turn.person();
        List<Person> hands = turn.behalf() == null ? List.of(person) : List.of(person, turn.behalf());
        Set<Long> earlier = signatures(tx, now).people();
        Optional<Person> twice = hands.stream().filter(one -> earlier.contains(one.id())).findFirst();
        Optional<Person> own = turn.step().act() == Act.SUBMIT ? Optional.empty() : hands.stream().filter(one ->
                catalogs.contributors(tx, now).contains(one.id()) || seals.worked(tx, now, staff.names(tx, one))).findFirst();
        twice.or(() -> own).filter(_ -> !staff.onePersonAllowed(tx)).ifPresent(one -> {
            String key = twice.isPresent() ? "signoff.twice" : "signoff.own";
            throw one.id() == person.id() ? Problem.forbidden(key, person.name()) : Problem.forbidden(key + "-behalf", person.name(), one.name());
        });
    }

    /// All hands before this step have sealed; handing in needs all of them.
    private static void checkEarlierHands(Tx tx, Catalog now, Route route, Route.Step step) {
        Signatures earlier = signatures(tx, now);
        boolean complete = route.hands().stream().takeWhile(hand -> hand != step.seals())
                .allMatch(hand -> earlier.of(hand).isPresent());
        if (!complete) {
            throw Problem.forbidden("signoff.missing");
        }
    }

    private static Catalog.State to(Catalog now, Route.Step step) {
        Catalog.State state = now.state();
        boolean next = step.act().renews();
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
        return store.read(tx -> audit.about(tx, catalog.subject(), Walk.ROUTE)).stream()
                .flatMap(entry -> Passage.of(entry).stream()).toList();
    }

    /// Why a draft came back from the next hand; empty where it did not.
    public Optional<Passage> returned(Catalog catalog) {
        if (catalog.stage() != Stage.DRAFT) {
            return Optional.empty();
        }
        return passages(catalog).stream().reduce((_, last) -> last).filter(Passage::returned);
    }

    /// Hashes of the record's entries that seals were put behind; each must still be in the record.
    public List<String> anchors() {
        return store.read(SealTable::heads);
    }

    /// The sheet that may leave the house: approved, and to the letter what all hands sealed.
    /// Problem FORBIDDEN where it is not approved yet, or is no longer what was sealed.
    public Sheet approved(long id, Progress progress) {
        Sheet sheet = store.read(tx -> catalogs.read(tx, id, progress));
        if (!sheet.catalog().stage().approved()) {
            throw Problem.forbidden("signoff.not-approved", sheet.catalog().stage().label());
        }
        Signatures signatures = signatures(sheet.catalog());
        String digest = new Canonical(sheet).digest();
        Set<Seal> genuine = store.read(tx -> seals.check(tx, id, signatures.seals())).stream().filter(SealCheck::genuine).map(SealCheck::seal).collect(Collectors.toSet());
        boolean whole = route(sheet.catalog()).hands().stream().allMatch(hand -> signatures.of(hand)
                .filter(seal -> seal.edition().digest().equals(digest) && genuine.contains(seal)).isPresent());
        boolean form = signatures.seals().stream().map(seal -> frozen(seal.edition()).form())
                .allMatch(kept -> kept.isEmpty() || Templates.parse(kept).equals(sheet.template()));
        if (!whole || !form || !inPlace(sheet.catalog())) {
            throw Problem.forbidden("signoff.altered-approved");
        }
        return sheet;
    }

    /// Every seal that was ever put under this catalog, oldest first, with what is wrong with it.
    public List<SealCheck> check(long catalog) {
        return store.read(tx -> seals.check(tx, catalog));
    }

    /// The way that a catalog goes, as the record tells it.
    public Route route(Catalog catalog) {
        return store.read(tx -> seals.walk(tx, catalog.id()).route());
    }

    /// Since when the hand whose turn it is has had a catalog, milliseconds since 1970; empty for a draft that nobody gave back.
    Optional<Long> since(Catalog catalog) {
        return store.read(tx -> seals.walk(tx, catalog.id()).since());
    }

    /// Whether a catalog stands where the record says that it was brought.
    public boolean inPlace(Catalog catalog) {
        return store.read(tx -> seals.inPlace(tx, catalog));
    }

    /// The frozen content of a seal. Problem STORAGE where it cannot be read any more.
    public Frozen frozen(Edition edition) {
        return store.read(tx -> new Frozen(SealTable.content(tx, edition.id())
                .orElseThrow(() -> Problem.storage("seal.lost", edition.brief())), SealTable.form(tx, edition.id())));
    }

    /// What a workbook of an approved catalog carries: its frozen content and the seals under it; nothing where it was sealed
    /// before people had keys, so that nobody could prove it. Problem FORBIDDEN where a hand has not sealed it.
    public Optional<Envelope> envelope(Catalog catalog) {
        List<Seal> under = route(catalog).hands().stream().map(hand -> signatures(catalog).of(hand)
                .orElseThrow(() -> Problem.forbidden("signoff.missing"))).toList();
        if (!under.stream().map(Seal::proof).allMatch(Seal.Proof::signed)) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(frozen(under.getLast().edition()), under.stream().map(Seal::proof)
                .map(proof -> new Envelope.Sealed(proof.statement(), proof.signature(), proof.key().hex())).toList()));
    }

    /// The catalogs that wait for this person, and what is to be done with each.
    public Map<Catalog, Route.Step> waiting(Session session) {
        return waiting(session.person());
    }

    /// The same for a person who need not be at the desk, with the hands that others have lent.
    public Map<Catalog, Route.Step> waiting(Person whose) {
        Person person = staff.acting(whose);
        Map<Catalog, Route.Step> waiting = new LinkedHashMap<>();
        for (Catalog catalog : catalogs.list()) {
            Route.WITH_SECRECY.forward(catalog.stage()).filter(step -> step.hands().stream().anyMatch(person::has))
                    .filter(step -> step.from() != Stage.APPROVED || person.has(Role.FILLER))
                    .ifPresent(step -> waiting.put(catalog, step));
        }
        return waiting;
    }
}
