package mulu.exchange;

import java.util.HashMap;
import java.util.Map;
import mulu.template.PageLayout;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/// The few cell styles of one workbook.
final class Looks {
    private static final String FORMULA_SIGNS = "=+-@\t＝＋－＠";

    /// Older programs show longer cells of the text format as ####.
    private static final int SHORT = 255;

    private final SXSSFWorkbook book;
    private final PageLayout layout;
    private final Map<Body, CellStyle> bodies = new HashMap<>();

    final CellStyle title;
    final CellStyle draft;
    final CellStyle signing;
    final CellStyle signingEnd;
    final CellStyle header;
    final CellStyle note;
    final CellStyle warning;
    final CellStyle part;

    private record Body(boolean centred, boolean quoted, boolean text, int size, boolean framed) {}

    Looks(SXSSFWorkbook book, PageLayout layout) {
        this.book = book;
        this.layout = layout;
        normal();
        title = plain(font(layout.titleFont(), layout.titleSize(), false), HorizontalAlignment.CENTER);
        XSSFFont red = font(layout.bodyFont(), layout.bodySize() + 4, true);
        red.setColor(IndexedColors.RED.getIndex());
        draft = plain(red, HorizontalAlignment.CENTER);
        XSSFFont line = font(layout.bodyFont(), lineSize(), false);
        signing = plain(line, HorizontalAlignment.LEFT);
        signingEnd = plain(line, HorizontalAlignment.RIGHT);
        header = framed(plain(font(layout.bodyFont(), layout.bodySize(), true), HorizontalAlignment.CENTER));
        XSSFFont alarm = font(layout.bodyFont(), layout.bodySize(), true);
        alarm.setColor(IndexedColors.RED.getIndex());
        warning = plain(alarm, HorizontalAlignment.LEFT);
        part = plain(font(layout.bodyFont(), layout.bodySize(), true), HorizontalAlignment.LEFT);
        note = plain(font(layout.bodyFont(), Math.max(6, layout.bodySize() - 1), false), HorizontalAlignment.LEFT);
    }

    /// Size of the lines above the table.
    int lineSize() {
        return layout.bodySize() + 2;
    }

    /// The style of a body cell; a text that a careless program could take for a formula is marked as a text.
    CellStyle body(boolean centred, String value, int size) {
        return bodies.computeIfAbsent(new Body(centred, quoted(value), value.length() <= SHORT, size, true), this::body);
    }

    /// The style of words outside a table, marked in the same way.
    CellStyle words(String value) {
        return bodies.computeIfAbsent(new Body(false, quoted(value), value.length() <= SHORT, layout.bodySize(), false), this::body);
    }

    private static boolean quoted(String value) {
        return !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
    }

    private CellStyle body(Body body) {
        CellStyle plain = plain(font(layout.bodyFont(), body.size(), false), body.centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        CellStyle style = body.framed() ? framed(plain) : plain;
        style.setQuotePrefixed(body.quoted());
        if (!body.text()) {
            style.setDataFormat((short) 0);
        }
        return style;
    }

    /// Column widths are counted in digits of the workbook's first font.
    private void normal() {
        XSSFFont first = (XSSFFont) book.getFontAt(0);
        first.setFontName(layout.bodyFont());
        first.setFontHeightInPoints((short) layout.bodySize());
        first.setCharSet(FontCharset.GB2312);
    }

    private XSSFFont font(String name, int size, boolean bold) {
        XSSFFont font = (XSSFFont) book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setCharSet(FontCharset.GB2312);
        return font;
    }

    private CellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle framed(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
