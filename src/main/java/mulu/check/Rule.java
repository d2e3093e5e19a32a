package mulu.check;

import java.util.List;
import java.util.Locale;
import mulu.base.Messages;
import org.jspecify.annotations.Nullable;

/// One rule of a form, as data.
///
/// @param id stable name, such as content-required
/// @param kind which test it is
/// @param level how grave a hit is
/// @param fields keys of the fields it looks at; the meaning of their order is the kind's
/// @param what which of the tests of a kind that has several; null for the others
public record Rule(String id, Kind kind, Level level, @Nullable List<String> fields, @Nullable String what) {
    /// NOT_EMPTY: there are rows. HEADING: the heading's required lines are filled. HANDS: the lines of the three
    /// hands are filled. REQUIRED: each field has a text. EXACTLY_ONE: each exclusive group has one tick. NUMBERING:
    /// running numbers are the rows' places. REPEATED: no part of a list stands twice in a cell. DIFFERENT: the fields'
    /// texts are not all the same. UNIQUE: no two rows are the same in these fields (all but the number where none is
    /// named). DECLARED: the count line of the file is what the rows give. LEGAL: the text is one of the field's values.
    /// LIMIT: the first field, a time limit, is as the law wants it; `what` is one of [LimitInspection.Test].
    public enum Kind {
        NOT_EMPTY, HEADING, HANDS, REQUIRED, EXACTLY_ONE, NUMBERING, REPEATED, DIFFERENT, UNIQUE, DECLARED, LEGAL, LIMIT
    }

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

    public List<String> keys() {
        return fields == null ? List.of() : fields;
    }
}
