package mulu.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.template.Field;

/// Finds where deleted rows belong in the sheet as it is now: before the row that followed each when it was deleted; a
/// follower that is deleted too stands for the one that followed it.
final class Restoration {
    private static final long END = 0;

    private final Sheet sheet;
    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Long, Long> followers;
    /// The rows to restore by the row that each stands before.
    private final Map<Long, List<Row>> before = new HashMap<>();

    private Restoration(Sheet sheet, Collection<Row> rows, Map<Long, Long> followers) {
        this.sheet = sheet;
        this.followers = followers;
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    /// The rows as inserted again, and the moves of those that make room. Problem INPUT where one is not deleted.
    static List<RowChange> of(Sheet sheet, List<Long> ids, Recall recall) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        List<Row> rows = recall.deleted(wanted).stream().map(row -> numbered(sheet, row)).toList();
        if (rows.size() < wanted.size()) {
            throw Problem.input("catalog.not-deleted");
        }
        return new Restoration(sheet, rows, recall.followers()).changes();
    }

    /// Rows that come from another state or a file, and the moves of those that make room. Problem INPUT where one is there
    /// already, or the one that it comes before is not.
    static List<RowChange> brought(Sheet sheet, List<Edit.Bring> rows, Recall recall) {
        Set<Long> own = new HashSet<>();
        recall.deleted(rows.stream().map(Edit.Bring::row).toList()).forEach(row -> own.add(row.id()));
        List<Row> come = new ArrayList<>(rows.size());
        Map<Long, Long> followers = new HashMap<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Edit.Bring one = rows.get(i);
            int at = one.before() == END ? sheet.size() : sheet.indexOf(one.before());
            if (at < 0 || sheet.indexOf(one.row()) >= 0) {
                throw Problem.input("catalog.seen");
            }
            // The place of a neighbour, so that a better one is looked for.
            long place = at > 0 ? sheet.row(at - 1).place() : sheet.size() > 0 ? sheet.row(0).place() : 0;
            Row row = Row.of(own.remove(one.row()) ? one.row() : Ids.next(), place, sheet.dictionary(), one.texts());
            boolean chained = i + 1 < rows.size() && rows.get(i + 1).before() == one.before();
            followers.put(row.id(), chained ? come.getLast().id() : one.before());
            come.add(row);
        }
        return new Restoration(sheet, come, followers).changes();
    }

    private static Row numbered(Sheet sheet, Row row) {
        Row numbered = row;
        for (Field field : sheet.template().fields()) {
            if (field.type() == Field.Type.ORDINAL) {
                numbered = numbered.with(Map.of(field.slot(), Field.AUTOMATIC));
            }
        }
        return numbered;
    }

    private List<RowChange> changes() {
        Map<Integer, List<Row>> groups = groups();
        List<Row> placed = new ArrayList<>();
        Map<Long, List<Row>> crowded = new HashMap<>();
        groups.forEach((at, group) -> {
            List<Row> around = new ArrayList<>();
            if (at > 0) {
                around.add(sheet.row(at - 1));
            }
            int between = around.size();
            if (at < sheet.size()) {
                around.add(sheet.row(at));
            }
            if (fits(around, between, group)) {
                placed.addAll(group);
                return;
            }
            Places places = Places.between(around, between, group.size());
            if (places.moves().isEmpty()) {
                placed.addAll(at(group, places));
            } else {
                crowded.put(at < sheet.size() ? sheet.row(at).id() : END, group);
            }
        });
        return crowded.isEmpty()
                ? placed.stream().map(row -> (RowChange) new RowChange.Inserted(row)).toList()
                : withRoom(placed, crowded);
    }

    /// The rows to restore, in order, by the index of the row that they come before.
    private Map<Integer, List<Row>> groups() {
        Map<Long, Long> targets = targets();
        rows.values().forEach(row ->
                before.computeIfAbsent(targets.getOrDefault(row.id(), END), _ -> new ArrayList<>()).add(row));
        before.values().forEach(group -> group.sort(Row.ORDER));
        Map<Integer, List<Row>> groups = new TreeMap<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (before.containsKey(sheet.row(i).id())) {
                groups.put(i, inOrder(sheet.row(i).id()));
            }
        }
        if (before.containsKey(END)) {
            groups.put(sheet.size(), inOrder(END));
        }
        return groups;
    }

    /// By each row to restore the one that it comes before: one of the sheet, one that is restored too, or the end.
    private Map<Long, Long> targets() {
        Map<Long, Long> targets = new HashMap<>();
        rows.keySet().forEach(id -> {
            Long next = followers.get(id);
            while (next != null && next != END && !rows.containsKey(next) && followers.containsKey(next)) {
                next = followers.get(next);
            }
            if (next != null) {
                targets.put(id, next);
            }
        });
        Set<Long> there = new HashSet<>(sheet.byId(new HashSet<>(targets.values())).keySet());
        there.addAll(rows.keySet());
        there.add(END);
        targets.values().retainAll(there);
        rows.forEach((id, row) -> targets.computeIfAbsent(id, _ -> byPlace(row)));
        return targets;
    }

    private long byPlace(Row row) {
        int found = Collections.binarySearch(sheet.rows(), row, Row.ORDER);
        int at = found < 0 ? -found - 1 : found;
        return at < sheet.size() ? sheet.row(at).id() : END;
    }

    /// All that come before `target`, each behind those that come before itself.
    private List<Row> inOrder(long target) {
        List<Row> backwards = new ArrayList<>();
        Deque<Row> open = new ArrayDeque<>();
        before.getOrDefault(target, List.of()).forEach(open::push);
        while (!open.isEmpty()) {
            Row row = open.pop();
            backwards.add(row);
            before.getOrDefault(row.id(), List.of()).forEach(open::push);
        }
        return backwards.reversed();
    }

    /// Whether the rows can stand where they stood.
    private static boolean fits(List<Row> around, int between, List<Row> group) {
        List<Row> all = new ArrayList<>(around);
        all.addAll(between, group);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i - 1).place() >= all.get(i).place()) {
                return false;
            }
        }
        return true;
    }

    private static List<Row> at(List<Row> group, Places places) {
        List<Row> moved = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            moved.add(group.get(i).at(places.get(i)));
        }
        return moved;
    }

    /// The same where other rows have to move: on a list that holds what has been placed so far.
    private List<RowChange> withRoom(List<Row> placed, Map<Long, List<Row>> crowded) {
        List<Row> now = new ArrayList<>(sheet.rows());
        now.addAll(placed);
        now.sort(Row.ORDER);
        crowded.forEach((target, group) -> {
            int at = target == END ? now.size() : index(now, target);
            Places places = Places.between(now, at, group.size());
            Map<Long, Long> moves = new HashMap<>();
            places.moves().forEach(change -> moves.put(change.row(), ((RowChange.Moved) change).to()));
            now.replaceAll(row -> moves.containsKey(row.id()) ? row.at(moves.get(row.id())) : row);
            now.addAll(at, at(group, places));
        });
        Map<Long, Row> old = sheet.byId(new HashSet<>(now.stream().map(Row::id).toList()));
        List<RowChange> changes = new ArrayList<>();
        for (Row row : now) {
            Row then = old.get(row.id());
            if (then == null) {
                changes.add(new RowChange.Inserted(row));
            } else if (then.place() != row.place()) {
                changes.add(new RowChange.Moved(row.id(), then.place(), row.place()));
            }
        }
        return changes;
    }

    private static int index(List<Row> rows, long id) {
        int index = 0;
        while (rows.get(index).id() != id) {
            index++;
        }
        return index;
    }
}
