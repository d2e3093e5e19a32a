package mulu.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.template.Field;
import mulu.template.Template;
import mulu.template.Templates;

/// What the columns of another place's layout mean, where a person knows better than [FormReader]. Thread-safe.
public final class Meanings {
    /// For a column that means nothing that is known.
    public static final String OWN = "";

    private static final Template ALL = Templates.known().getLast();

    private Meanings() {}

    /// Whether a person can say what the columns of this form mean; an official form says it itself.
    public static boolean open(Template form) {
        return form.family().equals(Templates.ANY);
    }

    /// Every field that a column can stand for.
    public static List<Field> choices() {
        return ALL.fields();
    }

    /// The reading with some columns meaning something else. No text is touched. A column whose field is wanted for
    /// another becomes the file's own.
    ///
    /// @param keys by path of the column the key of the field, or [#OWN]
    public static Reading of(Reading reading, Map<String, String> keys) {
        if (keys.isEmpty() || !open(reading.template())) {
            return reading;
        }
        Set<String> taken = new HashSet<>(keys.values());
        Set<String> given = new HashSet<>();
        List<Field> fields = new ArrayList<>();
        Template form = reading.template().form();
        for (Field field : form.fields()) {
            String said = keys.get(field.path());
            String key = said != null ? said : taken.contains(field.key()) ? OWN : field.key();
            // Where two columns have one label, what is said of it is meant for the first.
            String mine = key.isEmpty() || given.add(key) ? key : OWN;
            fields.add(ALL.find(mine).map(known -> Layout.own(known, field.slot(), field.header()))
                    .orElseGet(() -> Layout.own(null, field.slot(), field.header())));
        }
        Template changed = ALL.laidOut(fields).with(reading.template().extras().stream().map(Field::header).toList());
        List<Note> notes = reading.notes().stream().filter(note -> !said(note, keys)).toList();
        return new Reading(reading.origin(), changed, reading.year(), reading.heading(), reading.declared(), reading.rows(), notes);
    }

    private static boolean said(Note note, Map<String, String> keys) {
        return keys.containsKey(note.column()) && (note.kind() == Note.Kind.GUESSED || note.kind() == Note.Kind.EXTRA_COLUMN);
    }

    /// Paths of the columns that are only guessed.
    public static Set<String> guessed(Reading reading) {
        Set<String> guessed = new HashSet<>();
        reading.notes().stream().filter(note -> note.kind() == Note.Kind.GUESSED).forEach(note -> guessed.add(note.column()));
        return guessed;
    }
}
