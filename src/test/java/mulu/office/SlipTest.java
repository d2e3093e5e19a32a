package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mulu.Trial;
import mulu.base.Digest;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.base.QrCode;
import mulu.catalog.Canonical;
import mulu.catalog.Catalog;
import mulu.exchange.SlipBook;
import mulu.signoff.SignOff;
import mulu.signoff.Slip;
import mulu.staff.Role;
import mulu.staff.Session;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The routing slip on paper: what stands on it, that it prints whole, and that its QR code says which content it is about.
@Execution(ExecutionMode.CONCURRENT)
class SlipTest {
    private static final String REASON = "第二行依据要补上条款，\n公开时限写明天数";

    @TempDir
    private Path folder;

    private record Hands(Trial trial, Session filler, Session reviewer, Session approver) {
        static Hands at(Path folder) {
            Trial trial = Trial.at(new Location.Folder(folder));
            return new Hands(trial, trial.person("张一", Role.FILLER), trial.person("李二", Role.REVIEWER), trial.person("王三", Role.APPROVER));
        }

        Catalog sign(long id, Session by, String words) {
            trial.pass(60_000);
            trial.review(id, by);
            SignOff signOff = trial.office().signOff();
            return signOff.sign(signOff.look(id, Progress.NONE), by, Trial.password(by.name()), words);
        }

        void giveBack(long id, Session by, String reason) {
            trial.pass(60_000);
            trial.office().signOff().giveBack(id, by, Trial.password(by.name()), reason);
        }

        Slip slip(long id) {
            return trial.office().slips().of(id, Progress.NONE);
        }
    }

