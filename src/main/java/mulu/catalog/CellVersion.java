package mulu.catalog;

/// One thing that happened to a cell, or to the row it is in.
///
/// @param from the text before; empty in a row that was not there
/// @param to the text after; empty in a row that is gone
public record CellVersion(Made made, RowVersion.Kind kind, String from, String to) {}
