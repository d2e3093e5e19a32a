package mulu.signoff;

import java.util.Locale;
import mulu.base.Messages;

/// What a hand does with a catalog on its route.
public enum Act {
    SUBMIT, PASS, APPROVE, HAND_IN, RETURN, REOPEN;

    /// The words on the button, such as 提交复核.
    public String label() {
        return Messages.text("act." + word());
    }

    /// What the record calls it.
    String record() {
        return "signoff." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
