package mulu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// A rule about 责任主体 at work: bodies that were renamed before the day of the form, and bodies that one catalog calls
/// by several names. Two names are one body's only where nothing but the book's variants or blanks tells them apart.
final class BodyInspection {
    /// A body that was renamed more often goes round in a circle.
    private static final int MOST = 8;
    private static final Pattern PART = Pattern.compile("[^、；;，,\n]+");

    private final Sheet sheet;
    private final Rule rule;
    private final Grounds grounds;
    private final LawBook.Words words;
    private final Field field;
    private @Nullable Map<String, String> known;

    BodyInspection(Sheet sheet, Rule rule, Grounds grounds) {
        this.sheet = sheet;
        this.rule = rule;
        this.grounds = grounds;
        this.words = grounds.book().words();
        this.field = sheet.template().field(rule.keys().getFirst());
    }

    void run(int[] rows, FindingList.Builder findings) {
        Map<String, String> usual = "variants".equals(Objects.requireNonNull(rule.what())) ? usual() : Map.of();
        Known<List<String>> known = new Known<>(sheet, rows.length, text -> sentences(text, usual));
        for (int i : rows) {
            for (String sentence : known.at(i, field)) {
                findings.say(i, field, sentence);
            }
        }
    }

    private List<String> sentences(String text, Map<String, String> usual) {
        List<String> said = new ArrayList<>();
        for (String name : names(text)) {
            String sentence = switch (Objects.requireNonNull(rule.what())) {
                case "renamed" -> renamed(name);
                case "variants" -> variant(name, usual);
                default -> throw new IllegalArgumentException("a rule about " + rule.what());
            };
            if (sentence != null) {
                said.add(sentence);
            }
        }
        return said;
    }

    private static List<String> names(String text) {
        return List.of(text.split("[、；;，,\n]")).stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private @Nullable String renamed(String name) {
        Renamed renamed = now(name);
        return renamed == null ? null : Messages.text("check.body.renamed", name, renamed.from(), renamed.now());
    }

    private record Renamed(LocalDate from, String now) {}

    /// The name that holds now; the new name may have ended, too.
    private @Nullable Renamed now(String name) {
        Renamed now = next(name);
        for (int i = 0; now != null && i < MOST; i++) {
            Renamed later = next(now.now());
            if (later == null) {
                return now;
            }
            now = later;
        }
        return now;
    }

    private @Nullable Renamed next(String name) {
        for (LawBook.Body body : grounds.book().bodies()) {
            for (String old : body.names()) {
                if (!grounds.day().isBefore(body.from()) && name.endsWith(old) && place(name, old)) {
                    return new Renamed(body.from(), name.substring(0, name.length() - old.length()) + body.now());
                }
            }
        }
        return null;
    }

    /// The text with every body by the name that the rule wants.
    String mended(String text) {
        StringBuilder mended = new StringBuilder();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            part.appendReplacement(mended, Matcher.quoteReplacement(wanted(part.group())));
        }
        return part.appendTail(mended).toString();
    }

    private String wanted(String part) {
        String name = part.strip();
        if ("renamed".equals(rule.what())) {
            Renamed renamed = now(name);
            return renamed == null ? part : part.replace(name, renamed.now());
        }
        Map<String, String> names = known == null ? usual() : known;
        known = names;
        return part.replace(name, names.getOrDefault(plain(name), name));
    }

    /// Whether only the name of a place stands in front.
    private boolean place(String name, String old) {
        String before = name.substring(0, name.length() - old.length());
        return (before.isEmpty() || words.places().stream().anyMatch(before::endsWith))
                && words.apart().stream().noneMatch(before::contains);
    }

    private @Nullable String variant(String name, Map<String, String> usual) {
        String other = usual.get(plain(name));
        return other == null || other.equals(name) ? null : Messages.text("check.body.variants", name, other);
    }

    /// The name that most rows use for each body, where there is more than one; the earlier one where two are as usual.
    private Map<String, String> usual() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (int i = 0; i < sheet.size(); i++) {
            texts.merge(sheet.text(i, field), 1, Integer::sum);
        }
        Map<String, Integer> counted = new LinkedHashMap<>();
        texts.forEach((text, count) -> names(text).forEach(name -> counted.merge(name, count, Integer::sum)));
        Map<String, String> usual = new HashMap<>();
        counted.forEach((name, count) -> usual.merge(plain(name), name,
                (first, second) -> counted.getOrDefault(second, 0) > counted.getOrDefault(first, 0) ? second : first));
        return usual;
    }

    /// What all names of one body have in common.
    private String plain(String name) {
        String bare = Citation.bare(name);
        for (List<String> same : words.same()) {
            for (String variant : same) {
                if (bare.endsWith(variant)) {
                    String before = bare.substring(0, bare.length() - variant.length());
                    if (before.isEmpty() || words.places().stream().anyMatch(before::endsWith)) {
                        return before + same.getFirst();
                    }
                }
            }
        }
        return stem(bare);
    }

    /// 委员会 and 委, 办公室 and 办 are the same; a 局 that is left out is, too, unless only a place would be left.
    private String stem(String bare) {
        int length = bare.length();
        if (length < 3) {
            return bare;
        }
        char last = bare.charAt(length - 1);
        if (last == '会' && bare.charAt(length - 2) == '员' && bare.charAt(length - 3) == '委') {
            return bare.substring(0, length - 2);
        }
        if (last == '室' && bare.charAt(length - 2) == '公' && bare.charAt(length - 3) == '办') {
            return bare.substring(0, length - 2);
        }
        String before = bare.substring(0, length - 1);
        return last == '局' && words.places().stream().noneMatch(before::endsWith) ? before : bare;
    }
}
