package mulu.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mulu.Repeating;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/// Makes a folder of spreadsheets as they come: forms in many shapes, other tables, and files that are broken on
/// purpose. The same seed makes the same files.
public final class FileZoo {
    private static final int GOOD = 150;

    private final Path folder;
    private final Random random;
    private int count;

    private FileZoo(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /// Fills `folder`; answers how many of its files are sound and how many are broken.
    public static int[] fill(Path folder, long seed) throws Exception {
        FileZoo zoo = new FileZoo(folder, seed);
        Files.createDirectories(folder.resolve("好"));
        Files.createDirectories(folder.resolve("坏"));
        zoo.sound();
        int good = zoo.count;
        zoo.broken();
        return new int[] {good, zoo.count - good};
    }

    private Path good(String end) {
        return folder.resolve("好/%03d%s".formatted(++count, end));
    }

    private void bad(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve("坏/%03d-%s".formatted(++count, name)), bytes);
    }

    private void sound() throws Exception {
        for (int i = 0; i < GOOD; i++) {
            switch (i % 9) {
                case 0 -> drawn(Drawn.xlsx()).save(good(".xlsx"));
                case 1 -> drawn(Drawn.xls()).save(good(".xls"));
                case 2 -> FormBook.write(Sheet.preview(Repeating.draft(1 + random.nextInt(80))), Signed.draft(1), random.nextBoolean(),
                        good(".xlsx"), Progress.NONE);
                case 3 -> Files.write(good(".txt"), report().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030")));
                case 4 -> drawn(random.nextBoolean() ? Drawn.xls() : Drawn.xlsx()).save(good(random.nextBoolean() ? ".et" : ".xlsx.bak"));
                case 5 -> Files.write(good(".docx"), letter("<w:p><w:r><w:t>附件：</w:t></w:r></w:p>" + tables(1 + random.nextInt(3)), 1));
                case 6 -> Files.write(good(random.nextBoolean() ? ".html" : ".xls"), page().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030")));
                case 7 -> Files.write(good(".csv"), commas().getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : Charset.forName("GB18030")));
                default -> other().save(good(".xlsx"));
            }
        }
    }

    /// The form by hand, with other things around it.
    private Drawn drawn(Drawn drawn) {
        for (int i = random.nextInt(3); i > 0; i--) {
            drawn.line("附件：").gap();
        }
        if (random.nextInt(4) > 0) {
            drawn.top();
        }
        drawn = random.nextBoolean() ? drawn.header() : drawn.plainHeader();
        int rows = random.nextInt(40);
        for (int i = 1; i <= rows; i++) {
            drawn.lines(List.of(Drawn.row(random.nextInt(9) == 0 ? "" : Integer.toString(i), "名称" + random.nextInt(rows))));
            if (i % 12 == 0 && random.nextInt(3) == 0) {
                drawn.plainHeader();
            }
            if (random.nextInt(15) == 0) {
                drawn.gap();
            }
        }
        if (random.nextInt(3) == 0) {
            drawn.line("注：本表一式三份。");
        }
        return random.nextInt(4) == 0 ? drawn.onSheet("说明").line("填表说明").line("一、按实填写") : drawn;
    }

    /// A table of another kind.
    private Drawn other() {
        Drawn drawn = Drawn.xlsx().line("通讯录").line("序号", "姓名", "电话", "备注");
        for (int i = 1; i < random.nextInt(60); i++) {
            drawn.line(Integer.toString(i), "某某" + i, "0951-" + random.nextInt(9_999_999), "");
        }
        return drawn;
    }

    private String report() {
        StringBuilder text = new StringBuilder("2018年政府信息公开工作年度报告\n\n一、总体情况\n");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append("全年公开信息").append(random.nextInt(900)).append("条。\n");
        }
        text.append("附件：\n金凤区综合执法局政务公开基本目录\n责任单位（盖章）：金凤区综合执法局\t填表时间：2018 年 11 月 9 日\n");
        text.append("序号\t信息类别\t事项名称\t事项类型\t信息名称\t公开内容\t公开依据\t责任主体\t公开属性\t\t\t公开时限\t公开方式\t公开类别\t\t所属目录\n");
        text.append("\t\t\t\t\t\t\t\t主动公开\t依申请公开\t不公开\t\t\t依申请公开\t主动公开\t\n");
        for (int i = 1; i < random.nextInt(30); i++) {
            text.append(String.join("\t", Drawn.row(Integer.toString(i), "名称" + i))).append('\n');
        }
        return text.toString();
    }

    private static final List<String> LABELS = List.of("序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体");

