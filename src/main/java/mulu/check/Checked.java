package mulu.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.catalog.Sheet;

/// What a check has found in one state of a catalog, kept so that the next state is checked by what has changed.
/// Immutable.
public final class Checked {
    private final Sheet sheet;
    private final List<Rule> rules;
    private final List<List<Finding>> byRule;

    /// @param byRule what each of `rules` found, by row
    Checked(Sheet sheet, List<Rule> rules, List<List<Finding>> byRule) {
        this.sheet = sheet;
        this.rules = rules;
        this.byRule = byRule;
    }

    public Sheet sheet() {
        return sheet;
    }

    /// How many rules were asked.
    public int rules() {
        return rules.size();
    }

    List<Rule> asked() {
        return rules;
    }

    /// What each rule found, by row.
    Map<Rule, List<Finding>> byRule() {
        Map<Rule, List<Finding>> found = HashMap.newHashMap(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            found.put(rules.get(i), byRule.get(i));
        }
        return found;
    }

    /// All findings, by rule and then by row.
    public List<Finding> findings() {
        return byRule.stream().flatMap(List::stream).toList();
    }

    /// The findings of one level, by rule and then by row.
    public List<Finding> findings(Rule.Level level) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).level() == level) {
                found.addAll(byRule.get(i));
            }
        }
        return found;
    }

    /// The findings of one rule carried on to `now`: those of the `stale` rows leave, `fresh` ones come, by row.
    static List<Finding> carried(List<Finding> before, Set<Long> stale, List<Finding> fresh, Sheet now) {
        List<Finding> stay = before.stream().noneMatch(finding -> stale(finding, stale)) ? before
                : before.stream().filter(finding -> !stale(finding, stale)).toList();
        if (fresh.isEmpty()) {
            return stay;
        }
        List<Finding> merged = new ArrayList<>(stay.size() + fresh.size());
        int from = 0;
        for (Finding one : fresh) {
            int to = place(stay, from, index(one, now), now);
            merged.addAll(stay.subList(from, to));
            merged.add(one);
            from = to;
        }
        merged.addAll(stay.subList(from, stay.size()));
        return merged;
    }

    private static boolean stale(Finding finding, Set<Long> stale) {
        Long row = finding.row();
        return row != null && stale.contains(row);
    }

    /// Where a finding of the row at `index` belongs in `findings`, from `from` on.
    private static int place(List<Finding> findings, int from, int index, Sheet sheet) {
        int low = from;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index(findings.get(middle), sheet) <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int index(Finding finding, Sheet sheet) {
        Long row = finding.row();
        return row == null ? -1 : sheet.indexOf(row);
    }
}
