package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mulu.base.Progress;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real document: a yearly report with the form pasted into the middle of a sentence.
final class SampleReadingTest {
    @TempDir
    private Path folder;

    private static byte[] sample() throws Exception {
        try (InputStream in = Objects.requireNonNull(
                SampleReadingTest.class.getResourceAsStream("/mulu/sample/nx-2018.txt"))) {
            return in.readAllBytes();
        }
    }

    private Reading read(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("报告.txt"), bytes);
        List<Reading> readings = FormReader.read(file, Templates.builtIn(), Progress.NONE);
        assertEquals(1, readings.size());
        return readings.getFirst();
    }

    @Test
    void headingIsTheDocuments() throws Exception {
        Reading reading = read(sample());
        assertEquals(Map.of("unit", "金凤区综合执法局", "filler", "刘帅", "reviewer", "刘亚萍", "approver", "", "date", "2018-11-09"),
                reading.heading());
        assertEquals(Map.of("open", "16", "redacted", "x", "onRequest", "x", "closed", "x"), reading.declared());
        assertEquals(2018, reading.year());
        assertEquals("金凤区综合执法局", reading.unit());
        assertEquals(new Reading.Origin("报告.txt", "", 29), reading.origin());
        assertEquals(Templates.builtIn().getFirst(), reading.template());
    }

    @Test
    void everyCellIsTheDocuments() throws Exception {
        byte[] bytes = sample();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        List<List<String>> expected = new ArrayList<>();
        for (String line : lines.subList(30, 34)) {
            expected.add(List.of(line.split("\t", -1)));
        }
        Reading reading = read(bytes);
        assertEquals(expected, reading.rows());
        assertEquals(List.of("1", "", "", ""), reading.rows().stream().map(row -> row.get(0)).toList());
        assertEquals("5 个工作日内", reading.rows().get(0).get(11));
        assertTrue(reading.rows().stream().allMatch(row -> row.size() == 16));
    }

    @Test
    void reportSaysWhatWasRecognised() throws Exception {
        List<String> sentences = read(sample()).notes().stream().map(Note::sentence).toList();
        assertEquals(List.of(
                "识别为“政务公开基本目录（2018年表）”：表头从第 29 行开始，共 16 列，4 行内容。",
                "统计行按文件保留：政府信息：主动公开 16 条，删减后公开 x 条，依申请公开 x 条，不公开 x 条。",
                "责任单位（盖章）：金凤区综合执法局。",
                "填表人：刘帅。",
                "复核人：刘亚萍。",
                "审核人：空白。",
                "填表时间：2018-11-09。",
                "标题：金凤区综合执法局政务公开基本目录。"), sentences.subList(0, 8));
        assertTrue(sentences.get(8).startsWith("表格前后的文字没有导入"), sentences.get(8));
        assertEquals(9, sentences.size());
    }

    @Test
    void sameInEveryEncoding() throws Exception {
        String text = new String(sample(), StandardCharsets.UTF_8);
        Reading expected = read(sample());
        assertEquals(expected, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(text.getBytes(Charset.forName("GB18030"))));
        assertEquals(expected, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(expected, read(text.getBytes(StandardCharsets.UTF_16)));
        assertEquals(expected, read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void draftLeavesBlanksOut() throws Exception {
        Reading reading = read(sample());
        assertEquals(Map.of("unit", "金凤区综合执法局", "filler", "刘帅", "reviewer", "刘亚萍", "date", "2018-11-09"),
                reading.draft().heading());
        assertEquals("另一局", reading.draft("另一局", 2019).heading().get("unit"));
        assertEquals(2019, reading.draft("另一局", 2019).year());
    }
}
