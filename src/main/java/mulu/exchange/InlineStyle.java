package mulu.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What matters to the text of cells in the `style` of one HTML element.
///
/// @param hidden not shown
/// @param space what becomes of white space in it; null where the element outside says so
/// @param sameCell Excel's mark on a line break: part of the text, also at its end
/// @param layoutOnly Excel's mark on a span that is no merged block, only text or blanks that take more room
record InlineStyle(boolean hidden, @Nullable Space space, boolean sameCell, boolean layoutOnly) {
    private static final InlineStyle NONE = new InlineStyle(false, null, false, false);

    /// What becomes of white space. COLLAPSED: a run is one space. LINES: only line breaks stay. PRE: all stays.
    /// RUN: blanks stay, line breaks are those of the source.
    enum Space { COLLAPSED, LINES, PRE, RUN }

    /// Reads the styles of one document; cells share a few of them.
    static final class Reader {
        private final Map<String, InlineStyle> known = new HashMap<>();

        InlineStyle of(Element element) {
            if (element.attributesSize() == 0) {
                return NONE;
            }
            String style = element.attr("style");
            InlineStyle found = style.isEmpty() ? NONE : known.computeIfAbsent(style, InlineStyle::parse);
            return element.hasAttr("hidden") && !found.hidden()
                    ? new InlineStyle(true, found.space(), found.sameCell(), found.layoutOnly()) : found;
        }
    }

    private static InlineStyle parse(String style) {
        InlineStyle found = NONE;
        boolean run = false;
        for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            String value = declaration.substring(colon + 1).replaceAll("[\\s'\"]|!important", "");
            found = switch (declaration.substring(0, Math.max(0, colon)).strip()) {
                case "display" -> new InlineStyle(value.equals("none"), found.space, found.sameCell, found.layoutOnly);
                case "white-space" -> new InlineStyle(found.hidden, space(value), found.sameCell, found.layoutOnly);
                case "mso-data-placement" -> new InlineStyle(found.hidden, found.space, value.equals("same-cell"), found.layoutOnly);
                case "mso-ignore" -> new InlineStyle(found.hidden, found.space, found.sameCell, value.contains("span"));
                default -> found;
            };
            run |= colon > 0 && declaration.substring(0, colon).strip().equals("mso-spacerun") && value.equals("yes");
        }
        return run ? new InlineStyle(found.hidden, Space.RUN, found.sameCell, found.layoutOnly) : found;
    }

    private static @Nullable Space space(String value) {
        return switch (value) {
            case "pre", "pre-wrap", "break-spaces" -> Space.PRE;
            case "pre-line" -> Space.LINES;
            case "normal", "nowrap" -> Space.COLLAPSED;
            default -> null;
        };
    }
}
