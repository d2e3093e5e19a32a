package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The plain text that spreadsheets put on the clipboard: tabs between cells, line ends between rows, quotes around a
/// cell that holds either, quotes inside doubled.
final class Tsv {
    private Tsv() {}

    /// No line end behind the last row, unless that row is one empty cell, which would be lost without it.
    static String write(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Tsv::quoted).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        boolean lost = !rows.isEmpty() && (text.isEmpty() || text.endsWith("\n"));
        return lost ? text + "\n" : text;
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && !text.startsWith("\"");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Rows of cells; a line end behind the last row starts no further row.
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        int at = 0;
        while (at < lines.length()) {
            int end = lines.charAt(at) == '"' ? closing(lines, at) : -1;
            boolean quoted = end >= 0;
            if (!quoted) {
                end = plainEnd(lines, at);
            }
            row.add(quoted ? lines.substring(at + 1, end - 1).replace("\"\"", "\"") : lines.substring(at, end));
            boolean newRow = end >= lines.length() || lines.charAt(end) == '\n';
            boolean trailingTab = !newRow && end + 1 == lines.length();
            if (trailingTab) {
                row.add("");
            }
            if (newRow || trailingTab) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            at = end + 1;
        }
        return rows;
    }

    /// The place behind the closing quote, or -1 where the quote is only a sign of the text.
    private static int closing(String text, int open) {
        int at = open + 1;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at += 2;
            } else {
                int behind = at + 1;
                boolean ends = behind == text.length() || text.charAt(behind) == '\t' || text.charAt(behind) == '\n';
                return ends ? behind : -1;
            }
        }
        return -1;
    }

    private static int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
