package mulu.catalog;

/// Where a person was in a catalog, and what was not finished there when somebody else took the desk.
///
/// @param catalog 0 for none
/// @param row id of the row; 0 for the empty one at the end
/// @param slot of the cell
/// @param typed what stood in the open editor
/// @param before what the cell held when the editor was opened
/// @param open whether the editor was open
/// @param refused sentences with what had been typed and could not be kept; may be empty
public record Bookmark(long catalog, long row, int slot, String typed, String before, boolean open, String refused) {
    /// Nothing was open.
    public static final Bookmark NONE = at(0, 0, 0);

    /// A place where nothing is left to finish.
    public static Bookmark at(long catalog, long row, int slot) {
        return new Bookmark(catalog, row, slot, "", "", false, "");
    }

    /// Whether there is something to finish.
    public boolean unfinished() {
        return open || !refused.isEmpty();
    }

    /// The same place with nothing left to finish.
    public Bookmark finished() {
        return at(catalog, row, slot);
    }
}
