package mulu.check;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Signs that look alike or cannot be seen.
final class Wide {
    private Wide() {}

    /// A text without punctuation and blanks, of one width, to compare by.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// The signs that no screen shows, as U+200B; null where there are none.
    static @Nullable String hidden(String text) {
        boolean usual = true;
        for (int i = 0; i < text.length() && usual; i++) {
            usual = isUsual(text.charAt(i));
        }
        if (usual) {
            return null;
        }
        String found = text.codePoints().filter(Wide::isHidden).distinct().limit(5)
                .mapToObj(point -> String.format("U+%04X", point)).collect(Collectors.joining("、"));
        return found.isEmpty() ? null : found;
    }

    /// What nearly every text is made of: signs of ASCII that are seen, Chinese punctuation and the common Chinese characters.
    private static boolean isUsual(int unit) {
        return (unit >= ' ' && unit < 0x7F) || (unit >= 0x4E00 && unit <= 0x9FA5) || (unit >= 0x3001 && unit <= 0x3011) || unit == '\n';
    }

    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        boolean control = type == Character.CONTROL && point != '\n' && point != '\t' && point != '\r';
        // Between emoji the joiner is part of the sign.
        return control || (type == Character.FORMAT && point != 0x200D) || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED || point == 0xFFFD || point == 0xA0;
    }

    /// Digits and letters of full width; null where there are none.
    static @Nullable String mixed(String text) {
        boolean none = true;
        for (int i = 0; i < text.length() && none; i++) {
            none = text.charAt(i) < 0xFF10 || text.charAt(i) > 0xFF5A;
        }
        if (none) {
            return null;
        }
        String found = text.codePoints().filter(point -> (point >= 0xFF10 && point <= 0xFF19) || (point >= 0xFF21 && point <= 0xFF3A)
                || (point >= 0xFF41 && point <= 0xFF5A)).distinct().limit(10).mapToObj(Character::toString).collect(Collectors.joining());
        return found.isEmpty() ? null : found;
    }
}
