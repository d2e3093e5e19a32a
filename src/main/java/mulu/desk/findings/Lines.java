package mulu.desk.findings;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.check.Waiver;
import mulu.desk.findings.FindingsModel.Entry;
import org.jspecify.annotations.Nullable;

/// The findings of one check as lines: each level has a head, and behind them come those that stand explained. A line is
/// made when it is read, for there may be millions. Never changes: an event of a change would carry all lines.
final class Lines extends ObservableListBase<Entry> {
    private final List<Group> groups = new ArrayList<>();
    private final List<Waiver.Explained> explained;
    private final int open;
    private final int size;

    /// One level.
    ///
    /// @param from place of its head
    private record Group(Rule.Level level, int from, List<Finding> findings) {}

    /// No lines.
    Lines() {
        explained = List.of();
        open = 0;
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
        explained = checked.explained();
        open = from;
        size = open + (explained.isEmpty() ? 0 : explained.size() + 1);
    }

    /// How many findings of all levels are open.
    int findings() {
        return open - groups.size();
    }

    int findings(Rule.Level level) {
        return groups.stream().filter(group -> group.level() == level).mapToInt(group -> group.findings().size()).sum();
    }

    /// The open finding that comes `by` findings behind `from`, from the last on to the first; the first or last one where
    /// `from` is null or not there. There is at least one.
    Finding step(@Nullable Finding from, int by) {
        int at = from == null ? -1 : open(from);
        int to = Math.floorMod(at < 0 && by < 0 ? -1 : at + by, open);
        while (!(get(to) instanceof Entry.Item)) {
            to = Math.floorMod(to + by, open);
        }
        return ((Entry.Item) get(to)).finding();
    }

    @Override
    public Entry get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (index >= open) {
            return index == open ? new Entry.Told(explained.size()) : new Entry.Item(explained.get(index - open - 1));
        }
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

    private int open(Finding finding) {
        for (Group group : groups) {
            int at = group.findings().indexOf(finding);
            if (at >= 0) {
                return group.from() + 1 + at;
            }
        }
        return -1;
    }

    /// Where a finding stands, open or explained; -1 where it is no more.
    int of(Finding finding) {
        int at = open(finding);
        for (int i = 0; i < explained.size() && at < 0; i++) {
            at = explained.get(i).finding().equals(finding) ? open + 1 + i : -1;
        }
        return at;
    }

    @Override
    public int indexOf(@Nullable Object entry) {
        return switch (entry) {
            case Entry.Item item -> of(item.finding());
            case Entry.Head(Rule.Level level, _) -> groups.stream().filter(group -> group.level() == level).findFirst()
                    .map(Group::from).orElse(-1);
            case Entry.Told _ -> explained.isEmpty() ? -1 : open;
            case null, default -> -1;
        };
    }
}
