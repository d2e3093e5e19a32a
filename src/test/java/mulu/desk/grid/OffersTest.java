package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mulu.base.Progress;
import mulu.catalog.Draft;
import mulu.catalog.Sheet;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;
import org.junit.jupiter.api.Test;

/// What is offered for what is typed, without a window.
class OffersTest {
    private static final Template FORM = Templates.builtIn().getFirst();
    private static final Field FREE = FORM.field("matterType");
    private static final Field CLOSED = new Field("k", 0, List.of("密级"), Field.Type.TEXT, List.of("甲", "乙"), false,
            new Field.Look(5, false, false));

    @Test
    void legalValuesComeFirstThenWhatTheColumnHolds() {
        List<String> values = Offers.values(FREE, List.of("城管协同", "行政许可"));
        assertEquals(FREE.legal(), values.subList(0, FREE.legal().size()));
        assertEquals(List.of("城管协同"), values.subList(FREE.legal().size(), values.size()));
        assertEquals(List.of("甲", "乙"), Offers.values(CLOSED, List.of("丙")));
    }

    @Test
    void nothingTypedOffersAll() {
        assertEquals(List.of("甲", "乙"), Offers.matching(List.of("甲", "乙"), " "));
        assertEquals(List.of("行政检查"), Offers.matching(FREE.legal(), "检"));
    }

    @Test
    void aCompletionNeedsTwoSignsAndMoreToCome() {
        List<String> entries = List.of("政府网站、公开栏", "政府网站");
        Field field = FORM.field("name");
        assertEquals(Optional.empty(), Offers.completion(field, "政", entries));
        assertEquals(Optional.of("政府网站、公开栏"), Offers.completion(field, "政府", entries));
        assertEquals(Optional.empty(), Offers.completion(field, "政府网站", entries));
        assertEquals(Optional.empty(), Offers.completion(field, "府网", entries));
        assertEquals(Optional.empty(), Offers.completion(FORM.field("open"), "√（", List.of("√（删减）")));
    }

    @Test
    void entriesAreCountedOnceEachTheMostFrequentFirst() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            List<String> row = new ArrayList<>(java.util.Collections.nCopies(FORM.slots(), ""));
            row.set(2, i % 3 == 0 ? "常见" : i % 3 == 1 ? "少见" + i : "");
            rows.add(row);
        }
        Sheet sheet = Sheet.preview(new Draft(FORM, 2018, Map.of(), Map.of(), rows));
        long start = System.nanoTime();
        List<String> entries = Entries.count(sheet, 2, Progress.NONE);
        long counted = System.nanoTime();
        Offers.completion(FORM.field("matter"), "找不到的", entries);
        Offers.matching(entries, "zz");
        long offered = System.nanoTime();
        assertEquals("常见", entries.getFirst());
        assertEquals(3_000, entries.size());
        assertTrue(offered - counted < 500_000_000L, () -> "a key press took " + (offered - counted) / 1_000_000 + " ms");
        assertTrue(counted - start < 5_000_000_000L, () -> "counting took " + (counted - start) / 1_000_000 + " ms");
    }
}
