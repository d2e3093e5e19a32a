package mulu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import mulu.base.Problem;
import mulu.base.Progress;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ooxml.POIXMLException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// Opens a file by what is in it, not by its extension. Whatever is wrong with a file is a Problem INPUT of its own.
final class Sources {
    private static final long LARGEST = 100_000_000;

    private Sources() {}

    /// Hands over every visible sheet of `file`, every table of a page, or its text as one grid.
    static void each(Path file, Progress progress, Consumer<Grid> taker) {
        each(file, LARGEST, progress, guarded(taker), null);
    }

    /// The same for a file that this program has just written, however large.
    static void own(Path file, Progress progress, Consumer<Grid> taker) {
        own(file, progress, taker, null);
    }

    /// @param hidden gets the hidden sheets of a workbook; null where nobody needs to read them
    static void own(Path file, Progress progress, Consumer<Grid> taker, @Nullable Consumer<Grid> hidden) {
        each(file, Long.MAX_VALUE, progress, guarded(taker), hidden);
    }

    private static void each(Path file, long largest, Progress progress, Consumer<Grid> grids, @Nullable Consumer<Grid> hidden) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] magic = magic(file, largest, name);
            if (starts(magic, 'P', 'K')) {
                zip(file, name, progress, grids, hidden);
            } else if (starts(magic, 0xD0, 0xCF, 0x11, 0xE0)) {
                new XlsSource(file, progress).each(grids);
            } else if (starts(magic, '%', 'P', 'D', 'F')) {
                throw Problem.input("exchange.no-spreadsheet", name);
            } else {
                TextSource.each(file, progress, grids);
            }
        } catch (Problem problem) {
            throw problem;
        } catch (ZipException e) {
            throw refused("exchange.cut-short", e, name);
        } catch (AccessDeniedException e) {
            throw refused("exchange.unreadable", e, name);
        } catch (EncryptedDocumentException e) {
            throw refused("exchange.password", e, name);
        } catch (OldFileFormatException e) {
            throw refused("exchange.old-format", e, name);
        } catch (POIXMLException e) {
            boolean strict = String.valueOf(e.getMessage()).contains("Strict");
            throw refused(strict ? "exchange.other-format" : "exchange.damaged", e, name);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw e.getCause() instanceof Problem inner ? inner : refused("exchange.damaged", e, name);
        } catch (RuntimeException e) {
            throw refused("exchange.damaged", e, name);
        }
    }

    private static void zip(Path file, String name, Progress progress, Consumer<Grid> grids, @Nullable Consumer<Grid> hidden)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(DocxSource.BODY) != null) {
                grids.accept(new DocxSource(name, zip, progress).grid());
                return;
            }
        }
        new XlsxSource(file, progress).each(grids, hidden);
    }

    /// A failure in what comes after the reading is a programming error and not the file's fault.
    private static Consumer<Grid> guarded(Consumer<Grid> taker) {
        return grid -> {
            try {
                taker.accept(grid);
            } catch (Problem problem) {
                throw problem;
            } catch (RuntimeException e) {
                throw Problem.bug(e);
            }
        };
    }

    private static Problem refused(String key, Exception cause, String name) {
        Problem problem = Problem.input(key, name);
        problem.addSuppressed(cause);
        return problem;
    }

    private static byte[] magic(Path file, long largest, String name) throws IOException {
        if (!Files.exists(file)) {
            throw Problem.input("exchange.missing", name);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Problem.input("exchange.unreadable", name);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw Problem.input("exchange.empty", name);
        }
        if (size > largest) {
            throw Problem.input("exchange.too-large", name, size / 1_000_000);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
