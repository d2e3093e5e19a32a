package mulu.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import mulu.base.Progress;
import mulu.catalog.Sheet;
import mulu.exchange.FormReader;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake of the published form, as a clerk reads it.
class SampleFindingsTest {
    @TempDir
    private Path folder;

    @Test
    void theRealFormIsFoundOut() throws Exception {
        Path file = folder.resolve("表.txt");
        Files.write(file, bytes("/mulu/sample/nx-2018.txt"));
        Sheet sheet = Sheet.preview(FormReader.only(file, Templates.builtIn(), Progress.NONE).draft());
        String found = new Checks(Standard.BUILT_IN, InstantSource.system()).check(sheet).stream()
                .map(finding -> finding.level() + " | " + finding.rule() + " | " + finding.place(sheet) + " | " + finding.sentence())
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(new String(bytes("/mulu/check/sample-findings.txt"), StandardCharsets.UTF_8), found);
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(SampleFindingsTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
