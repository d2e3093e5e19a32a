package mulu.desk.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void anOrdinaryTextIsWhole() {
        assertEquals("", Excerpt.of(""));
        assertEquals("机构\n信息", Excerpt.of("机构\n信息", "机构"));
    }

    @Test
    void aLongTextShowsWhereItDiffersAndHowLongItIs() {
        String same = "政".repeat(30_000);
        String before = Excerpt.of(same + "甲", same + "乙");
        assertEquals("…" + "政".repeat(40) + "甲…（全文30001字）", before);
        assertTrue(Excerpt.of(same, "").startsWith("政政") && Excerpt.of(same, "").length() < 430);
    }

    @Test
    void manyLinesAreCut() {
        assertEquals("a\na\na\na\na\na\na\na…（全文4000字）", Excerpt.of("a\n".repeat(2_000)));
    }

    @Test
    void aSignOfTwoHalvesIsNeverCut() {
        String text = Excerpt.of("a" + "𠮷".repeat(5_000));
        assertEquals("a" + "𠮷".repeat(199) + "…（全文10001字）", text);
    }
}
