package mulu.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How one text became another, sign by sign: what stayed, what went, what came. Numbers and Latin words count as one
/// sign, so that 5 became 25 and not 2 came before 5. Immutable.
public record Redline(List<Part> parts) {
    /// So many pairs of signs are compared; longer texts that share neither beginning nor end are told as a whole.
    private static final long MOST = 4_000_000;

    /// KEPT stands in both, GONE only in the old text, COME only in the new one.
    public enum Kind { KEPT, GONE, COME }

    /// A stretch of the text; what went stands before what came in its place.
    public record Part(Kind kind, String text) {}

    public Redline {
        parts = List.copyOf(parts);
    }

    public static Redline of(String before, String after) {
        List<String> old = signs(before);
        List<String> now = signs(after);
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        Writing writing = new Writing();
        writing.add(Kind.KEPT, old.subList(0, head));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), writing);
        writing.add(Kind.KEPT, old.subList(old.size() - tail, old.size()));
        writing.flush();
        return new Redline(writing.parts);
    }

    /// Such as `[-5-]→{+20+}个工作日内`.
    public String text() {
        StringBuilder text = new StringBuilder();
        Kind last = Kind.KEPT;
        for (Part part : parts) {
            switch (part.kind()) {
                case KEPT -> text.append(part.text());
                case GONE -> text.append("[-").append(part.text()).append("-]");
                case COME -> text.append(last == Kind.GONE ? "→" : "").append("{+").append(part.text()).append("+}");
            }
            last = part.kind();
        }
        return text.toString();
    }

    /// The text before.
    public String before() {
        return without(Kind.COME);
    }

    /// The text after.
    public String after() {
        return without(Kind.GONE);
    }

    private String without(Kind kind) {
        return parts.stream().filter(part -> part.kind() != kind).map(Part::text).collect(Collectors.joining());
    }

    private static List<String> signs(String text) {
        List<String> signs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.offsetByCodePoints(from, 1);
            while (plain(text.charAt(from)) && to < text.length() && plain(text.charAt(to))) {
                to++;
            }
            signs.add(text.substring(from, to));
            from = to;
        }
        return signs;
    }

    private static boolean plain(char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    /// The longest signs in common, by the table of all pairs.
    private static void middle(List<String> old, List<String> now, Writing writing) {
        if ((long) old.size() * now.size() > MOST) {
            writing.add(Kind.GONE, old);
            writing.add(Kind.COME, now);
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                writing.add(Kind.KEPT, old.subList(i, ++i));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                writing.add(Kind.GONE, old.subList(i, ++i));
            } else {
                writing.add(Kind.COME, now.subList(j, ++j));
            }
        }
    }

    /// Gathers what went and what came between two stretches that stayed.
    private static final class Writing {
        private final List<Part> parts = new ArrayList<>();
        private final Map<Kind, StringBuilder> open = new EnumMap<>(Kind.class);

        private StringBuilder of(Kind kind) {
            return open.computeIfAbsent(kind, _ -> new StringBuilder());
        }

        void add(Kind kind, List<String> signs) {
            if (signs.isEmpty()) {
                return;
            }
            boolean kept = !of(Kind.KEPT).isEmpty();
            if (kept != (kind == Kind.KEPT)) {
                flush();
            }
            signs.forEach(of(kind)::append);
        }

        void flush() {
            for (Kind kind : Kind.values()) {
                if (!of(kind).isEmpty()) {
                    parts.add(new Part(kind, of(kind).toString()));
                    of(kind).setLength(0);
                }
            }
        }
    }
}
