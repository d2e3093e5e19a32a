package mulu.signoff;

import java.util.List;
import java.util.Optional;
import mulu.catalog.Catalog;
import mulu.check.Checked;
import mulu.check.Finding;
import mulu.check.Rule;

/// What a person saw before signing; signing anything else is refused.
///
/// @param catalog as it was then
/// @param digest SM3 of its content then
/// @param step what the route has next for it
/// @param checked what the check says, and what the form-filler says of it
public record Look(Catalog catalog, String digest, Optional<Route.Step> step, Checked checked) {
    /// The findings that stop a submission.
    public List<Finding> errors() {
        return checked.findings(Rule.Level.ERROR);
    }
}
