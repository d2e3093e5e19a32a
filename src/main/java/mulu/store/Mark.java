package mulu.store;

/// A place in the history of a library: the number of its last write and the hash of that write's record in the journal.
record Mark(long number, String hash) {
    static final Mark START = new Mark(0, "0".repeat(64));
}
