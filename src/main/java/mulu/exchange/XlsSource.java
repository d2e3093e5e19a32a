package mulu.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/// Sheets of an .xls (BIFF 8 in an OLE 2 container), also under another extension such as .et.
final class XlsSource {
    private final Path file;
    private final String name;
    private final Progress progress;
    private final DataFormatter formatter = CellFormats.formatter();

    XlsSource(Path file, Progress progress) {
        this.file = file;
        this.name = file.getFileName().toString();
        this.progress = progress;
    }

    void each(Consumer<Grid> sheets) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Problem.input("exchange.password", name);
            }
            if (container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw Problem.input("exchange.word", name);
            }
            if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !container.getRoot().hasEntryCaseInsensitive("Book")) {
                throw Problem.input("exchange.no-spreadsheet", name);
            }
            try (HSSFWorkbook book = new HSSFWorkbook(container.getRoot(), false)) {
                each(book, sheets);
            }
        }
    }

    private void each(HSSFWorkbook book, Consumer<Grid> sheets) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                notes.add(new Note(Note.Kind.FOREIGN, 0, "",
                        Messages.text("exchange.note.hidden-sheet", book.getSheetName(i))));
            }
        }
        boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                sheets.accept(grid(book.getSheetAt(i), notes, since1904));
            }
        }
    }

    private Grid grid(Sheet sheet, List<Note> notes, boolean since1904) {
        Intake intake = new Intake(name, false, progress);
        for (Row row : sheet) {
            intake.begin(row.getRowNum() + 1);
            for (Cell cell : row) {
                intake.cell(cell.getColumnIndex(), shown(cell, since1904),
                        cell.getCellType() == CellType.FORMULA ? Grid.Oddity.FORMULA : null);
            }
            intake.end();
        }
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            intake.merge(new Merge(range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1,
                    range.getLastColumn()));
        }
        return intake.grid(sheet.getSheetName(), notes);
    }

    private String shown(Cell cell, boolean since1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> CellFormats.shown(formatter, cell.getNumericCellValue(),
                    cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString(), since1904);
            case BLANK -> "";
            default -> formatter.formatCellValue(cell);
        };
    }
}
