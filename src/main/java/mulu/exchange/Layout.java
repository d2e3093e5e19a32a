package mulu.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mulu.template.Field;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// The columns of a catalog that follows none of the known forms: told by the words that other places use, else by what
/// stands in them. What nobody knows stays as the file's own column, in its place.
final class Layout {
    /// So many columns have to be known without doubt, and of those so many by words that no other table has.
    private static final int SURE = 3;
    private static final int SIGNED = 2;
    private static final int SAMPLE = 60;

    private final Vocabulary words = Vocabulary.builtIn();
    private final Template pool;
    private final List<List<String>> paths;
    private final @Nullable Field[] fields;
    private final boolean[] guessed;
    private final Set<String> taken = new HashSet<>();

    /// @param pool a form of all columns that are known
    /// @param paths labels of each column, from the top tier down; empty for a column without
    Layout(Template pool, List<List<String>> paths) {
        this.pool = pool;
        this.paths = paths;
        this.fields = new Field[paths.size()];
        this.guessed = new boolean[paths.size()];
        tell(words::sure, false);
        tell(words::guess, true);
    }

    private void tell(Function<List<String>, @Nullable String> tell, boolean guess) {
        for (int i = 0; i < fields.length; i++) {
            String key = fields[i] == null && !paths.get(i).isEmpty() ? tell.apply(paths.get(i)) : null;
            if (key != null) {
                take(i, key, guess);
            }
        }
    }

    private void take(int column, String key, boolean guess) {
        if (taken.add(key)) {
            fields[column] = pool.field(key);
            guessed[column] = guess;
        }
    }

    /// How many columns are known; 0 where too few are for a catalog.
    int known() {
        int known = 0;
        int sure = 0;
        int signed = 0;
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            if (field != null) {
                known++;
                boolean counts = !guessed[i] && field.type() != Field.Type.ORDINAL;
                sure += counts ? 1 : 0;
                signed += counts && words.signed(paths.get(i)) ? 1 : 0;
            }
        }
        long labelled = paths.stream().filter(path -> !path.isEmpty()).count();
        return sure < SURE || signed < SIGNED || known * 2L < labelled ? 0 : known;
    }

    /// Looks into the columns whose labels say nothing.
    ///
    /// @param lines those under the header
    void look(List<Line> lines) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == null && !paths.get(i).isEmpty()) {
                int column = i;
                List<String> texts = lines.stream().limit(SAMPLE).map(line -> line.cell(column))
                        .filter(text -> !Wording.blank(text)).toList();
                words.recognisable().stream().sorted().filter(key -> !taken.contains(key) && words.like(key, texts))
                        .findFirst().ifPresent(key -> take(column, key, true));
            }
        }
    }

    /// The header, over a form of exactly these columns.
    Header header(int first, int tiers) {
        List<Field> own = new ArrayList<>();
        List<Header.Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (!paths.get(i).isEmpty()) {
                Field field = own(fields[i], own.size(), paths.get(i));
                own.add(field);
                columns.add(new Header.Column(i, paths.get(i), field,
                        fields[i] == null ? Header.Told.NOT : guessed[i] ? Header.Told.GUESSED : Header.Told.KNOWN));
            }
        }
        return new Header(new Candidate(pool.laidOut(own), false), first, tiers, columns);
    }

    /// A field for a column of a file; `known` is what it means, null where nobody knows.
    static Field own(@Nullable Field known, int slot, List<String> path) {
        return known == null
                ? new Field(Template.OWN + slot, slot, path, Field.Type.TEXT, List.of(), true, new Field.Look(12, false, false))
                : new Field(known.key(), slot, path, known.type(), known.legal(), known.free(), known.look());
    }
}
