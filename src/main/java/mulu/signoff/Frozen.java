package mulu.signoff;

import java.util.Optional;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;
import mulu.template.Templates;

/// Frozen content as it is kept: what a seal names by two digests.
///
/// @param content the canonical text, see [Canonical]
/// @param form the form it is printed by, as JSON; empty for editions from before that was kept
public record Frozen(String content, String form) {
    /// The rows as they were. Problem INPUT where the texts are not what this program writes.
    public Sheet sheet() {
        return Canonical.read(content, Templates.parse(form));
    }

    /// The same, empty where it cannot be read.
    public Optional<Sheet> legible() {
        try {
            return Optional.of(sheet());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
