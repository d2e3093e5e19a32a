package mulu.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mulu.base.Messages;

/// Reads the page headers and footers of one sheet: on which pages, where and what, without what only says how it looks.
final class Margins {
    private static final Pattern CODE = Pattern.compile("&(\"[^\"]*\"|\\d+|K(?:[0-9A-Fa-f]{6}|\\d\\d[+-]\\d{3})|.)", Pattern.DOTALL);
    private static final Pattern LOOKS = Pattern.compile("\".*|\\d+|K.+|[BIUEXYOHbiuexyoh]", Pattern.DOTALL);
    private static final String SIDES = "LCR";
    private static final String FIELDS = "PNDTFAZG";

    private final Map<String, String> texts = new HashMap<>();
    private boolean evenDiffers;
    private boolean firstDiffers;

    /// What stands in one place.
    ///
    /// @param page odd, which means all where no others are named, even or first
    /// @param side L, C or R
    /// @param text where a field is its code, such as &P, and the sign & is &&
    record Piece(String page, boolean header, char side, String text) {}

    /// Whether the pages named have their own.
    void pages(boolean even, boolean first) {
        evenDiffers = even;
        firstDiffers = first;
    }

    /// @param element such as oddFooter
    void text(String element, String text) {
        texts.merge(element, text, String::concat);
    }

    /// What is printed, in a steady order. Pages that print what the odd ones do are not named.
    List<Piece> pieces() {
        List<Piece> odd = page("odd", "odd");
        List<Piece> all = new ArrayList<>(odd);
        if (evenDiffers) {
            other("even", odd, all);
        }
        if (firstDiffers) {
            other("first", odd, all);
        }
        return List.copyOf(all);
    }

    private void other(String page, List<Piece> odd, List<Piece> all) {
        if (!page(page, "odd").equals(odd)) {
            List<Piece> own = page(page, page);
            all.addAll(own.isEmpty() ? List.of(new Piece(page, false, 'C', "")) : own);
        }
    }

    /// @param name what the page is called in the result
    private List<Piece> page(String page, String name) {
        List<Piece> pieces = new ArrayList<>();
        for (boolean header : new boolean[] {true, false}) {
            StringBuilder[] sides = split(texts.getOrDefault(page + (header ? "Header" : "Footer"), ""));
            for (int side = 0; side < sides.length; side++) {
                String text = sides[side].toString().replaceAll("\\s", "");
                if (!text.isEmpty()) {
                    pieces.add(new Piece(name, header, SIDES.charAt(side), text));
                }
            }
        }
        return pieces;
    }

    private static StringBuilder[] split(String text) {
        StringBuilder[] sides = {new StringBuilder(), new StringBuilder(), new StringBuilder()};
        int side = 1;
        int from = 0;
        for (Matcher code = CODE.matcher(text); code.find(); from = code.end()) {
            sides[side].append(text, from, code.start());
            String what = code.group(1);
            int place = SIDES.indexOf(what.toUpperCase(Locale.ROOT));
            if (place >= 0) {
                side = place;
                // Programs differ in what they make of a second text in one place.
                sides[side].append(sides[side].isEmpty() ? "" : "&" + what);
            } else if (!LOOKS.matcher(what).matches()) {
                sides[side].append('&').append(what.toUpperCase(Locale.ROOT));
            }
        }
        sides[side].append(text, from, text.length());
        return sides;
    }

    /// For a person.
    static String words(List<Piece> pieces) {
        return pieces.isEmpty() ? Messages.text("sealed.nothing") : pieces.stream().map(piece -> Messages.text("sealed.margin." + piece.page()
                + (piece.header() ? ".header" : ".footer"), Messages.text("sealed.margin." + piece.side()), fields(piece.text())))
                .collect(Collectors.joining("；"));
    }

    private static String fields(String text) {
        String[] names = Messages.text("sealed.margin.fields").split("、");
        return CODE.matcher(text).replaceAll(code -> {
            int field = FIELDS.indexOf(code.group(1));
            return Matcher.quoteReplacement(field < 0 ? code.group(1).equals("&") ? "&" : code.group() : "[" + names[field] + "]");
        });
    }
}
