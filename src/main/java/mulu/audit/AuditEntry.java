package mulu.audit;

import java.util.Map;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.base.Problem;

/// One line of the record.
///
/// @param seq 1, 2, 3 … without a gap
/// @param at milliseconds since 1970; never earlier than the entry before, whatever the clock says
/// @param actor who did it, by name
/// @param act what was done, such as catalog.edit
/// @param subject what it was done to, such as catalog/3
/// @param detail canonical JSON
/// @param link the hash of the entry before (64 zeros for the first) and SM3 over all the others
public record AuditEntry(
        long seq, long at, String actor, String act, String subject, String detail, Link link) {

    /// What binds an entry to the one before.
    public record Link(String previous, String hash) {}

    /// What is said where nothing can be decided by an entry, because somebody changed it.
    public static final String ALTERED = "audit.altered";
    static final String ROOT = "0".repeat(64);

    /// The entry that follows `previous`, sealed.
    static AuditEntry next(long seq, long at, String actor, Words words, String previous) {
        String hash = hash(seq, at, actor, words, previous);
        return new AuditEntry(seq, at, actor, words.act(), words.subject(), words.detail(), new Link(previous, hash));
    }

    /// What the detail says, for whoever decides by it. Problem STORAGE [#ALTERED] where the entry is not as it was written.
    public Map<String, String> said() {
        if (!intact()) {
            throw Problem.storage(ALTERED, seq);
        }
        return Json.map(detail);
    }

    /// Whether the hash is that of the content.
    public boolean intact() {
        return link.hash().equals(hash(seq, at, actor, new Words(act, subject, detail), link.previous()));
    }

    /// The three texts that say what was done.
    record Words(String act, String subject, String detail) {}

    private static String hash(long seq, long at, String actor, Words words, String previous) {
        return new Digest().field("mulu-record-1").field(Long.toString(seq)).field(Long.toString(at)).field(actor)
                .field(words.act()).field(words.subject()).field(words.detail()).field(previous).hex();
    }
}
