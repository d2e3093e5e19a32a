package mulu;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Draft;
import mulu.catalog.Outcome;
import mulu.catalog.Stage;
import mulu.catalog.Edit;
import mulu.office.Office;
import mulu.staff.Passwords;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.base.Location;
import mulu.template.Template;
import mulu.template.Templates;

/// A small office to try things in: an open library, a clock that the test moves, and people whose passwords say whose
/// they are.
public final class Trial implements AutoCloseable {
    public static final Passwords CHEAP = new Passwords(64, 1);

    private final AtomicLong now = new AtomicLong(Instant.parse("2018-11-09T01:00:00Z").toEpochMilli());
    private final AtomicLong elapsed = new AtomicLong();
    private final Office office;

    private Trial(Location location) {
        this.office = Office.open(location, clock(), elapsed::get, CHEAP);
    }

    public static Trial at(Location location) {
        return new Trial(location);
    }

    private InstantSource clock() {
        return () -> Instant.ofEpochMilli(now.get());
    }

    /// What the trial's clock says.
    public Instant now() {
        return clock().instant();
    }

    public void pass(long milliseconds) {
        now.addAndGet(milliseconds);
        elapsed.addAndGet(milliseconds);
    }

    /// Somebody turns the computer's clock, while no time goes by.
    public void turn(long milliseconds) {
        now.addAndGet(milliseconds);
    }

    public Office office() {
        return office;
    }

    /// Adds a person and signs in.
    public Session person(String name, Role... roles) {
        office.staff().add(null, name, Set.of(roles), password(name));
        return office.staff().signIn(name, password(name));
    }

    public static char[] password(String name) {
        return "Trial-%08d".formatted(Math.floorMod(name.hashCode(), 100_000_000)).toCharArray();
    }

    public static Template form() {
        return Templates.builtIn().getFirst();
    }

    /// A catalog of rows that no rule objects to.
    public Catalog catalog(Session by, int rows) {
        return office.catalogs().create(by, draft(rows), Progress.NONE);
    }

    public static Draft draft(int rows) {
        return new Draft(form(), 2018, Map.of("unit", "试验区综合执法局", "date", "2018-11-09", "filler", "张一"), Map.of(),
                new Rows(new Random(rows), form()).clean(rows));
    }

    public Outcome apply(long catalog, Edit edit, Session session) {
        return office.catalogs().apply(catalog, edit, session);
    }

    /// Says of every row that it is in order, where this person may.
    public void review(long catalog, Session session) {
        if (office.catalogs().get(catalog).stage() == Stage.TO_REVIEW) {
            try {
                office.reviews().tickAll(office.catalogs().reload(catalog, Progress.NONE), session, Progress.NONE);
            } catch (Problem notHisTurn) {
                // What he may not do, the route says.
            }
        }
    }

    public List<String> rules(long catalog) {
        return office.checks().check(office.catalogs().sheet(catalog)).stream().map(finding -> finding.rule()).toList();
    }

    @Override
    public void close() {
        office.close();
    }
}
