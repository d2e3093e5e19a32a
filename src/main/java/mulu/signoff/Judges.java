package mulu.signoff;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.base.Problem;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Stage;
import mulu.staff.Person;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Tx;

/// Who may say what of a catalog as it stands, asked inside the transaction that writes it down.
final class Judges {
    private static final Set<Role> HANDS = EnumSet.of(Role.FILLER, Role.REVIEWER, Role.SECRECY, Role.APPROVER);

    private final Staff staff;
    private final Catalogs catalogs;

    Judges(Staff staff, Catalogs catalogs) {
        this.staff = staff;
        this.catalogs = catalogs;
    }

    /// Any hand, as long as the catalog is on its way. Problem FORBIDDEN: no hand, or approved.
    Person hand(Tx tx, Catalog now, Session session) {
        Person person = staff.current(tx, session);
        if (person.roles().stream().noneMatch(HANDS::contains)) {
            throw Problem.forbidden("review.no-hand", person.name());
        }
        if (now.stage().approved()) {
            throw Problem.forbidden("review.closed", now.stage().label());
        }
        return person;
    }

    /// The hand whose turn it is to judge the content. Problem FORBIDDEN: nobody's turn, another's, or own work.
    Person judge(Tx tx, Catalog now, Session session) {
        Role role = turn(now.stage()).filter(hand -> hand != Role.FILLER)
                .orElseThrow(() -> Problem.forbidden("review.turn", now.stage().label()));
        return impartial(tx, now, session, role);
    }

    /// The reviewer of a catalog that waits for one. Problem FORBIDDEN as for [#judge].
    Person reviewer(Tx tx, Catalog now, Session session) {
        if (now.stage() != Stage.TO_REVIEW) {
            throw Problem.forbidden("review.turn", now.stage().label());
        }
        return impartial(tx, now, session, Role.REVIEWER);
    }

    /// For whom a reviewer stands in, by number; 0 for nobody.
    long behalf(Tx tx, Person reviewer) {
        return staff.behalf(tx, reviewer, Set.of(Role.REVIEWER)).map(Person::id).orElse(0L);
    }

    private Person impartial(Tx tx, Catalog now, Session session, Role role) {
        Person person = staff.current(tx, session);
        if (!person.has(role)) {
            throw Problem.forbidden("review.role", person.name(), now.stage().label(), role.label());
        }
        List<Long> partial = partial(tx, now);
        staff.behalf(tx, person, Set.of(role)).filter(principal -> partial.contains(principal.id())).ifPresent(principal -> {
            throw Problem.forbidden("signoff.own-behalf", person.name(), principal.name());
        });
        if (partial.contains(person.id())) {
            throw Problem.forbidden("signoff.own", person.name());
        }
        return person;
    }

    /// Those who changed this version and so cannot judge it.
    List<Long> partial(Tx tx, Catalog now) {
        return staff.onePersonAllowed(tx) ? List.of() : catalogs.contributors(tx, now);
    }

    /// Whoever said it, or whose turn it is. Problem FORBIDDEN for the others.
    Person concerned(Tx tx, Catalog now, Session session, long author) {
        Person person = hand(tx, now, session);
        if (person.id() != author && turn(now.stage()).filter(person::has).isEmpty()) {
            throw Problem.forbidden("review.whose", person.name(), now.stage().label());
        }
        return person;
    }

    private static Optional<Role> turn(Stage stage) {
        return switch (stage) {
            case DRAFT -> Optional.of(Role.FILLER);
            case TO_REVIEW -> Optional.of(Role.REVIEWER);
            case TO_CLEAR -> Optional.of(Role.SECRECY);
            case TO_APPROVE -> Optional.of(Role.APPROVER);
            case APPROVED, HANDED_IN -> Optional.empty();
        };
    }
}
