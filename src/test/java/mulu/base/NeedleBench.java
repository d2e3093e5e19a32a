package mulu.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Looks for words in 300,000 texts of 40 signs and sorts 1,000,000 texts of 20. Prints the rows of docs/benchmarks.md.
@Tag("bench")
class NeedleBench {
    private static final int ROUNDS = 15;

    @Test
    void searching() {
        once("tables of readings, with the first needle", () -> Needle.of("zdgk"));
        String[] texts = texts(300_000, 40);
        int[] places = {0, 10, 20, 30};
        for (int i = 0; i < texts.length; i += 1_000) {
            int at = places[i / 1_000 % 4];
            texts[i] = texts[i].substring(0, at) + "主动公开" + texts[i].substring(at + 4);
        }
        for (String typed : List.of("动公开", "zdgk", "zhudonggk", "zhudong公开", "z", "sjyz")) {
            Needle needle = Needle.of(typed);
            int hits = 0;
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                hits = 0;
                for (String text : texts) {
                    hits += needle.in(text) ? 1 : 0;
                }
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf("| look for %s in 300,000 texts of 40 signs (%d hits) | %.1f ms |%n", typed, hits, best / 1e6);
            assertTrue(hits > 0);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertTrue(Needle.of("zhudonggongkaizhudonggongkaizhudonggongkai" + i % 10).in("主动公开".repeat(3) + i % 10));
        }
        System.out.printf("| make a needle of 43 signs | %.3f ms |%n", (System.nanoTime() - start) / 1e9);
    }

    @Test
    void sorting() {
        once("table of the order, with the first comparison", () -> PinyinOrder.PINYIN.compare("一", "二"));
        String[] texts = texts(1_000_000, 20);
        for (int round = 0; round < 3; round++) {
            String[] sorted = texts.clone();
            long start = System.nanoTime();
            Arrays.parallelSort(sorted, PinyinOrder.PINYIN);
            System.out.printf("| sort 1,000,000 texts of 20 signs | %.2f s |%n", (System.nanoTime() - start) / 1e9);
            assertTrue(PinyinOrder.PINYIN.compare(sorted[0], sorted[1]) < 0);
        }
    }

    private static void once(String what, Supplier<Object> work) {
        System.gc();
        long before = used();
        long start = System.nanoTime();
        Object kept = work.get();
        double millis = (System.nanoTime() - start) / 1e6;
        System.gc();
        System.out.printf("| %s | %.0f ms, %d KB kept |%n", what, millis, (used() - before) / 1_000);
        assertTrue(kept != null);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String[] texts(int count, int length) {
        List<Character> common = Signs.common();
        Random random = new Random(count);
        String[] texts = new String[count];
        char[] signs = new char[length];
        for (int i = 0; i < count; i++) {
            for (int at = 0; at < length; at++) {
                signs[at] = common.get(random.nextInt(common.size()));
            }
            texts[i] = new String(signs);
        }
        assertEquals(count, new HashSet<>(Arrays.asList(texts)).size());
        return texts;
    }
}
