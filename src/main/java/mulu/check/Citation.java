package mulu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One instrument that a cell of 公开依据 names: 《全称》（文号）第X条. Every part knows where it stands in the text.
///
/// @param front the words directly in front, such as an issuer; null where there are none
/// @param title what stands in title brackets; null where only a number or an article is given
/// @param number the document number; null where none is given
/// @param articles in the order of the text
public record Citation(@Nullable Mark front, @Nullable Mark title, @Nullable DocumentNumber number, List<Article> articles) {
    /// A piece of the text, from `from` to before `to`; `text` is what it says, without brackets.
    public record Mark(int from, int to, String text) {}

    /// A document number.
    ///
    /// @param issuer the signs in front of the year or of 第, such as 国办发 or 国务院令
    /// @param year the year in brackets, or 0 where there is none
    public record DocumentNumber(Mark mark, String issuer, int year, int serial) {
        /// How it is written by the rules: 国办发〔2018〕80号, 国务院令第711号.
        public String proper() {
            return year > 0 && !order()
                    ? issuer + '〔' + year + '〕' + serial + '号'
                    : issuer + (year > 0 ? String.valueOf(year) + '年' : "") + '第' + serial + '号';
        }

        /// Whether it is an order or an announcement, which have no brackets.
        public boolean order() {
            return issuer.endsWith(String.valueOf('令')) || issuer.endsWith(String.valueOf('告'));
        }

        boolean same(DocumentNumber other) {
            return serial == other.serial && year == other.year && order() == other.order()
                    && (shortens(issuer, other.issuer) || shortens(other.issuer, issuer));
        }

        /// Whether the first is the second with signs left out, as 国令 is 国务院令.
        private static boolean shortens(String some, String all) {
            int next = 0;
            for (int i = 0; i < all.length() && next < some.length(); i++) {
                next += all.charAt(i) == some.charAt(next) ? 1 : 0;
            }
            return next == some.length();
        }
    }

    /// An article, or several that follow each other.
    ///
    /// @param first 0 where a chapter is meant
    /// @param place what stands behind the article, such as 1款2项, numbers in digits
    public record Article(Mark mark, int first, int last, String place) {}

    /// What a text says: its citations, and the words that belong to none.
    public record Reading(List<Citation> citations, List<Mark> words) {
        public Reading {
            citations = List.copyOf(citations);
            words = List.copyOf(words);
        }
    }

    public Citation {
        articles = List.copyOf(articles);
    }

    /// Reads any text; never fails, in time that grows with its length only.
    public static Reading read(String text) {
        return new CitationReader(text).read();
    }

    /// Where the citation begins in the text.
    public int from() {
        int from = Integer.MAX_VALUE;
        for (Mark mark : marks()) {
            from = Math.min(from, mark.from());
        }
        return from;
    }

    /// Behind the citation's last sign.
    public int to() {
        int to = 0;
        for (Mark mark : marks()) {
            to = Math.max(to, mark.to());
        }
        return to;
    }

    /// The title as its letters and digits only, so that brackets and blanks make no difference.
    static String bare(String title) {
        StringBuilder bare = new StringBuilder(title.length());
        title.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /// Two citations say the same where this is the same.
    String key() {
        return (title == null ? "" : bare(title.text())) + '|' + (number == null ? "" : number.proper()) + '|'
                + articles.stream().map(article -> article.first() + "-" + article.last() + article.place())
                        .collect(Collectors.joining(","));
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        articles.forEach(article -> marks.add(article.mark()));
        if (number != null) {
            marks.add(number.mark());
        }
        if (title != null) {
            marks.add(title);
        } else if (front != null) {
            marks.add(front);
        }
        return marks;
    }
}
