package mulu.signoff;

import java.util.Set;
import mulu.base.Digest;
import mulu.staff.SealKey;
import mulu.template.Heading.Hand;

/// A hand's name under one frozen edition. Seals are never deleted; one that no longer holds says why.
///
/// @param by who sealed, and as which hand
/// @param at the record's time, milliseconds since 1970
/// @param edition what was sealed
/// @param proof what makes it more than a line in a table
/// @param voided why it no longer holds; empty while it does
public record Seal(long id, Place place, By by, long at, Edition edition, Proof proof, String voided) {
    /// Who sealed.
    ///
    /// @param name as it was when sealed, and for whom where that was another's hand: 张三（代李四）
    /// @param remark the hand's opinion, may be empty
    /// @param behalf the person whose hand it was, where `person` stood in; 0 otherwise
    public record By(Hand hand, long person, String name, String remark, long behalf) {
        /// Everybody whose hand this is.
        public Set<Long> people() {
            return behalf == 0 ? Set.of(person) : Set.of(person, behalf);
        }
    }

    /// Which version and which round of it.
    public record Place(long catalog, int version, int round) {}

    /// What ties a seal to the record and to its owner.
    ///
    /// @param head hash of the record's entry before the seal
    /// @param statement the [Statement] as it was signed; empty for a seal from before there were keys
    /// @param signature by `key` over the statement
    public record Proof(String head, String statement, String signature, SealKey key) {
        boolean signed() {
            return !statement.isEmpty();
        }
    }

    /// SM3 over everything a seal says except whether it still holds; the record keeps it.
    String mark() {
        Digest digest = new Digest().field(proof.signed() ? "mulu-seal-2" : "mulu-seal-1").field(Long.toString(id))
                .field(Long.toString(place.catalog())).field(Integer.toString(place.version())).field(Integer.toString(place.round()))
                .field(by.hand().name()).field(Long.toString(by.person())).field(by.name()).field(by.remark())
                .field(Long.toString(at)).field(Long.toString(edition.id())).field(edition.digest()).field(proof.head());
        return proof.signed()
                ? digest.field(proof.statement()).field(proof.signature()).field(proof.key().hex()).hex()
                : digest.hex();
    }

    public boolean holds() {
        return voided.isEmpty();
    }
}
