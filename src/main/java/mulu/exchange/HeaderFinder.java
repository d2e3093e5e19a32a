package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// Finds the header of a form anywhere in a grid, by the full header path of its columns.
final class HeaderFinder {
    private static final int LONGEST_LABEL = 60;
    private static final int DEEPEST = 6;
    /// After so many lines that only looked like a header, what remains are rows of some other table.
    private static final int PATIENCE = 5_000;
    private static final int DEEPEST_LAYOUT = 3;
    /// So many columns more must be known than the nearest form has, before a table is taken for another layout.
    private static final int BETTER = 2;

    private final Grid grid;
    private final List<Candidate> candidates;
    private final @Nullable Template pool;
    private final Set<String> labels = new HashSet<>();
    private final int tiers;

    /// @param pool the columns of other places' forms; null where only these candidates count
    HeaderFinder(Grid grid, List<Candidate> candidates, @Nullable Template pool) {
        this.grid = grid;
        this.candidates = candidates;
        this.pool = pool;
        this.tiers = candidates.stream().mapToInt(candidate -> candidate.template().tiers()).max().orElse(1);
        for (Candidate candidate : candidates) {
            for (Field field : candidate.template().fields()) {
                field.header().forEach(label -> labels.add(Wording.key(label)));
                labels.add(Wording.key(field.header()));
            }
        }
    }

    /// The first header at or after line `from`; null where there is none.
    @Nullable Header find(int from) {
        int vain = 0;
        for (int i = from; i < grid.lines().size() && vain < PATIENCE; i++) {
            boolean promising = promising(grid.lines().get(i));
            Header header = promising ? at(i) : null;
            if (header != null) {
                return header;
            }
            vain += promising ? 1 : 0;
        }
        return null;
    }

    private boolean promising(Line line) {
        int known = 0;
        for (String cell : line.cells()) {
            if (cell.length() <= LONGEST_LABEL && !cell.isEmpty() && known(cell)) {
                known++;
            }
        }
        return known >= 2;
    }

    private boolean known(String label) {
        return labels.contains(Wording.key(label)) || (pool != null && Vocabulary.builtIn().knows(label));
    }

    private @Nullable Header at(int first) {
        int row = grid.lines().get(first).number();
        int end = Math.min(grid.lines().size(), first + DEEPEST);
        Grid near = grid.around(row, grid.lines().get(end - 1).number());
        Header best = null;
        double score = 0;
        for (int tier = 1; tier <= Math.min(tiers, end - first); tier++) {
            int height = Math.min(end - first, extended(near, first, tier));
            List<List<String>> paths = paths(near, first, height);
            for (Candidate candidate : candidates) {
                List<@Nullable Field> fields = candidate.match(paths);
                int matched = (int) fields.stream().filter(field -> field != null).count();
                int labelled = (int) paths.stream().filter(path -> !path.isEmpty()).count();
                if (candidate.score(matched, labelled) > score) {
                    score = candidate.score(matched, labelled);
                    best = new Header(candidate, first, height, columns(paths, fields));
                }
            }
        }
        if (pool == null || (best != null && (best.candidate().derived() || best.missing() == 0))) {
            return best;
        }
        Header layout = layout(near, first, end, pool);
        return layout != null && (best == null || layout.known() >= best.known() + BETTER) ? layout : best;
    }

    private @Nullable Header layout(Grid near, int first, int end, Template all) {
        Layout best = null;
        int height = 0;
        for (int tier = 1; tier <= Math.min(DEEPEST_LAYOUT, end - first); tier++) {
            int tall = Math.min(end - first, extended(near, first, tier));
            Layout layout = new Layout(all, paths(near, first, tall));
            if (layout.known() > (best == null ? 0 : best.known())) {
                best = layout;
                height = tall;
            }
        }
        if (best == null) {
            return null;
        }
        best.look(grid.lines().subList(first + height, grid.lines().size()));
        return best.header(first, height);
    }

    private static List<Header.Column> columns(List<List<String>> paths, List<@Nullable Field> fields) {
        List<Header.Column> columns = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            if (!paths.get(i).isEmpty()) {
                Field field = fields.get(i);
                columns.add(new Header.Column(i, paths.get(i), field, field == null ? Header.Told.NOT : Header.Told.KNOWN));
            }
        }
        return columns;
    }

    /// Header cells that are merged downward say themselves how high the header is.
    private int extended(Grid near, int first, int tier) {
        int height = tier;
        for (Merge merge : near.merges().all()) {
            int top = near.index(merge.top()) - first;
            int bottom = near.index(merge.bottom() + 1) - first;
            if (top >= 0 && top < tier && bottom <= DEEPEST) {
                height = Math.max(height, bottom);
            }
        }
        return height;
    }

    /// The header path of every column; empty for a column without labels.
    private static List<List<String>> paths(Grid near, int first, int tiers) {
        Labels labels = new Labels(near, first, tiers);
        int width = IntStream.range(first, first + tiers).map(i -> near.lines().get(i).cells().length).max().orElse(0);
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            paths.add(labels.path(column));
        }
        return paths;
    }

    /// Reads labels from left to right and remembers which group each tier is in.
    private static final class Labels {
        private final Grid near;
        private final int first;
        private final String[] group;
        private final @Nullable Merge[] block;
        private final boolean[] grouping;

        private Labels(Grid near, int first, int tiers) {
            this.near = near;
            this.first = first;
            this.group = new String[tiers];
            this.block = new Merge[tiers];
            this.grouping = new boolean[tiers];
            Arrays.fill(group, "");
        }

        private List<String> path(int column) {
            List<String> path = new ArrayList<>();
            for (int tier = 0; tier < group.length; tier++) {
                String own = own(tier, column);
                boolean below = below(tier, column);
                if (!own.isEmpty()) {
                    group[tier] = own;
                    block[tier] = near.merges().over(row(tier), column);
                } else if (!below || !grouping[tier] || !reaches(tier, column)) {
                    group[tier] = "";
                    block[tier] = null;
                }
                grouping[tier] = below;
                if (!group[tier].isEmpty()) {
                    path.add(group[tier]);
                }
            }
            return path;
        }

        /// A group's label stands over its first column only; merged cells say how far it reaches, in a text it
        /// reaches as far as there are labels below and none above.
        private boolean reaches(int tier, int column) {
            Merge merge = block[tier];
            return merge == null ? near.merges().over(row(tier), column) == null : merge.covers(row(tier), column);
        }

        private boolean below(int tier, int column) {
            for (int lower = tier + 1; lower < group.length; lower++) {
                if (!own(lower, column).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private String own(int tier, int column) {
            Merge merge = near.merges().over(row(tier), column);
            boolean covered = merge != null && (merge.top() != row(tier) || merge.left() != column);
            return covered ? "" : Wording.tidy(near.lines().get(first + tier).cell(column));
        }

        private int row(int tier) {
            return near.lines().get(first + tier).number();
        }
    }
}
