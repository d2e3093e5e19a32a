package mulu.signoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mulu.base.Messages;

/// What a hand does with a catalog on its route.
public enum Act {
    SUBMIT, PASS, CLEAR, APPROVE, HAND_IN, WITHDRAW, RETURN, RETURN_TO_REVIEW, REOPEN, RETURNED_ABOVE;

    /// Whether it begins the next version.
    public boolean renews() {
        return this == REOPEN || this == RETURNED_ABOVE;
    }

    /// Whether it hands a catalog on to the next hand, who may not have looked at it yet.
    boolean handsOn() {
        return this == SUBMIT || this == PASS || this == CLEAR;
    }

    /// The words on the button, such as 提交复核.
    public String label() {
        return Messages.text("act." + word());
    }

    /// What the record calls it.
    String record() {
        return "signoff." + word();
    }

    /// The act that the record calls so; empty for whatever is no passage of the route.
    static Optional<Act> recorded(String record) {
        return Arrays.stream(values()).filter(act -> act.record().equals(record)).findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
