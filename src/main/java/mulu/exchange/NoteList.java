package mulu.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mulu.base.Messages;

/// Collects notes; of one kind only so many, then a last one says how many more there were.
final class NoteList {
    private static final int MOST = 200;

    private final List<Note> notes = new ArrayList<>();
    private final Map<Note.Kind, Integer> counts = new EnumMap<>(Note.Kind.class);

    /// @param row 0 where the note is about the whole form
    /// @param column empty where the note is about no column
    void add(Note.Kind kind, int row, String column, String key, Object... arguments) {
        if (counts.merge(kind, 1, Integer::sum) <= MOST) {
            notes.add(new Note(kind, row, column, Messages.text(key, arguments)));
        }
    }

    void addAll(List<Note> more) {
        notes.addAll(more);
    }

    List<Note> list() {
        List<Note> all = new ArrayList<>(notes);
        counts.forEach((kind, count) -> {
            if (count > MOST) {
                all.add(new Note(kind, 0, "", Messages.text("exchange.note.more", count - MOST)));
            }
        });
        return all;
    }

    /// A text of a file inside a sentence, not too long.
    static String quoted(String text) {
        String line = Wording.strip(text).replace('\n', ' ').replace('\t', ' ');
        int end = line.offsetByCodePoints(0, Math.min(80, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
