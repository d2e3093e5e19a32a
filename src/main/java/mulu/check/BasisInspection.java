package mulu.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.template.Field;

/// A rule about 公开依据 at work: what the cells cite, judged by the book on the day of the form. What the book does not
/// know is not judged, and whether the basis suits the row is not asked.
final class BasisInspection {
    private final Sheet sheet;
    private final Rule rule;
    private final Grounds grounds;

    BasisInspection(Sheet sheet, Rule rule, Grounds grounds) {
        this.sheet = sheet;
        this.rule = rule;
        this.grounds = grounds;
    }

    void run(int[] rows, FindingList.Builder findings) {
        List<Field> fields = rule.keys().stream().map(sheet.template()::field).toList();
        Known<Set<String>> known = new Known<>(sheet, rows.length, this::sentences);
        for (int i : rows) {
            for (Field field : fields) {
                for (String sentence : known.at(i, field)) {
                    findings.say(i, field, sentence);
                }
            }
        }
    }

    /// Each thing is said once for a cell, however often it cites the same.
    private Set<String> sentences(String text) {
        Set<String> said = new LinkedHashSet<>();
        Citation.Reading reading = grounds.reading(text);
        switch (Objects.requireNonNull(rule.what())) {
            case "untitled" -> untitled(text, said);
            case "repeated" -> repeated(reading, said);
            case "bare" -> reading.citations().forEach(citation -> bare(citation, said));
            case "writing" -> writing(text, said);
            case "repealed" -> named(reading).forEach(named -> repealed(named, said));
            case "edition" -> named(reading).forEach(named -> edition(named, said));
            case "article" -> named(reading).forEach(named -> article(named, said));
            case "issuer" -> named(reading).forEach(named -> issuer(named, said));
            case "short" -> named(reading).forEach(named -> naming(named, LawBook.Naming.SHORT, "check.basis.short", said));
            case "misquoted" ->
                named(reading).forEach(named -> naming(named, LawBook.Naming.MISQUOTED, "check.basis.misquoted", said));
            default -> throw new IllegalArgumentException("a rule about " + rule.what());
        }
        return said;
    }

    private static void say(Set<String> said, String key, Object... arguments) {
        said.add(Messages.text(key, arguments));
    }

    /// A citation whose instrument the book knows.
    private record Named(Citation citation, LawBook.Found found) {
        Law law() {
            return found.law();
        }
    }

    private List<Named> named(Citation.Reading reading) {
        List<Named> named = new ArrayList<>();
        for (Citation citation : reading.citations()) {
            Citation.Mark name = citation.title() == null ? citation.front() : citation.title();
            LawBook.Found found = name == null ? null : grounds.book().find(name.text());
            if (found != null) {
                named.add(new Named(citation, found));
            }
        }
        for (Citation.Mark mark : reading.words()) {
            LawBook.Found found = grounds.book().find(mark.text());
            if (found != null) {
                named.add(new Named(new Citation(mark, null, null, List.of()), found));
            }
        }
        return named;
    }

    private void untitled(String text, Set<String> said) {
        Citation.Reading reading = grounds.reading(text);
        boolean told = reading.citations().stream().anyMatch(citation -> citation.title() != null || citation.number() != null);
        boolean anything = !reading.words().isEmpty() || !reading.citations().isEmpty();
        if (anything && !told && named(reading).isEmpty()) {
            say(said, "check.basis.untitled", text.strip());
        }
    }

    private static void repeated(Citation.Reading reading, Set<String> said) {
        Set<String> seen = new HashSet<>();
        for (Citation citation : reading.citations()) {
            Citation.Mark title = citation.title();
            if (title != null && !seen.add(citation.key())) {
                say(said, "check.basis.repeated", title.text());
            }
        }
        for (Citation.Mark words : reading.citations().isEmpty() ? reading.words() : List.<Citation.Mark>of()) {
            if (!seen.add(words.text())) {
                say(said, "check.basis.repeated-words", words.text());
            }
        }
    }