    private String tables(int count) {
        StringBuilder tables = new StringBuilder();
        for (int table = 0; table < count; table++) {
            tables.append("<w:tbl>").append(row(LABELS, "<w:tr>", "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", "</w:tr>"));
            for (int i = random.nextInt(30); i > 0; i--) {
                tables.append(row(texts(), "<w:tr>", "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", "</w:tr>"));
            }
            tables.append("</w:tbl><w:p><w:r><w:t>续表</w:t></w:r></w:p>");
        }
        return tables.toString();
    }

    private List<String> texts() {
        return List.of("1", "事项" + random.nextInt(20), "内容", "《某某条例》第一条", "长期公开", "某局");
    }

    private static String row(List<String> texts, String open, String before, String behind, String close) {
        return texts.stream().map(text -> before + text + behind).collect(Collectors.joining("", open, close));
    }

    private String page() {
        StringBuilder page = new StringBuilder("<html><body><p>某局目录</p><table>").append(row(LABELS, "<tr>", "<td>", "</td>", "</tr>"));
        for (int i = random.nextInt(50); i > 0; i--) {
            page.append(row(texts(), "<tr>", "<td>", "", ""));
        }
        return page + "</table>";
    }

    private String commas() {
        StringBuilder text = new StringBuilder("某局政务公开目录\n").append(String.join(",", LABELS)).append("\r\n");
        for (int i = random.nextInt(50); i > 0; i--) {
            text.append(String.join(",", texts())).append("\r\n");
        }
        return text.toString();
    }

