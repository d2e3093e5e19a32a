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
        return change(sheet, effects);
    }

    /// What takes `change` back from `sheet`.
    public static Change back(Sheet sheet, Change change) {
        Change.Effects effects = new Planner(sheet).takeBack(change);
        if (effects == null) {
            throw new IllegalStateException("something stands in its place");
        }
        return change(sheet, effects);
    }

    static Change change(Sheet sheet, Change.Effects effects) {
        return new Change(1, sheet.catalog().id(), sheet.catalog().state().revision() + 1, "", new Change.Origin(0, 0, false), effects);
    }

    /// `sheet` after a change that was planned on it.
    public static Sheet after(Sheet sheet, Change change) {
        return sheet.after(change.effects(), change.revision());
    }
}
