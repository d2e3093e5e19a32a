package mulu.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mulu.base.Messages;
import mulu.catalog.Sheet;
import mulu.template.Heading;
import mulu.template.Listing;
import mulu.template.Template;

/// Names of exported files: `unit_form or list_year_vN.xlsx`, a draft with `_草稿` behind. Thread-safe.
public final class FileNames {
    private static final int LONGEST = 200;
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5",
            "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private FileNames() {}

    /// The file name of the form.
    public static String form(Sheet sheet, Signed signed) {
        return name(sheet, label(sheet.template()), signed);
    }

    /// The file name of a derived list.
    public static String list(Sheet sheet, Listing listing, Signed signed) {
        return name(sheet, listing.label(), signed);
    }

    /// The file name of the routing slip.
    public static String slip(Sheet sheet, Signed signed) {
        return name(sheet, Messages.text("exchange.slip.file", label(sheet.template())), signed);
    }

    /// What the form is called without the unit: the fixed words of its title.
    static String label(Template template) {
        String tail = Wording.strip(TitleLine.tail(template.heading().title()));
        return tail.isEmpty() ? template.name() : tail;
    }

    private static String name(Sheet sheet, String label, Signed signed) {
        List<String> parts = new ArrayList<>();
        parts.add(label);
        if (sheet.catalog().year() > 0) {
            parts.add(Integer.toString(sheet.catalog().year()));
        }
        parts.add("v" + signed.version());
        if (!signed.approved()) {
            parts.add(Messages.text("exchange.print.draft-short"));
        }
        String rest = safe(String.join("_", parts));
        String first = cut(safe(unit(sheet)), LONGEST - bytes(rest));
        return (first.isEmpty() ? rest : first + "_" + rest) + ".xlsx";
    }

    private static String unit(Sheet sheet) {
        return sheet.template().heading().lines().stream()
                .filter(line -> line.kind() == Heading.Kind.UNIT)
                .findFirst()
                .map(line -> sheet.catalog().heading(line.key()))
                .orElse("");
    }

    /// `text` as every file system takes it.
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(sign -> safe.appendCodePoint(refused(sign) ? '_' : sign));
        String name = Wording.strip(safe.toString()).replaceAll("[. ]+$", "_");
        return RESERVED.contains(name.toUpperCase(Locale.ROOT)) ? "_" + name : name;
    }

    private static boolean refused(int sign) {
        return "\\/:*?\"<>|".indexOf(sign) >= 0 || Character.getType(sign) == Character.CONTROL
                || Character.getType(sign) == Character.FORMAT || Character.getType(sign) == Character.SURROGATE;
    }

    private static String cut(String text, int most) {
        String shorter = text;
        while (bytes(shorter) > Math.max(0, most)) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
