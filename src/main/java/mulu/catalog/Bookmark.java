package mulu.catalog;

/// Where a person was in a catalog, and what was half typed there when somebody else took the desk.
///
/// @param catalog 0 for none
/// @param row id of the row; 0 for the empty one at the end
/// @param slot of the cell
/// @param typed what stood in the open editor
/// @param before what the cell held when the editor was opened
/// @param open whether the editor was open
public record Bookmark(long catalog, long row, int slot, String typed, String before, boolean open) {
    /// Nothing was open.
    public static final Bookmark NONE = new Bookmark(0, 0, 0, "", "", false);

    public boolean none() {
        return catalog == 0;
    }

    /// The same place with nothing typed.
    public Bookmark shut() {
        return new Bookmark(catalog, row, slot, "", "", false);
    }
}
