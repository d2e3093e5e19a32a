package mulu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import mulu.base.Messages;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A workbook of which the same content gives the same bytes, whenever it is written, so that a sum of the file stays true.
final class SteadyBook extends SXSSFWorkbook {
    /// The earliest day that a zip file can name.
    private static final Instant ALWAYS = Instant.parse("1980-01-02T00:00:00Z");

    private final boolean many;

    /// @param many whether it is so large that it is packed less tightly and in half the time
    SteadyBook(boolean many) {
        // A large table of texts would have to stay in memory; a small one is how Excel itself writes.
        super(null, 100, false, !many);
        this.many = many;
        POIXMLProperties.CoreProperties about = getXSSFWorkbook().getProperties().getCoreProperties();
        about.setCreator(Messages.text("exchange.print.creator"));
        about.setCreated(Optional.of(Date.from(ALWAYS)));
        about.setModified(Optional.of(Date.from(ALWAYS)));
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(ALWAYS.toEpochMilli());
                super.putArchiveEntry(entry);
            }
        };
        zip.setUseZip64(Zip64Mode.AsNeeded);
        if (many) {
            zip.setLevel(Deflater.BEST_SPEED);
        }
        return zip;
    }
}
