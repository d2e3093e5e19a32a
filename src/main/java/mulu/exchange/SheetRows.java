package mulu.exchange;

import java.util.BitSet;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the XML of one sheet as events: what Excel shows in each cell goes to the intake.
final class SheetRows extends DefaultHandler {
    /// In points: no type that is lower can be read.
    private static final double LOWEST = 4;
    /// In signs.
    private static final double NARROWEST = 0.9;
    /// Columns that a form may have.
    private static final int COLUMNS = 64;

    private final Intake intake;
    private final SharedStrings shared;
    private final NumberFormats formats;
    private final boolean since1904;
    private final DataFormatter formatter = CellFormats.formatter();

    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    /// Some programs that change a text which stands in the cell itself put the new one beside the old one.
    private boolean valued;
    private boolean inText;
    private boolean inAid;
    /// The text in the cell itself, where a value stands beside it.
    private final StringBuilder inline = new StringBuilder();
    private boolean inInline;
    private boolean lowRows;
    private boolean narrowColumns;
    private final BitSet sized = new BitSet();
    private final SheetParts parts = new SheetParts();

    SheetRows(Intake intake, SharedStrings shared, NumberFormats formats, boolean since1904) {
        this.intake = intake;
        this.shared = shared;
        this.formats = formats;
        this.since1904 = since1904;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        parts.start(uri, name, attributes);
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                intake.begin(row);
                String height = attributes.getValue("ht");
                if (yes(attributes.getValue("hidden")) || (height == null ? lowRows : Double.parseDouble(height) < LOWEST)) {
                    intake.hide(new Grid.Hidden(true, row, row));
                }
            }
            case "sheetFormatPr" -> {
                lowRows = yes(attributes.getValue("zeroHeight")) || below(attributes.getValue("defaultRowHeight"), LOWEST);
                narrowColumns = below(attributes.getValue("defaultColWidth"), NARROWEST);
            }
            case "col" -> column(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> {
                inline.append(text);
                inText = true;
                valued = true;
                text.setLength(0);
            }
            case "t" -> {
                inText = !inAid && !valued;
                inInline = !inAid && valued;
            }
            case "rPh" -> inAid = true;
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> { }
        }
    }

    private void column(Attributes attributes) {
        int from = Integer.parseInt(attributes.getValue("min")) - 1;
        int to = Integer.parseInt(attributes.getValue("max")) - 1;
        String width = attributes.getValue("width");
        sized.set(from, Math.max(from, Math.min(to, COLUMNS)) + 1);
        if (yes(attributes.getValue("hidden")) || (width == null ? narrowColumns : Double.parseDouble(width) < NARROWEST)) {
            intake.hide(new Grid.Hidden(false, from, to));
        }
    }

    static boolean yes(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    private static boolean below(@Nullable String size, double least) {
        return size != null && Double.parseDouble(size) < least;
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        int before = column;
        if (place == null) {
            column++;
        } else {
            CellAddress address = new CellAddress(place);
            column = address.getColumn();
            if (column <= before || address.getRow() + 1 != row) {
                intake.special(column, Grid.Oddity.TWOFOLD);
            }
        }
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String index = attributes.getValue("s");
        style = index == null ? -1 : Integer.parseInt(index);
        formula = false;
        valued = false;
        inline.setLength(0);
        text.setLength(0);
    }

    private void merge(String reference) {
        CellRangeAddress range = CellRangeAddress.valueOf(reference);
        intake.merge(new Merge(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1,
                range.getLastColumn()));
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inText) {
            text.append(signs, start, length);
        } else if (inInline) {
            inline.append(signs, start, length);
        } else {
            parts.characters(signs, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        parts.end(name);
        switch (name) {
            case "v", "t" -> {
                inText = false;
                inInline = false;
            }
            case "rPh" -> inAid = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    intake.cell(column, shown(), formula ? Grid.Oddity.FORMULA : null);
                } else if (formula) {
                    intake.special(column, Grid.Oddity.UNCOMPUTED);
                }
                if (!inline.isEmpty() && !(type.equals("inlineStr") && text.toString().contentEquals(inline))) {
                    intake.special(column, Grid.Oddity.TWOFOLD);
                }
            }
            case "row" -> intake.end();
            case "sheetData" -> unsized();
            case "worksheet" -> intake.beside(parts.beside());
            default -> { }
        }
    }

    /// Columns of which the sheet says nothing have the width that it gives to all.
    private void unsized() {
        for (int from = sized.nextClearBit(0); narrowColumns && from < COLUMNS; from = sized.nextClearBit(from)) {
            int next = sized.nextSetBit(from);
            int to = (next < 0 ? COLUMNS : next) - 1;
            intake.hide(new Grid.Hidden(false, from, to));
            sized.set(from, to + 1);
        }
    }

    private String shown() {
        String value = text.toString();
        return switch (type) {
            case "s" -> CellFormats.shown(shared.get(Integer.parseInt(value.strip())), code());
            case "inlineStr", "str" -> CellFormats.shown(EscapedText.decode(value), code());
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> value;
            default -> number(value.strip());
        };
    }

    private @Nullable String code() {
        return formats.code(formats.format(style));
    }

    private String number(String value) {
        double number = Double.parseDouble(value);
        int format = formats.format(style);
        return CellFormats.shown(formatter, number, format, formats.code(format), since1904);
    }
}
