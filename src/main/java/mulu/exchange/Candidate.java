package mulu.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// A form that a header may belong to.
///
/// @param template the form, or a derived list seen as a form
/// @param derived whether it is a derived list, recognised only in order to leave it out
record Candidate(Template template, boolean derived) {
    /// Of ten columns six must be there.
    private static final double ENOUGH = 0.6;

    static List<Candidate> of(List<Template> templates) {
        List<Candidate> candidates = new ArrayList<>();
        templates.forEach(template -> candidates.add(new Candidate(template, false)));
        templates.forEach(template -> template.listings().forEach(
                listing -> candidates.add(new Candidate(ListingForm.template(template, listing), true))));
        return candidates;
    }

    /// The field of each path, null where the form has none; every field is given away once.
    List<@Nullable Field> match(List<List<String>> paths) {
        Map<String, Deque<Field>> open = new HashMap<>();
        template.fields().forEach(field -> open.computeIfAbsent(Wording.key(field.header()), _ -> new ArrayDeque<>())
                .add(field));
        @Nullable Field[] found = new Field[paths.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = take(open, paths.get(i));
        }
        for (int i = 0; i < found.length; i++) {
            List<String> path = paths.get(i);
            for (int from = 1; found[i] == null && from < path.size(); from++) {
                found[i] = take(open, path.subList(from, path.size()));
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null && paths.get(i).size() == 1) {
                found[i] = byLabel(open, paths.get(i).getFirst());
            }
        }
        List<@Nullable Field> fields = new ArrayList<>(found.length);
        for (Field field : found) {
            fields.add(field);
        }
        return fields;
    }

    private static @Nullable Field take(Map<String, Deque<Field>> open, List<String> path) {
        Deque<Field> fields = path.isEmpty() ? null : open.get(Wording.key(path));
        return fields == null ? null : fields.poll();
    }

    /// A header of one tier only may name a column by its last label, where the form has it once.
    private @Nullable Field byLabel(Map<String, Deque<Field>> open, String label) {
        List<Field> same = template.fields().stream()
                .filter(field -> Wording.key(field.label()).equals(Wording.key(label)))
                .toList();
        return same.size() == 1 ? take(open, same.getFirst().header()) : null;
    }

    /// How well `matched` of `labelled` columns fit, from 0 to 1; 0 where too few columns of the form are there. A
    /// derived list has all its columns and no other.
    double score(int matched, int labelled) {
        int fields = template.fields().size();
        if (derived && (matched < fields || labelled > fields)) {
            return 0;
        }
        if (matched < Math.min(2, fields) || matched < fields * ENOUGH) {
            return 0;
        }
        return (double) matched / (fields + labelled - matched);
    }
}
