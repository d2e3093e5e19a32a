package mulu.signoff;

/// One passage of a catalog along its route, as the record has it.
///
/// @param who the person's name, and for whom where a deputy did it: 张三（代李四）
/// @param at the record's time, milliseconds since 1970
/// @param words the hand's opinion, or the reason of a return or reopening; may be empty
/// @param version which version it was
/// @param round which round of that version
public record Passage(Act act, String who, long at, String words, int version, int round) {
    /// Whether it brought the catalog back to the form-filler for a reason.
    public boolean returned() {
        return act == Act.RETURN || act == Act.RETURNED_ABOVE;
    }
}
