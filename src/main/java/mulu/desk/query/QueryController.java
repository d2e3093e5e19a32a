package mulu.desk.query;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import mulu.base.Needle;
import mulu.base.Progress;
import mulu.catalog.Arrangement;
import mulu.catalog.Filter;
import mulu.catalog.Query;
import mulu.catalog.Sheet;
import mulu.catalog.Sort;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridController;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Filters and the sort of one catalog's grid. They are views: nothing of the catalog changes by them, 序号 neither.
/// What has been found stays on the screen while it is edited, until it is asked for again. FX thread only; all but the
/// views works without a toolkit.
public final class QueryController {
    private final GridController grid;
    private final Work work;
    private final QueryModel model = new QueryModel();
    private String only = "";
    private String sought = "";
    private boolean partial;
    private @Nullable BannerView banner;

    public QueryController(GridController grid, Work work) {
        this.grid = grid;
        this.work = work;
        grid.uncovering(this::uncover);
        grid.filtering(this::filter);
        grid.model().arrangementProperty().subscribe(_ -> words());
        grid.model().sheetProperty().subscribe(_ -> sheetChanged());
        model.queryProperty().subscribe(_ -> grid.model().filteredProperty().set(filtered()));
        model.marksProperty().subscribe(shown -> grid.model().filterMarksProperty().set(shown));
    }

    public QueryModel model() {
        return model;
    }

    /// The lines that say what is hidden or sorted.
    public Node banner() {
        BannerView made = banner;
        if (made == null) {
            made = new BannerView(this);
            banner = made;
        }
        return made.node();
    }

    /// Shows the distinct values of the active column, to tick those that are wanted.
    public void filterHere() {
        Sheet sheet = grid.model().sheet();
        if (sheet != null) {
            filter(grid.model().selection().column());
        }
    }

    /// The same for any column on the screen.
    public void filter(int column) {
        model.marksProperty().set(true);
        new FilterController(grid, this, work).open(column);
    }

    /// Shows only rows whose cell in `slot` is one of `texts`; null takes the filter of this column away.
    public void filter(int slot, @Nullable Set<String> texts) {
        List<Filter> filters = new ArrayList<>(without(slot).filters());
        if (texts != null) {
            filters.add(new Filter.OneOf(slot, texts));
        }
        apply(new Query(filters, query().sort()));
    }

    /// Shows only these rows.
    ///
    /// @param words what they are, such as 只看问题
    public void only(String words, Set<Long> rows) {
        List<Filter> filters = new ArrayList<>(query().filters());
        filters.removeIf(Filter.Rows.class::isInstance);
        filters.add(new Filter.Rows(rows));
        only = words;
        apply(new Query(filters, query().sort()));
    }

    /// Shows only rows that hold `text` as signs, pinyin or initials.
    ///
    /// @param slot where; empty for any column
    public void containing(String text, OptionalInt slot) {
        List<Filter> filters = new ArrayList<>(query().filters());
        filters.removeIf(Filter.Contains.class::isInstance);
        filters.add(new Filter.Contains(Needle.of(text), slot));
        sought = text;
        apply(new Query(filters, query().sort()));
    }

    /// The query without the filter on one column.
    Query without(int slot) {
        return new Query(query().filters().stream().filter(filter -> !on(filter, slot)).toList(), query().sort());
    }

    private static boolean on(Filter filter, int slot) {
        return filter instanceof Filter.OneOf one && one.slot() == slot;
    }

    Query query() {
        return model.queryProperty().get();
    }

    public void sort(int slot, boolean descending) {
        apply(new Query(query().filters(), Optional.of(new Sort(slot, descending))));
    }

    /// Sorts by the active column.
    public void sortHere(boolean descending) {
        if (grid.model().columns() > 0) {
            sort(grid.model().field(grid.model().selection().column()).slot(), descending);
        }
    }

    /// The rows in their own order again.
    public void unsort() {
        apply(new Query(query().filters(), Optional.empty()));
    }

    public void clearFilters() {
        apply(new Query(List.of(), query().sort()));
    }

    /// Shows every row at once, in the order they are sorted by: somebody points at one of the hidden.
    private void uncover() {
        Sheet sheet = grid.model().sheet();
        if (sheet != null) {
            Query all = new Query(List.of(), query().sort());
            work.read("query", _ -> true, _ -> {});
            model.queryProperty().set(all);
            shown(new Found(sheet, all.all() ? Arrangement.natural(sheet.size()) : all.on(sheet, Progress.NONE)), false);
        }
    }

    /// What was asked of the first rows of a large catalog is asked of all when they are there.
    private void sheetChanged() {
        if (partial && !grid.model().loadingProperty().get()) {
            partial = false;
            again();
        }
        words();
    }

    /// Asks for the same again, so that rows that no longer fit leave and others come.
    public void again() {
        apply(query());
    }

    /// Filters on or off: off shows every row again.
    public void toggle() {
        boolean shown = model.marksProperty().get();
        model.marksProperty().set(!shown);
        if (shown && filtered().size() > 0) {
            clearFilters();
        }
        grid.focus();
    }

    private Set<Integer> filtered() {
        return query().filters().stream().filter(Filter.OneOf.class::isInstance)
                .map(filter -> ((Filter.OneOf) filter).slot()).collect(Collectors.toSet());
    }

    private record Found(Sheet sheet, Arrangement rows) {}

    private void apply(Query next) {
        grid.commit();
        boolean sorted = !next.sort().equals(query().sort());
        model.queryProperty().set(next);
        partial = grid.model().loadingProperty().get() && !next.all();
        Sheet sheet = grid.model().sheet();
        if (sheet == null) {
            return;
        }
        if (next.all()) {
            work.read("query", _ -> true, _ -> {});
            shown(new Found(sheet, Arrangement.natural(sheet.size())), false);
        } else {
            work.read("query", progress -> new Found(sheet, next.on(sheet, progress)), found -> shown(found, sorted));
        }
        grid.focus();
    }

    /// @param first whether the first row is what somebody wants to see now
    private void shown(Found found, boolean first) {
        grid.arrange(found.sheet(), found.rows());
        if (first) {
            grid.select(0, grid.model().selection().column());
        }
        words();
    }

    private void words() {
        Sheet sheet = grid.model().sheet();
        if (sheet == null) {
            return;
        }
        int all = sheet.size();
        int shown = grid.model().arrangementProperty().get().size();
        model.filtersProperty().set(query().filters().isEmpty() ? ""
                : shown == 0 ? text("desk.query.nothing", all)
                : text("desk.query.filtered", shown, all, names(sheet)));
        model.sortProperty().set(query().sort().map(sort -> text(sort.descending() ? "desk.query.descending" : "desk.query.ascending",
                field(sheet, sort.slot()))).orElse(""));
    }

    private String names(Sheet sheet) {
        return query().filters().stream().map(filter -> switch (filter) {
            case Filter.OneOf one -> field(sheet, one.slot());
            case Filter.Contains contains -> contains.slot().isPresent()
                    ? text("desk.query.contains-in", field(sheet, contains.slot().getAsInt()), sought)
                    : text("desk.query.contains", sought);
            case Filter.Rows _ -> only;
        }).filter(words -> !words.isEmpty()).collect(Collectors.joining(text("desk.query.and")));
    }

    private static String field(Sheet sheet, int slot) {
        return sheet.template().fields().stream().filter(field -> field.slot() == slot).map(Field::path)
                .findFirst().map(Objects::requireNonNull).orElse("");
    }
}
