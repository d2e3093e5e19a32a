package mulu.exchange;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the XML of one sheet as events: what Excel shows in each cell goes to the intake.
final class SheetRows extends DefaultHandler {
    /// In points for a row, in signs for a column.
    private static final double SMALLEST = 0.5;

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

    SheetRows(Intake intake, SharedStrings shared, NumberFormats formats, boolean since1904) {
        this.intake = intake;
        this.shared = shared;
        this.formats = formats;
        this.since1904 = since1904;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                intake.begin(row);
                if (yes(attributes.getValue("hidden")) || nothing(attributes.getValue("ht"))) {
                    intake.hide(new Grid.Hidden(true, row, row));
                }
            }
            case "col" -> column(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> {
                inText = true;
                valued = true;
                text.setLength(0);
            }
            case "t" -> inText = !inAid && !valued;
            case "rPh" -> inAid = true;
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> { }
        }
    }

    private void column(Attributes attributes) {
        if (yes(attributes.getValue("hidden")) || nothing(attributes.getValue("width"))) {
            intake.hide(new Grid.Hidden(false, Integer.parseInt(attributes.getValue("min")) - 1,
                    Integer.parseInt(attributes.getValue("max")) - 1));
        }
    }

    private static boolean yes(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /// Whether a size is so small that nothing can be seen.
    private static boolean nothing(@Nullable String size) {
        return size != null && Double.parseDouble(size) < SMALLEST;
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : new CellAddress(place).getColumn();
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String index = attributes.getValue("s");
        style = index == null ? -1 : Integer.parseInt(index);
        formula = false;
        valued = false;
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
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inText = false;
            case "rPh" -> inAid = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    intake.cell(column, shown(), formula ? Note.Kind.FORMULA : null);
                }
            }
            case "row" -> intake.end();
            default -> { }
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
