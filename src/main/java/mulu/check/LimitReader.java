package mulu.check;

import java.util.ArrayList;
import java.util.List;
import mulu.check.LimitMeasure.Measure;
import mulu.check.TimeLimit.Part;
import org.jspecify.annotations.Nullable;

/// Reads one text of a time limit: items, in them clauses, in a clause a number with its unit, around it the event and
/// what it is for. One reader reads one text.
final class LimitReader {
    /// A longer text is a story and no limit.
    private static final int LONGEST = 1000;

    private static final LimitWords WORDS = LimitWords.ALL;

    private final List<Part> parts = new ArrayList<>();
    private String event = "";

    /// An event, empty where there is none, and the rest around it.
    private record Start(String event, String rest) {}

    List<Part> read(String text) {
        if (text.length() > LONGEST) {
            return List.of(new TimeLimit.NotUnderstood(text));
        }
        LimitItems.of(text).forEach(this::item);
        if (parts.isEmpty() && text.chars().anyMatch(sign -> !LimitItems.blank((char) sign))) {
            parts.add(new TimeLimit.NotUnderstood(text.strip()));
        }
        return parts;
    }

    private void item(String item) {
        int before = parts.size();
        event = "";
        int colon = item.indexOf(':');
        String label = colon < 0 ? "" : item.substring(0, colon);
        String what = bare(label).isEmpty() ? "" : unmarked(label);
        String open = "";
        for (String clause : LimitItems.clauses(item.substring(colon + 1))) {
            if (LimitWords.any(WORDS.provisos(), clause) && LimitMeasure.in(clause) == null) {
                continue;
            }
            open += clause;
            if (clause(open, what)) {
                open = "";
            }
        }
        if (!bare(open).isEmpty()) {
            parts.add(new TimeLimit.NotUnderstood(open));
        } else if (parts.size() == before && !LimitWords.any(WORDS.provisos(), item)) {
            parts.add(new TimeLimit.NotUnderstood(item));
        }
    }

    /// Whether `text` says something.
    private boolean clause(String text, String what) {
        Measure measure = LimitMeasure.in(text);
        boolean again = LimitWords.any(WORDS.kinds().once(), text);
        if (measure != null && (!again || inside(text.substring(measure.to())))) {
            within(text, measure, what);
            return true;
        }
        Part part = plain(text, what);
        if (part != null) {
            parts.add(part);
        }
        return part != null;
    }

    private @Nullable Part plain(String text, String what) {
        LimitWords.Kinds kinds = WORDS.kinds();
        if (LimitWords.any(kinds.same(), text)) {
            return new TimeLimit.Same();
        }
        if (LimitWords.any(kinds.standing(), text)) {
            return new TimeLimit.Standing(LimitWords.any(kinds.dynamic(), text), what);
        }
        if (LimitWords.any(kinds.dated(), text) || LimitWords.any(kinds.once(), text) || LimitMeasure.dated(text)) {
            return new TimeLimit.ByDate(text, what);
        }
        return LimitWords.any(kinds.atOnce(), text) ? new TimeLimit.AtOnce(text, what) : null;
    }

    private void within(String text, Measure measure, String what) {
        Start head = start(text.substring(0, measure.from()));
        String tail = text.substring(measure.to());
        boolean more = LimitMeasure.in(tail) != null;
        if (head.event().isEmpty() && !more && strong(tail) >= 0) {
            Start behind = start(tail);
            head = new Start(behind.event(), head.rest());
            tail = behind.rest();
        }
        String rest = standing(head.rest(), what);
        if (WORDS.kinds().lasting().contains(rest) && !inside(tail)) {
            parts.add(new TimeLimit.Lasting(measure.number(), measure.unit(), joined(what, rest)));
        } else {
            event = head.event().isEmpty() ? event : head.event();
            int place = parts.size();
            String behind = more ? "" : standing(bare(tail), what);
            parts.add(place, new TimeLimit.Within(measure.number(), measure.unit(), event, joined(what, rest + behind)));
        }
        if (more) {
            clause(tail, what);
        }
    }

    private static boolean inside(String tail) {
        return WORDS.inside().stream().anyMatch(tail::startsWith);
    }

    /// Takes a 长期公开 that stands beside a number as a part of its own.
    private String standing(String rest, String what) {
        if (LimitWords.any(WORDS.kinds().standing(), rest)) {
            parts.add(new TimeLimit.Standing(LimitWords.any(WORDS.kinds().dynamic(), rest), what));
            return "";
        }
        return rest;
    }

    private static String joined(String what, String more) {
        return what.isEmpty() || more.isEmpty() ? what + more : what + " " + more;
    }

    private static Start start(String text) {
        int strong = strong(text);
        if (strong >= 0) {
            return opened(text.substring(0, strong), closedBehind(text, strong));
        }
        String head = trimmed(text, false);
        for (String closer : WORDS.starts().weak()) {
            if (head.endsWith(closer)) {
                return opened(head.substring(0, head.length() - closer.length()), "");
            }
        }
        int opener = opener(head);
        return opener == 0 ? new Start(unmarked(head.substring(1)), "") : new Start("", bare(text));
    }

    private static Start opened(String before, String behind) {
        int opener = opener(before);
        return opener < 0
                ? new Start(unmarked(before), bare(behind))
                : new Start(unmarked(before.substring(opener + 1)), bare(bare(before.substring(0, opener)) + bare(behind)));
    }

    /// Where the last of the strong closers begins, or -1; the longest that ends there.
    private static int strong(String text) {
        int end = -1;
        int begin = -1;
        for (String closer : WORDS.starts().strong()) {
            int at = text.lastIndexOf(closer);
            if (at >= 0 && at + closer.length() > end) {
                end = at + closer.length();
                begin = at;
            }
        }
        return begin;
    }

    private static String closedBehind(String text, int strong) {
        for (String closer : WORDS.starts().strong()) {
            if (text.startsWith(closer, strong)) {
                return text.substring(strong + closer.length());
            }
        }
        return "";
    }

    /// Where an event is opened, or -1: the first sign that is not part of another word.
    private static int opener(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (WORDS.starts().openers().contains(text.substring(i, i + 1)) && !partOfWord(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean partOfWord(String text, int at) {
        for (String word : WORDS.starts().falseOpeners()) {
            int inside = word.indexOf(text.charAt(at));
            if (inside >= 0 && at >= inside && text.startsWith(word, at - inside)) {
                return true;
            }
        }
        return false;
    }

    /// `text` without the marks at its ends.
    private static String unmarked(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && LimitItems.mark(text.charAt(from))) {
            from++;
        }
        while (from < to && LimitItems.mark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// `text` without the words and signs at its ends that say nothing.
    private static String bare(String text) {
        return trimmed(text, true);
    }

    private static String trimmed(String text, boolean front) {
        int from = 0;
        int to = text.length();
        for (int last = -1; last != to - from; ) {
            last = to - from;
            to -= length(text, from, to, false);
            from += front ? length(text, from, to, true) : 0;
        }
        return text.substring(from, to);
    }

    /// How many signs at one end of the range say nothing.
    private static int length(String text, int from, int to, boolean front) {
        if (from == to) {
            return 0;
        }
        char edge = text.charAt(front ? from : to - 1);
        if (LimitItems.mark(edge)) {
            return 1;
        }
        for (String filler : WORDS.fillers()) {
            int at = front ? from : to - filler.length();
            if (filler.length() <= to - from && text.startsWith(filler, at)) {
                return filler.length();
            }
        }
        return 0;
    }
}
