package mulu.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reading of one text from left to right. Signs that are part of no title, number or article make up a run of
/// words; a run ends at a separator or where a part begins.
final class CitationReader {
    /// Fewer letters between a title and its article (的, 以及) are no other instrument.
    private static final int NAME = 4;
    private static final int TAG = 20;
    private static final int ANGLED = 200;

    private final String text;
    private final NumberReader numbers;
    private final ArticleReader articles;
    private final int[] closing;
    private final List<Citation> citations = new ArrayList<>();
    private final List<Citation.Mark> words = new ArrayList<>();
    private int run;

    private Citation.@Nullable Mark front;
    private Citation.@Nullable Mark title;
    private Citation.@Nullable DocumentNumber number;
    private List<Citation.Article> found = new ArrayList<>();
    /// Whether a 、 or ； came behind the last part.
    private boolean parted;

    CitationReader(String text) {
        this.text = text;
        this.numbers = new NumberReader(text);
        this.articles = new ArticleReader(text);
        this.closing = closing(text);
    }

    Citation.Reading read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        words(text.length());
        finish();
        return new Citation.Reading(citations, words);
    }

    /// Where each opening title bracket is closed, or -1.
    private static int[] closing(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '《') {
                open.push(i);
            } else if (text.charAt(i) == '》' && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }

    private int step(int at) {
        char sign = text.charAt(at);
        int end = switch (sign) {
            case '《' -> title(at, closing[at] >= 0 ? closing[at] : unclosed(at));
            case '〈', '<', '＜' -> angled(at);
            case '第' -> article(at);
            case '令', '告' -> number(numbers.order(at, run));
            case '号' -> number(numbers.trailing(at, run));
            default -> NumberReader.opens(sign) ? bracket(at, sign) : -1;
        };
        if (end > at) {
            run = end;
            return end;
        }
        if (parts(sign) || sign == '《' || sign == '》' || NumberReader.opens(sign) || NumberReader.closes(sign)) {
            words(at);
            run = at + 1;
            parted |= parts(sign);
        }
        return at + 1;
    }

    private int bracket(int at, char sign) {
        int end = number(numbers.year(at, run));
        if (end < 0 && sign == '【') {
            int close = text.substring(at, Math.min(text.length(), at + TAG)).indexOf('】');
            if (close > 0) {
                words(at);
                return at + close + 1;
            }
        }
        return end;
    }

    /// A title without its closing bracket goes on to the next sign that no title has.
    private int unclosed(int at) {
        int end = at + 1;
        while (end < text.length() && !parts(text.charAt(end)) && !NumberReader.opens(text.charAt(end))
                && text.charAt(end) != '《' && text.charAt(end) != '》') {
            end++;
        }
        return end;
    }

    private int angled(int at) {
        for (int end = at + 1; end < text.length() && end - at < ANGLED && !parts(text.charAt(end)); end++) {
            char sign = text.charAt(end);
            if (sign == '〉' || sign == '>' || sign == '＞') {
                boolean name = text.substring(at, end).codePoints().filter(Character::isIdeographic).count() >= 2;
                return name ? title(at, end) : -1;
            }
        }
        return -1;
    }

    private int title(int at, int close) {
        Citation.Mark before = run(at);
        String inner = text.substring(at + 1, close).strip();
        int end = close < text.length() && close(text.charAt(close)) ? close + 1 : close;
        if (inner.isEmpty()) {
            return -1;
        }
        boolean numberFirst = title == null && number != null && found.isEmpty() && before == null && !parted;
        if (!numberFirst) {
            finish();
            front = before;
        }
        title = new Citation.Mark(at, end, inner);
        parted = false;
        return end;
    }

    private static boolean close(char sign) {
        return sign == '》' || sign == '〉' || sign == '>' || sign == '＞';
    }

    private int number(Citation.@Nullable DocumentNumber read) {
        if (read == null) {
            return -1;
        }
        words(read.mark().from());
        if (number != null || (parted && (title != null || !found.isEmpty()))) {
            finish();
        }
        number = read;
        parted = false;
        return read.mark().to();
    }

    private int article(int at) {
        boolean cited = title != null || number != null;
        ArticleReader.Found read = articles.at(at, cited);
        if (read == null) {
            return -1;
        }
        if (read.articles().getFirst().first() < 0) {
            return place(at, read);
        }
        Citation.Mark before = run(at);
        boolean other = before != null && before.text().length() >= NAME;
        if (other || (!cited && found.isEmpty())) {
            finish();
            front = before;
        }
        found.addAll(read.articles());
        parted = false;
        return read.end();
    }

    /// A 款 or 项 on its own belongs to the article before it, or to nothing.
    private int place(int at, ArticleReader.Found read) {
        if (found.isEmpty()) {
            return -1;
        }
        words(at);
        Citation.Article last = found.removeLast();
        Citation.Mark whole = new Citation.Mark(last.mark().from(), read.end(), text.substring(last.mark().from(), read.end()));
        found.add(new Citation.Article(whole, last.first(), last.last(), last.place() + "," + read.articles().getFirst().place()));
        parted = false;
        return read.end();
    }

    private void finish() {
        if (title != null || number != null || !found.isEmpty()) {
            citations.add(new Citation(front, title, number, found));
        }
        front = null;
        title = null;
        number = null;
        found = new ArrayList<>();
        parted = false;
    }

    private void words(int to) {
        Citation.Mark mark = run(to);
        if (mark != null) {
            words.add(mark);
        }
    }

    /// The run of words up to `to`, or null where it has no letter or only a lost 号.
    private Citation.@Nullable Mark run(int to) {
        int from = run;
        int end = Math.max(from, to);
        while (from < end && !Character.isLetterOrDigit(text.charAt(from)) && !Character.isSurrogate(text.charAt(from))) {
            from++;
        }
        from = bullet(from, end);
        while (end > from && NumberReader.blank(text.charAt(end - 1))) {
            end--;
        }
        String said = text.substring(from, end);
        boolean empty = said.codePoints().noneMatch(sign -> Character.isLetter(sign) || sign > Character.MAX_VALUE);
        return empty || said.equals(String.valueOf('号')) ? null : new Citation.Mark(from, end, said);
    }

    /// Behind 1. at `from`, or `from` where no such thing stands there.
    private int bullet(int from, int end) {
        int p = from;
        while (p < end && Numeral.arabic(text.charAt(p)) >= 0) {
            p++;
        }
        boolean bullet = p > from && p < end && (text.charAt(p) == '.' || text.charAt(p) == '．');
        if (!bullet) {
            return from;
        }
        p++;
        while (p < end && NumberReader.blank(text.charAt(p))) {
            p++;
        }
        return p;
    }

    private static boolean parts(char sign) {
        return switch (sign) {
            case '、', '；', ';', '，', ',', '。', '\n', '\r', '\t', '：', ':', '/' -> true;
            default -> false;
        };
    }
}
