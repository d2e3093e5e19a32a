package mulu.catalog;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import mulu.template.Field;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// The numbers of the count line.
final class Tallies {
    private Tallies() {}

    static Map<String, Long> of(Sheet sheet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Heading.Count count : sheet.template().heading().tally().counts()) {
            Field when = sheet.template().field(count.when());
            List<String> is = count.is() == null ? when.legal() : count.is();
            Field weight = count.weight() == null ? null : sheet.template().field(count.weight());
            long sum = 0;
            for (int i = 0; i < sheet.size(); i++) {
                if (is.contains(sheet.row(i).cell(when.slot()))) {
                    sum += weight(sheet.row(i), weight);
                }
            }
            counts.put(count.key(), sum);
        }
        return counts;
    }

    private static long weight(Row row, @Nullable Field field) {
        String text = field == null ? "" : row.cell(field.slot());
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return number ? Long.parseLong(text) : 1;
    }
}
