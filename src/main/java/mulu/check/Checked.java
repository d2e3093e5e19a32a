package mulu.check;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import mulu.catalog.Sheet;
import org.jspecify.annotations.Nullable;

/// What a check has found in one state of a catalog, kept so that the next state is checked by what has changed.
/// Immutable.
public final class Checked {
    private final Sheet sheet;
    private final List<FindingList> lists;
    private final Marks marks;

    /// @param lists what each rule found
    Checked(Sheet sheet, List<FindingList> lists, Marks marks) {
        this.sheet = sheet;
        this.lists = List.copyOf(lists);
        this.marks = marks;
    }

    public Sheet sheet() {
        return sheet;
    }

    public Marks marks() {
        return marks;
    }

    /// How many rules were asked.
    public int rules() {
        return lists.size();
    }

    List<FindingList> lists() {
        return lists;
    }

    /// All findings, by rule and then by row. They are made when they are read.
    public List<Finding> findings() {
        return new Joined(lists);
    }

    /// The findings of one level, by rule and then by row. They are made when they are read.
    public List<Finding> findings(Rule.Level level) {
        return new Joined(lists.stream().filter(list -> list.rule().level() == level).toList());
    }

    /// Lists one behind the other.
    private static final class Joined extends AbstractList<Finding> implements RandomAccess {
        private final List<FindingList> lists;
        private final int size;

        Joined(List<FindingList> lists) {
            this.lists = lists.stream().filter(list -> !list.isEmpty()).toList();
            this.size = lists.stream().mapToInt(List::size).sum();
        }

        @Override
        public Finding get(int index) {
            int at = index;
            for (FindingList list : lists) {
                if (at < list.size()) {
                    return list.get(at);
                }
                at -= list.size();
            }
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int indexOf(@Nullable Object finding) {
            int before = 0;
            for (FindingList list : lists) {
                int at = list.indexOf(finding);
                if (at >= 0) {
                    return before + at;
                }
                before += list.size();
            }
            return -1;
        }

        @Override
        public boolean contains(@Nullable Object finding) {
            return indexOf(finding) >= 0;
        }
    }
}
