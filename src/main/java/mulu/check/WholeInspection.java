package mulu.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Several;

/// Rules that look at all rows together. Linear in the rows.
final class WholeInspection {
    private final Inspection inspection;
    private final Sheet sheet;
    private final List<Field> fields;

    WholeInspection(Inspection inspection) {
        this.inspection = inspection;
        this.sheet = inspection.sheet();
        this.fields = inspection.fields();
    }

    void run() {
        switch (inspection.rule().kind()) {
            case NEAR -> near();
            case EVERYWHERE -> everywhere();
            case ONE_CHANNEL -> oneChannel();
            case SHARE -> share();
            default -> throw new IllegalStateException("not of the whole: " + inspection.rule().kind());
        }
    }

    private void near() {
        Map<Inspection.Same, Integer> first = HashMap.newHashMap(sheet.size());
        Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));
        Known<Integer> known = new Known<>(sheet, sheet.size(), text -> numbers.computeIfAbsent(Wide.plain(text), _ -> numbers.size()));
        for (int i = 0; i < sheet.size(); i++) {
            Inspection.Same key = Inspection.Same.of(i, fields, known);
            boolean blank = key.all(0);
            Integer earlier = blank ? null : first.putIfAbsent(key, i);
            if (earlier != null && !same(earlier, i)) {
                inspection.add(i, null, "check.near-row", earlier + 1, Inspection.names(fields));
            }
        }
    }

    private boolean same(int one, int other) {
        return fields.stream().allMatch(field -> sheet.text(one, field).strip().equals(sheet.text(other, field).strip()));
    }

    private void everywhere() {
        Map<String, Set<String>> under = new LinkedHashMap<>();
        Map<String, Integer> first = new HashMap<>();
        Set<String> classes = new HashSet<>();
        for (int i = 0; i < sheet.size(); i++) {
            String text = sheet.text(i, fields.getFirst()).strip();
            String group = sheet.text(i, fields.getLast()).strip();
            classes.add(group);
            if (!text.isEmpty()) {
                under.computeIfAbsent(text, _ -> new HashSet<>()).add(group);
                first.putIfAbsent(text, i);
            }
        }
        under.forEach((text, groups) -> {
            if (groups.size() > 1 && groups.size() == classes.size()) {
                inspection.add(first.get(text), fields.getFirst(), "check.everywhere", fields.getFirst().label(), text,
                        fields.getLast().label(), groups.size());
            }
        });
    }

    private void oneChannel() {
        Field field = fields.getFirst();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < sheet.size() && texts.size() < 2; i++) {
            if (!sheet.text(i, field).isBlank()) {
                texts.add(sheet.text(i, field).strip());
            }
        }
        if (sheet.size() > 1 && texts.size() == 1) {
            String only = texts.iterator().next();
            if (Several.of(field, only).options().stream().filter(Several.Option::ticked).count() <= 1) {
                inspection.add(null, field, "check.one-channel", field.label(), only);
            }
        }
    }

    private void share() {
        Field field = fields.getFirst();
        long filled = sheet.rows().stream().filter(row -> !row.cell(field.slot()).isBlank()).count();
        long most = Long.parseLong(inspection.rule().words().getFirst());
        if (sheet.size() >= 20 && filled * 100 > most * sheet.size()) {
            inspection.add(null, field, "check.share", field.label(), Math.round(100.0 * filled / sheet.size()), most);
        }
    }
}
