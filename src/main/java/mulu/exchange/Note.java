package mulu.exchange;

/// One line of the report on what a reading recognised, kept or left out.
///
/// @param row the row of the sheet or the line of the text, from 1; 0 where the note is about the whole form
/// @param column what people call the column, such as Q or 公开属性/主动公开; empty where the note is about no column
/// @param sentence what a person reads
public record Note(Kind kind, int row, String column, String sentence) {
    /// What a note is about.
    public enum Kind {
        FORM, GUESSED, TITLE, SIGNING, TALLY, MISSING_COLUMN, EXTRA_COLUMN, MERGED, FORMULA, CLEANED, SKIPPED, REPEATED_HEADER,
        SURROUNDINGS, FOREIGN
    }
}
