package mulu.office;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import mulu.audit.Audit;
import mulu.audit.Verification;
import mulu.catalog.Bookmarks;
import mulu.catalog.Catalogs;
import mulu.check.Checks;
import mulu.check.Standards;
import mulu.check.Waivers;
import mulu.signoff.Duties;
import mulu.signoff.SignOff;
import mulu.staff.Passwords;
import mulu.staff.Staff;
import mulu.base.Location;
import mulu.base.Progress;
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
    private final SignOff signOff;
    private final Duties duties;
    private final Exports exports;

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
        this.signOff = new SignOff(store, audit, staff, catalogs, checks, waivers);
        this.duties = new Duties(store, audit, staff, catalogs, signOff);
        this.exports = new Exports(audit, staff, catalogs, signOff);
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
        return new Office(Store.open(location), clock, elapsed, passwords);
    }

    /// Whether there is a library at `location` already; makes nothing. Problem STORAGE where none can be: a network
    /// share, no rights, a strange or damaged folder.
    public static boolean exists(Location location) {
        return Store.exists(location);
    }

    public Audit audit() {
        return audit;
    }

    /// Reads the whole record, and looks whether its end is still there.
    public Verification verify(Progress progress) {
        return audit.verify(catalogs.newestChange(), signOff.anchors(), progress);
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

    public SignOff signOff() {
        return signOff;
    }

    public Duties duties() {
        return duties;
    }

    public Exports exports() {
        return exports;
    }

    @Override
    public void close() {
        store.close();
    }
}
