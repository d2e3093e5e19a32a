package mulu.catalog;

import java.util.Arrays;
import mulu.base.Json;
import mulu.store.Tx;

/// Reads a row's cells as the database keeps them, a JSON list of texts, straight into numbers of a dictionary.
final class CellList {
    private CellList() {}

    /// Numbers of the texts by slot. What is not as this program writes plain texts goes the general way, so every
    /// JSON list of texts is read. Problem STORAGE: anything else.
    static int[] read(String json, Dictionary dictionary) {
        int[] codes = json.indexOf('\\') < 0 ? plain(json, dictionary) : new int[0];
        return codes.length > 0
                ? codes
                : Tx.stored(() -> Json.strings(json)).stream().mapToInt(dictionary::code).toArray();
    }

    /// A list without blanks and escapes; an empty answer for any other.
    private static int[] plain(String json, Dictionary dictionary) {
        int[] codes = new int[24];
        int count = 0;
        int last = json.length() - 1;
        for (int at = 0; at < last && json.charAt(at) == (at == 0 ? '[' : ',') && json.charAt(at + 1) == '"'; count++) {
            int end = json.indexOf('"', at + 2);
            if (end < 0) {
                break;
            }
            codes = count < codes.length ? codes : Arrays.copyOf(codes, count * 2);
            codes[count] = dictionary.code(json, at + 2, end);
            at = end + 1;
            if (at == last && json.charAt(at) == ']') {
                return Arrays.copyOf(codes, count + 1);
            }
        }
        return new int[0];
    }
}
