package mulu.exchange;

import java.util.List;
import java.util.stream.IntStream;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.template.Field;
import mulu.template.PageLayout;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes one sheet as the office prints it: title, sign-off line, count line, header, rows, a note below.
final class SheetWriter {
    /// The highest row a spreadsheet can have, in points.
    private static final float HIGHEST = 409f;
    /// What a line of text needs, in sizes of its font.
    private static final double LEADING = 1.4;
    /// The smallest size of a text that is too long for its row, in points.
    private static final int SMALLEST = 5;
    /// Columns from this width on hold sentences and begin at the left.
    private static final int SENTENCES = 18;
    private static final int STEP = 1_000;

    private final Printed printed;
    private final SXSSFSheet sheet;
    private final Looks looks;
    private final Progress progress;
    private final List<Field> fields;
    private final PageLayout layout;
    private int next;

    SheetWriter(Printed printed, SXSSFWorkbook book, Looks looks, Progress progress) {
        this.printed = printed;
        this.sheet = book.createSheet(printed.tab());
        this.looks = looks;
        this.progress = progress;
        this.fields = printed.template().fields();
        this.layout = printed.template().layout();
    }

    void write(DropDowns lists) {
        for (int column = 0; column < fields.size(); column++) {
            sheet.setColumnWidth(column, (int) Math.min(255 * 256, (width(column) + 0.7) * 256));
        }
        above();
        int header = next;
        header();
        int first = next;
        rows();
        lists.put(sheet, fields, first, next - 1);
        if (fields.size() > 1) {
            across(printed.note(), looks.note, layout.bodySize() - 1);
        }
        int frozen = (int) fields.stream().takeWhile(field -> field.look().frozen()).count();
        sheet.createFreezePane(frozen, first);
        Paper.set(sheet, printed, header, first - 1);
    }

    private int width(int column) {
        return Math.max(2, fields.get(column).look().width());
    }

    private int width(int left, int right) {
        return IntStream.rangeClosed(left, right).map(this::width).sum();
    }

    /// How many rows stand above the header.
    static int above(Printed printed) {
        return (printed.signed().approved() ? 1 : 2) + (printed.template().heading().lines().isEmpty() ? 0 : 1)
                + (printed.tally().isEmpty() ? 0 : 1);
    }

    private void above() {
        if (!printed.signed().approved()) {
            across(Messages.text("exchange.print.draft"), looks.draft, layout.bodySize() + 4);
        }
        across(printed.title(), looks.title, layout.titleSize());
        signing();
        if (!printed.tally().isEmpty()) {
            across(printed.tally(), looks.signing, looks.lineSize());
        }
    }

    private void across(String text, CellStyle style, int size) {
        Row row = sheet.createRow(next);
        block(row, text, 0, fields.size() - 1, style);
        row.setHeightInPoints(height(text, width(0, fields.size() - 1), size));
        next++;
    }

    private void block(Row row, String text, int left, int right, CellStyle style) {
        Cell cell = row.createCell(left);
        cell.setCellValue(EscapedText.encode(text));
        cell.setCellStyle(style);
        if (right > left) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), left, right));
        }
    }

    /// Height of a line above or below the table.
    private float height(String text, double width, int size) {
        double capacity = width * layout.bodySize() / size - 1;
        return (float) Math.min(HIGHEST, TextWidth.lines(text, capacity) * size * LEADING + 6);
    }

    private void signing() {
        int size = looks.lineSize();
        int[] widths = IntStream.range(0, fields.size()).map(i -> width(i) * layout.bodySize() / size).toArray();
        List<SigningRow.Block> blocks = new SigningRow(printed, widths).blocks();
        if (blocks.isEmpty()) {
            return;
        }
        Row row = sheet.createRow(next++);
        float height = 0;
        for (SigningRow.Block block : blocks) {
            boolean last = blocks.size() > 1 && block.right() == fields.size() - 1;
            block(row, block.text(), block.left(), block.right(), last ? looks.signingEnd : looks.signing);
            height = Math.max(height, height(block.text(), width(block.left(), block.right()), size));
        }
        row.setHeightInPoints(height);
    }

    private void header() {
        int tiers = printed.template().tiers();
        List<HeaderBlock.Label> labels = new HeaderBlock(fields, tiers).labels();
        float[] heights = new float[tiers];
        for (int tier = 0; tier < tiers; tier++) {
            Row row = sheet.createRow(next + tier);
            for (int column = 0; column < fields.size(); column++) {
                row.createCell(column).setCellStyle(looks.header);
            }
            heights[tier] = (float) (layout.bodySize() * LEADING + 8);
        }
        for (HeaderBlock.Label label : labels) {
            sheet.getRow(next + label.top()).getCell(label.left()).setCellValue(EscapedText.encode(label.text()));
            if (label.top() < label.bottom() || label.left() < label.right()) {
                sheet.addMergedRegionUnsafe(new CellRangeAddress(next + label.top(), next + label.bottom(), label.left(),
                        label.right()));
            }
            float needed = bodyHeight(label.text(), width(label.left(), label.right()), layout.bodySize()) + 4;
            for (int tier = label.top(); tier < label.bottom(); tier++) {
                needed -= heights[tier];
            }
            heights[label.bottom()] = Math.max(heights[label.bottom()], needed);
        }
        for (int tier = 0; tier < tiers; tier++) {
            sheet.getRow(next + tier).setHeightInPoints(Math.min(HIGHEST, heights[tier]));
        }
        next += tiers;
    }

    private float bodyHeight(String text, double width, int size) {
        return (float) (TextWidth.lines(text, (width - 0.8) * layout.bodySize() / size) * size * LEADING + 5);
    }

    private void rows() {
        int size = printed.sheet().size();
        for (int i = 0; i < size; i++) {
            row(i);
            if (i % STEP == 0) {
                progress.at(i, size);
                progress.check();
            }
        }
        progress.at(size, size);
    }

    private void row(int index) {
        Row row = sheet.createRow(next++);
        float height = (float) (layout.bodySize() * LEADING + 8);
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            String text = printed.sheet().text(index, field);
            int size = size(text, column);
            Cell cell = row.createCell(column);
            if (!text.isEmpty()) {
                cell.setCellValue(EscapedText.encode(text));
                height = Math.max(height, bodyHeight(text, width(column), size));
            }
            cell.setCellStyle(looks.body(centred(field), text, size));
        }
        row.setHeightInPoints(Math.min(HIGHEST, height));
    }

    /// The largest size at which the text fits into the highest row.
    private int size(String text, int column) {
        int size = layout.bodySize();
        while (text.length() > 100 && size > SMALLEST && bodyHeight(text, width(column), size) > HIGHEST) {
            size--;
        }
        return size;
    }

    private static boolean centred(Field field) {
        return field.type() != Field.Type.TEXT || field.look().width() < SENTENCES;
    }
}
