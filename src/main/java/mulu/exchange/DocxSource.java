package mulu.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import mulu.base.Problem;
import mulu.base.Progress;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// The tables of a .docx and the paragraphs around them, one below the other in one grid, read as events (ECMA-376 part 1,
/// 17.4). Cells that are merged across or downward are merged in the grid. Text that was deleted under tracking, notes
/// and drawings are left out.
final class DocxSource {
    static final String BODY = "word/document.xml";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    /// No office writes a longer text; a small file that unpacks to more is hostile.
    private static final long LARGEST = 600_000_000;
    /// Signs of one paragraph or cell.
    private static final int LONGEST = 2_000_000;
    /// What signs of the symbol fonts look like.
    private static final Map<String, String> SYMBOLS = Map.of("F0FC", "✓", "F0FE", "☑", "F050", "✓", "F052", "☑",
            "F06E", "■", "F06F", "□", "F0A8", "□", "F0FB", "✗", "F0FD", "☒", "F071", "□");

    private static final Set<String> ASIDE = Set.of("pPr", "delText", "instrText", "drawing", "pict", "object", "Fallback");

    private final String name;
    private final ZipFile zip;
    private final Progress progress;

    DocxSource(String name, ZipFile zip, Progress progress) {
        this.name = name;
        this.zip = zip;
        this.progress = progress;
    }

    Grid grid() throws IOException, SAXException, ParserConfigurationException {
        ZipEntry body = zip.getEntry(BODY);
        if (body == null) {
            throw Problem.input("exchange.damaged", name);
        }
        Words words = new Words(new Intake(name, false, progress));
        try (InputStream in = new Bounded(zip.getInputStream(body))) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(words);
            reader.setErrorHandler(words);
            reader.parse(new InputSource(in));
        }
        return words.intake.grid("", List.of());
    }

    private final class Bounded extends FilterInputStream {
        private long read;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            return counted(count, count);
        }

        private int counted(int answer, int bytes) {
            read += answer < 0 ? 0 : bytes;
            if (read > LARGEST) {
                throw Problem.input("exchange.too-much", name);
            }
            return answer;
        }
    }

    /// Hears of the body. A table in a cell is part of the cell's text.
    private final class Words extends DefaultHandler {
        private final Intake intake;
        private final Deque<Boolean> tables = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        /// For each column the row in which a cell began that goes on downward; 0 for none.
        private final int[] begun = new int[Intake.COLUMNS];
        /// For each column where the cell ends that was there last.
        private final int[] ends = new int[Intake.COLUMNS];
        /// How deep we are in what is left out.
        private int aside;
        private boolean anyTable;
        private boolean sign;
        private int row;
        private int column;
        private int span;
        private boolean merged;
        private boolean continues;
        private int before;

        private Words(Intake intake) {
            this.intake = intake;
        }

        @Override
        public void startElement(String uri, String element, String qName, Attributes attributes) {
            if (aside > 0 || ASIDE.contains(element)) {
                aside++;
                return;
            }
            if (!uri.equals(WORD) && !uri.equals(STRICT)) {
                return;
            }
            boolean top = tables.size() == 1;
            switch (element) {
                case "tbl" -> table();
                case "tr" -> begin(top);
                case "tc" -> cell(top);
                case "gridBefore" -> before = top ? number(attributes, uri, 0) : before;
                case "gridSpan" -> span = top ? number(attributes, uri, 1) : span;
                case "vMerge" -> merge(top, value(attributes, uri));
                case "p" -> line(!text.isEmpty());
                case "t" -> sign = true;
                case "tab" -> text.append(text.isEmpty() ? "" : "\t");
                case "br", "cr" -> line(true);
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append(SYMBOLS.getOrDefault(String.valueOf(attributes.getValue(uri, "char")), ""));
                default -> { }
            }
        }

        private static String value(Attributes attributes, String uri) {
            String value = attributes.getValue(uri, "val");
            return value == null ? "" : value;
        }

        private static int number(Attributes attributes, String uri, int least) {
            String value = value(attributes, uri);
            return value.matches("[0-9]{1,4}") ? Math.max(least, Integer.parseInt(value)) : least;
        }

        /// A gap of one number divides what is no row from the rows.
        private void table() {
            if (tables.isEmpty()) {
                text.setLength(0);
                row++;
                anyTable = true;
                Arrays.fill(begun, 0);
            }
            tables.push(true);
        }

        private void begin(boolean top) {
            if (top) {
                intake.begin(++row);
                column = -1;
                before = 0;
            }
        }

        private void cell(boolean top) {
            if (top) {
                column = column < 0 ? before : column;
                span = 1;
                merged = false;
                continues = false;
                text.setLength(0);
            }
        }

        private void merge(boolean top, String value) {
            if (top) {
                merged = true;
                continues = !value.equals("restart");
            }
        }

        private void line(boolean more) {
            if (more) {
                text.append('\n');
            }
        }

        @Override
        public void characters(char[] signs, int from, int length) {
            if (sign && aside == 0) {
                text.append(signs, from, length);
                if (text.length() > LONGEST) {
                    throw Problem.input("exchange.too-much", name);
                }
            }
        }

        @Override
        public void endElement(String uri, String element, String qName) {
            if (aside > 0) {
                aside--;
                return;
            }
            if (!uri.equals(WORD) && !uri.equals(STRICT)) {
                return;
            }
            boolean top = tables.size() == 1;
            switch (element) {
                case "t" -> sign = false;
                case "tc" -> endCell(top);
                case "tr" -> endRow(top);
                case "tbl" -> endTable();
                case "p" -> endParagraph();
                default -> { }
            }
        }

        private void endCell(boolean top) {
            if (!top) {
                return;
            }
            int right = Math.min(Intake.COLUMNS, column + span) - 1;
            if (column < Intake.COLUMNS) {
                boolean below = merged && continues && begun[column] > 0;
                if (!below) {
                    for (int at = column; at <= right; at++) {
                        close(at);
                    }
                    intake.cell(column, trimmed(), null);
                    ends[column] = right;
                }
                begun[column] = merged ? below ? begun[column] : row : 0;
                if (!merged && right > column) {
                    intake.merge(new Merge(row, column, row, right));
                }
            }
            column = right + 1;
        }

        /// Empty paragraphs at the end of a cell are its room, not its text.
        private String trimmed() {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '\n') {
                end--;
            }
            return text.substring(0, end);
        }

        /// The cell above that went on downward ends over this row.
        private void close(int at) {
            if (begun[at] > 0 && (row - 1 > begun[at] || ends[at] > at)) {
                intake.merge(new Merge(begun[at], at, row - 1, ends[at]));
            }
            begun[at] = 0;
        }

        private void endRow(boolean top) {
            if (top) {
                intake.end();
            }
        }

        private void endTable() {
            tables.pop();
            if (tables.isEmpty()) {
                row++;
                for (int at = 0; at < begun.length; at++) {
                    close(at);
                }
                text.setLength(0);
            }
        }

        private void endParagraph() {
            if (!tables.isEmpty()) {
                return;
            }
            if (!text.isEmpty()) {
                intake.begin(++row);
                String[] cells = text.toString().split("\t", -1);
                for (int at = 0; at < cells.length; at++) {
                    intake.cell(at, cells[at], null);
                }
                intake.end();
                if (anyTable) {
                    // Behind the first table a paragraph is no row, however short it is.
                    intake.merge(new Merge(row, 0, row, Intake.COLUMNS - 1));
                }
            }
            text.setLength(0);
        }
    }
}
