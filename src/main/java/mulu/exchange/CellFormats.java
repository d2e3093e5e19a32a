package mulu.exchange;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/// Numbers and dates as a Chinese Excel shows them.
final class CellFormats {
    /// The formats that Excel writes by number only and shows as the system's short date.
    private static final int SHORT_DATE = 14;
    private static final int SHORT_DATE_TIME = 22;

    private CellFormats() {}

    static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter;
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
