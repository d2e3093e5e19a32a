package mulu.base;

import java.util.Locale;

/// What somebody looks for, as typed. Immutable, so any thread may ask it.
public final class Needle {
    private final String typed;

    private Needle(String typed) {
        this.typed = typed;
    }

    public static Needle of(String typed) {
        return new Needle(typed.toLowerCase(Locale.ROOT));
    }

    /// Whether `text` holds it.
    public boolean in(String text) {
        return text.toLowerCase(Locale.ROOT).contains(typed);
    }
}
