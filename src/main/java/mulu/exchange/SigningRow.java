package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mulu.template.Heading;

/// Lays out the sign-off line over the columns of a table: each entry over columns of its own where all of them fit on
/// one line so; else all in one, where that can be read back; else each on its own and wrapped.
final class SigningRow {
    private static final int GAP = 4;
    private static final int WIDEST_GAP = 14;

    private final Printed printed;
    private final int[] widths;
    private final List<String> entries;

    /// @param widths of the columns, in signs of the line's font
    SigningRow(Printed printed, int[] widths) {
        this.printed = printed;
        this.widths = widths;
        this.entries = printed.signing();
    }

    /// A text over columns `left` to `right`.
    record Block(String text, int left, int right) {}

    List<Block> blocks() {
        if (entries.isEmpty()) {
            return List.of();
        }
        boolean apart = entries.size() <= widths.length;
        List<Block> blocks = apart ? apart() : List.of();
        if (apart && blocks.stream().allMatch(block -> TextWidth.of(block.text()) + 1 <= width(block.left(), block.right()))) {
            return blocks;
        }
        String joined = joined();
        return !apart || readable(joined) ? List.of(new Block(joined, 0, widths.length - 1)) : blocks;
    }

    int width(int left, int right) {
        int width = 0;
        for (int column = left; column <= right; column++) {
            width += widths[column];
        }
        return width;
    }

    /// All entries in lines that fit, broken between entries only.
    private String joined() {
        int whole = width(0, widths.length - 1) - 1;
        List<List<String>> lines = new ArrayList<>();
        int used = whole + 1;
        for (String entry : entries) {
            if (used + GAP + TextWidth.of(entry) > whole) {
                lines.add(new ArrayList<>());
                used = -GAP;
            }
            lines.getLast().add(entry);
            used += GAP + TextWidth.of(entry);
        }
        return lines.stream().map(line -> spaced(line, whole)).collect(Collectors.joining("\n"));
    }

    private static String spaced(List<String> line, int whole) {
        int texts = line.stream().mapToInt(TextWidth::of).sum();
        int room = (whole - texts - 1) / Math.max(1, line.size() - 1);
        return String.join(" ".repeat(Math.clamp(room, GAP, WIDEST_GAP)), line);
    }

    /// Whether nobody's name looks like another label.
    private boolean readable(String joined) {
        Map<String, String> values = new SigningLine(printed.template().heading()).read(new Line(1, new String[] {joined}));
        Map<String, String> heading = printed.heading();
        for (Heading.Line line : printed.template().heading().lines()) {
            String text = Wording.strip(heading.getOrDefault(line.key(), ""));
            String shown = line.kind() == Heading.Kind.DATE ? Dates.printed(text) : text;
            if (!shown.equals(values.get(line.key()))) {
                return false;
            }
        }
        return true;
    }

    private List<Block> apart() {
        List<Block> blocks = new ArrayList<>();
        double wanted = entries.stream().mapToInt(SigningRow::room).sum();
        double reached = 0;
        int left = 0;
        for (int i = 0; i < entries.size(); i++) {
            reached += room(entries.get(i)) / wanted * width(0, widths.length - 1);
            int furthest = widths.length - (entries.size() - i);
            int right = left;
            while (right < furthest && width(0, right) + widths[right + 1] / 2.0 < reached) {
                right++;
            }
            right = i == entries.size() - 1 ? widths.length - 1 : right;
            blocks.add(new Block(entries.get(i), left, right));
            left = right + 1;
        }
        return blocks;
    }

    /// A blank entry leaves room for a pen.
    private static int room(String entry) {
        return Math.max(TextWidth.of(entry) + 2, 16);
    }
}
