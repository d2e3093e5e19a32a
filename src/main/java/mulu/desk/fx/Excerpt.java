package mulu.desk.fx;

import java.util.Arrays;
import mulu.base.Messages;

/// The part of a long text that a list shows: a cell may hold 32,767 signs on a thousand lines, and laying out a
/// hundred of those takes seconds. A text of ordinary length is its own excerpt.
public final class Excerpt {
    private static final int LONGEST = 400;
    private static final int LINES = 8;
    /// How much of what two texts share is shown in front of where they part.
    private static final int BEFORE = 40;

    private Excerpt() {}

    /// The beginning of a text.
    public static String of(String text) {
        return from(0, text);
    }

    /// The part of `text` where it begins to differ from `other`, with a little in front of it.
    public static String of(String text, String other) {
        int parting = Math.max(0, Arrays.mismatch(text.toCharArray(), other.toCharArray()));
        return from(parting < LONGEST / 2 ? 0 : parting - BEFORE, text);
    }

    private static String from(int start, String text) {
        int from = whole(text, start);
        int to = whole(text, Math.min(text.length(), from + LONGEST));
        for (int i = from, lines = 1; i < to; i++) {
            if (text.charAt(i) == '\n' && lines++ == LINES) {
                to = i;
            }
        }
        return from == 0 && to == text.length() ? text
                : (from == 0 ? "" : "…") + Messages.text("desk.excerpt", text.substring(from, to), text.length());
    }

    /// Never between the halves of one sign.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
