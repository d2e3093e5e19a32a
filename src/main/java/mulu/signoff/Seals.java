package mulu.signoff;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mulu.audit.Audit;
import mulu.base.Digest;
import mulu.base.Ids;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.catalog.Along;
import mulu.catalog.Catalog;
import mulu.catalog.Sheet;
import mulu.staff.Delegations;
import mulu.staff.Person;
import mulu.staff.Signer;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Heading.Hand;
import org.jspecify.annotations.Nullable;

/// Puts seals and finds out whether they are genuine. Thread-safe.
final class Seals {
    /// What the entry of work that a deputy did says beside the name.
    private static final String FOR = "\"for\"";

    private final Audit audit;
    private final Staff staff;

    Seals(Audit audit, Staff staff) {
        this.audit = audit;
        this.staff = staff;
    }

    /// Freezes the content and signs for it.
    ///
    /// @param behalf for whom the signer stands in; null for nobody
    /// @param before what holds already, the hand before last
    Seal put(Tx tx, Audit.Moment moment, Content content, Hand hand, Signer signer, @Nullable Person behalf, String remark,
            Signatures before) {
        if (!staff.fingerprints(tx, signer.person().id()).contains(signer.key().fingerprint())) {
            throw Problem.forbidden("staff.key-broken", signer.person().name());
        }
        Catalog catalog = content.sheet().catalog();
        Seal.Place place = place(catalog);
        Edition edition = freeze(tx, content, moment.at());
        String form = SealTable.form(tx, edition.id());
        long id = Ids.next();
        Seal.By by = new Seal.By(hand, signer.person().id(), Delegations.printed(signer.person(), behalf), remark,
                behalf == null ? 0 : behalf.id());
        String statement = new Statement(new Statement.Origin(Store.library(tx), id), place, by, moment.at(),
                new Statement.Content(catalog.title(), catalog.year(), content.digest(), Digest.text(form)), moment.head(),
                signer.key().fingerprint(), Optional.of(after(before))).text();
        Seal seal = new Seal(id, place, by, moment.at(), edition,
                new Seal.Proof(moment.head(), statement, signer.sign(statement), signer.key()), "");
        SealTable.insert(tx, seal);
        return seal;
    }

    private static String after(Signatures before) {
        return before.seals().stream().max(Comparator.comparing(seal -> seal.by().hand())).map(seal -> Digest.text(seal.proof().statement())).orElse("");
    }

    /// Keeps the content of a sheet, once.
    Edition freeze(Tx tx, Content content, long at) {
        Seal.Place place = place(content.sheet().catalog());
        return SealTable.edition(tx, place.catalog(), place.version(), content.digest()).orElseGet(() -> {
            Edition edition = new Edition(Ids.next(), content.digest());
            SealTable.freeze(tx, edition, place, at, content.packed().get(), Json.write(content.sheet().template()));
            return edition;
        });
    }

    static Seal.Place place(Catalog catalog) {
        return new Seal.Place(catalog.id(), catalog.state().version(), catalog.state().round());
    }

    /// The catalog's way as the record tells it.
    Walk walk(Tx tx, long catalog) {
        return Walk.of(audit.about(tx, Catalog.subject(catalog), Walk.ROUTE));
    }

    /// Whether the library has a catalog where the record says, with all the seals that the record knows.
    boolean inPlace(Tx tx, Catalog catalog) {
        Walk walk = walk(tx, catalog.id());
        return walk.at(catalog) && walk.complete(SealTable.all(tx, catalog.id()));
    }

    /// Whether the record says that somebody of these names worked on the content of this version, or let a deputy do it.
    boolean worked(Tx tx, Catalog catalog, Set<String> names) {
        long begun = walk(tx, catalog.id()).begun();
        return Stream.of("catalog.", "check.", Along.TAKEN_OVER).flatMap(acts -> audit.about(tx, catalog.subject(), acts).stream())
                .anyMatch(entry -> entry.seq() > begun && (names.contains(entry.actor())
                        || (entry.detail().contains(FOR) && names.contains(entry.said().getOrDefault("for", "")))));
    }

    /// Every seal of a catalog, of every version, oldest first, with what is wrong with it.
    List<SealCheck> check(Tx tx, long catalog) {
        return check(tx, catalog, SealTable.all(tx, catalog));
    }

    /// The same for some of them.
    List<SealCheck> check(Tx tx, long catalog, List<Seal> some) {
        Walk walk = walk(tx, catalog);
        Map<Edition, Boolean> whole = new HashMap<>();
        return some.stream().map(seal -> check(tx, seal, walk,
                whole.computeIfAbsent(seal.edition(), edition -> SealTable.whole(tx, edition)))).toList();
    }

    private SealCheck check(Tx tx, Seal seal, Walk walk, boolean whole) {
        Set<SealFlaw> flaws = EnumSet.noneOf(SealFlaw.class);
        if (!walk.knows(seal)) {
            flaws.add(SealFlaw.UNRECORDED);
        } else if (!walk.agrees(seal)) {
            flaws.add(SealFlaw.REVIVED);
        }
        if (!whole) {
            flaws.add(SealFlaw.EDITION);
        }
        if (seal.proof().signed()) {
            Seal.Proof proof = seal.proof();
            Optional<Statement> said = Statement.legible(proof.statement());
            if (!proof.key().fits(proof.statement(), proof.signature())) {
                flaws.add(SealFlaw.SIGNATURE);
            } else if (said.filter(statement -> statement.speaksOf(seal)).isEmpty()) {
                flaws.add(SealFlaw.STATEMENT);
            } else if (!said.get().content().form().equals(Digest.text(SealTable.form(tx, seal.edition().id())))) {
                flaws.add(SealFlaw.FORM);
            }
            if (seal.by().behalf() != 0 && !staff.delegations().stood(tx, seal.by().person(), seal.by().behalf(), Route.roles(seal.by().hand()), seal.at())) {
                flaws.add(SealFlaw.MANDATE);
            }
            if (!staff.fingerprints(tx, seal.by().person()).contains(proof.key().fingerprint())) {
                flaws.add(SealFlaw.KEY);
            }
        }
        return new SealCheck(seal, flaws);
    }
}
