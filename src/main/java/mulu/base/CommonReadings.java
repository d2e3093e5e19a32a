package mulu.base;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The one reading by which each sign is sorted.
///
/// The list of readings does not say which is the common one, but the first level of GB/T 2312-1980 stands in order of
/// pinyin. So for its 3,755 signs those readings are taken that make the longest row without a step back (Schensted
/// 1961, with several values for each place); all other signs take the first that is listed.
final class CommonReadings {
    private static final int FIRST = 0xB0;
    private static final int LAST = 0xD7;

    private final Map<Character, String[]> listed;
    private final List<Step> steps = new ArrayList<>();
    /// The last step of the best row of each length.
    private final List<Integer> ends = new ArrayList<>();

    private record Step(char sign, long reading, int before) {}

    private CommonReadings(Map<Character, String[]> listed) {
        this.listed = listed;
    }

    /// For each sign of the basic plane a number that grows with syllable and tone; 0 if it has no reading.
    static long[] of(Charset charset) {
        Map<Character, String[]> listed = new HashMap<>();
        ReadingSource.each(listed::put);
        long[] common = new long[1 << 16];
        listed.forEach((sign, readings) -> common[sign] = number(readings[0]));
        new CommonReadings(listed).improve(common, charset);
        return common;
    }

    private void improve(long[] common, Charset charset) {
        for (int high = FIRST; high <= LAST; high++) {
            byte[] row = new byte[2 * 94];
            for (int low = 0; low < 94; low++) {
                row[2 * low] = (byte) high;
                row[2 * low + 1] = (byte) (0xA1 + low);
            }
            new String(row, charset).chars().forEach(sign -> add((char) sign));
        }
        for (int at = ends.getLast(); at >= 0; at = steps.get(at).before()) {
            common[steps.get(at).sign()] = steps.get(at).reading();
        }
    }

    private void add(char sign) {
        TreeSet<Long> numbers = new TreeSet<>(Collections.reverseOrder());
        Arrays.stream(listed.getOrDefault(sign, new String[0])).forEach(reading -> numbers.add(number(reading)));
        // Falling, so that no two readings of one sign come into one row.
        for (long number : numbers) {
            int length = rowsUpTo(number);
            steps.add(new Step(sign, number, length == 0 ? -1 : ends.get(length - 1)));
            if (length == ends.size()) {
                ends.add(steps.size() - 1);
            } else {
                ends.set(length, steps.size() - 1);
            }
        }
    }

    /// How long the longest row is that `number` can follow.
    private int rowsUpTo(long number) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(ends.get(middle)).reading() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Five bits for each letter, so that numbers stand in the order of the dictionary: lu, lü, luan, lue.
    private static long number(String reading) {
        String letters = reading.substring(0, reading.length() - 1).replace("u:e", "ue").replace("^", "");
        long number = 0;
        for (int i = 0; i < 6; i++) {
            number = (number << 5) | (i < letters.length() ? place(letters.charAt(i)) : 0);
        }
        return (number << 3) | (reading.charAt(reading.length() - 1) - '0');
    }

    private static int place(char letter) {
        return letter == ':' ? 1 : letter - 'a' + 2;
    }
}
