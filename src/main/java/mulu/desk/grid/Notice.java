package mulu.desk.grid;

/// The sentence in the strip under the grid that comes and goes; what was refused stands in
/// [GridModel#refusedProperty] instead.
///
/// @param kind how it is meant
/// @param text what a person reads; empty for no strip
public record Notice(Kind kind, String text) {
    /// STATE: how the grid is, such as read-only. TOLD: what was done in part.
    /// LOCKED: why the cell under the editor cannot be edited; goes with the next move.
    public enum Kind { STATE, TOLD, LOCKED }

    /// No strip.
    public static final Notice NONE = new Notice(Kind.STATE, "");

    public static Notice told(String text) {
        return new Notice(Kind.TOLD, text);
    }

    public static Notice locked(String text) {
        return new Notice(Kind.LOCKED, text);
    }
}
