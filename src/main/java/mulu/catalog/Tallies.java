package mulu.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// The numbers of the count line.
final class Tallies {
    private Tallies() {}

    static Map<String, Long> of(Sheet sheet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Tally tally : tallies(sheet.template())) {
            long sum = 0;
            for (int i = 0; i < sheet.size(); i++) {
                sum += tally.of(sheet.row(i));
            }
            counts.put(tally.key(), sum);
        }
        return counts;
    }

    /// What `counts` become where the rows `before` have become the rows `after`.
    static Map<String, Long> moved(Map<String, Long> counts, Template form, Collection<Row> before, Collection<Row> after) {
        Map<String, Long> moved = new LinkedHashMap<>(counts);
        for (Tally tally : tallies(form)) {
            long more = after.stream().mapToLong(tally::of).sum() - before.stream().mapToLong(tally::of).sum();
            moved.merge(tally.key(), more, Long::sum);
        }
        return moved;
    }

    private static List<Tally> tallies(Template form) {
        return form.heading().tally().counts().stream().map(count -> {
            Field when = form.field(count.when());
            return new Tally(count.key(), when.slot(), count.is() == null ? when.legal() : count.is(),
                    count.weight() == null ? null : form.field(count.weight()));
        }).toList();
    }

    /// One number, ready to be asked of many rows.
    private record Tally(String key, int slot, List<String> is, @Nullable Field by) {
        long of(Row row) {
            String text = row.cell(slot);
            return is.contains(text) ? weight(row, by) : 0;
        }
    }

    private static long weight(Row row, @Nullable Field field) {
        String text = field == null ? "" : row.cell(field.slot());
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Long.parseLong(text) : 1;
    }
}
