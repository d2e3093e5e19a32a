package mulu.base;

import java.util.ArrayList;
import java.util.List;

/// What somebody looks for, as typed. Immutable, so any thread may ask it.
public final class Needle {
    private final String typed;

    private Needle(String typed) {
        this.typed = typed;
    }

    public static Needle of(String typed) {
        return new Needle(typed);
    }

    /// Signs of a text, from the first to the one behind the last.
    public record Span(int from, int to) {}

    /// Whether `text` holds it.
    public boolean in(String text) {
        return typed.isEmpty() || !spans(text).isEmpty();
    }

    /// Where `text` holds it, from the left, none over another.
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int length = typed.length();
        for (int i = 0; length > 0 && i + length <= text.length(); i++) {
            if (text.regionMatches(true, i, typed, 0, length)) {
                spans.add(new Span(i, i + length));
                i += length - 1;
            }
        }
        return spans;
    }
}
