package mulu.signoff;

import java.util.Set;

/// What was found out about one seal.
///
/// @param flaws empty where it is what it says
public record SealCheck(Seal seal, Set<SealFlaw> flaws) {
    public SealCheck {
        flaws = Set.copyOf(flaws);
    }

    public boolean genuine() {
        return flaws.isEmpty();
    }
}
