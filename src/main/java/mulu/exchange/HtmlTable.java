package mulu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mulu.base.Problem;
import mulu.exchange.InlineStyle.Space;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Puts the cells of an HTML table where a browser puts them (HTML Standard, 4.9.12, forming a table), without what is
/// not shown. Spans that are wrong or reach over the edge never move another cell.
final class HtmlTable {
    private static final int DEEPEST = 512;
    private static final int MOST_TABLES = 200;
    private static final int MOST_ROWS_SPANNED = 32_767;
    private static final Pattern BREAKS_ARE_SIGNS =
            Pattern.compile("\\bbr\\s*\\{[^}]*mso-data-placement\\s*:\\s*same-cell", Pattern.CASE_INSENSITIVE);

    /// One cell with all the room it takes; rows and columns are those of the source, also hidden ones.
    private record Box(int row, int left, int rows, int columns, boolean merged, String text) {}

    private final InlineStyle.Reader styles = new InlineStyle.Reader();
    private final CellText text;
    private final List<Box> boxes = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int row;
    /// For each column, how many rows from the present one on are taken.
    private int[] taken = new int[16];
    /// No column behind this one is taken.
    private int reach;
    private int shortestReach = Integer.MAX_VALUE;
    private long places;

    private HtmlTable(boolean breaksAreSigns) {
        text = new CellText(styles, breaksAreSigns);
    }

    /// The first table that shows any cell.
    static Optional<ClipTable> read(String html) {
        return each(html).findFirst();
    }

    /// Every table that shows any cell, those inside others too.
    static List<ClipTable> all(String html, String file) {
        try {
            List<ClipTable> tables = each(html).limit(MOST_TABLES).toList();
            if (!tables.isEmpty()) {
                return tables;
            }
        } catch (Problem larger) {
            throw Problem.input("exchange.too-much", file);
        }
        throw Problem.input("exchange.no-spreadsheet", file);
    }

    private static Stream<ClipTable> each(String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        boolean signs = document.getElementsByTag("style").stream().anyMatch(style -> BREAKS_ARE_SIGNS.matcher(style.data()).find());
        return document.getElementsByTag("table").stream()
                .map(table -> new HtmlTable(signs).read(table))
                .flatMap(Optional::stream);
    }

    private Optional<ClipTable> read(Element table) {
        InlineStyle style = styles.of(table);
        if (style.hidden()) {
            return Optional.empty();
        }
        Space space = style.space() == null ? Space.COLLAPSED : style.space();
        hiddenColumns(table);
        // A footer may stand in front of the body.
        for (String part : List.of("thead", "tbody", "tfoot")) {
            for (Element child : table.children()) {
                if (child.normalName().equals(part)) {
                    section(child, space);
                }
            }
        }
        return table();
    }

    private void hiddenColumns(Element table) {
        int column = 0;
        for (Element child : table.children()) {
            boolean group = child.normalName().equals("colgroup");
            List<Element> columns = group && child.childrenSize() > 0 ? child.children()
                    : group || child.normalName().equals("col") ? List.of(child) : List.of();
            for (Element each : columns) {
                int end = Math.min(ClipTable.MOST_COLUMNS, column + Math.max(1, number(each, "span")));
                if (styles.of(each).hidden() || styles.of(child).hidden()) {
                    hiddenColumns.set(column, Math.max(column, end));
                }
                column = end;
            }
        }
    }

    private void section(Element section, Space outside) {
        List<Element> rows = section.children().stream().filter(child -> child.normalName().equals("tr")).toList();
        InlineStyle whole = styles.of(section);
        Arrays.fill(taken, 0);
        reach = 0;
        for (int i = 0; i < rows.size(); i++) {
            InlineStyle style = styles.of(rows.get(i));
            Space space = style.space() != null ? style.space() : whole.space() != null ? whole.space() : outside;
            int before = boxes.size();
            row(rows.get(i), rows.size() - i, space);
            boolean nothing = boxes.size() == before && reach == 0;
            hiddenRows.set(row, nothing || style.hidden() || whole.hidden());
            endRow();
        }
    }

