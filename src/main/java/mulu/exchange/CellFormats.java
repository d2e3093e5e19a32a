package mulu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/// Numbers and dates as a Chinese Excel shows them.
final class CellFormats {
    /// The formats that Excel writes by number only and shows as the system's short date.
    private static final int SHORT_DATE = 14;
    private static final int SHORT_DATE_TIME = 22;

    /// A format has up to four parts: for positive numbers, negative ones, zero, texts.
    private static final int TEXTS = 4;
    private static final Pattern PART = Pattern.compile("((?:\"[^\"]*\"|\\\\.|[^;\"\\\\])*)(;|$)");
    private static final Pattern UNQUOTED_AT = Pattern.compile("^(?:\"[^\"]*\"|\\\\.|[^@\"\\\\])*@");
    /// Words in quotes, a single sign, something in brackets or beside a sign that only says how wide or of what colour.
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[[^]]*\\]|[_*].|@|.");

    private CellFormats() {}

    static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter;
    }

    /// A text as Excel shows it: a format may have a part for texts, which can hide them.
    static String shown(String text, @Nullable String pattern) {
        if (pattern == null || pattern.equals("General") || pattern.equals("@")) {
            return text;
        }
        Matcher parts = PART.matcher(pattern);
        List<String> formats = new ArrayList<>();
        boolean more = true;
        while (more && formats.size() < TEXTS && parts.find()) {
            formats.add(parts.group(1));
            more = parts.group(2).equals(";");
        }
        String last = formats.getLast();
        boolean own = formats.size() == TEXTS || UNQUOTED_AT.matcher(last).find();
        return own ? written(last, text) : text;
    }

    /// What the part for texts makes of one: `@` stands for it, all else for itself.
    private static String written(String part, String text) {
        StringBuilder shown = new StringBuilder();
        Matcher pieces = PIECE.matcher(part);
        while (pieces.find()) {
            if (pieces.group().equals("@")) {
                shown.append(text);
            } else if (pieces.group(1) != null) {
                shown.append(pieces.group(1));
            } else if (pieces.group(2) != null) {
                shown.append(pieces.group(2));
            }
        }
        return shown.toString();
    }

    static String shown(DataFormatter formatter, double number, int format, @Nullable String pattern, boolean since1904) {
        String here = switch (format) {
            case SHORT_DATE -> "yyyy/m/d";
            case SHORT_DATE_TIME -> "yyyy/m/d h:mm";
            default -> pattern == null ? "General" : pattern;
        };
        int index = format == SHORT_DATE || format == SHORT_DATE_TIME ? 164 : format;
        return formatter.formatRawCellContents(number, index, here, since1904);
    }
}
