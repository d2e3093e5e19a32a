package mulu.desk.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import mulu.base.Progress;
import mulu.catalog.Row;
import mulu.catalog.Sheet;
import mulu.desk.fx.Work;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// What has been written into a column so far: each text once, the most frequent first. Counted beside the work, once
/// for each revision of the catalog and only for a column that somebody writes in; until the newest count has come the
/// one before it stands. FX thread only.
final class Entries {
    /// More different texts than these nobody looks through, and a key press could not.
    private static final int MOST = 3_000;
    private static final int LONGEST = 500;
    private static final int STRIDE = 4_096;

    private final long catalog;
    private final Work work;
    private final GridModel model;
    private final Map<Integer, List<String>> known = new HashMap<>();
    private final ReadOnlyLongWrapper arrived = new ReadOnlyLongWrapper();
    private @Nullable Asked asked;

    Entries(long catalog, Work work, GridModel model) {
        this.catalog = catalog;
        this.work = work;
        this.model = model;
    }

    private record Asked(int slot, long revision) {}

    /// The entries of a column as far as they are known now; asks for newer ones where the catalog has changed.
    List<String> of(Field field) {
        Sheet sheet = model.sheet();
        if (sheet == null || field.type() != Field.Type.TEXT) {
            return List.of();
        }
        Asked wanted = new Asked(field.slot(), sheet.catalog().state().revision());
        if (!wanted.equals(asked)) {
            asked = wanted;
            work.read("entries/" + catalog, progress -> count(sheet, field.slot(), progress), found -> {
                known.put(field.slot(), found);
                arrived.set(arrived.get() + 1);
            });
        }
        return known.getOrDefault(field.slot(), List.of());
    }

    /// Counts up whenever newer entries have come.
    ReadOnlyLongProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }

    static List<String> count(Sheet sheet, int slot, Progress progress) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (i % STRIDE == 0) {
                progress.check();
            }
            Row row = sheet.row(i);
            String text = row.cell(slot);
            if (!text.isBlank() && text.length() <= LONGEST) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST).map(Map.Entry::getKey).toList();
    }
}
