package mulu.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mulu.base.Messages;
import mulu.template.Template;
import org.jspecify.annotations.Nullable;

/// One rule of a form, as data.
///
/// @param id stable name, such as content-required
/// @param kind which test it is
/// @param level how grave a hit is
/// @param fields keys of the fields it looks at; the meaning of their order is the kind's
/// @param what words joined by 、 or a number that the kind asks for, or which of the kind's tests it is; null for none
public record Rule(String id, Kind kind, Level level, @Nullable List<String> fields, @Nullable String what) {
    /// Of the catalog: NOT_EMPTY: there are rows. HEADING: the heading's required lines are filled. HANDS: the lines of
    /// the three hands are filled. STALE: the form's day is not more than `what` months past. NUMBERING: running numbers are the rows' places. DECLARED: the count line of the file
    /// is what the rows give. UNIQUE: no two rows are the same in these fields (all but the number where none is named).
    /// NEAR: nor are they, punctuation, blanks and width apart. EVERYWHERE: the first field is not the same under every
    /// value of the second. ONE_CHANNEL: not every row has the same single value. SHARE: not more than `what` percent of
    /// the rows have a text in the field.
    ///
    /// Of a row: REQUIRED: each field has a text. EXACTLY_ONE: each exclusive group has one tick; the
    /// words are what else people tick with. DIFFERENT: the fields' texts are not all the same. AGREE: fields come in pairs, and where the second of a pair has a text, so has the
    /// first. LISTING: the list that the row is put on is the one its tick belongs to. GIVEN: where the first field has a
    /// text, so has the second. REASON: where the first field has a text, one of the others has one of the words. REMARK:
    /// the same where the first field says that something was left out. MUST_OPEN: where the first field is one of the
    /// words, none of the others has a text.
    ///
    /// Of a cell: REPEATED: no part of a list stands twice in it. LEGAL: the text is one of the field's values. COUNTED: a
    /// tick is no number. LABELS: a list does not consist of these words. SUBJECT: none of the words is in it. CHANNEL: one
    /// of the words is in it. HIDDEN: every sign can be seen. WIDTH: digits and letters are of one width. PRIVATE: no
    /// number of an identity card or a mobile telephone, nor, beside one of the words, of a bank card or a
    /// telephone at home. NAMES: no name of a person with one of the words behind it. SECRET: no word that
    /// marks a secret. BASIS: what the fields cite; `what` is untitled (nothing is named), repeated (the same twice in a
    /// cell), bare (neither number nor article), writing (brackets), repealed (ended before the form's day), edition (the
    /// number of an edition that does not hold then), article (one that this edition does not have), issuer (another's),
    /// short or misquoted (not the title). BODY: whom the first field names; `what` is renamed (before the form's day) or
    /// variants (one body by several names). LIMIT: the first field, a time limit, is as the law wants it; `what` is one of
    /// [LimitInspection.Test].
    public enum Kind {
        NOT_EMPTY, HEADING, HANDS, STALE, NUMBERING, DECLARED, UNIQUE, NEAR, EVERYWHERE, ONE_CHANNEL, SHARE,
        REQUIRED, EXACTLY_ONE, DIFFERENT, AGREE, LISTING, GIVEN, REASON, REMARK, MUST_OPEN,
        REPEATED, LEGAL, COUNTED, LABELS, SUBJECT, CHANNEL, HIDDEN, WIDTH, PRIVATE, NAMES, SECRET, BASIS, BODY, LIMIT
    }

    private static final Set<Kind> OF_THE_WHOLE = EnumSet.of(Kind.NOT_EMPTY, Kind.HEADING, Kind.HANDS, Kind.STALE, Kind.NUMBERING,
            Kind.DECLARED, Kind.UNIQUE, Kind.NEAR, Kind.EVERYWHERE, Kind.ONE_CHANNEL, Kind.SHARE);

    /// Kinds that look at one cell whatever stands beside it.
    private static final Set<Kind> OF_A_CELL = EnumSet.of(Kind.REQUIRED, Kind.REPEATED, Kind.LEGAL, Kind.COUNTED, Kind.LABELS,
            Kind.SUBJECT, Kind.CHANNEL, Kind.HIDDEN, Kind.WIDTH, Kind.PRIVATE, Kind.NAMES, Kind.SECRET, Kind.BASIS, Kind.BODY);

    private static final Set<Kind> WORDED = EnumSet.of(Kind.EXACTLY_ONE, Kind.LABELS, Kind.SUBJECT, Kind.CHANNEL, Kind.PRIVATE,
            Kind.NAMES, Kind.SECRET, Kind.REASON, Kind.REMARK, Kind.MUST_OPEN, Kind.SHARE, Kind.STALE);

    private static final Set<Kind> MUST = EnumSet.of(Kind.NOT_EMPTY, Kind.HEADING, Kind.REQUIRED, Kind.EXACTLY_ONE);

    /// Kinds for which a field more or less is another question.
    private static final Set<Kind> TOGETHER = EnumSet.of(Kind.EVERYWHERE, Kind.DIFFERENT, Kind.AGREE, Kind.LISTING, Kind.GIVEN,
            Kind.REASON, Kind.REMARK, Kind.MUST_OPEN);

    /// ERROR stops a submission, WARNING wants a look, HINT may be left.
    public enum Level {
        ERROR, WARNING, HINT;

        public String label() {
            return Messages.text("level." + name().toLowerCase(Locale.ROOT));
        }
    }

    public Rule {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /// This rule for a form that may not have all these fields: the others, where it makes sense without some.
    Optional<Rule> on(Template form) {
        List<String> there = keys().stream().filter(key -> form.find(key).isPresent()).toList();
        if (there.size() == keys().size()) {
            return Optional.of(this);
        }
        boolean possible = !there.isEmpty() && !TOGETHER.contains(kind)
                && (kind != Kind.LIMIT || there.getFirst().equals(keys().getFirst()));
        return possible ? Optional.of(new Rule(id, kind, level, there, what)) : Optional.empty();
    }

    public List<String> keys() {
        return fields == null ? List.of() : fields;
    }

    /// Whether what it finds may stay as it is where somebody says why. What a form cannot do without may not.
    public boolean waivable() {
        return !MUST.contains(kind);
    }

    /// Whether what it finds in a cell depends on that cell alone, as far as the row goes.
    boolean ofACell() {
        return OF_A_CELL.contains(kind);
    }

    /// Whether what it finds in one row can change by a change of another.
    boolean ofTheWhole() {
        return OF_THE_WHOLE.contains(kind) || (kind == Kind.BODY && "variants".equals(what));
    }

    /// Whether [#what] are words or a number that an office may choose.
    public boolean worded() {
        return WORDED.contains(kind);
    }

    /// What it looks after, such as 同一格重复.
    public String label() {
        return Messages.text("rule." + id);
    }

    /// The words of [#what], in order.
    List<String> words() {
        return what == null ? List.of() : List.of(what.split("、"));
    }
}
