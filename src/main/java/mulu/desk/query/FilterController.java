package mulu.desk.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mulu.base.Needle;
import mulu.catalog.Filter;
import mulu.catalog.Query;
import mulu.catalog.Sheet;
import mulu.catalog.Values;
import mulu.desk.fx.Work;
import mulu.desk.grid.GridController;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The list of one column's values under its header: tick what is wanted. A search by signs or pinyin narrows it, and
/// ticks what it finds. FX thread only.
final class FilterController {
    private final GridController grid;
    private final QueryController query;
    private final Work work;
    private final FilterModel model = new FilterModel();
    private @Nullable Field field;
    private Set<String> before = Set.of();

    FilterController(GridController grid, QueryController query, Work work) {
        this.grid = grid;
        this.query = query;
        this.work = work;
        model.searchProperty().subscribe(this::narrow);
    }

    FilterModel model() {
        return model;
    }

    void open(int column) {
        Sheet sheet = grid.model().sheet();
        if (sheet == null) {
            return;
        }
        Field meant = grid.model().field(column);
        field = meant;
        FilterView view = new FilterView(this, meant);
        grid.overlay(view.node(), column);
        view.focus();
        Query others = query.without(meant.slot());
        work.read("filter", progress -> Values.of(sheet, meant.slot(), others, progress), values -> show(values.list(), meant.slot()));
    }

    private void show(List<Values.Value> values, int slot) {
        model.all(values);
        before = query.query().filters().stream()
                .filter(filter -> filter instanceof Filter.OneOf one && one.slot() == slot)
                .map(filter -> ((Filter.OneOf) filter).texts()).findFirst()
                .orElseGet(() -> values.stream().map(Values.Value::text).collect(Collectors.toSet()));
        model.loadedProperty().set(true);
        narrow(model.searchProperty().get());
    }

    private void narrow(String typed) {
        if (!model.loadedProperty().get()) {
            return;
        }
        if (typed.isBlank()) {
            model.only(before);
            model.shown().setAll(model.all());
        } else {
            Needle needle = Needle.of(typed.strip());
            List<Values.Value> found = model.all().stream().filter(value -> needle.in(value.text())).toList();
            model.only(found.stream().map(Values.Value::text).toList());
            model.shown().setAll(found);
        }
    }

    void toggle(String text) {
        model.tick(List.of(text), !model.has(text));
        remember();
    }

    /// All that the search leaves, or none of it.
    void toggleAll() {
        boolean on = !allTicked();
        model.tick(model.shown().stream().map(Values.Value::text).toList(), on);
        remember();
    }

    private void remember() {
        if (model.searchProperty().get().isBlank()) {
            before = model.tickedTexts();
        }
    }

    boolean allTicked() {
        return model.shown().stream().allMatch(value -> model.has(value.text()));
    }

    boolean someTicked() {
        return model.shown().stream().anyMatch(value -> model.has(value.text()));
    }

    /// Only this one value.
    void onlyThis(String text) {
        model.only(List.of(text));
        take();
    }

    void take() {
        Field meant = field;
        if (meant == null || model.ticks() == 0 || !model.loadedProperty().get()) {
            return;
        }
        Set<String> wanted = model.tickedTexts();
        boolean everything = model.all().stream().allMatch(value -> wanted.contains(value.text()));
        shut();
        query.filter(meant.slot(), everything ? null : wanted);
    }

    void clear() {
        Field meant = field;
        shut();
        if (meant != null) {
            query.filter(meant.slot(), null);
        }
    }

    void sort(boolean descending) {
        Field meant = field;
        shut();
        if (meant != null) {
            query.sort(meant.slot(), descending);
        }
    }

    void shut() {
        grid.focus();
    }
}
