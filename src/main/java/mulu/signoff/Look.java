package mulu.signoff;

import java.util.List;
import java.util.Optional;
import mulu.catalog.Catalog;
import mulu.check.Finding;
import mulu.check.Rule;

/// What a person saw before signing; signing anything else is refused.
///
/// @param catalog as it was then
/// @param digest SM3 of its content then
/// @param step what the route has next for it
/// @param findings what the check says
public record Look(Catalog catalog, String digest, Optional<Route.Step> step, List<Finding> findings) {
    public Look {
        findings = List.copyOf(findings);
    }

    /// The findings that stop a submission.
    public List<Finding> errors() {
        return findings.stream().filter(finding -> finding.level() == Rule.Level.ERROR).toList();
    }
}
