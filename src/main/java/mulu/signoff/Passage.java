package mulu.signoff;

import java.util.Map;
import java.util.Optional;
import mulu.audit.AuditEntry;
import mulu.base.Messages;

/// One passage of a catalog along its route, as the record has it.
///
/// @param who the person's name, and for whom where a deputy did it: 张三（代李四）
/// @param at the record's time, milliseconds since 1970
/// @param words the hand's opinion, or the reason of a return or reopening; may be empty
/// @param version which version it was
/// @param round which round of that version
/// @param secrecy whether it submitted the version by way of 保密审查
public record Passage(Act act, String who, long at, String words, int version, int round, boolean secrecy) {
    /// What an entry of the record says; empty where it tells of no passage.
    static Optional<Passage> of(AuditEntry entry) {
        return Act.recorded(entry.act()).map(act -> {
            Map<String, String> detail = entry.said();
            String words = detail.getOrDefault("reason", detail.getOrDefault("remark", ""));
            String who = detail.containsKey("for") ? Messages.text("staff.behalf", entry.actor(), detail.get("for")) : entry.actor();
            return new Passage(act, who, entry.at(), words, Integer.parseInt(detail.getOrDefault("version", "1")),
                    Integer.parseInt(detail.getOrDefault("round", "1")), detail.containsKey(Walk.SECRECY));
        });
    }

    /// Whether it brought the catalog back to the form-filler for a reason.
    public boolean returned() {
        return act == Act.RETURN || act == Act.RETURNED_ABOVE;
    }
}
