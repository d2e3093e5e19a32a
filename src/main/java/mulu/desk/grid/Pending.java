package mulu.desk.grid;

/// A text that has been typed and is on its way to the disk: the grid shows it until the answer comes.
record Pending(RowRef row, int slot, String text) {}
