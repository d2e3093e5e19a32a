package mulu.catalog;

import java.util.OptionalInt;
import java.util.Set;
import mulu.base.Needle;

/// One condition that a row meets or not. Immutable.
public sealed interface Filter {
    /// The cell in `slot` shows one of `texts`; the empty text stands for an empty cell.
    record OneOf(int slot, Set<String> texts) implements Filter {
        public OneOf {
            texts = Set.copyOf(texts);
        }
    }

    /// What is looked for is in the cell in `slot`, or in some cell of the form's columns where there is no slot.
    record Contains(Needle needle, OptionalInt slot) implements Filter {}

    /// The row is one of these.
    record Rows(Set<Long> ids) implements Filter {
        public Rows {
            ids = Set.copyOf(ids);
        }
    }
}
