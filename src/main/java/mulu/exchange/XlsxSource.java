package mulu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Sheets of an .xlsx, read as events, one sheet in memory at a time. Hidden sheets are named.
final class XlsxSource {
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int SHEETS = 5_000;

    static {
        // Honest forms repeat themselves more than POI's default of 1 : 100 allows; the caps stay.
        ZipSecureFile.setMinInflateRatio(0.001);
        // A sheet of all the rows that a workbook can have.
        ZipSecureFile.setMaxEntrySize(4_000_000_000L);
    }

    private final Path file;
    private final String name;
    private final Progress progress;
    private @Nullable XMLReader xml;

    XlsxSource(Path file, Progress progress) {
        this.file = file;
        this.name = file.getFileName().toString();
        this.progress = progress;
    }

    /// Hands over each sheet in order.
    ///
    /// @param hidden gets the hidden ones; null where nobody needs to read them
    void each(Consumer<Grid> visible, @Nullable Consumer<Grid> hidden) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Note> foreign = parts();
        OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            XSSFReader reader = new XSSFReader(opened);
            Book book = new Book();
            parse(reader.getWorkbookData(), book);
            SharedStrings shared = new SharedStrings();
            parse(reader.getSharedStringsData(), shared);
            NumberFormats formats = new NumberFormats();
            parse(reader.getStylesData(), formats);
            List<Note> notes = new ArrayList<>(foreign);
            book.sheets.stream().filter(Tab::hidden).forEach(tab -> notes.add(
                    note("exchange.note.hidden-sheet", tab.name())));
            for (Tab tab : book.sheets) {
                Consumer<Grid> taker = tab.hidden() ? hidden : visible;
                if (taker != null) {
                    Intake intake = new Intake(name, false, progress);
                    parse(reader.getSheet(tab.relation()), new SheetRows(intake, shared, formats, book.since1904));
                    taker.accept(intake.grid(tab.name(), notes));
                }
            }
        } finally {
            opened.revert();
        }
    }

    /// Looks at the directory of the zip first: POI would read a file that was cut short as an empty one.
    private List<Note> parts() throws IOException {
        List<Note> notes = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean workbook = false;
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                String part = entry.getName();
                workbook |= part.equals("xl/workbook.xml") || part.startsWith("xl/worksheets/");
                refuse(part);
                if (part.endsWith("vbaProject.bin")) {
                    notes.add(note("exchange.note.macros"));
                } else if (part.startsWith("xl/externalLinks/externalLink")) {
                    notes.add(note("exchange.note.links"));
                } else if (part.startsWith("xl/embeddings/") || part.startsWith("xl/activeX/")) {
                    notes.add(note("exchange.note.objects"));
                }
            }
            if (!workbook) {
                throw Problem.input("exchange.no-spreadsheet", name);
            }
        }
        return notes.stream().distinct().toList();
    }

    private void refuse(String part) {
        if (part.equals("xl/workbook.bin") || part.equals("content.xml") || part.equals("OFD.xml")) {
            throw Problem.input("exchange.other-format", name);
        }
    }

    private static Note note(String key, Object... arguments) {
        return new Note(Note.Kind.FOREIGN, 0, "", Messages.text(key, arguments));
    }

    /// A part that the package does not have leaves the handler as it is.
    private void parse(@Nullable InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (part == null) {
            return;
        }
        try (InputStream in = part) {
            XMLReader reader = xml == null ? XMLHelper.newXMLReader() : xml;
            xml = reader;
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        }
    }

    private record Tab(String name, String relation, boolean hidden) {}

    /// The list of sheets.
    private final class Book extends DefaultHandler {
        private final List<Tab> sheets = new ArrayList<>();
        private boolean since1904;

        @Override
        public void startElement(String uri, String element, String qName, Attributes attributes) {
            if (element.equals("sheet")) {
                String state = attributes.getValue("state");
                sheets.add(new Tab(attributes.getValue("name"), attributes.getValue(RELATIONSHIP, "id"),
                        state != null && !state.equals("visible")));
                if (sheets.size() > SHEETS) {
                    throw Problem.input("exchange.too-much", name);
                }
            } else if (element.equals("workbookPr")) {
                String date = attributes.getValue("date1904");
                since1904 = date != null && (date.equals("1") || date.equals("true"));
            }
        }
    }
}
