package mulu.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds articles in a text, at a given place: 第九条, 第九条至第十二条, 第九、十条, 第二十条第（一）、（二）项.
final class ArticleReader {
    /// No list of articles in a row is longer; the bound keeps reading linear.
    private static final int MANY = 24;

    private final String text;

    ArticleReader(String text) {
        this.text = text;
    }

    /// What was found: one article or several, behind which reading goes on at `end`. A first number of -1 means that
    /// only a place (款, 项) was given, which belongs to the article before.
    record Found(List<Citation.Article> articles, int end) {}

    /// What the 第 at `at` begins, or null where it begins nothing of the kind.
    @Nullable Found at(int at, boolean cited) {
        List<int[]> ranges = new ArrayList<>();
        int p = numbers(at + 1, ranges);
        if (ranges.isEmpty()) {
            Place place = place(at);
            return place == null ? null : new Found(List.of(article(at, place.end, -1, -1, place.text)), place.end);
        }
        char sign = p < text.length() ? text.charAt(p) : '。';
        return switch (sign) {
            case '条' -> articles(at, p + 1, ranges);
            case '章', '节', '编' -> new Found(List.of(article(at, p + 1, 0, 0, String.valueOf(ranges.getFirst()[0]) + sign)), p + 1);
            case '款', '项', '目' -> {
                Place place = place(at);
                yield place == null ? null : new Found(List.of(article(at, place.end, -1, -1, place.text)), place.end);
            }
            // 第五十七。 is a slip that occurs in published catalogs.
            case '。' -> cited && ranges.getFirst()[0] > 1 ? articles(at, p, ranges) : null;
            default -> null;
        };
    }

    private Found articles(int at, int from, List<int[]> ranges) {
        StringBuilder place = new StringBuilder();
        int end = from;
        int p = blanks(from);
        Numeral extra = is(p, '之') ? Numeral.at(text, p + 1) : null;
        if (extra != null) {
            place.append('-').append(extra.value());
            end = extra.end();
        }
        for (int i = 0; i < MANY; i++) {
            Place next = place(blanks(end));
            if (next == null) {
                break;
            }
            place.append(next.text);
            end = next.end;
        }
        List<Citation.Article> articles = new ArrayList<>();
        for (int[] range : ranges) {
            boolean last = articles.size() == ranges.size() - 1;
            articles.add(article(at, end, range[0], range[1], last ? place.toString() : ""));
        }
        return new Found(articles, end);
    }

    /// Reads 九, 九至十二, 九、十 and 九条至第十二; gives where it stopped, behind blanks.
    private int numbers(int from, List<int[]> ranges) {
        Numeral first = Numeral.at(text, blanks(from));
        if (first == null) {
            return from;
        }
        ranges.add(new int[] {first.value(), first.value()});
        int p = blanks(first.end());
        while (ranges.size() < MANY && p < text.length()) {
            int joint = is(p, '条') ? blanks(p + 1) : p;
            boolean range = joint < text.length() && ranges(text.charAt(joint));
            boolean list = joint == p && and(text.charAt(p));
            if (!range && !list) {
                return p;
            }
            int next = blanks(joint + 1);
            boolean again = is(next, '第');
            Numeral number = Numeral.at(text, blanks(again ? next + 1 : next));
            if (number == null || (joint > p && !again)) {
                return p;
            }
            if (range) {
                ranges.getLast()[1] = Math.max(ranges.getLast()[1], number.value());
            } else {
                ranges.add(new int[] {number.value(), number.value()});
            }
            p = blanks(number.end());
        }
        return p;
    }

    private record Place(String text, int end) {}

    /// 第一款, 第（一）项, 第（一）、（二）项.
    private @Nullable Place place(int at) {
        if (!is(at, '第')) {
            return null;
        }
        StringBuilder numbers = new StringBuilder();
        int p = at + 1;
        for (int i = 0; i < MANY; i++) {
            int from = blanks(is(blanks(p), '第') ? blanks(p) + 1 : p);
            boolean bracket = is(from, '（') || is(from, '(');
            Numeral number = Numeral.at(text, blanks(bracket ? from + 1 : from));
            if (number == null) {
                return null;
            }
            p = blanks(number.end());
            p = blanks(is(p, '）') || is(p, ')') ? p + 1 : p);
            numbers.append(number.value());
            if (is(p, '款') || is(p, '项') || is(p, '目')) {
                return new Place(numbers.append(text.charAt(p)).toString(), p + 1);
            }
            if (p >= text.length() || !(and(text.charAt(p)) || ranges(text.charAt(p)))) {
                return null;
            }
            numbers.append(ranges(text.charAt(p)) ? '-' : ',');
            p++;
        }
        return null;
    }

    private Citation.Article article(int from, int to, int first, int last, String place) {
        return new Citation.Article(new Citation.Mark(from, to, text.substring(from, to)), first, last, place);
    }

    private static boolean ranges(char sign) {
        return switch (sign) {
            case '至', '到', '-', '—', '－', '–', '~', '～' -> true;
            default -> false;
        };
    }

    private static boolean and(char sign) {
        return switch (sign) {
            case '、', '，', ',', '和', '及' -> true;
            default -> false;
        };
    }

    private boolean is(int p, char sign) {
        return p < text.length() && text.charAt(p) == sign;
    }

    private int blanks(int from) {
        int p = from;
        while (p < text.length() && p - from < MANY && NumberReader.blank(text.charAt(p))) {
            p++;
        }
        return p;
    }
}
