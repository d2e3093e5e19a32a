package mulu.exchange;

import java.util.List;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// The header of a form in a grid.
///
/// @param candidate the form it belongs to
/// @param first index of its first line
/// @param tiers how many lines it has
/// @param columns those that have a label, from left to right
record Header(Candidate candidate, int first, int tiers, List<Column> columns) {
    /// @param index place in the grid
    /// @param path labels from the top tier down
    /// @param field null where the form does not know the column
    /// @param told how the field is known
    record Column(int index, List<String> path, @Nullable Field field, Told told) {}

    /// KNOWN: by its label. GUESSED: by a label that may mean something else, or by its texts. NOT: by nothing.
    enum Told { KNOWN, GUESSED, NOT }

    /// How many columns mean something.
    int known() {
        return (int) columns.stream().filter(column -> column.told() != Told.NOT).count();
    }

    /// How many columns of the form are not there.
    int missing() {
        return candidate.template().fields().size() - known();
    }

    int end() {
        return first + tiers;
    }

    int left() {
        return columns.getFirst().index();
    }

    int right() {
        return columns.getLast().index();
    }

    /// How many tiers of this header the lines from `index` on repeat, from the top.
    int repeated(Grid grid, int index) {
        int tier = 0;
        while (tier < tiers && index + tier < grid.lines().size()
                && same(grid.lines().get(first + tier), grid.lines().get(index + tier))) {
            tier++;
        }
        return tier;
    }

    private static boolean same(Line header, Line line) {
        int width = Math.max(header.cells().length, line.cells().length);
        for (int column = 0; column < width; column++) {
            String label = header.cell(column);
            String text = line.cell(column);
            if (!label.equals(text) && (text.length() > 100 || !Wording.key(label).equals(Wording.key(text)))) {
                return false;
            }
        }
        return true;
    }
}
