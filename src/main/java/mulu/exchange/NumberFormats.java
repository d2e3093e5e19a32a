package mulu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The number formats of an xlsx by cell style; everything else in its styles does not matter here.
final class NumberFormats extends DefaultHandler {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;
    private boolean inFormats;

    /// The number of the format of a style; 0, the general one, where there is no such style.
    int format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : 0;
    }

    /// The code of a format, such as 0.00%.
    @Nullable String code(int format) {
        String code = codes.get(format);
        return code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (SheetParts.foreign(uri)) {
            return;
        }
        switch (name) {
            case "cellXfs" -> inCellStyles = true;
            case "numFmts" -> inFormats = true;
            // Formats of conditions stand elsewhere under the same name and number.
            case "numFmt" -> {
                if (inFormats) {
                    codes.put(Integer.valueOf(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
                }
            }
            case "xf" -> {
                if (inCellStyles) {
                    String format = attributes.getValue("numFmtId");
                    styles.add(format == null ? 0 : Integer.parseInt(format));
                }
            }
            default -> { }
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (SheetParts.foreign(uri)) {
            return;
        }
        inCellStyles &= !name.equals("cellXfs");
        inFormats &= !name.equals("numFmts");
    }
}
