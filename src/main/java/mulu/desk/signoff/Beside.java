package mulu.desk.signoff;

import static mulu.base.Messages.text;

import java.util.Optional;
import mulu.base.Progress;
import mulu.catalog.Comparison;
import mulu.catalog.Sheet;
import mulu.office.Office;
import mulu.signoff.Editions;
import mulu.signoff.Review;
import mulu.signoff.Seal;

/// What is read for the sign dialog when it stands open already, because it can take its time. Any thread.
final class Beside {
    private Beside() {}

    /// What became of the remarks and suggestions.
    static String remarks(Office office, long catalog, Progress progress) {
        Review review = office.reviews().of(catalog, progress);
        if (review.remarks().isEmpty() && review.suggestions().isEmpty()) {
            return text("desk.sign.remarks.none");
        }
        int open = review.open().size() + review.unanswered().size();
        return text(open == 0 ? "desk.sign.remarks.settled" : "desk.sign.remarks.open", review.remarks().size(), review.suggestions().size(), open);
    }

    /// What has changed since the version before was approved; where there is none, since the catalog of last year.
    static String compared(Office office, Sheet now, Progress progress) {
        long id = now.catalog().id();
        // A seal of an earlier version that still holds stands under what was approved.
        Optional<Editions.Kept> last = office.editions().list(id).stream()
                .filter(kept -> kept.version() < now.catalog().state().version() && kept.seals().stream().anyMatch(Seal::holds))
                .reduce((_, newest) -> newest);
        if (last.isPresent()) {
            return counted(text("desk.sign.since-version", last.get().version()), office.editions().compare(office.editions().sheet(last.get().edition()), now));
        }
        return office.editions().sinceLastYear(id, progress).map(since -> counted(text("desk.sign.since-year"), since))
                .orElseGet(() -> text("desk.sign.since-none"));
    }

    private static String counted(String since, Comparison comparison) {
        return comparison.same() ? text("desk.sign.same", since) : text("desk.sign.changed", since, comparison.added().size(),
                comparison.removed().size(), comparison.alteredRows(), comparison.altered().size());
    }
}
