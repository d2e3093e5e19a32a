package mulu.exchange;

import java.util.Locale;
import mulu.base.Messages;

/// One place where a workbook does not show what was sealed.
///
/// @param sheet name of the sheet in the workbook; empty where the whole file is meant
/// @param place address such as J12, a row or a column; empty where the whole sheet is meant
/// @param part what stands there, such as 第5行 公开时限
/// @param sealed what was sealed there
/// @param shown what the workbook shows
public record Discrepancy(Kind kind, String sheet, String place, String part, String sealed, String shown) {
    /// CARRIERS: the two copies of the proof differ. SHEETS: other sheets than were sealed. ROWS: rows were put in or taken
    /// out. CELL: another text. FORMULA: a text that can change by itself. MERGE: another block of cells. HIDDEN: a row or column that nobody sees.
    /// TWOFOLD: a cell or row of which programs show one text or another. BEYOND: something outside of what is read. MARGINS: another
    /// page header or footer. CONDITIONAL: looks that depend on contents. BESIDE: pictures, notes, macros,
    /// links, prompts and whatever else a saved workbook need not have.
    public enum Kind { CARRIERS, SHEETS, BESIDE, ROWS, CELL, FORMULA, TWOFOLD, BEYOND, MERGE, HIDDEN, MARGINS, CONDITIONAL }

    /// The sentence for a person.
    public String sentence() {
        return Messages.text("sealed." + kind.name().toLowerCase(Locale.ROOT), sheet, place, part, said(sealed), said(shown));
    }

    private String said(String text) {
        return kind != Kind.CELL ? text : text.isEmpty() ? Messages.text("sealed.nothing") : Messages.text("sealed.quoted", NoteList.quoted(text));
    }
}
