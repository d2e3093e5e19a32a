package mulu.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mulu.template.Field;
import org.jspecify.annotations.Nullable;

/// Rules that look at one text.
final class CellInspection {
    private static final Pattern PARTS = Pattern.compile("[、；;，,。\\n]");

    private final Inspection inspection;
    private final List<String> words;
    private final Set<String> different;

    CellInspection(Inspection inspection) {
        this.inspection = inspection;
        this.words = inspection.rule().words();
        this.different = Set.copyOf(words);
    }

    void run() {
        switch (inspection.rule().kind()) {
            case COUNTED -> each("check.counted", text -> text.strip().matches("[0-9]+") ? text.strip() : null);
            case LABELS -> each("check.labels", this::labels);
            case SUBJECT -> each("check.subject", text -> Inspection.first(words, text));
            case CHANNEL -> each("check.channel", text -> text.isBlank() || Inspection.first(words, text) != null ? null : words.getFirst());
            case HIDDEN -> each("check.hidden", Wide::hidden);
            case WIDTH -> each("check.width", Wide::mixed);
            case PRIVATE -> each("check.private", text -> PrivateNumbers.in(text, words));
            case NAMES -> {
                PersonNames names = new PersonNames(words);
                each("check.names", names::in);
            }
            case SECRET -> each("check.secret", text -> Inspection.first(words, text));
            default -> throw new IllegalStateException("not of a cell: " + inspection.rule().kind());
        }
    }

    /// Looks at one text: null where it is well, else what the sentence shall name.
    private interface Look {
        @Nullable String at(String text);
    }

    private void each(String key, Look look) {
        inspection.eachCell(key, (Field _, String text) -> look.at(text));
    }

    /// Three of the words, and nothing else to speak of, are the names of a register's columns and not what is in it.
    private @Nullable String labels(String text) {
        int there = 0;
        for (String label : different) {
            there += text.contains(label) ? 1 : 0;
        }
        if (there < 3) {
            return null;
        }
        List<String> parts = PARTS.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
        List<String> hits = parts.stream().filter(different::contains).distinct().toList();
        return hits.size() >= 3 && hits.size() * 2L >= parts.stream().distinct().count() ? String.join("、", hits) : null;
    }
}
