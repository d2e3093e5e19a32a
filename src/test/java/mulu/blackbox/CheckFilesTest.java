package mulu.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mulu.base.Json;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.cli.Cli;
import mulu.exchange.FormBook;
import mulu.exchange.FormReader;
import mulu.exchange.Signed;
import mulu.template.Templates;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// `check` on files, with no library anywhere.
@Execution(ExecutionMode.CONCURRENT)
class CheckFilesTest {
    @TempDir
    private Path folder;

    private Path sample;

    @BeforeEach
    void file() throws IOException {
        sample = folder.resolve("附件.txt");
        Files.write(sample, bytes("/mulu/sample/nx-2018.txt"));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = CheckFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static List<String> told() throws IOException {
        return new String(bytes("/mulu/check/sample-findings.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileIsCheckedAsItStands() throws Exception {
        Answer answer = run("check", sample.toString(), "--json");
        assertEquals(1, answer.code(), answer.out());
        Map<String, Object> form = ((List<Map<String, Object>>) Json.read(answer.out(), Map.class).get("forms")).getFirst();
        assertEquals("附件.txt", form.get("file"));
        assertEquals(4, form.get("rows"));
        List<Map<String, Object>> findings = (List<Map<String, Object>>) form.get("findings");
        assertEquals(told().stream().map(line -> line.split(" [|] ")[1]).toList(),
                findings.stream().map(finding -> finding.get("rule")).toList());
        assertTrue(run("check", sample.toString()).out().startsWith("在“附件.txt”里认出“政务公开基本目录"));
        assertFalse(Files.exists(folder.resolve("数据")), "no library was made");
    }

    @Test
    void theListGoesIntoAWorkbook() throws Exception {
        Path list = folder.resolve("问题.xlsx");
        assertEquals(1, run("check", sample.toString(), "--xlsx", list.toString()).code());
        List<List<String>> lines = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(list.toFile())) {
            DataFormatter text = new DataFormatter();
            for (Row row : book.getSheet("问题清单")) {
                lines.add(IntStream.range(0, 6).mapToObj(row::getCell).map(text::formatCellValue).toList());
            }
        }
        assertEquals(List.of("级别", "行", "栏目", "现在的内容", "问题", "规则"), lines.removeFirst());
        assertEquals(told().size(), lines.size());
        List<String> limit = lines.stream().filter(line -> line.get(5).equals("limit-blanks")).findFirst().orElseThrow();
        assertEquals(List.of("1", "公开时限", "5 个工作日内"), limit.subList(1, 4));
        assertTrue(lines.stream().anyMatch(line -> line.get(1).equals("全表")));
    }

    @Test
    void everyFileOfAFolderHasItsLine() throws Exception {
        Path in = Files.createDirectories(folder.resolve("收到的/下级"));
        Files.copy(sample, in.resolve("甲.txt"));
        Files.createFile(in.resolve("空.xlsx"));
        Path whole = in.resolve("乙.xlsx");
        FormBook.write(Sheet.preview(FormReader.only(sample, Templates.builtIn(), Progress.NONE).draft()), Signed.draft(1),
                false, whole, Progress.NONE);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(in.resolve("断.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Files.writeString(in.resolve("信.txt"), "此件不是表格。");
        Answer answer = run("check", "--folder", in.getParent().toString(), "--each-limit", "30s");
        Map<String, String> lines = answer.out().lines().filter(line -> line.contains("\t"))
                .collect(Collectors.toMap(line -> Path.of(line.split("\t")[0]).getFileName().toString(), line -> line.split("\t")[1]));
        assertEquals(5, lines.size(), answer.out());
        assertTrue(lines.get("甲.txt").startsWith("认出1张表、4行：错误"), lines.get("甲.txt"));
        assertTrue(lines.get("乙.xlsx").startsWith("认出1张表、4行：错误"), lines.get("乙.xlsx"));
        for (String bad : List.of("空.xlsx", "断.xlsx", "信.txt")) {
            assertTrue(lines.get(bad).endsWith("。") && !lines.get(bad).contains("Exception"), lines.get(bad));
        }
        assertTrue(answer.out().contains("共5个文件，其中2个认出了目录。"), answer.out());
        assertEquals(1, answer.code());
    }

    @Test
    void whatCannotBeCheckedIsSaid() {
        assertEquals(4, run("check").code());
        assertTrue(run("check", folder.resolve("没有.xlsx").toString()).error().contains("没有.xlsx"));
        assertTrue(run("check", "--folder", folder.resolve("没有").toString()).error().startsWith("打不开文件夹"));
        assertTrue(run("check", "--folder", folder.toString(), "--each-limit", "很久").error().startsWith("“很久”不是秒数"));
        assertTrue(run("check", "--folder", folder.toString(), "--json").error().startsWith("--folder 不能与 --json"));
    }

    private record Answer(int code, String out, String error) {}

    private Answer run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--library", folder.resolve("数据").toString()));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int code = Cli.run(new PrintWriter(out), new PrintWriter(error), all.toArray(String[]::new));
        return new Answer(code, out.toString(), error.toString());
    }
}
