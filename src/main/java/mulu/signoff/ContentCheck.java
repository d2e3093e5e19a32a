package mulu.signoff;

import java.lang.ref.WeakReference;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.check.Checked;
import mulu.check.Checks;
import mulu.check.Waivers;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// What the rules say of content that is about to be signed. A guard that finds the very catalog of the newest look, digest
/// for digest, does not look at 100,000 rows a second time while everybody waits for its transaction. Thread-safe.
final class ContentCheck {
    private final Checks checks;
    private final Waivers waivers;
    /// Gone as soon as nobody shows it any more.
    private volatile WeakReference<@Nullable Look> newest = new WeakReference<>(null);

    ContentCheck(Checks checks, Waivers waivers) {
        this.checks = checks;
        this.waivers = waivers;
    }

    /// For somebody who will be shown it.
    Look look(Sheet sheet, String digest, Route route, Progress progress) {
        Look look = new Look(sheet.catalog(), digest, route.forward(sheet.catalog().stage()), checks.check(sheet, progress));
        newest = new WeakReference<>(look);
        return look;
    }

    /// Inside the transaction that signs `sheet`, with the explanations and by the standard of this moment.
    ///
    /// @param digest of the sheet's canonical bytes
    Checked of(Tx tx, Sheet sheet, String digest) {
        Look known = newest.get();
        return known != null && known.catalog().equals(sheet.catalog()) && known.digest().equals(digest)
                ? checks.again(known.checked(), sheet, waivers.of(tx, sheet.catalog().id()))
                : checks.check(sheet, waivers.of(tx, sheet.catalog().id()), Progress.NONE);
    }
}
