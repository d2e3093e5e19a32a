package mulu.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One leaf column of a form.
///
/// @param key stable name inside the template, such as `basis`; files and commands use it
/// @param slot place of the cell in a row, 0-based, never reused for another field
/// @param header labels from the top tier down, such as 公开属性, 主动公开
/// @param type what a cell means
/// @param values legal values in the order of the drop-down; for TICK the marks, the plain tick first
/// @param free whether other texts than `values` are allowed too
/// @param look how the column is shown
public record Field(
        String key,
        int slot,
        List<String> header,
        Type type,
        @Nullable List<String> values,
        @Nullable Boolean free,
        Look look) {

    /// ORDINAL: the running number. TEXT: any text. TICK: a mark or nothing.
    public enum Type { ORDINAL, TEXT, TICK }

    /// How a column looks.
    ///
    /// @param width in characters
    /// @param frozen stays on screen while the others scroll sideways
    /// @param vertical the header is set one sign a line, as narrow columns are printed
    /// @param many how a cell shows several of the values at once; null where it holds one text
    /// @param help what belongs into the column, in a sentence; null where the form says nothing
    public record Look(int width, boolean frozen, boolean vertical, @Nullable Many many, @Nullable String help) {
        public Look(int width, boolean frozen, boolean vertical) {
            this(width, frozen, vertical, null, null);
        }
    }

    /// How several values stand in one cell. JOINED: one after the other. BOXES: all there are, each behind its own
    /// box, as ■政府网站 □公示栏.
    public enum Many { JOINED, BOXES }

    /// Stands in an ORDINAL cell whose number is the row's place. A file's own number is kept as text until somebody
    /// renumbers, so that an import changes nothing.
    public static final String AUTOMATIC = "#";

    public Field {
        header = List.copyOf(header);
        values = values == null ? List.of() : List.copyOf(values);
        free = free == null || free;
    }

    /// The last label of the header.
    public String label() {
        return header.getLast();
    }

    /// Header tiers joined by `/`, such as 公开属性/主动公开: what people and reports call the column.
    public String path() {
        return String.join("/", header);
    }

    public List<String> legal() {
        return values == null ? List.of() : values;
    }

    /// Whether a cell may hold several of the values.
    public boolean several() {
        return look.many() != null && type == Type.TEXT;
    }

    /// Whether `text` is one of the marks of a TICK field.
    public boolean ticked(String text) {
        return type == Type.TICK && legal().contains(text);
    }
}
