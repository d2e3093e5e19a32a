package mulu.desk.findings;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.desk.findings.FindingsModel.Entry;
import org.jspecify.annotations.Nullable;

/// The findings of one check as lines: each level has a head. A line is made when it is read, for there may be millions.
/// Never changes: an event of a change would carry all lines.
final class Lines extends ObservableListBase<Entry> {
    private final List<Group> groups = new ArrayList<>();
    private final int size;

    /// One level.
    ///
    /// @param from place of its head
    private record Group(Rule.Level level, int from, List<Finding> findings) {}

    /// No lines.
    Lines() {
        size = 0;
    }

    Lines(Checked checked) {
        int from = 0;
        for (Rule.Level level : Rule.Level.values()) {
            List<Finding> findings = checked.findings(level);
            if (!findings.isEmpty()) {
                groups.add(new Group(level, from, findings));
                from += findings.size() + 1;
            }
        }
        size = from;
    }

    /// How many findings there are of all levels.
    int findings() {
        return size - groups.size();
    }

    int findings(Rule.Level level) {
        return groups.stream().filter(group -> group.level() == level).mapToInt(group -> group.findings().size()).sum();
    }

    /// The finding that comes `by` findings behind `from`, from the last on to the first; the first or last one where
    /// `from` is null or not there. There is at least one.
    Finding step(@Nullable Finding from, int by) {
        int at = from == null ? -1 : indexOf(new Entry.Item(from));
        int to = Math.floorMod(at < 0 && by < 0 ? -1 : at + by, size);
        while (!(get(to) instanceof Entry.Item)) {
            to = Math.floorMod(to + by, size);
        }
        return ((Entry.Item) get(to)).finding();
    }

    @Override
    public Entry get(int index) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (index > group.from()) {
                return new Entry.Item(group.findings().get(index - group.from() - 1));
            }
            if (index == group.from()) {
                return new Entry.Head(group.level(), group.findings().size());
            }
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(@Nullable Object entry) {
        for (Group group : groups) {
            int at = entry instanceof Entry.Item(Finding finding) ? group.findings().indexOf(finding) : -1;
            if (at >= 0) {
                return group.from() + 1 + at;
            }
            if (entry instanceof Entry.Head(Rule.Level level, _) && level == group.level()) {
                return group.from();
            }
        }
        return -1;
    }
}
