package mulu.check;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.Stream;
import mulu.catalog.Sheet;
import org.jspecify.annotations.Nullable;

/// What a check has found in one state of a catalog, kept so that the next state is checked by what has changed.
/// Immutable.
public final class Checked {
    private static final Set<Rule.Kind> DOUBTFUL = EnumSet.of(Rule.Kind.SECRET, Rule.Kind.PRIVATE, Rule.Kind.NAMES);

    private final Sheet sheet;
    private final Standard standard;
    private final List<FindingList> lists;
    private final Open open;
    private final Marks marks;

    /// What is left of the lists when explained findings are taken out.
    record Open(List<Waiver> waivers, List<FindingList> lists, List<Waiver.Explained> explained) {
        static Open of(Sheet sheet, List<FindingList> lists, List<Waiver> waivers) {
            if (waivers.isEmpty()) {
                return new Open(waivers, lists, List.of());
            }
            Map<String, Map<String, Waiver>> byRule = new HashMap<>();
            waivers.forEach(waiver -> byRule.computeIfAbsent(waiver.place().rule(), _ -> new HashMap<>()).put(waiver.mark(), waiver));
            List<Waiver.Explained> explained = new ArrayList<>();
            List<FindingList> open = lists.stream().map(list -> {
                Map<String, Waiver> own = byRule.get(list.rule().id());
                return own == null ? list : list.open(own, sheet, explained);
            }).toList();
            return new Open(waivers, open, explained);
        }
    }

    /// @param lists what each rule found
    /// @param marks of the open ones
    Checked(Sheet sheet, Standard standard, List<FindingList> lists, Open open, Marks marks) {
        this.sheet = sheet;
        this.standard = standard;
        this.lists = List.copyOf(lists);
        this.open = open;
        this.marks = marks;
    }

    static Checked of(Sheet sheet, Standard standard, List<FindingList> lists, List<Waiver> waivers) {
        Open open = Open.of(sheet, lists, waivers);
        return new Checked(sheet, standard, lists, open, Marks.of(sheet, open.lists()));
    }

    public Sheet sheet() {
        return sheet;
    }

    /// What it was checked by.
    Standard standard() {
        return standard;
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

    /// The explanations that were asked.
    List<Waiver> waivers() {
        return open.waivers();
    }

    /// All findings that nobody has explained, by rule and then by row. They are made when they are read.
    public List<Finding> findings() {
        return new Joined(open.lists());
    }

    /// The same of one level.
    public List<Finding> findings(Rule.Level level) {
        return new Joined(open.lists().stream().filter(list -> list.rule().level() == level).toList());
    }

    /// The same of one rule.
    public List<Finding> findings(String rule) {
        return open.lists().stream().filter(list -> list.rule().id().equals(rule)).<List<Finding>>map(list -> list).findFirst().orElse(List.of());
    }

    /// The findings that stand explained, by rule and then by row.
    public List<Waiver.Explained> explained() {
        return open.explained();
    }

    /// What an examination for secrets has to look at, explained or not: marks of secrecy and what belongs to a person.
    public List<Finding> doubtful() {
        Stream<Finding> open = this.open.lists().stream().filter(list -> DOUBTFUL.contains(list.rule().kind())).flatMap(List::stream);
        Stream<Finding> said = explained().stream().map(Waiver.Explained::finding).filter(finding -> DOUBTFUL.contains(rule(finding).kind()));
        return Stream.concat(open, said).toList();
    }

    /// The rule that found `finding`.
    public Rule rule(Finding finding) {
        return lists.stream().map(FindingList::rule).filter(rule -> rule.id().equals(finding.rule())).findFirst().orElseThrow();
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
