package mulu.catalog;

import java.util.Map;
import mulu.audit.Audit;
import mulu.store.Tx;

/// What another chapter writes in the transaction of an edit, so that both are on the disk or neither is.
///
/// @param act what the record calls the edit then
public record Along(String act, Writing writing) {
    /// An edit that stands for itself.
    public static final Along NOTHING = new Along("catalog.edit", (_, _, _) -> Map.of());

    /// What the record calls an edit that takes over what a reviewer suggested.
    public static final String TAKEN_OVER = "review.accept";

    /// Writes behind the change; a Problem FORBIDDEN or INPUT refuses the edit. Not asked where nothing changes.
    @FunctionalInterface
    public interface Writing {
        /// Answers facts for the record, beside those of the change.
        Map<String, ?> write(Tx tx, Audit.Moment moment, Change change);
    }
}
