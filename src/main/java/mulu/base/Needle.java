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

    /// A hit in a text, from a sign to behind its last.
    public record Span(int from, int to) {}

    public java.util.List<Span> spans(String text) {
        java.util.List<Span> spans = new java.util.ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(typed); at >= 0 && !typed.isEmpty(); at = lower.indexOf(typed, at + typed.length())) {
            spans.add(new Span(at, at + typed.length()));
        }
        return spans;
    }

    /// Whether `text` holds it.
    public boolean in(String text) {
        return text.toLowerCase(Locale.ROOT).contains(typed);
    }
}
