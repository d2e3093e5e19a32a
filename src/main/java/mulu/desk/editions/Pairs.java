package mulu.desk.editions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Canonical;
import mulu.catalog.Comparison;
import mulu.catalog.Conversion;
import mulu.catalog.Sheet;
import mulu.exchange.FormReader;
import mulu.office.Office;
import mulu.signoff.Editions;
import mulu.template.Templates;
import org.jspecify.annotations.Nullable;

/// What can be compared of one catalog, and the comparing itself: reads only, away from the screen.
final class Pairs {
    /// The catalog as it is now.
    static final Side.Live LIVE = new Side.Live();

    private final Office office;
    private final long catalog;

    Pairs(Office office, long catalog) {
        this.office = office;
        this.catalog = catalog;
    }

    /// The choices, and what is compared first.
    record Begun(List<Side> sides, @Nullable Side before, @Nullable Shown shown) {}

    /// Reads what can be compared, and compares what is usual.
    ///
    /// @param with the version to compare with; null for the usual one
    Begun begin(Editions.@Nullable Kept with, Progress progress) {
        Editions editions = office.editions();
        Sheet sheet = office.catalogs().sheet(catalog, progress);
        List<Editions.Kept> kept = editions.list(catalog).reversed();
        Optional<Side> lastYear = editions.origin(catalog).map(Side.LastYear::new);
        List<Side> sides = new ArrayList<>();
        sides.add(LIVE);
        kept.forEach(one -> sides.add(new Side.Frozen(one)));
        lastYear.ifPresent(sides::add);
        Side before = with != null ? new Side.Frozen(with)
                : lastYear.filter(_ -> sheet.catalog().state().version() == 1).or(() -> usual(kept, sheet).map(Side.Frozen::new)).orElse(null);
        return new Begun(sides, before, before == null ? null : compared(before, LIVE, progress));
    }

    /// The newest version that is not just what is there now.
    private static Optional<Editions.Kept> usual(List<Editions.Kept> kept, Sheet sheet) {
        String digest = new Canonical(sheet).digest();
        return kept.stream().filter(one -> !one.edition().digest().equals(digest)).findFirst().or(() -> kept.stream().findFirst());
    }

    /// Compares two sides. Problem STORAGE where a version can no longer be read.
    Shown compared(Side before, Side now, Progress progress) {
        Sheet live = office.catalogs().sheet(catalog, progress);
        if (before instanceof Side.LastYear) {
            Comparison comparison = office.editions().sinceLastYear(live, progress).orElseThrow(() -> Problem.input("edition.no-origin", catalog));
            return Shown.of(comparison, live, Optional.of(true), progress);
        }
        Sheet then = sheet(before, live);
        Comparison comparison = now instanceof Side.Outside(_, Conversion rows) ? office.editions().compare(then, rows, progress)
                : office.editions().compare(then, sheet(now, live), progress);
        return Shown.of(comparison, live, now instanceof Side.Live ? Optional.of(true)
                : before instanceof Side.Live ? Optional.of(false) : Optional.empty(), progress);
    }

    private Sheet sheet(Side side, Sheet live) {
        return switch (side) {
            case Side.Frozen(Editions.Kept kept) -> office.editions().sheet(kept.edition());
            case Side.Outside(_, Conversion rows) -> Sheet.preview(rows.draft());
            case Side.Live _, Side.LastYear _ -> live;
        };
    }

    /// Reads a file that came back. Problem INPUT where there is no form in it.
    Side.Outside outside(Path file, Progress progress) {
        Sheet read = Sheet.preview(FormReader.only(file, Templates.known(), progress).draft());
        return new Side.Outside(Objects.toString(file.getFileName(), ""), Conversion.of(read, office.catalogs().get(catalog).template()));
    }
}
