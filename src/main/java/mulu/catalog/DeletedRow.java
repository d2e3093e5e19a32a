package mulu.catalog;

import java.util.List;

/// A row in the bin of a catalog.
///
/// @param row its id, which it keeps when it is restored
/// @param cells texts by slot as they were at the end
/// @param made who deleted it
public record DeletedRow(long row, List<String> cells, Made made) {
    public DeletedRow {
        cells = List.copyOf(cells);
    }
}
