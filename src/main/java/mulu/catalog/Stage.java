package mulu.catalog;

import java.util.Locale;
import mulu.base.Messages;

/// Where a catalog stands on its route; TO_CLEAR (待保密审查) only in libraries that have that step.
public enum Stage {
    DRAFT, TO_REVIEW, TO_CLEAR, TO_APPROVE, APPROVED, HANDED_IN;

    /// Whether content may change; in every other stage somebody's name stands under it.
    public boolean editable() {
        return this == DRAFT;
    }

    /// Whether the whole route has been walked, so that the real form may leave the house.
    public boolean approved() {
        return this == APPROVED || this == HANDED_IN;
    }

    /// The Chinese word, such as 待复核.
    public String label() {
        return Messages.text("stage." + name().toLowerCase(Locale.ROOT));
    }
}