    private static void bare(Citation citation, Set<String> said) {
        Citation.Mark title = citation.title();
        if (title != null && citation.number() == null && citation.articles().isEmpty()) {
            say(said, "check.basis.bare", title.text());
        }
    }

    private void repealed(Named named, Set<String> said) {
        if (named.law().on(grounds.day()) instanceof Law.Ended(var since, var by)) {
            if (by == null) {
                say(said, "check.basis.repealed", named.law().title(), since, grounds.day());
            } else {
                say(said, "check.basis.replaced", named.law().title(), since, by, grounds.day());
            }
        }
    }

    private void edition(Named named, Set<String> said) {
        Citation.DocumentNumber number = named.citation().number();
        Law.Edition cited = number == null ? null : named.law().numbered(number);
        if (number != null && cited != null && named.law().on(grounds.day()) instanceof Law.InForce(Law.Edition now)
                && !now.equals(cited)) {
            boolean old = cited.until() != null && !grounds.day().isBefore(cited.until());
            String right = now.number() == null ? "" : Messages.text("check.basis.number", now.number());
            say(said, old ? "check.basis.old-edition" : "check.basis.early-edition", named.law().title(), number.proper(),
                    String.valueOf(old ? cited.until() : cited.from()), right);
        }
    }

    private void article(Named named, Set<String> said) {
        Citation.DocumentNumber number = named.citation().number();
        Law.Edition cited = number == null ? null : named.law().numbered(number);
        if (!(named.law().on(grounds.day()) instanceof Law.InForce(Law.Edition now)) || now.articles() == null
                || (cited != null && !cited.equals(now))) {
            return;
        }
        for (Citation.Article article : named.citation().articles()) {
            if (article.last() > now.articles()) {
                say(said, "check.basis.article", named.law().title(), article.last(), now.articles(), grounds.day());
            }
        }
    }

    private void issuer(Named named, Set<String> said) {
        String right = named.law().issuer();
        Citation.Mark front = named.citation().title() == null ? null : named.citation().front();
        String before = front == null ? null : Citation.bare(front.text());
        for (String issuer : new String[] {before, named.found().issuer()}) {
            if (right != null && issuer != null && grounds.book().issues(issuer) && !List.of(right.split(String.valueOf('、'))).contains(issuer)) {
                say(said, "check.basis.issuer", named.law().title(), issuer, right);
            }
        }
    }

    private void naming(Named named, LawBook.Naming naming, String key, Set<String> said) {
        Citation.Mark title = named.citation().title();
        if (title != null && named.found().naming() == naming) {
            say(said, key, title.text(), named.law().title());
        }
    }

    private void writing(String text, Set<String> said) {
        Citation.Reading reading = grounds.reading(text);
        for (Citation citation : reading.citations()) {
            Citation.Mark title = citation.title();
            if (title != null) {
                nested(title, text, said);
            }
            Citation.DocumentNumber number = citation.number();
            if (number != null && !number.order() && !number.issuer().isEmpty() && !number.proper().equals(number.mark().text())) {
                say(said, "check.basis.writing", number.mark().text().strip(), number.proper());
            }
        }
        for (Named named : named(reading)) {
            Citation.Mark front = named.citation().title() == null ? named.citation().front() : null;
            if (front != null) {
                say(said, "check.basis.brackets", front.text(), named.law().title());
            }
        }
    }

    /// Inner titles stand in 〈〉, the outer one in 《》.
    private static void nested(Citation.Mark title, String text, Set<String> said) {
        String inner = title.text().replace('<', '〈').replace('＜', '〈').replace('《', '〈')
                .replace('>', '〉').replace('＞', '〉').replace('》', '〉');
        boolean outer = text.charAt(title.from()) == '《' && text.charAt(title.to() - 1) == '》';
        if (!inner.equals(title.text()) || !outer) {
            say(said, "check.basis.writing", text.substring(title.from(), title.to()), "《" + inner + "》");
        }
    }
}
