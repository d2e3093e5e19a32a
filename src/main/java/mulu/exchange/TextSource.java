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
import mulu.base.Problem;
import mulu.base.Progress;

/// Tab-separated text, also in the middle of prose: UTF-8, UTF-16 with its mark, else GB18030. A cell in double quotes
/// may hold tabs, line breaks and doubled quotes, as spreadsheets copy them.
final class TextSource {
    private final String text;
    private final Intake intake;
    private int at;
    private int line = 1;

    private TextSource(String name, String text, Progress progress) {
        this.text = text;
        this.intake = new Intake(name, true, progress);
    }

    static Grid read(Path file, Progress progress) throws IOException {
        String name = file.getFileName().toString();
        return new TextSource(name, decode(name, Files.readAllBytes(file)), progress).grid();
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
            while (end < text.length() && "\t\r\n\f".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String plain = text.substring(at, end);
            if (column > 0 || !plain.isEmpty() || (end < text.length() && text.charAt(end) == '\t')) {
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
        if (sign == '\t') {
            return true;
        }
        if (sign == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return false;
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
                boolean ends = column == 0 ? next == '\t' : "\t\r\n".indexOf(next) >= 0;
                return ends ? i : -1;
            }
        }
        return -1;
    }
}
