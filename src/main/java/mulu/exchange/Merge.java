package mulu.exchange;

/// A merged block of cells, both ends included. Columns count from 0; rows of a sheet in a file from 1, as people count
/// them, those of a [ClipTable] from 0.
public record Merge(int top, int left, int bottom, int right) {
    boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