    private void row(Element source, int rowsLeft, Space outside) {
        int column = 0;
        for (Element cell : source.children()) {
            if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                continue;
            }
            column = free(column);
            InlineStyle style = styles.of(cell);
            // A cell hidden by itself has no place, as those that scripts leave under a merged cell.
            if (!style.hidden() || hiddenColumns.get(column)) {
                column = place(cell, style, column, rowsLeft, outside);
            }
        }
    }

    private int place(Element cell, InlineStyle style, int left, int rowsLeft, Space outside) {
        ClipTable.checkSize(1, left + 1);
        int end = left + Math.clamp(number(cell, "colspan"), 1, ClipTable.MOST_COLUMNS - left);
        int rowspan = number(cell, "rowspan");
        int rows = rowspan == 0 && cell.attr("rowspan").strip().startsWith("0") ? rowsLeft
                : Math.clamp(rowspan, 1, Math.min(MOST_ROWS_SPANNED, rowsLeft));
        int wide = 1;
        while (left + wide < end && taken(left + wide) == 0) {
            wide++;
        }
        boxes.add(new Box(row, left, rows, wide, !style.layoutOnly(), text.of(cell, style.space() == null ? outside : style.space())));
        if (end > taken.length) {
            taken = Arrays.copyOf(taken, Math.max(end, 2 * taken.length));
        }
        for (int column = left; column < end; column++) {
            taken[column] = Math.max(taken[column], rows);
        }
        reach = Math.max(reach, end);
        return end;
    }

    private int taken(int column) {
        return column < taken.length ? taken[column] : 0;
    }

    private int free(int from) {
        int column = from;
        while (taken(column) > 0) {
            column++;
        }
        return column;
    }

    private void endRow() {
        places += reach;
        ClipTable.checkSize((int) Math.min(Integer.MAX_VALUE, places), 1);
        if (!hiddenRows.get(row)) {
            shortestReach = Math.min(shortestReach, reach);
        }
        for (int column = 0; column < reach; column++) {
            taken[column] = Math.max(0, taken[column] - 1);
        }
        while (reach > 0 && taken[reach - 1] == 0) {
            reach--;
        }
        row++;
    }

    /// The whole number an attribute begins with; 0 where there is none, very much where it is too long.
    private static int number(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        int number = 0;
        for (int i = 0; i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9'; i++) {
            number = Math.min(1_000_000, number * 10 + value.charAt(i) - '0');
        }
        return number;
    }

    private Optional<ClipTable> table() {
        int[] rowAt = shown(row, hiddenRows);
        // A title that reaches over the edge makes no columns, unless there is nothing but such lines.
        int width = boxes.stream().filter(box -> rowAt[box.row() + box.rows()] > rowAt[box.row()]).mapToInt(box -> box.left() + 1).max().orElse(0);
        width = width == 0 ? 0 : Math.max(width, shortestReach);
        int[] columnAt = shown(width, hiddenColumns);
        int rows = rowAt[row];
        int columns = columnAt[width];
        if (rows == 0 || columns == 0) {
            return Optional.empty();
        }
        ClipTable.checkSize(rows, columns);
        String[][] cells = new String[rows][columns];
        for (String[] line : cells) {
            Arrays.fill(line, "");
        }
        List<Merge> merges = new ArrayList<>();
        for (Box box : boxes) {
            Merge room = new Merge(rowAt[box.row()], columnAt[Math.min(width, box.left())], rowAt[box.row() + box.rows()] - 1,
                    columnAt[Math.min(width, box.left() + box.columns())] - 1);
            if (room.top() <= room.bottom() && room.left() <= room.right()) {
                cells[room.top()][room.left()] = box.text();
                if (box.merged() && (room.top() < room.bottom() || room.left() < room.right())) {
                    merges.add(room);
                }
            }
        }
        return Optional.of(new ClipTable(Arrays.stream(cells).map(List::of).toList(), List.copyOf(merges)));
    }

    /// For each place, and the one behind the last, how many in front of it are shown.
    private static int[] shown(int count, BitSet hidden) {
        int[] shown = new int[count + 1];
        for (int i = 0; i < count; i++) {
            shown[i + 1] = shown[i] + (hidden.get(i) ? 0 : 1);
        }
        return shown;
    }
}
