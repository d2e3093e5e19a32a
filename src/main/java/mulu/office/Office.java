package mulu.office;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import mulu.audit.Audit;
import mulu.audit.AuditEntry;
import mulu.audit.Verification;
import mulu.base.Location;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.base.Repair;
import mulu.catalog.Bookmarks;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.check.Checks;
import mulu.check.Standards;
import mulu.check.Waivers;
import mulu.signoff.Duties;
import mulu.signoff.Editions;
import mulu.signoff.Phrases;
import mulu.signoff.Reviews;
import mulu.signoff.RouteRules;
import mulu.signoff.SealCheck;
import mulu.signoff.SignOff;
import mulu.staff.Passwords;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.template.Templates;

/// One open library and everything that can be done with it; made top to bottom, closed by whoever opened it.
public final class Office implements AutoCloseable {
    private final Store store;
    private final Audit audit;
    private final Staff staff;
    private final Templates templates;
    private final Catalogs catalogs;
    private final Bookmarks bookmarks;
    private final Standards standards;
    private final Waivers waivers;
    private final Checks checks;
    private final Reviews reviews;
    private final Phrases phrases;
    private final RouteRules routeRules;
    private final SignOff signOff;
    private final Duties duties;
    private final Editions editions;
    private final Slips slips;
    private final Exports exports;
    private final Backups backups;
    private final List<String> news = new ArrayList<>();

    private Office(Store store, InstantSource clock, LongSupplier elapsed, Passwords passwords) {
        this.store = store;
        this.audit = new Audit(store, clock);
        this.staff = new Staff(store, audit, clock, passwords, elapsed);
        this.templates = new Templates(store);
        this.catalogs = new Catalogs(store, audit, staff, templates);
        this.bookmarks = new Bookmarks(store, staff);
        this.standards = new Standards(store, audit, staff);
        this.waivers = new Waivers(store, audit, catalogs);
        this.checks = new Checks(standards, clock, waivers::of);
        this.reviews = new Reviews(store, audit, staff, catalogs);
        this.phrases = new Phrases(store, audit, staff);
        this.routeRules = new RouteRules(store, audit, staff, standards);
        this.signOff = new SignOff(store, audit, staff, catalogs, checks, waivers, reviews, routeRules);
        this.duties = new Duties(store, audit, staff, catalogs, signOff, routeRules);
        this.editions = new Editions(store, audit, staff, catalogs, checks);
        this.slips = new Slips(audit, staff, catalogs, signOff);
        this.exports = new Exports(audit, staff, catalogs, signOff, slips);
        this.backups = new Backups(store, audit, staff);
    }

    /// Opens the library, or makes a new one where there is none. Problem STORAGE as [Store#open] says.
    public static Office open(Location location) {
        Office office = open(location, InstantSource.system(), () -> System.nanoTime() / 1_000_000L, Passwords.STANDARD);
        if (location instanceof Location.Folder(Path folder)) {
            Logs.to(folder.resolve("logs"));
        }
        return office;
    }

    /// The same by another clock and at another price of a password, for trials.
    public static Office open(Location location, InstantSource clock, Passwords passwords) {
        return open(location, clock, clock::millis, passwords);
    }

    /// The same where what goes by is counted apart from the clock.
    ///
    /// @param elapsed milliseconds since some moment
    public static Office open(Location location, InstantSource clock, LongSupplier elapsed, Passwords passwords) {
        Office office = of(Store.open(location), clock, elapsed, passwords);
        office.repair().ifPresent(repair -> {
            office.backups.note(repair);
            if (!repair.harmless()) {
                office.news.add(repair.sentence());
            }
        });
        office.news.addAll(office.backups.undone());
        return office;
    }

    static Office of(Store store, InstantSource clock, LongSupplier elapsed, Passwords passwords) {
        return new Office(store, clock, elapsed, passwords);
    }

    /// Whether there is a library at `location` already; makes nothing. Problem STORAGE where none can be: a network
    /// share, no rights, a strange or damaged folder.
    public static boolean exists(Location location) {
        return Store.exists(location);
    }

    /// What was wrong with the library when it was opened, and what became of it; empty where nothing was.
    public Optional<Repair> repair() {
        return store.repair();
    }

    /// What people should know of the opening, one sentence for each; empty where all was well.
    public List<String> news() {
        return List.copyOf(news);
    }

    public Audit audit() {
        return audit;
    }

    /// Reads the whole record, and looks whether its end is still there.
    public Verification verify(Progress progress) {
        return audit.verify(catalogs.newestChange(), signOff.anchors(), progress);
    }

    /// Looks at everything that the library can prove: the record, every seal, where each catalog stands, and whether its
    /// content is what the record says.
    public Examination examine(Progress progress) {
        List<Catalog> all = catalogs.list();
        return new Examination(verify(progress),
                all.stream().flatMap(catalog -> proven(List.<SealCheck>of(), () -> signOff.check(catalog.id())).stream())
                        .filter(check -> !check.genuine()).toList(),
                all.stream().filter(catalog -> !proven(false, () -> signOff.inPlace(catalog))).toList(),
                proven(List.of(), staff::strangers),
                all.stream().map(catalog -> catalogs.trace(catalog.id(), progress)).filter(trace -> !trace.intact()).toList(),
                all.stream().flatMap(catalog -> proven(List.<Editions.Lost>of(), () -> editions.lost(catalog)).stream()).toList());
    }

    /// @param without what is known where an altered record, which is told by itself, proves nothing
    private static <T> T proven(T without, Supplier<T> proof) {
        try {
            return proof.get();
        } catch (Problem unproven) {
            if (unproven.key().equals(AuditEntry.ALTERED)) {
                return without;
            }
            throw unproven;
        }
    }

    public Staff staff() {
        return staff;
    }

    public Templates templates() {
        return templates;
    }

    public Catalogs catalogs() {
        return catalogs;
    }

    public Bookmarks bookmarks() {
        return bookmarks;
    }

    public Checks checks() {
        return checks;
    }

    public Standards standards() {
        return standards;
    }

    public Waivers waivers() {
        return waivers;
    }

    public Reviews reviews() {
        return reviews;
    }

    public Phrases phrases() {
        return phrases;
    }

    public Editions editions() {
        return editions;
    }

    public RouteRules routeRules() {
        return routeRules;
    }

    public SignOff signOff() {
        return signOff;
    }

    public Duties duties() {
        return duties;
    }

    public Slips slips() {
        return slips;
    }

    public Records records() {
        return new Records(this);
    }

    public Exports exports() {
        return exports;
    }

    public Backups backups() {
        return backups;
    }

    @Override
    public void close() {
        store.close();
    }
}
