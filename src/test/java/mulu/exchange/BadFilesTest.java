package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.template.Templates;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whatever is wrong with a file, the person gets a sentence of its own and nothing else happens.
@Execution(ExecutionMode.CONCURRENT)
final class BadFilesTest {
    @TempDir
    private Path folder;

    private String refusal(byte[] bytes) throws Exception {
        return refusal(Files.write(folder.resolve("文件.xlsx"), bytes));
    }

    private static String refusal(Path file) {
        Problem problem = assertThrows(Problem.class,
                () -> FormReader.only(file, Templates.builtIn(), Progress.NONE));
        assertEquals(Problem.Kind.INPUT, problem.kind());
        return problem.key();
    }

    private byte[] good() throws Exception {
        Drawn drawn = Drawn.xlsx().top().header();
        for (int i = 1; i <= 200; i++) {
            drawn.lines(List.of(Drawn.row(Integer.toString(i), "名称" + i)));
        }
        return Files.readAllBytes(drawn.save(folder.resolve("好.xlsx")));
    }

    @Test
    void eachHasItsOwnSentence() throws Exception {
        byte[] good = good();
        assertEquals("exchange.cut-short", refusal(Arrays.copyOf(good, good.length * 2 / 3)));
        assertEquals("exchange.empty", refusal(new byte[0]));
        assertEquals("exchange.missing", refusal(folder.resolve("没有.xlsx")));
        assertEquals("exchange.unreadable", refusal(folder));
        assertEquals("exchange.no-spreadsheet", refusal("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("exchange.no-spreadsheet", refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        assertEquals("exchange.no-form", refusal("只是一段话。".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tooLarge() throws Exception {
        Path file = folder.resolve("大.xlsx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(101_000_000);
        }
        assertEquals("exchange.too-large", refusal(file));
    }

    @Test
    void passwords() throws Exception {
        Path file = folder.resolve("密.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(good());
            }
            container.writeFilesystem(out);
        }
        assertEquals("exchange.password", refusal(file));
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        Path old;
        try {
            old = Drawn.xls().top().header().save(folder.resolve("密.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertEquals("exchange.password", refusal(old));
    }

    @Test
    void otherPackages() throws Exception {
        assertEquals("exchange.damaged", refusal(FileZoo.zip("[Content_Types].xml", "word/document.xml")));
        assertEquals("exchange.other-format", refusal(FileZoo.zip("mimetype", "content.xml")));
        assertEquals("exchange.other-format", refusal(FileZoo.zip("[Content_Types].xml", "xl/workbook.bin")));
        assertEquals("exchange.no-spreadsheet", refusal(FileZoo.zip("照片.jpg")));
    }

    @Test
    void entitiesAreNotExpanded() throws Exception {
        byte[] bomb = rewritten(good(), "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("\\?>",
                "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>").replace("甲", "&a;"));
        assertEquals("exchange.damaged", refusal(bomb));
    }

    @Test
    void nonsenseInsideIsDamage() throws Exception {
        assertEquals("exchange.damaged", refusal(rewritten(good(), "xl/worksheets/sheet1.xml", xml -> xml.substring(0,
                xml.length() / 2))));
        assertEquals("exchange.damaged", refusal(rewritten(good(), "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<v>5</v>", "<v>99999999</v>"))));
        assertEquals("exchange.damaged", refusal(rewritten(good(), "xl/workbook.xml", xml -> "")));
    }

    @Test
    void hugeCountsOfSharedTextsAreNotBelieved() throws Exception {
        byte[] lying = rewritten(good(), "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2147483647\""));
        Path file = Files.write(folder.resolve("谎.xlsx"), lying);
        assertEquals(200, FormReader.only(file, Templates.builtIn(), Progress.NONE).rows().size());
    }

    /// Flips bytes anywhere: the file is read or refused, never anything else.
    @Test
    void flippedBytes() throws Exception {
        byte[] xlsx = good();
        byte[] xls = Files.readAllBytes(Drawn.xls().top().header().lines(List.of(Drawn.row("1", "甲")))
                .save(folder.resolve("好.xls")));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 120; i++) {
            byte[] bytes = (i % 2 == 0 ? xlsx : xls).clone();
            for (int n = 0; n <= i % 5; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("翻.xlsx"), bytes);
            try {
                FormReader.read(file, Templates.builtIn(), Progress.NONE);
            } catch (Problem problem) {
                assertEquals(Problem.Kind.INPUT, problem.kind(), problem.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 5, "refused " + refused);
    }

    private static byte[] rewritten(byte[] book, String part, UnaryOperator<String> change) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(book));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part)
                        ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
