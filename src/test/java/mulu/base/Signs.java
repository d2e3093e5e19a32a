package mulu.base;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The 3,755 common signs: the first level of GB/T 2312-1980, in its order.
final class Signs {
    private Signs() {}

    static List<Character> common() {
        List<Character> signs = new ArrayList<>();
        for (int high = 0xB0; high <= 0xD7; high++) {
            for (int low = 0xA1; low <= (high == 0xD7 ? 0xF9 : 0xFE); low++) {
                signs.add(new String(new byte[] {(byte) high, (byte) low}, Charset.forName("GB18030")).charAt(0));
            }
        }
        return signs;
    }
}
