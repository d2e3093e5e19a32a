package mulu.signoff;

import java.util.Locale;
import mulu.base.Messages;

/// What can be wrong with a seal.
public enum SealFlaw {
    /// The record does not know it as it lies there.
    UNRECORDED,
    /// It is said to hold and the record says that it was voided, or the other way round, or for another reason.
    REVIVED,
    /// The signature does not belong to what it says.
    SIGNATURE,
    /// It says something else than the line it lies in.
    STATEMENT,
    /// The record does not say that this person was given this key.
    KEY,
    /// It was put for somebody else, and the record does not say that this person stood in then.
    MANDATE,
    /// The frozen content is not what was sealed.
    EDITION,
    /// The form that it was printed by is not what was sealed.
    FORM;

    /// The sentence, such as 签名与内容不符.
    public String label() {
        return Messages.text("seal.flaw." + name().toLowerCase(Locale.ROOT));
    }
}
