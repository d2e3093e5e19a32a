package mulu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mulu.Trial;
import mulu.audit.AuditEntry;
import mulu.base.Location;
import mulu.base.Progress;
import mulu.catalog.Edit;
import mulu.catalog.Stage;
import mulu.signoff.Act;
import mulu.signoff.SignOff;
import mulu.staff.Role;
import mulu.staff.Session;
import mulu.store.Store;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The record in plain words, and the workbook of it that says itself whether it can be believed.
@Execution(ExecutionMode.CONCURRENT)
class RecordsTest {
    private static final Pattern ACTS = Pattern.compile("(?:\\(|[A-Z_]+ = |\\? |: |, )\"((?:catalog|check|review"
            + "|edition|staff|export|library|route)\\.[a-z-]+)\"");

    @TempDir
    private Path folder;

    @Test
    void everyActThatTheCodeRecordsHasWords() throws IOException {
        Set<String> acts = new TreeSet<>(Set.of("signoff.open"));
        Arrays.stream(Act.values()).forEach(act -> acts.add("signoff." + act.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/mulu"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("audit.act(") || text.contains("audit().act(") || file.endsWith("Along.java")) {
                    Matcher found = ACTS.matcher(text.replaceAll("(?s)(Problem|Messages)\\.\\w+\\(\\s*[^;]*?\"[a-z.-]+\"", ""));
                    while (found.find()) {
                        acts.add(found.group(1));
                    }
                }
            }
        }
        assertTrue(acts.size() > 45, acts.toString());
        assertEquals(List.of(), acts.stream().filter(act -> RecordWords.label(act).isEmpty()).toList());
    }

    @Test
    void everyEntryOfALibraryReadsAsASentence() {
        try (Trial trial = library()) {
            List<Records.Line> lines = trial.office().records().newest("", 10_000, Progress.NONE).lines();
            assertTrue(lines.size() > 14);
            for (Records.Line line : lines) {
                String words = String.join(" ", line.act(), line.about(), line.detail());
                assertFalse(words.contains("{") || words.contains("其他操作") || words.matches(".*[a-z-]+：.*"), words);
            }
            Records.Line returned = trial.office().records().newest("退回填表人", 10, Progress.NONE).lines().getFirst();
            assertEquals(List.of("李二", "退回填表人", "目录 1《试验区综合执法局政务公开基本目录》2018年", "原因：第二行依据要补上条款；第 1 版；第 1 轮"),
                    List.of(returned.entry().actor(), returned.act(), returned.about(), returned.detail()));
            assertEquals(Set.of("王三"), Set.copyOf(trial.office().records().newest("wangsan", 100, Progress.NONE).lines().stream()
                    .filter(line -> line.act().equals("审定并签批")).map(line -> line.entry().actor()).toList()));
            Records.Found few = trial.office().records().newest("", 3, Progress.NONE);
            assertEquals(3, few.lines().size());
            assertTrue(few.more());
            List<Long> all = StreamSupport.stream(((Iterable<Records.Line>) trial.office().records()::all).spliterator(), false)
                    .map(line -> line.entry().seq()).toList();
            assertEquals(lines.reversed().stream().map(line -> line.entry().seq()).toList(), all);
        }
    }

    @Test
    void theWorkbookCarriesTheChainsHeadAndWhatWasFound() throws IOException {
        Path file = folder.resolve("留痕.xlsx");
        try (Trial trial = library()) {
            Records.Proof proof = trial.office().records().write(Optional.empty(), file, null, Progress.NONE);
            assertTrue(proof.intact());
            assertEquals("export.record", trial.office().audit().newest(1).getFirst().act());
            AuditEntry last = trial.office().audit().newest(2).getLast();
            try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
                assertEquals(Long.toString(last.seq()), stated(book, "记录条数"));
                assertEquals(last.link().hash(), stated(book, "最后一条的校验值"));
                assertTrue(stated(book, "校验结果").startsWith("记录完整：共 " + last.seq() + " 条"), stated(book, "校验结果"));
                Sheet lines = book.getSheet("留痕记录");
                assertEquals(last.seq(), lines.getLastRowNum());
                assertEquals(last.link().hash(), lines.getRow(lines.getLastRowNum()).getCell(6).getStringCellValue());
            }
            trial.office().records().write(Optional.of(trial.office().catalogs().get(1)), file, null, Progress.NONE);
            try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
                assertTrue(stated(book, "列出的范围").startsWith("只列出目录 1"));
                assertEquals(trial.office().audit().about("catalog/1").size() - 1, book.getSheet("留痕记录").getLastRowNum());
            }
        }
        try (Store store = Store.open(new Location.Folder(folder.resolve("数据")))) {
            store.write(tx -> tx.handle().execute("update audit_entry set actor = '李二' where act = 'signoff.approve'"));
        }
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("数据")))) {
            Records.Proof proof = trial.office().records().write(Optional.empty(), file, null, Progress.NONE);
            assertFalse(proof.intact());
            long broken = proof.found().record().broken();
            String said = String.join("\n", proof.sentences());
            assertTrue(said.contains("记录从第 " + broken + " 条起对不上：这一条的内容被改动过"), said);
            assertTrue(said.contains("李二，审定并签批，目录 1《") && said.contains("前 " + (broken - 1) + " 条仍然可信") && said.contains("从最近一份备份还原"), said);
            try (InputStream in = Files.newInputStream(file); XSSFWorkbook book = new XSSFWorkbook(in)) {
                assertEquals(proof.sentences().getFirst(), stated(book, "校验结果"));
            }
        }
        try (Store store = Store.open(new Location.Folder(folder.resolve("数据")))) {
            store.write(tx -> tx.handle().execute("delete from audit_entry where seq = 6"));
        }
        try (Trial trial = Trial.at(new Location.Folder(folder.resolve("数据")))) {
            String said = String.join("\n", trial.office().records().prove(Progress.NONE).sentences());
            assertTrue(said.contains("记录从第 6 条起对不上") && said.contains("紧接在缺口后面的是第 7 条"), said);
        }
    }

    private static String stated(XSSFWorkbook book, String name) {
        for (Row row : book.getSheet("校验说明")) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                return row.getCell(1).getStringCellValue();
            }
        }
        throw new AssertionError(name);
    }

    /// A catalog that came back once and is approved, and much that people do beside.
    private Trial library() {
        Trial trial = Trial.at(new Location.Folder(folder.resolve("数据")));
        Session filler = trial.person("张一", Role.FILLER);
        Session reviewer = trial.person("李二", Role.REVIEWER);
        Session approver = trial.person("王三", Role.APPROVER);
        Office office = trial.office();
        office.staff().nameUnit(null, "试验区综合执法局");
        office.staff().allowOnePerson(null, false);
        office.routeRules().secrecy(null, false);
        office.routeRules().days(null, Map.of(Stage.TO_REVIEW, 3));
        office.staff().delegations().give(approver, Trial.password("王三"), approver.person(), filler.person(), Role.APPROVER,
                LocalDate.ofInstant(trial.now(), ZoneId.systemDefault()));
        long id = trial.catalog(filler, 4).id();
        trial.apply(id, new Edit.SetCells(List.of(new Edit.Put(office.catalogs().sheet(id).row(1).id(), 4, "改过的名称"))), filler).done();
        office.editions().keep(id, filler, "送审前");
        office.phrases().change(List.of("同意", "请核实"), reviewer);
        sign(trial, id, filler);
        office.signOff().opened(id, reviewer);
        office.signOff().giveBack(id, reviewer, Trial.password("李二"), "第二行依据要补上条款");
        for (Session by : List.of(filler, reviewer, approver)) {
            sign(trial, id, by);
        }
        office.backups().make("张一", null);
        return trial;
    }

    private static void sign(Trial trial, long id, Session by) {
        trial.review(id, by);
        SignOff signOff = trial.office().signOff();
        signOff.sign(signOff.look(id, Progress.NONE), by, Trial.password(by.name()), by.name() + "的意见");
    }
}
