package mulu.office;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mulu.Trial;
import mulu.base.Progress;
import mulu.signoff.Envelope;
import mulu.signoff.SignOff;
import mulu.staff.Session;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Sealed workbooks and what a hand can do to one of them, each time to a copy.
record SealedFiles(Path folder) {
    /// Seals the catalog by these hands and writes it.
    List<Path> files(Trial trial, long id, List<Session> hands, String name) {
        SignOff signOff = trial.office().signOff();
        hands.forEach(hand -> {
            trial.review(id, hand);
            signOff.sign(signOff.look(id, Progress.NONE), hand, Trial.password(hand.name()), "");
        });
        Exports exports = trial.office().exports();
        return exports.export(exports.ready(id, false, Progress.NONE), new Exports.Choice.Everything(), folder.resolve(name), null,
                Progress.NONE);
    }

    /// Opened and saved by another program.
    Path edited(Path file, Consumer<Workbook> hand) throws IOException {
        Path copy = folder.resolve("edited-" + System.nanoTime() + ".xlsx");
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            hand.accept(book);
            try (OutputStream out = Files.newOutputStream(copy)) {
                book.write(out);
            }
        }
        return copy;
    }

    /// The proof in it.
    static Envelope envelope(Path file) {
        try {
            String xml = new String(part(file, "customXml/mulu-sealed.xml"), StandardCharsets.UTF_8);
            return Envelope.read(xml.substring(xml.indexOf("\">") + 2, xml.lastIndexOf("</sealed>")).replaceAll("(?s)^.*>", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? new byte[0] : zip.getInputStream(entry).readAllBytes();
        }
    }

    Path without(Path file) throws IOException {
        return with(file, new byte[0]);
    }

    /// The same file with another custom part; empty takes it out, and what points at it.
    Path with(Path file, byte[] custom) throws IOException {
        Path copy = folder.resolve("swapped-" + System.nanoTime() + ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] body = zip.getInputStream(entry).readAllBytes();
                boolean proof = entry.getName().equals("customXml/mulu-sealed.xml");
                if (proof && custom.length == 0) {
                    continue;
                }
                if (custom.length == 0 && entry.getName().equals("xl/_rels/workbook.xml.rels")) {
                    body = new String(body, StandardCharsets.UTF_8).replaceAll("<Relationship [^>]*mulu-sealed[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(proof ? custom : body);
                out.closeEntry();
            }
        }
        Files.write(copy, bytes.toByteArray());
        return copy;
    }

    /// With other XML in one part.
    Path rewritten(Path file, String part, UnaryOperator<String> hand) throws IOException {
        Path copy = folder.resolve("rewritten-" + System.nanoTime() + ".xlsx");
        try (ZipFile zip = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                byte[] body = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    String before = new String(body, StandardCharsets.UTF_8);
                    String after = hand.apply(before);
                    assertNotEquals(before, after, part);
                    body = after.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(body);
                out.closeEntry();
            }
        }
        return copy;
    }
}
