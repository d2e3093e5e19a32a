package mulu.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// Sees every element of one sheet's XML and gathers what the sheet has beside its cells. What is not known to be harmless
/// is named.
final class SheetParts {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String EXTENSIONS = "extLst";
    private static final String CONDITION = "conditionalFormatting";
    /// What a sheet is made of, and what a program that merely saves again may add to it.
    private static final Set<String> KNOWN = Set.of("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
            "sheetProtection", "protectedRanges", "autoFilter", "sortState", "mergeCells", "phoneticPr", CONDITION, "dataValidations",
            "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "ignoredErrors", EXTENSIONS);
    private static final Set<String> EXTENDED = Set.of("conditionalFormattings", "dataValidations", "ignoredErrors", "protectedRanges", "PLV", "version");
    private static final int MOST = 1_000;

    private final Margins margins = new Margins();
    private final Set<String> things = new TreeSet<>();
    private final Set<String> prompts = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean extended;
    private boolean inMargins;
    private boolean conditional;

    /// Whether programs pass by an element of a sheet, its styles or its texts because they do not know whose it is.
    static boolean foreign(String uri) {
        return !uri.isEmpty() && !uri.equals(MAIN);
    }

    void start(String uri, String name, Attributes attributes) {
        int level = depth++;
        if (level == 1) {
            child(name, attributes);
        } else if (extended && level == 3 && !EXTENDED.contains(name)) {
            things.add(PackageParts.word(name));
        }
        if (foreign(uri) && !extended) {
            things.add(PackageParts.word(name));
        }
        switch (name) {
            case "dataValidation" -> {
                prompt(attributes.getValue("promptTitle"), attributes.getValue("prompt"));
                prompt(attributes.getValue("errorTitle"), attributes.getValue("error"));
            }
            case CONDITION -> conditional = true;
            default -> { }
        }
        text.setLength(0);
    }

    private void child(String name, Attributes attributes) {
        extended = name.equals(EXTENSIONS);
        inMargins = name.equals("headerFooter");
        if (inMargins) {
            margins.pages(SheetRows.yes(attributes.getValue("differentOddEven")), SheetRows.yes(attributes.getValue("differentFirst")));
        }
        // Programs differ in which one of two they follow.
        if (!KNOWN.contains(name) || (!seen.add(name) && !name.equals(CONDITION))) {
            things.add(PackageParts.word(name));
        }
    }

    private void prompt(@Nullable String title, @Nullable String said) {
        String whole = (title == null ? "" : title) + "\n" + (said == null ? "" : said);
        if (!whole.isBlank() && prompts.size() < MOST) {
            prompts.add(whole);
        }
    }

    void characters(char[] signs, int start, int length) {
        if (inMargins) {
            text.append(signs, start, length);
        }
    }

    void end(String name) {
        depth--;
        if (inMargins && depth == 2) {
            margins.text(name, text.toString());
        }
    }

    Grid.Beside beside() {
        return new Grid.Beside(margins.pieces(), conditional, Set.copyOf(things), Set.copyOf(prompts));
    }
}
