package mulu.desk.frame;

import javafx.beans.property.BooleanProperty;

/// Folds a panel when there is no room for it any more and unfolds it when there is again. A panel that the person
/// unfolds in little room stays, and one that the person has folded stays folded.
final class Folding {
    private final BooleanProperty shown;
    private boolean enough = true;
    private boolean folded;

    Folding(BooleanProperty shown) {
        this.shown = shown;
    }

    void room(boolean now) {
        if (now == enough) {
            return;
        }
        enough = now;
        if (!now) {
            folded = shown.get();
            shown.set(false);
        } else if (folded) {
            folded = false;
            shown.set(true);
        }
    }
}
