package mulu.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mulu.base.Messages;
import mulu.template.Field;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Legal values as drop-downs: one hidden sheet of lists, one name for each list, one rule for each column. Lists
/// inside a rule would end at 255 signs.
final class DropDowns {
    private static final String NAME = "mulu_list_";

    private final Map<List<String>, String> names = new LinkedHashMap<>();

    /// Puts rules on rows `first` to `last` of a sheet.
    void put(Sheet sheet, List<Field> fields, int first, int last) {
        if (last < first) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int column = 0; column < fields.size(); column++) {
            Field field = fields.get(column);
            if (field.legal().isEmpty()) {
                continue;
            }
            String name = names.computeIfAbsent(field.legal(), _ -> NAME + (names.size() + 1));
            DataValidation rule = helper.createValidation(helper.createFormulaListConstraint(name),
                    new CellRangeAddressList(first, last, column, column));
            rule.setEmptyCellAllowed(true);
            rule.setSuppressDropDownArrow(true);
            boolean strict = !Boolean.TRUE.equals(field.free());
            rule.setShowErrorBox(strict);
            if (strict) {
                rule.createErrorBox(Messages.text("exchange.print.list-title"), Messages.text("exchange.print.list-error"));
            }
            sheet.addValidationData(rule);
        }
    }

    /// Writes the lists behind all other sheets.
    void finish(SXSSFWorkbook book) {
        if (names.isEmpty()) {
            return;
        }
        String tab = Messages.text("exchange.print.lists");
        Sheet sheet = book.createSheet(tab);
        List<List<String>> lists = List.copyOf(names.keySet());
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < lists.size(); column++) {
                if (i < lists.get(column).size()) {
                    row.createCell(column).setCellValue(EscapedText.encode(lists.get(column).get(i)));
                }
            }
        }
        for (int column = 0; column < lists.size(); column++) {
            String letters = CellReference.convertNumToColString(column);
            Name name = book.createName();
            name.setNameName(NAME + (column + 1));
            name.setRefersToFormula("'" + tab + "'!$" + letters + "$1:$" + letters + "$" + lists.get(column).size());
        }
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
}
