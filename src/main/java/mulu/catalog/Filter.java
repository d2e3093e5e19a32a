package mulu.catalog;

import java.util.OptionalInt;
import java.util.Set;
import mulu.base.Needle;

/// What a row must have to be shown.
public sealed interface Filter {
    /// The cell in `slot` shows one of these texts; the empty text stands for an empty cell.
    record OneOf(int slot, Set<String> texts) implements Filter {
        public OneOf {
            texts = Set.copyOf(texts);
        }
    }

    /// The cell in `slot`, or any cell where there is no slot, holds what is looked for.
    record Contains(Needle needle, OptionalInt slot) implements Filter {}

    /// The row is one of these, by id.
    record Rows(Set<Long> ids) implements Filter {
        public Rows {
            ids = Set.copyOf(ids);
        }
    }
}
