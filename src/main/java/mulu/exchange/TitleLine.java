package mulu.exchange;

import java.util.regex.Pattern;
import mulu.template.Heading;
import org.jspecify.annotations.Nullable;

/// Recognises a form's title by the words that its pattern ends with.
final class TitleLine {
    private static final int LONGEST = 500;
    private static final Pattern ATTACHMENT = Pattern.compile("^附件\\s*[0-9０-９一二三四五六七八九十]*\\s*[:：]\\s*");

    private final String tail;

    TitleLine(Heading heading) {
        this.tail = Wording.key(tail(heading.title()));
    }

    /// What stands behind the last value of a title pattern; the pattern's longest fixed piece where that is nothing.
    static String tail(String pattern) {
        String tail = pattern.substring(pattern.lastIndexOf('}') + 1);
        if (!Wording.blank(tail)) {
            return tail;
        }
        String longest = "";
        for (String piece : pattern.split("\\{[^}]*\\}", -1)) {
            longest = piece.length() > longest.length() ? piece : longest;
        }
        return longest;
    }

    /// The title that `line` holds, null where it holds none.
    @Nullable String read(Line line) {
        String text = only(line);
        return text == null || tail.isEmpty() || !Wording.key(text).endsWith(tail) ? null : text;
    }

    /// A title without blanks at the ends and without 附件： before it.
    static String bare(String title) {
        return Wording.strip(ATTACHMENT.matcher(Wording.strip(title)).replaceFirst(""));
    }

    /// The only text of a line, without 附件：; null where there are more or it is too long for a title.
    static @Nullable String only(Line line) {
        if (line.filled() != 1) {
            return null;
        }
        for (String cell : line.cells()) {
            if (!Wording.blank(cell)) {
                String text = bare(cell);
                return text.isEmpty() || text.length() > LONGEST ? null : text;
            }
        }
        return null;
    }
}
