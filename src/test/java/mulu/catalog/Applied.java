package mulu.catalog;

/// Edits of a sheet without a library behind it: what the memory's part of an edit costs and does.
public final class Applied {
    private Applied() {}

    /// What `edit` does to `sheet`.
    public static Change plan(Sheet sheet, Edit edit) {
        Change.Effects effects = new Planner(sheet).plan(edit, null);
        if (effects == null) {
            throw new IllegalStateException("the sheet is not as the edit expects it");
        }
        return new Change(1, sheet.catalog().id(), sheet.catalog().state().revision() + 1, "", new Change.Origin(0, 0, false), effects);
    }

    /// `sheet` after a change that was planned on it.
    public static Sheet after(Sheet sheet, Change change) {
        return sheet.after(change.effects(), change.revision());
    }
}
