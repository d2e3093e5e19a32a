package mulu.audit;

/// What a check of the record found.
///
/// @param entries how many entries were read
/// @param head hash of the last entry; 64 zeros for an empty record
/// @param broken number of the first entry that does not fit, 0 where all fit
/// @param flaw what is wrong there
public record Verification(long entries, String head, long broken, Flaw flaw) {
    /// GAP: numbers are missing or doubled. CHAIN: the entry does not name the hash before it. CONTENT: the entry was
    /// altered. CUT: entries at the end are gone.
    public enum Flaw { NONE, GAP, CHAIN, CONTENT, CUT }

    public boolean intact() {
        return broken == 0;
    }
}
