package mulu.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mulu.base.Json;
import mulu.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line through its public door: arguments in; exit code, text and files out.
@Execution(ExecutionMode.CONCURRENT)
class CliTest {
    @TempDir
    private Path folder;

    private Path sample;
    private String password = "";

    @BeforeEach
    void files() throws IOException {
        sample = folder.resolve("附件.txt");
        Files.write(sample, CliTest.class.getResourceAsStream("/mulu/sample/nx-2018.txt").readAllBytes());
        password = Files.writeString(folder.resolve("口令.txt"), "一个足够长的Kouling1\n").toString();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSampleIsReadToTheLetter() {
        Map<String, Object> read = Json.read(ok("import", sample.toString(), "--json"), Map.class);
        assertEquals("金凤区综合执法局", read.get("unit"));
        assertEquals(2018, read.get("year"));
        assertEquals(Map.of("unit", "金凤区综合执法局", "filler", "刘帅", "reviewer", "刘亚萍", "approver", "", "date", "2018-11-09"),
                read.get("heading"));
        assertEquals(Map.of("open", "16", "redacted", "x", "onRequest", "x", "closed", "x"), read.get("declared"));
        List<List<String>> rows = (List<List<String>>) read.get("rows");
        String parts = "文字类、文字类、文字类、发布机构、公开形式、公开依据、发文字号";
        String basis = "《国务院办公厅关于印发国家行政机关公文处理办法的通知》";
        List<List<String>> expected = new ArrayList<>();
        for (List<String> own : List.of(List.of("1", "机构信息", "具体规定名称", ""),
                List.of("", "信息公开", "关于信息公开", "金凤区政务公开负面清单"),
                List.of("", "政府信息公开制度", "具体规定名称", "政府信息公开制度"),
                List.of("", "政府信息公开制度", "具体规定名称", "政府信息公开制度"))) {
            expected.add(List.of(own.get(0), own.get(1), "部门职责", own.get(2), parts, parts,
                    String.join("、", basis, basis, basis), "金凤区综合执法局", "√", "", "", "5 个工作日内", "政府网站", "√", "4",
                    own.get(3)));
        }
        assertEquals(expected, rows);
        List<Map<String, Object>> columns = (List<Map<String, Object>>) read.get("columns");
        assertEquals(List.of("公开属性", "主动公开"), columns.get(8).get("header"));
        assertEquals(List.of("公开类别", "主动公开"), columns.get(14).get("header"));
        Map<String, Object> shown = Json.read(ok("show", "1", "--json"), Map.class);
        assertEquals(expected, shown.get("rows"));
        assertEquals(16, ((Map<String, Object>) shown.get("counts")).get("open"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void checkingNamesTheSamplesMistakes() throws Exception {
        ok("import", sample.toString());
        Answer answer = run("check", "1", "--json");
        assertEquals(1, answer.code());
        List<Map<String, Object>> findings =
                (List<Map<String, Object>>) Json.read(answer.out(), Map.class).get("findings");
        List<String> told = new String(CliTest.class.getResourceAsStream("/mulu/check/sample-findings.txt").readAllBytes(),
                StandardCharsets.UTF_8).lines().map(line -> line.split(" [|] ")[1]).toList();
        assertEquals(told, findings.stream().map(finding -> finding.get("rule")).toList());
    }

    @Test
    @SuppressWarnings("unchecked")
    void peopleEditSignReturnAndVerify() throws IOException {
        ok("import", sample.toString());
        people();
        refused(3, "还有 5 个错误", sign("刘帅"));
        ok("edit", "1", "--row", "1", "--field", "listing", "--value", "主动公开基本目录", "--as", "刘帅", "--password-file", password);
        for (String row : List.of("1", "2", "3", "4")) {
            ok("edit", "1", "--row", row, "--field", "basis", "--value", "《中华人民共和国政府信息公开条例》第九条", "--as", "刘帅",
                    "--password-file", password);
        }
        ok(sign("刘帅"));
        ok("return", "1", "--as", "刘亚萍", "--password-file", password, "--reason", "公开依据重复了三遍");
        ok("edit", "1", "--field", "date", "--value", "2018-11-12", "--as", "刘帅", "--password-file", password);
        ok(sign("刘帅"));
        refused(3, "4 条没有核过", sign("刘亚萍"));
        assertTrue(ok("tick", "1", "--all", "--as", "刘亚萍", "--password-file", password).contains("已核 4/4"));
        ok(sign("刘亚萍"));
        ok(sign("王审"));
        Map<String, Object> shown = Json.read(ok("show", "1", "--json"), Map.class);
        assertEquals("APPROVED", shown.get("stage"));
        assertEquals(4, ((List<Object>) shown.get("seals")).size());
        Map<String, Object> slip = Json.read(ok("slip", "1", "--json"), Map.class);
        assertEquals(true, slip.get("approved"));
        assertEquals(5, ((List<Object>) slip.get("steps")).size());
        assertTrue(String.valueOf(slip.get("code")).endsWith("|1|" + slip.get("digest") + "|approved"), slip.toString());
        Path page = folder.resolve("流转单.xlsx");
        assertTrue(ok("slip", "1", "--out", page.toString()).contains(page.toString()) && Files.size(page) > 4_000);
        String record = ok("record", "--catalog", "1", "--xlsx", folder.resolve("留痕记录.xlsx").toString());
        assertTrue(record.contains("记录完整：共") && Files.size(folder.resolve("留痕记录.xlsx")) > 4_000, record);
        assertTrue(ok("record").contains("审定并签批  目录 1《"));
        ok("reopen", "1", "--as", "王审", "--password-file", password, "--reason", "上级要求补充内容");
        assertEquals(true, Json.read(ok("verify", "--json"), Map.class).get("intact"));
        assertTrue(((List<Object>) Json.read(ok("list", "--json"), List.class)).size() == 1);
    }

    /// Rows into a catalog that is there: told before, then done; what is found there may be explained.
    @Test
    @SuppressWarnings("unchecked")
    void rowsComeIntoACatalogAndFindingsAreExplained() throws IOException {
        people();
        String[] who = {"--as", "刘帅", "--password-file", password};
        ok("import", sample.toString(), who[0], who[1], who[2], who[3]);
        Map<String, Object> dry = Json.read(ok("import", sample.toString(), "--into", "1", "--replace", "--dry-run", "--json"), Map.class);
        assertEquals(List.of(true, 0, 0, 0, 4), List.of(dry.get("dryRun"), dry.get("added"), dry.get("altered"), dry.get("gone"), dry.get("same")));
        ok("edit", "1", "--row", "2", "--field", "content", "--value", "改过的内容", who[0], who[1], who[2], who[3]);
        assertTrue(ok("import", sample.toString(), "--into", "1", "--update", "--dry-run").contains("新增 0 行，修改 1 行，删除 0 行，相同 3 行。"));
        refused(4, "要和 --into 合用", "import", sample.toString(), "--dry-run");
        refused(3, "往已有目录里导入需要知道是谁", "import", sample.toString(), "--into", "1", "--update");
        refused(4, "只能用一个", "import", sample.toString(), "--into", "1", "--update", "--replace", "--dry-run");
        ok("import", sample.toString(), "--into", "1", "--update", who[0], who[1], who[2], who[3]);
        assertFalse(ok("show", "1").contains("改过的内容"));
        ok("import", sample.toString(), "--into", "1", who[0], who[1], who[2], who[3]);
        assertEquals(8, ((List<Object>) Json.read(ok("show", "1", "--json"), Map.class).get("rows")).size());
        refused(4, "没有找到要说明的问题", "explain", "1", "--rule", "什么", "--reason", "情况属实不用改", who[0], who[1], who[2], who[3]);
        refused(4, "这样的问题只能改正", "explain", "1", "--rule", "required", "--reason", "情况属实不用改", who[0], who[1], who[2], who[3]);
        assertTrue(ok("explain", "1", "--rule", "same-row", "--row", "5", "--reason", "情况属实不用改", who[0], who[1], who[2], who[3]).contains("已说明 1 个问题"));
        Answer checked = run("check", "1");
        assertTrue(checked.out().contains("[已说明] 第5行"), checked.out());
        assertTrue(checked.out().contains("说明：情况属实不用改（刘帅）"), checked.out());
    }

    /// What the reviewer says, wishes and gives back, and what the form-filler makes of it.
    @Test
    @SuppressWarnings("unchecked")
    void aReviewByTheCommandLine() throws IOException {
        people();
        String[] who = {"--as", "刘帅", "--password-file", password};
        String[] reviewer = {"--as", "刘亚萍", "--password-file", password};
        ok("import", sample.toString(), who[0], who[1], who[2], who[3]);
        for (String row : List.of("1", "2", "3", "4")) {
            ok("edit", "1", "--row", row, "--field", "listing", "--value", "主动公开基本目录", who[0], who[1], who[2], who[3]);
            ok("edit", "1", "--row", row, "--field", "basis", "--value", "《中华人民共和国政府信息公开条例》第九条", who[0], who[1], who[2], who[3]);
            ok("edit", "1", "--row", row, "--field", "limit", "--value", "5个工作日内", who[0], who[1], who[2], who[3]);
        }
        ok(sign("刘帅"));
        refused(3, "不能评判", "tick", "1", "1", who[0], who[1], who[2], who[3]);
        refused(4, "看不懂要核哪些行", "tick", "1", "一二", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        refused(4, "目录共 4 行", "tick", "1", "3-9", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        assertTrue(ok("tick", "1", "1,3-4", reviewer[0], reviewer[1], reviewer[2], reviewer[3]).contains("已核 3/4"));
        refused(3, "1 条没有核过", sign("刘亚萍"));
        ok("remark", "1", "请与条例核对", "--row", "2", "--field", "basis", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        ok("suggest", "1", "--row", "2", "--field", "limit", "--value", "20个工作日内", "--reason", "条例规定", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        ok("return", "1", "--reason", "请按所列修改", "--row", "3=依据没有写条款", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        Map<String, Object> seen = Json.read(ok("remarks", "1", "--json"), Map.class);
        assertEquals(List.of(1, 4), seen.get("tickedRows"));
        List<Map<String, Object>> remarks = (List<Map<String, Object>>) seen.get("remarks");
        assertEquals(List.of("NOTE 第2行 公开依据 请与条例核对", "RETURN 第3行 依据没有写条款"), remarks.stream()
                .map(one -> one.get("kind") + " " + one.get("place") + " " + one.get("text")).toList());
        String suggestion = (String) ((List<Map<String, Object>>) seen.get("suggestions")).getFirst().get("id");
        ok("accept", "1", suggestion, who[0], who[1], who[2], who[3]);
        refused(3, "不用再答复", "reject", "1", suggestion, who[0], who[1], who[2], who[3]);
        ok("remark", "1", "已核对，无误", "--reply", (String) remarks.getFirst().get("id"), who[0], who[1], who[2], who[3]);
        ok("remark", "1", "--settle", (String) remarks.getFirst().get("id"), who[0], who[1], who[2], who[3]);
        ok("edit", "1", "--row", "3", "--field", "basis", "--value", "《中华人民共和国政府信息公开条例》第十条", who[0], who[1], who[2], who[3]);
        ok(sign("刘帅"));
        String told = ok("remarks", "1");
        assertTrue(told.contains("已核 2/4；待处理批注 1 条，待答复建议 0 条。"), told);
        assertTrue(told.contains("第2行 公开时限  [-5-]→{+20+}个工作日内"), told);
        assertTrue(told.contains("第[-九-]→{+十+}条"), told);
        assertTrue(told.contains("答复：已核对，无误"), told);
        Path list = folder.resolve("批注清单.xlsx");
        ok("remarks", "1", "--xlsx", list.toString());
        try (org.apache.poi.xssf.usermodel.XSSFWorkbook book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(list))) {
            List<String> texts = new ArrayList<>();
            book.getSheet("批注清单").forEach(line -> texts.add(line.getCell(0) + "|" + line.getCell(1) + "|" + line.getCell(3) + "|" + line.getCell(5)));
            assertEquals(List.of("轮次|行|类别|批注内容", "第1版第1轮|2|批注|请与条例核对", "第1版第1轮|3|退回此行|依据没有写条款",
                    "第1版第1轮|2|建议修改|[-5-]→{+20+}个工作日内\n条例规定"), texts);
        }
        ok("tick", "1", "--all", reviewer[0], reviewer[1], reviewer[2], reviewer[3]);
        ok(sign("刘亚萍"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "import", "show", "show x", "edit 1 --row 1", "people add", "sign 1 --as 刘帅", "import 一.xlsx --as 刘帅",
        "convert 1 --to generic --password-file 口令", "people one-person allow --admin 王管"})
    void wrongUsageIsToldWithTheRightOne(String line) {
        Answer answer = answer(line.split(" "));
        assertEquals(2, answer.code());
        assertTrue(answer.error().startsWith("命令写法不对：" + line + "。"), answer.error());
        assertTrue(answer.error().contains("用法："), answer.error());
    }

    @Test
    void whatIsNotThereIsASentence() throws IOException {
        refused(4, "也没有新建", "show", "7");
        assertFalse(Files.exists(folder.resolve("数据")), "a slip in the name makes no library");
        ok("import", sample.toString());
        refused(4, "没有编号为 7 的目录", "show", "7");
        refused(4, "读不到密码文件", "people", "add", "张一", "--role", "填表人", "--password-file", "没有的文件");
        refused(4, "没有“局长”这个角色", "people", "add", "张一", "--role", "局长", "--password-file", password);
        Path picture = Files.write(folder.resolve("图.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        refused(4, "图.png", "import", picture.toString());
        refused(4, "没有.txt", "import", folder.resolve("没有.txt").toString());
    }

    /// The command line starts without a single class of JavaFX.
    @Test
    void noWindowIsLoaded() throws IOException, InterruptedException {
        ok("import", sample.toString());
        Path classes = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes, "-cp", System.getProperty("java.class.path"), "mulu.Main", "--library",
                folder.resolve("数据").toString(), "list").redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        assertTrue(out.contains("金凤区综合执法局政务公开基本目录"), out);
        String loaded = Files.readString(classes);
        assertTrue(loaded.contains("mulu.cli.ListCommand"), "the log of classes is there");
        assertFalse(loaded.contains("javafx."), "JavaFX was loaded");
    }

    private void people() {
        for (String[] person : new String[][] {{"刘帅", "填表人"}, {"刘亚萍", "reviewer"}, {"王审", "审核人"}}) {
            ok("people", "add", person[0], "--role", person[1], "--password-file", password);
        }
    }

    private String[] sign(String name) {
        return new String[] {"sign", "1", "--as", name, "--password-file", password};
    }

    private String ok(String... arguments) {
        Answer answer = run(arguments);
        assertEquals(0, answer.code(), answer.error() + answer.out());
        return answer.out();
    }

    private void refused(int code, String words, String... arguments) {
        Answer answer = run(arguments);
        assertEquals(code, answer.code(), answer.error());
        assertTrue(answer.error().contains(words), answer.error());
        assertFalse(answer.error().contains("Exception"), answer.error());
    }

    private record Answer(int code, String out, String error) {}

    private Answer run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--library", folder.resolve("数据").toString()));
        all.addAll(List.of(arguments));
        return answer(all.toArray(String[]::new));
    }

    private static Answer answer(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        int code = Cli.run(new PrintWriter(out), new PrintWriter(error), arguments);
        return new Answer(code, out.toString(), error.toString());
    }
}
