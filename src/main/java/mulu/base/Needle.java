package mulu.base;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, as typed into a search box, a filter or a drop-down. Immutable, so any thread may ask it.
///
/// A text is found literally, whatever its case and width (Ａ = a, （ = (), and, if a letter was typed, by pinyin: first
/// letters (`zdgk`), whole syllables (`zhudonggongkai`), the last of them cut short (`zhudonggongk`), signs as they are
/// (`zhudong公开`, `oaxt` for OA系统) and any mixture. Every reading of a sign counts, so `cqs` and `zqs` both find 重庆市;
/// ü is typed v or u; spaces and ' between syllables say nothing. Found signs always stand side by side. More than 63
/// typed signs are looked for literally.
public final class Needle {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private final String wanted;
    private final @Nullable Spelling spelling;
    /// The number that was typed, -1 where it was something else, and the power of ten with as many noughts as it has
    /// digits.
    private final long digits;
    private final long tens;

    /// Found signs of a text: from the first to behind the last.
    public record Span(int from, int to) {}

    private Needle(String wanted) {
        this.wanted = wanted;
        this.spelling = Spelling.of(wanted);
        boolean number = NUMBER.matcher(wanted).matches();
        this.digits = number ? Long.parseLong(wanted) : -1;
        this.tens = number ? (long) Math.pow(10, wanted.length()) : 1;
    }

    /// Blanks around what was typed say nothing.
    public static Needle of(String typed) {
        return new Needle(Folding.of(typed).strip());
    }

    /// Whether nothing is looked for; then it is in every text.
    public boolean blank() {
        return wanted.isEmpty();
    }

    /// The same as for the text of `number`, which is not negative, without making one.
    public boolean inNumber(int number) {
        for (long rest = number; digits >= 0 && rest * 10 >= tens; rest /= 10) {
            if (rest % tens == digits) {
                return true;
            }
        }
        return blank();
    }

    public boolean in(String text) {
        // Signs that stand for themselves are part of a spelling, so it finds every literal hit too.
        return spelling != null ? spelling.in(text) : literal(text, 0) >= 0;
    }

    /// The hits in `text` that do not overlap, from left to right.
    public List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int at = blank() ? text.length() : 0;
        while (at < text.length()) {
            Span hit = spelling != null ? spelled(spelling, text, at) : plain(text, at);
            if (hit.to() > hit.from()) {
                spans.add(hit);
            }
            at = hit.to();
        }
        return spans;
    }

    /// How well `text` fits, best first: 0 begins with it, 1 begins with it by pinyin, 2 holds it, 3 holds it by
    /// pinyin, and -1 if it does not hold it.
    public int rank(String text) {
        int at = literal(text, 0);
        if (at == 0) {
            return 0;
        }
        if (spelling != null && !text.isEmpty() && spelling.end(text, 0) >= 0) {
            return 1;
        }
        if (at > 0) {
            return 2;
        }
        return spelling != null && spelling.in(text) ? 3 : -1;
    }

    /// The next hit, or an empty span at the end of the text.
    private static Span spelled(Spelling spelling, String text, int from) {
        for (int at = from; at < text.length(); at++) {
            int to = spelling.end(text, at);
            if (to >= 0) {
                return new Span(at, to);
            }
        }
        return new Span(text.length(), text.length());
    }

    private Span plain(String text, int from) {
        int at = literal(text, from);
        return at < 0 ? new Span(text.length(), text.length()) : new Span(at, at + wanted.length());
    }

    private int literal(String text, int from) {
        if (wanted.isEmpty()) {
            return from;
        }
        char head = wanted.charAt(0);
        boolean alone = Folding.alone(head);
        int last = text.length() - wanted.length();
        for (int at = from; at <= last; at++) {
            if (alone) {
                at = text.indexOf(head, at);
                if (at < 0 || at > last) {
                    return -1;
                }
            }
            if (literalAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean literalAt(String text, int at) {
        for (int i = 0; i < wanted.length(); i++) {
            if (Folding.of(text.charAt(at + i)) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
