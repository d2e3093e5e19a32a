package mulu.desk.fx;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// Sizes of icons for one size of type. They cannot be said in em: an icon is a text in a font of its own, so its em is
/// its own size and would grow with every pass.
public final class IconSheet {
    /// Sizes by style class, as parts of the size of type.
    private static final Map<String, Double> SIZES = new TreeMap<>(Map.of("choice-icon", 1.9,
            "empty-icon", 2.8, "card-go", 1.6, "route-check", 1.05, "heading-edit", 1.05));

    private IconSheet() {}

    /// The address of the style sheet.
    public static String of(int pixels) {
        StringBuilder css = new StringBuilder();
        SIZES.forEach((style, part) -> css.append(".ikonli-font-icon.").append(style).append(" { -fx-icon-size: ")
                .append(Math.round(pixels * part)).append("px; }\n"));
        // The plain size first, so that the special ones win.
        String all = ".ikonli-font-icon { -fx-icon-size: " + Math.round(pixels * 1.2) + "px; }\n" + css;
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }
}
