package mulu.exchange;

import java.util.Set;
import mulu.exchange.InlineStyle.Space;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of one HTML cell as a person sees it: blocks and `<br>` break lines, runs of white space are one space,
/// a no-break space is a space. A line of nothing but no-break spaces is how pages and letters make an empty line, so
/// it is one. Nested tables become lines too.
final class CellText {
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
            "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
            "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul");
    private static final Set<String> NEVER_SHOWN = Set.of("head", "noscript", "script", "style", "template", "title");

    private final InlineStyle.Reader styles;
    /// Whether every `<br>` is a sign of its cell, as the style sheets of Excel and Google say.
    private final boolean sameCell;
    private final StringBuilder out = new StringBuilder();
    /// Ended lines that are not written yet: the last one of a cell ends nothing.
    private int breaks;
    /// Spaces at the start of a line, written as soon as something follows.
    private int held;
    /// Whether the line has anything, whether that is more than blanks, and whether white space waits behind it.
    private boolean open;
    private boolean solid;
    private boolean gap;

    CellText(InlineStyle.Reader styles, boolean sameCell) {
        this.styles = styles;
        this.sameCell = sameCell;
    }

    /// @param space what holds where the cell does not say otherwise
    String of(Element cell, Space space) {
        out.setLength(0);
        breaks = 0;
        newLine();
        children(cell, space);
        if (!out.isEmpty() && !open && breaks > 1) {
            out.repeat('\n', breaks - 1);
        } else if (!out.isEmpty() && open && !solid) {
            out.repeat('\n', breaks);
        }
        return out.toString();
    }

    private void newLine() {
        held = 0;
        open = false;
        solid = false;
        gap = false;
    }

    // The parser bounds the depth.
    private void children(Element parent, Space space) {
        for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), space);
            } else if (node instanceof Element element && !NEVER_SHOWN.contains(element.normalName())) {
                element(element, space);
            }
        }
    }

    private void element(Element element, Space outside) {
        InlineStyle style = styles.of(element);
        String name = element.normalName();
        if (style.hidden()) {
            return;
        }
        if (name.equals("br")) {
            lineBreak(sameCell || style.sameCell());
            return;
        }
        Space space = style.space() != null ? style.space() : switch (name) {
            case "pre", "textarea" -> Space.PRE;
            // Word's filler of empty paragraphs, also inside a run of kept blanks.
            case "o:p" -> Space.COLLAPSED;
            default -> outside;
        };
        boolean block = BLOCKS.contains(name);
        if (block) {
            endLine();
        }
        children(element, space);
        if (block) {
            endLine();
        }
    }

    private void endLine() {
        if (open) {
            lineBreak(false);
        }
    }

    private void lineBreak(boolean sign) {
        breaks++;
        newLine();
        if (sign) {
            writeBreaks();
        }
    }

    private void writeBreaks() {
        out.repeat('\n', breaks);
        breaks = 0;
    }

    private void text(String text, Space space) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\n' -> sourceBreak(space);
                case '\r' -> gap |= open && space != Space.PRE;
                case ' ', '\t', '\f' -> {
                    if (space == Space.PRE || space == Space.RUN) {
                        write(sign);
                    } else {
                        gap |= open;
                    }
                }
                case '\u00A0' -> hardSpace(space);
                default -> write(sign);
            }
        }
    }

    private void sourceBreak(Space space) {
        if (space == Space.PRE || space == Space.LINES) {
            lineBreak(false);
        } else {
            gap |= open;
        }
    }

    private void hardSpace(Space space) {
        if (solid || space == Space.PRE || space == Space.RUN) {
            write(' ');
        } else {
            held += gap ? 2 : 1;
            gap = false;
            open = true;
        }
    }

    private void write(char sign) {
        if (!solid) {
            writeBreaks();
            out.repeat(' ', held);
        }
        if (gap) {
            out.append(' ');
            gap = false;
        }
        out.append(sign);
        open = true;
        solid = true;
    }
}