    @Test
    void whatIsHandedInCarriesItsSlip() throws Exception {
        Hands hands = Hands.at(folder.resolve("a"));
        try (Trial trial = hands.trial()) {
            long id = trial.catalog(hands.filler(), 6).id();
            hands.sign(id, hands.filler(), "请复核");
            hands.giveBack(id, hands.reviewer(), REASON);
            hands.sign(id, hands.filler(), "");
            hands.sign(id, hands.reviewer(), "=cmd|' /C calc'!A0");
            hands.sign(id, hands.approver(), "同意报送");
            Slip slip = hands.slip(id);
            assertTrue(slip.approved());
            assertEquals(List.of(2, 3), slip.rounds().stream().map(round -> round.steps().size()).toList());
            assertEquals(List.of(Slip.Mark.VOIDED, Slip.Mark.NONE, Slip.Mark.HOLDS, Slip.Mark.HOLDS, Slip.Mark.HOLDS),
                    slip.rounds().stream().flatMap(round -> round.steps().stream()).map(Slip.Step::mark).toList());
            assertEquals(List.of("填表人", "复核人", "填表人", "复核人", "审核人"),
                    slip.rounds().stream().flatMap(round -> round.steps().stream()).map(Slip.Step::hand).toList());

            Exports exports = trial.office().exports();
            List<Path> files = exports.export(exports.ready(id, false, Progress.NONE), new Exports.Choice.Everything(), folder.resolve("out"), null, Progress.NONE);
            assertEquals(List.of("试验区综合执法局_政务公开基本目录流转单_2018_v1.xlsx", "校验.txt"),
                    files.subList(files.size() - 2, files.size()).stream().map(file -> file.getFileName().toString()).toList());
            Path file = files.get(files.size() - 2);
            assertTrue(Files.readString(files.getLast()).contains(Digest.sm3(Files.readAllBytes(file)) + "  " + file.getFileName()));
            Path again = folder.resolve("again.xlsx");
            trial.office().slips().write(slip, again, null);
            assertEquals("export.slip", trial.office().audit().newest(1).getFirst().act());
            assertEquals(-1, Files.mismatch(file, again), "the same slip gives the same bytes");

            String digest = new Canonical(trial.office().catalogs().sheet(id)).digest();
            assertEquals("MULU1|试验区综合执法局政务公开基本目录|2018|1|" + digest + "|approved", decoded(file));
            List<List<String>> rows = rows(file);
            String words = rows.stream().map(row -> String.join("¦", row)).collect(Collectors.joining("\n"));
            assertTrue(words.replace('\n', ' ').contains(digest.replaceAll("(.{8})(?!$)", "$1 ")), words);
            assertTrue(words.contains("¦李二¦退回填表人¦" + REASON), words);
            assertTrue(words.contains("请复核¦已作废"), words);
            String key = slip.seals().getFirst().seal().proof().key().fingerprint();
            assertTrue(words.contains(key.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ")), words);
            assertFalse(words.contains("未审定"), words);
            Cell formula = cell(file, "=cmd|' /C calc'!A0");
            assertEquals(CellType.STRING, formula.getCellType());
            assertTrue(formula.getCellStyle().getQuotePrefixed());

            assertEquals(5, exports.export(exports.ready(id, true, Progress.NONE), new Exports.Choice.Everything(), folder.resolve("draft"), null,
                    Progress.NONE).size(), "a draft leaves without a slip");
        }
    }

    @Test
    void inEveryStageItSaysWhatThereIs() throws Exception {
        Hands hands = Hands.at(folder.resolve("b"));
        try (Trial trial = hands.trial()) {
            long id = trial.catalog(hands.filler(), 3).id();
            Path file = folder.resolve("slip.xlsx");
            for (Session by : List.of(hands.filler(), hands.reviewer(), hands.approver())) {
                Slip slip = hands.slip(id);
                trial.office().slips().write(slip, file, by);
                String words = rows(file).toString();
                assertFalse(slip.approved());
                assertTrue(words.contains("（未审定）") && words.contains("不能作为审定的凭据"), words);
                assertEquals(slip.seals().isEmpty(), words.contains("现在没有有效的印章。"), words);
                assertEquals(slip.rounds().isEmpty(), words.contains("还没有流转过。"), words);
                assertTrue(decoded(file).endsWith("|" + slip.digest() + "|draft"));
                hands.sign(id, by, "");
            }
            assertEquals("试验区综合执法局_政务公开基本目录流转单_2018_v1.xlsx", trial.office().slips().name(hands.slip(id)));
            hands.sign(id, hands.filler(), "");
            assertTrue(hands.slip(id).approved());
            trial.office().signOff().reopen(id, hands.approver(), Trial.password("王三"), "上级要求补充内容");
            Slip next = hands.slip(id);
            assertEquals(List.of(), next.seals());
            assertEquals("重新打开", next.rounds().getLast().steps().getLast().passage().act().label());
            assertEquals("填表人", next.rounds().getLast().steps().get(3).hand(), "of two hands that may hand in, the one he sealed as");
        }
    }

    @Test
    void onePersonUnderTwoHandsIsTold() {
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("c")))) {
            Session all = trial.person("张一", Role.FILLER, Role.REVIEWER, Role.APPROVER);
            trial.office().staff().allowOnePerson(null, true);
            Hands hands = new Hands(trial, all, all, all);
            long id = trial.catalog(all, 3).id();
            for (int step = 0; step < 3; step++) {
                hands.sign(id, all, "");
            }
            Slip slip = hands.slip(id);
            assertTrue(slip.onePerson());
            assertTrue(Slips.page(slip).text().contains("一人兼任"));
            assertEquals(16, slip.signs(), "one key three times is no doubt");
        }
    }

    @Test
    void manyStepsAndLongWordsPrintWhole() throws Exception {
        String line = "这一行的公开依据应当写明文号和条款；";
        String words = Stream.iterate(1, n -> n + 1).limit(250).map(n -> n + "、" + line + (n % 7 == 0 ? "\n" : "")).collect(Collectors.joining());
        List<SlipBook.Group> groups = Stream.of(1, 2, 3, 4, 5).map(round -> new SlipBook.Group("第1版第" + round + "轮", List.of(
                List.of("2018-11-09 09:00", "填表人", "张一", "提交复核", "第" + round + "次\n\n请复核", "已作废"),
                List.of("2018-11-09 09:01", "填表人", "张一", "撤回", "提交人撤回", ""),
                List.of("2018-11-09 09:02", "填表人", "张一", "提交复核", "", "已作废"),
                List.of("2018-11-09 09:03", "复核人", "欧阳修远（代李二）", "复核通过，提交审核", "", "已作废"),
                List.of("2018-11-09 09:04", "审核人", "王三", "退回复核人", "请复核人再看一遍", ""),
                List.of("2018-11-09 09:05", "审核人", "王三", "退回填表人", words, "")))).toList();
        SlipBook.Page page = new SlipBook.Page("试验区综合执法局政务公开基本目录流转单", Trial.form().layout(), List.of(new SlipBook.Fact("单位", "试验区综合执法局"),
                new SlipBook.Fact("年度", "2018")), List.of(), "MULU1|目录|2018|1|" + "0".repeat(64) + "|draft", List.of(), groups);
        Path file = folder.resolve("many.xlsx");
        SlipBook.write(page, file);
        List<List<String>> rows = rows(file);
        assertEquals(5, rows.stream().filter(row -> row.size() > 4 && row.get(4).startsWith("1、" + line)).count());
        List<String> pieces = new ArrayList<>();
        int from = rows.indexOf(rows.stream().filter(row -> row.size() > 4 && row.get(4).startsWith("1、" + line)).findFirst().orElseThrow());
        pieces.add(rows.get(from).get(4));
        for (int i = from + 1; rows.get(i).getFirst().equals("（接上）"); i++) {
            pieces.add(rows.get(i).get(4));
        }
        assertTrue(pieces.size() > 5, "in rows that a page holds");
        assertEquals(words.strip().replace("\n", ""), String.join("", pieces).replace("\n", ""));
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                assertTrue(row.getHeightInPoints() < 409, row.getRowNum() + ": " + row.getHeightInPoints());
            }
            assertEquals("时间", sheet.getRow(sheet.getRepeatingRows().getFirstRow()).getCell(0).getStringCellValue());
            assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
            assertFalse(sheet.getPrintSetup().getLandscape());
            assertEquals(Map.of("wide", 1, "high", 0), Map.of("wide", (int) sheet.getPrintSetup().getFitWidth(), "high", (int) sheet.getPrintSetup().getFitHeight()));
            assertTrue(sheet.getFooter().getCenter().contains("&P"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MULU1|a|0|1|b|draft", "目录｜“引号”与𠮷野家，\n换行", "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长"})
    void aCodeIsReadBack(String text) throws Exception {
        QrCode code = QrCode.of(text);
        int side = code.size() * 3;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = code.dark(i % side / 3, i / side / 3) ? 0xFF000000 : 0xFFFFFFFF;
        }
        assertEquals(text, read(side, pixels));
    }

    private static String decoded(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertEquals(1, book.getAllPictures().size());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(book.getAllPictures().getFirst().getData()));
            return read(image.getWidth(), image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        }
    }

    private static String read(int side, int[] pixels) throws Exception {
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)))).getText();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> texts = new ArrayList<>();
                row.forEach(cell -> texts.add(cell.getStringCellValue()));
                rows.add(texts);
            }
            return rows;
        }
    }

    private static Cell cell(Path file, String text) throws IOException {
        try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getStringCellValue().equals(text)) {
                        return cell;
                    }
                }
            }
            throw new AssertionError(text);
        }
    }
}
