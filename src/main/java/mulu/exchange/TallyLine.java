package mulu.exchange;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mulu.template.Heading;

/// Reads the count line of a form: each number exactly as it is written, such as 16 or x.
final class TallyLine {
    private static final String BLANK = "[\\s\\u3000\\u00A0]*";

    private final Heading.Tally tally;
    private final Pattern number;
    private final Pattern label;

    TallyLine(Heading.Tally tally) {
        this.tally = tally;
        List<Heading.Count> counts = tally.counts().stream()
                .sorted(Comparator.comparingInt((Heading.Count count) -> count.label().length()).reversed())
                .toList();
        String labels = counts.stream().map(count -> SigningLine.loose(count.label())).collect(Collectors.joining("|"));
        String value = tally.measure().isEmpty()
                ? "([^\\s，,；;。、]{0,20})"
                : "([^，,；;。\\n]{0,20}?)" + BLANK + Pattern.quote(tally.measure());
        number = Pattern.compile("(" + labels + ")[:：]?" + BLANK + value);
        label = Pattern.compile(BLANK + SigningLine.loose(tally.label()) + "[:：]");
    }

    /// Whether `cell` begins with the label of the count line.
    boolean leads(String cell) {
        return !tally.counts().isEmpty() && label.matcher(cell).lookingAt();
    }

    /// Texts by key of the count; empty where this is no count line.
    Map<String, String> read(Line line) {
        if (tally.counts().isEmpty()) {
            return Map.of();
        }
        String text = String.join(" ", line.cells());
        if (text.length() > 1_000) {
            return Map.of();
        }
        Matcher begin = label.matcher(text);
        boolean labelled = begin.lookingAt();
        Matcher matcher = number.matcher(text);
        matcher.region(labelled ? begin.end() : 0, text.length());
        Map<String, String> found = new LinkedHashMap<>();
        while (matcher.find()) {
            String wording = Wording.key(matcher.group(1));
            String value = Wording.strip(matcher.group(2));
            tally.counts().stream()
                    .filter(count -> Wording.key(count.label()).equals(wording))
                    .findFirst()
                    .ifPresent(count -> found.putIfAbsent(count.key(), value));
        }
        return labelled || found.size() >= 2 ? found : Map.of();
    }
}
