package mulu.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is copied is pasted again, as HTML and as text.
final class ClipLawsTest {
    private static final String[] PIECES = {"政府网站", "《条例》第九条", "\n", "\n\n", "\"", "\"引号\"", "\t", "\uD83D\uDE00", "𠮷", "=1+1", "+86", "1-2",
        "0951", "12", " ", "  ", "\u3000", "<b>", "</td>", "<!--", "&", "&nbsp;", "&lt", "'", "a", "b c", "√", "\u200B", "\f", "]]>"};

    private static List<List<String>> rows(Random random) {
        int width = 1 + random.nextInt(5);
        List<List<String>> rows = new ArrayList<>();
        for (int row = random.nextInt(6); row >= 0; row--) {
            rows.add(Stream.generate(() -> cell(random)).limit(width).toList());
        }
        return rows;
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    @Test
    void readingUndoesWriting() {
        IntStream.range(0, 4_000).parallel().forEach(seed -> {
            List<List<String>> rows = rows(new Random(seed));
            Optional<ClipTable> expected = Optional.of(new ClipTable(rows, List.of()));
            assertEquals(expected, ClipTable.read(ClipTable.html(rows, seed % 3, List.of()), null), () -> "html, seed " + seed);
            assertEquals(expected, ClipTable.read(null, ClipTable.text(rows)), () -> "text, seed " + seed);
        });
    }

    /// Cuts a table into blocks at random; the cells come back, and the blocks.
    @Test
    void mergedHeadersComeBack() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int height = 1 + random.nextInt(5);
            int width = 1 + random.nextInt(6);
            String[][] cells = new String[height][width];
            List<Merge> merges = new ArrayList<>();
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    if (cells[row][column] == null) {
                        block(random, cells, merges, row, column);
                    }
                }
            }
            List<List<String>> rows = Stream.of(cells).map(List::of).toList();
            ClipTable table = ClipTable.read(ClipTable.html(rows, height, merges), null).orElseThrow();
            assertEquals(new ClipTable(rows, merges), table, "seed " + seed);
            for (Merge merge : merges) {
                assertEquals(rows.get(merge.top()).get(merge.left()), table.filled(true).cells().get(merge.bottom()).get(merge.right()));
            }
            assertEquals(table, table.filled(true).filled(false));
        }
    }

    private static void block(Random random, String[][] cells, List<Merge> merges, int top, int left) {
        int right = left;
        while (right + 1 < cells[top].length && cells[top][right + 1] == null && random.nextInt(3) == 0) {
            right++;
        }
        int bottom = Math.min(cells.length - 1, top + Math.max(0, random.nextInt(5) - 2));
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                cells[row][column] = "";
            }
        }
        cells[top][left] = cell(random);
        if (top < bottom || left < right) {
            merges.add(new Merge(top, left, bottom, right));
        }
    }
}
