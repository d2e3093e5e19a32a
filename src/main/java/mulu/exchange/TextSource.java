package mulu.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mulu.base.Problem;
import mulu.base.Progress;

/// Text in columns, also in the middle of prose: UTF-8, UTF-16 with its mark, else GB18030. Columns are divided by tabs
/// or, where there is no tab, by commas or semicolons if lines that follow each other have the same number of them
/// (RFC 4180). A cell in double quotes may hold tabs, line breaks and doubled quotes, as spreadsheets copy them. Pages in
/// HTML, also those that are named .xls, give a grid for each table.
final class TextSource {
    private static final Pattern PAGE = Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|meta|head|body|table|div|style)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final int SAMPLE = 200_000;
    private static final int RUN = 3;

    private final String text;
    private final char divider;
    private final Intake intake;
    private int at;
    private int line = 1;

    private TextSource(String name, String text, Progress progress) {
        this.text = text;
        this.divider = divider(text);
        this.intake = new Intake(name, true, progress);
    }

    static void each(Path file, Progress progress, Consumer<Grid> grids) throws IOException {
        String name = file.getFileName().toString();
        String text = decode(name, Files.readAllBytes(file));
        if (PAGE.matcher(text).lookingAt()) {
            HtmlTable.all(text, name).forEach(table -> grids.accept(grid(table, name, progress)));
        } else {
            grids.accept(new TextSource(name, text, progress).grid());
        }
    }

    private static Grid grid(ClipTable table, String name, Progress progress) {
        Intake intake = new Intake(name, false, progress);
        for (int row = 0; row < table.cells().size(); row++) {
            intake.begin(row + 1);
            List<String> cells = table.cells().get(row);
            for (int column = 0; column < cells.size(); column++) {
                intake.cell(column, cells.get(column), null);
            }
            intake.end();
        }
        table.merges().forEach(merge -> intake.merge(new Merge(merge.top() + 1, merge.left(), merge.bottom() + 1, merge.right())));
        return intake.grid("", List.of());
    }

    /// What divides the columns of `text`.
    private static char divider(String text) {
        if (text.indexOf('\t') < 0) {
            String outside = QUOTED.matcher(text.substring(0, Math.min(text.length(), SAMPLE))).replaceAll("");
            for (char sign : new char[] {',', ';'}) {
                if (even(outside, sign)) {
                    return sign;
                }
            }
        }
        return '\t';
    }

    /// Whether three lines one after the other, or all there are, have the same number of `sign`, two at least.
    private static boolean even(String text, char sign) {
        List<Long> counts = text.lines().map(line -> line.chars().filter(c -> c == sign).count()).toList();
        int run = 0;
        for (int i = 0; i < counts.size(); i++) {
            run = counts.get(i) < 2 ? 0 : i > 0 && counts.get(i).equals(counts.get(i - 1)) ? run + 1 : 1;
            if (run >= Math.min(RUN, counts.size())) {
                return true;
            }
        }
        return false;
    }

    private static String decode(String name, byte[] bytes) {
        for (Charset charset : charsets(bytes)) {
            Optional<String> text = decode(bytes, charset);
            if (text.isPresent() && text.get().indexOf('\0') < 0) {
                return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
            }
        }
        throw Problem.input("exchange.no-spreadsheet", name);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<Charset> charsets(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFFFE || mark == 0xFEFF) {
            return List.of(StandardCharsets.UTF_16);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private Grid grid() {
        while (at < text.length()) {
            intake.begin(line);
            int column = 0;
            boolean more = true;
            while (more) {
                more = cell(column++);
            }
            intake.end();
        }
        return intake.grid("", List.of());
    }

    /// Reads one cell and the sign behind it; true where another cell of the same line follows.
    private boolean cell(int column) {
        int close = at < text.length() && text.charAt(at) == '"' ? closing(column) : -1;
        int end = close;
        if (close < 0) {
            end = at;
            while (end < text.length() && !ends(text.charAt(end)) && text.charAt(end) != '\f') {
                end++;
            }
            String plain = text.substring(at, end);
            if (column > 0 || !plain.isEmpty() || (end < text.length() && text.charAt(end) == divider)) {
                intake.cell(column, plain, null);
            }
        } else {
            String inside = text.substring(at + 1, close);
            line += (int) inside.chars().filter(sign -> sign == '\n').count();
            intake.cell(column, inside.replace("\"\"", "\""), null);
            end = close + 1;
        }
        return step(end);
    }

    private boolean step(int end) {
        at = end;
        if (at >= text.length()) {
            return false;
        }
        char sign = text.charAt(at++);
        if (sign == divider) {
            return true;
        }
        if (sign == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return false;
    }

    private boolean ends(char sign) {
        return sign == divider || sign == '\r' || sign == '\n';
    }

    /// Where the quoted cell that begins here ends; -1 where the quotation mark is only a sign of the text.
    private int closing(int column) {
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                continue;
            }
            char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (next == '"') {
                i++;
            } else {
                return (column == 0 ? next == divider : ends(next)) ? i : -1;
            }
        }
        return -1;
    }
}
