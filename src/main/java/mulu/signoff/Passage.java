package mulu.signoff;

/// One passage of a catalog along its route, as the record has it.
///
/// @param who the person's name
/// @param at the record's time, milliseconds since 1970
/// @param words the hand's opinion, or the reason of a return or reopening; may be empty
/// @param version which version it was
/// @param round which round of that version
public record Passage(Act act, String who, long at, String words, int version, int round) {}
