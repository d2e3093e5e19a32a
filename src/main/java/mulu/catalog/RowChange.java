package mulu.catalog;

import java.util.Map;

/// What happened to one row, with all that is needed to take it back.
public sealed interface RowChange {
    long row();

    RowChange inverse();

    record Inserted(Row after) implements RowChange {
        @Override
        public long row() {
            return after.id();
        }

        @Override
        public RowChange inverse() {
            return new Deleted(after);
        }
    }

    record Deleted(Row before) implements RowChange {
        @Override
        public long row() {
            return before.id();
        }

        @Override
        public RowChange inverse() {
            return new Inserted(before);
        }
    }

    record Moved(long row, long from, long to) implements RowChange {
        @Override
        public RowChange inverse() {
            return new Moved(row, to, from);
        }
    }

    /// Cells that changed, by slot; both maps have the same slots.
    record Changed(long row, Map<Integer, String> before, Map<Integer, String> after) implements RowChange {
        public Changed {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }

        @Override
        public RowChange inverse() {
            return new Changed(row, after, before);
        }
    }
}
