package mulu.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes cells as HTML for the clipboard. Everything is said inline and in the words of Excel, since programs drop
/// style sheets on the way: borders, text as the format of the cell, line breaks and blanks that stay inside it.
final class HtmlCells {
    private static final String MARK = "<meta name=\"generator\" content=\"Mulu\">";
    private static final String OPEN = "<html><head><meta charset=\"utf-8\">" + MARK + "</head><body>"
            + "<table border=\"1\" cellspacing=\"0\" cellpadding=\"2\" style=\"border-collapse:collapse;border:.5pt solid windowtext\">\n";
    private static final String CLOSE = "</table></body></html>";
    private static final String BORDER = " style=\"border:.5pt solid windowtext";
    private static final String AS_TEXT = ";mso-number-format:'\\@'\">";
    private static final String HEADER = ";font-weight:bold;text-align:center;vertical-align:middle";
    private static final String BREAK = "<br style=\"mso-data-placement:same-cell;\">";
    private static final String KEPT = "<span style=\"mso-spacerun:yes;white-space:pre\">";
    /// Longer numbers would lose digits in a spreadsheet.
    private static final int EXACT_DIGITS = 15;

    private final int headerRows;
    private final List<Merge> merges;
    private final StringBuilder out = new StringBuilder(OPEN);

    HtmlCells(int headerRows, List<Merge> merges) {
        this.headerRows = headerRows;
        this.merges = merges;
    }

    /// Whether Mulu wrote this HTML, and it has not been changed on the way.
    static boolean ours(String html) {
        return html.contains(MARK);
    }

    String write(List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            out.append("<tr>");
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (row < headerRows) {
                    header(cells.get(column), row, column);
                } else {
                    out.append("<td").append(BORDER).append(plainNumber(cells.get(column)) ? "\">" : AS_TEXT);
                    text(cells.get(column));
                    out.append("</td>");
                }
            }
            out.append("</tr>\n");
        }
        return out.append(CLOSE).toString();
    }

    private void header(String text, int row, int column) {
        Merge merge = merge(row, column);
        if (merge != null && (merge.top() != row || merge.left() != column)) {
            return;
        }
        out.append("<th");
        if (merge != null && merge.right() > merge.left()) {
            out.append(" colspan=\"").append(merge.right() - merge.left() + 1).append('"');
        }
        if (merge != null && merge.bottom() > merge.top()) {
            out.append(" rowspan=\"").append(merge.bottom() - merge.top() + 1).append('"');
        }
        out.append(BORDER).append(HEADER).append(AS_TEXT);
        text(text);
        out.append("</th>");
    }

    private @Nullable Merge merge(int row, int column) {
        for (Merge merge : merges) {
            if (merge.covers(row, column)) {
                return merge;
            }
        }
        return null;
    }

    /// Whether a spreadsheet may take the text for a number without changing a sign of it.
    private static boolean plainNumber(String text) {
        return !text.isEmpty() && text.length() <= EXACT_DIGITS && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
    }

    private void text(String text) {
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (blank(sign)) {
                at = blanks(text, at);
                continue;
            }
            switch (sign) {
                case '\r', '\n' -> {
                    out.append(BREAK);
                    at += text.startsWith("\r\n", at) ? 1 : 0;
                }
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\u00A0' -> out.append("&nbsp;");
                default -> out.append(sign);
            }
            at++;
        }
    }

    /// A run of blanks: a single space inside a line is safe, any other run would be shortened by the reader.
    private int blanks(String text, int from) {
        int end = from;
        while (end < text.length() && blank(text.charAt(end))) {
            end++;
        }
        boolean inside = from > 0 && end < text.length() && !breaks(text.charAt(from - 1)) && !breaks(text.charAt(end));
        if (inside && end == from + 1 && text.charAt(from) == ' ') {
            out.append(' ');
            return end;
        }
        out.append(KEPT);
        for (int at = from; at < end; at++) {
            out.append(text.charAt(at) == ' ' ? "&nbsp;" : text.substring(at, at + 1));
        }
        out.append("</span>");
        return end;
    }

    private static boolean blank(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\f';
    }

    private static boolean breaks(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
