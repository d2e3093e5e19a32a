package mulu.desk.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.template.Field;

/// One box of the header: a label over the columns that share it.
///
/// @param from first column
/// @param to last column
/// @param tier first tier, from the top
/// @param toTier last tier
/// @param vertical set one sign a line where there is room
record HeadCell(String text, int from, int to, int tier, int toTier, boolean vertical) {
    /// The header of a form; columns side by side with the same labels above share one box.
    ///
    /// @param frozen how many columns stand still: no box reaches over that edge
    static List<HeadCell> of(List<Field> fields, int tiers, int frozen) {
        List<HeadCell> cells = new ArrayList<>();
        for (int tier = 0; tier < tiers; tier++) {
            int from = 0;
            while (from < fields.size()) {
                int to = from;
                List<String> path = fields.get(from).header();
                if (tier < path.size()) {
                    boolean leaf = tier == path.size() - 1;
                    while (!leaf && to + 1 < fields.size() && to + 1 != frozen && shares(path, fields.get(to + 1).header(), tier)) {
                        to++;
                    }
                    cells.add(new HeadCell(path.get(tier), from, to, tier, leaf ? tiers - 1 : tier,
                            leaf && fields.get(from).look().vertical()));
                }
                from = to + 1;
            }
        }
        return cells;
    }

    private static boolean shares(List<String> path, List<String> other, int tier) {
        return other.size() > tier + 1 && other.subList(0, tier + 1).equals(path.subList(0, tier + 1));
    }

    /// The label in lines of about the same length.
    ///
    /// @param signs at most in a line
    String set(int signs) {
        int[] all = text.codePoints().toArray();
        int lines = Math.ceilDiv(all.length, Math.max(1, signs));
        int each = Math.ceilDiv(all.length, Math.max(1, lines));
        return IntStream.range(0, lines).mapToObj(line -> new String(all, line * each, Math.clamp(all.length - (long) line * each, 0, each)))
                .collect(Collectors.joining("\n"));
    }
}