    private static byte[] part(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// A letter with this body, again and again.
    private static byte[] letter(String body, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>".getBytes(StandardCharsets.UTF_8));
            byte[] once = body.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(once);
            }
            out.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void letters() throws IOException {
        byte[] whole = letter(tables(2), 1);
        for (int i = 1; i <= 5; i++) {
            bad("断信" + i + ".docx", Arrays.copyOf(whole, whole.length * i / 6));
            bad("翻信" + i + ".docx", flipped(whole, i * 5));
        }
        String words = "<w:p><w:r><w:t>" + "公开".repeat(200_000) + "</w:t></w:r></w:p>";
        bad("长信.docx", letter(words, 900));
        bad("一句.docx", letter("<w:p><w:r><w:t>" + "公开".repeat(2_000_000) + "</w:t></w:r></w:p>", 1));
        bad("深信.docx", letter("<w:tbl><w:tr><w:tc>".repeat(100_000), 1));
        bad("引信.docx", part("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        bad("宽信.docx", letter("<w:tbl>" + ("<w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val=\"9999\"/></w:tcPr><w:p/></w:tc>".repeat(60) + "</w:tr>").repeat(500) + "</w:tbl>", 1));
        bad("深页.html", ("<html><table><tr><td>".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        bad("宽页.html", ("<html><table><tr>" + "<td rowspan=30000 colspan=16000>公开事项".repeat(300)).getBytes(StandardCharsets.UTF_8));
        bad("逗号.csv", ascii(",".repeat(3_000_000)));
        bad("引号.csv", ascii("a,b,\"c\n".repeat(300_000)));
        bad("半引号.csv", ascii("\"" + "a,b,c\n".repeat(300_000)));
    }

    private void broken() throws Exception {
        byte[] xlsx = Files.readAllBytes(drawn(Drawn.xlsx().top().header().lines(List.of(Drawn.row("1", "甲")))).save(folder.resolve("x")));
        byte[] xls = Files.readAllBytes(drawn(Drawn.xls().top().header().lines(List.of(Drawn.row("1", "甲")))).save(folder.resolve("x")));
        Files.delete(folder.resolve("x"));
        bad("空.xlsx", new byte[0]);
        for (byte[] whole : List.of(xlsx, xls)) {
            for (int i = 1; i <= 6; i++) {
                bad("断" + i + ".xlsx", Arrays.copyOf(whole, whole.length * i / 7));
                bad("翻" + i + ".xls", flipped(whole, i * 3));
            }
        }
        for (byte[] start : List.of(ascii("%PDF-1.7\n"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, ascii("Rar!\u001a\u0007"),
                ascii("PK\u0003\u0004"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                ascii("{\\rtf1 "), new byte[] {0x1f, (byte) 0x8b, 8, 0})) {
            bad("别的.xlsx", start);
            bad("别的又乱.xls", joined(start, noise(4_000)));
        }
        bad("乱.xlsx", noise(50_000));
        bad("零.xls", new byte[100_000]);
        bad("一行.txt", ascii("a".repeat(6_000_000)));
        bad("制表符.txt", ascii("\t".repeat(3_000_000)));
        bad("换行.txt", ascii("\n".repeat(3_000_000)));
        bad("网页.xls", ("<html><body><table><tr><td>序号</td></tr>" + "<tr><td>1</td></tr>".repeat(9_000)).getBytes(StandardCharsets.UTF_8));
        bad("半个字.txt", new byte[] {(byte) 0xE5, (byte) 0xBA, '\t', (byte) 0xFF, (byte) 0xFE, '\n'});
        bad("UTF-16.txt", report().getBytes(StandardCharsets.UTF_16));
        bad("空包.xlsx", zip());
        bad("文档.docx", zip("[Content_Types].xml", "word/document.xml"));
        bad("开放文档.ods", zip("mimetype", "content.xml"));
        bad("二进制.xlsb", zip("[Content_Types].xml", "xl/workbook.bin"));
        bad("照片.zip", zip("a.jpg", "b.jpg"));
        bad("密码.xlsx", encrypted(xlsx));
        inside(xlsx);
        bombs(xlsx);
        tables();
        letters();
    }

    private byte[] flipped(byte[] whole, int times) {
        byte[] bytes = whole.clone();
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Packages that are sound, with parts that are not.
    private void inside(byte[] xlsx) throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        bad("实体.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")));
        bad("十亿.xlsx", part(xlsx, sheet, xml -> {
            StringBuilder laughs = new StringBuilder("?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
            }
            return xml.replaceFirst("\\?>", laughs + "]>").replaceFirst("<sheetData>", "<sheetData>&a29;");
        }));
        bad("半截表.xlsx", part(xlsx, sheet, xml -> xml.substring(0, xml.length() / 2)));
        bad("没有表.xlsx", part(xlsx, sheet, xml -> ""));
        bad("没有簿.xlsx", part(xlsx, "xl/workbook.xml", xml -> "<x/>"));
        bad("没有类型.xlsx", part(xlsx, "[Content_Types].xml", xml -> "<Types/>"));
        bad("没有关系.xlsx", part(xlsx, "xl/_rels/workbook.xml.rels", xml -> ""));
        bad("文字号.xlsx", part(xlsx, sheet, xml -> xml.replace("<v>5</v>", "<v>99999999</v>")));
        bad("负文字号.xlsx", part(xlsx, sheet, xml -> xml.replace("<v>5</v>", "<v>-7</v>")));
        bad("行号.xlsx", part(xlsx, sheet, xml -> xml.replace("<row r=\"3\"", "<row r=\"99999999999\"")));
        bad("列号.xlsx", part(xlsx, sheet, xml -> xml.replace("r=\"B4\"", "r=\"ZZZZZZZ4\"")));
        bad("合并.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"A1:XFD1048576\"")));
        bad("错合并.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<mergeCell ref=\"[^\"]*\"", "<mergeCell ref=\"甲1:乙\"")));
        bad("公式错.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<c r=\"A6\"[^>]*>.*?</c>", "<c r=\"A6\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")));
        bad("外链.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<c r=\"A6\"[^>]*>.*?</c>", "<c r=\"A6\"><f>[1]Sheet1!A1</f></c>")));
        bad("藏.xlsx", part(xlsx, "xl/workbook.xml", xml -> xml.replace("<sheet ", "<sheet state=\"veryHidden\" ")));
        bad("数目.xlsx", part(xlsx, "xl/sharedStrings.xml", xml -> xml.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2147483647\"")));
    }

    /// Little on the disk, much in the memory.
    private void bombs(byte[] xlsx) throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        bad("大表.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<sheetData>",
                "<sheetData>" + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row>".repeat(400_000))));
        bad("长文.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<sheetData>",
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "甲".repeat(20_000_000) + "</t></is></c></row>")));
        bad("空格.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + " ".repeat(60_000_000))));
        bad("深.xlsx", part(xlsx, sheet, xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + "<x>".repeat(300_000))));
    }

    private void tables() throws IOException {
        Drawn wide = Drawn.xlsx();
        wide.line(java.util.stream.IntStream.range(0, 16_000).mapToObj(Integer::toString).toArray(String[]::new));
        Path file = folder.resolve("坏/%03d-宽.xlsx".formatted(++count));
        wide.save(file);
        Drawn formatted = Drawn.xls().top().header();
        CellStyle style = formatted.book.createCellStyle();
        for (int i = formatted.next; i < 65_000; i++) {
            Row row = formatted.sheet.createRow(i);
            row.setRowStyle(style);
            row.createCell(0).setCellStyle(style);
        }
        formatted.save(folder.resolve("坏/%03d-空行.xls".formatted(++count)));
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("坏/%03d-太大.xlsx".formatted(++count)).toFile(), "rw")) {
            sparse.setLength(101_000_000);
        }
    }

    private static byte[] encrypted(byte[] book) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(book);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    /// A package of parts that hold one sign each.
    static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write('x');
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// `book` with one part rewritten; a part that becomes empty is left out.
    private static byte[] part(byte[] book, String name, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> seen = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                seen.add(entry.getName());
                if (entry.getName().equals(name)) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                }
                if (content.length > 0) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
            }
        }
        if (!seen.contains(name)) {
            throw new IllegalStateException("no part " + name + " among " + seen);
        }
        return bytes.toByteArray();
    }
}
