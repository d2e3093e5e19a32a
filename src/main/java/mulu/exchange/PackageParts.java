package mulu.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;

/// What a workbook's package holds besides cells. Programs find parts by relationships and content types, whatever the
/// parts are called; so what is not known to be harmless by both is named.
final class PackageParts {
    /// What a program that merely saves again may put into a package.
    private static final Pattern TYPES = Pattern.compile("application/(xml|vnd\\.openxmlformats-package\\.core-properties\\+xml"
            + "|vnd\\.openxmlformats-officedocument\\.((theme|extended-properties|custom-properties|customXmlProperties)\\+xml"
            + "|spreadsheetml\\.((sheet\\.main|worksheet|styles|sharedStrings|calcChain|sheetMetadata)\\+xml|printerSettings|customProperty))"
            + "|vnd\\.ms-excel\\.person\\+xml)");
    private static final Pattern RELATIONS = Pattern.compile(
            "http://(schemas\\.openxmlformats\\.org/(officeDocument|officedocument|package)/2006/relationships"
            + "|purl\\.oclc\\.org/ooxml/officeDocument/relationships|schemas\\.microsoft\\.com/office/2017/10/relationships)"
            + "/(officeDocument|worksheet|styles|sharedStrings|theme|calcChain|sheetMetadata|customXml|customXmlProps|printerSettings|customProperty"
            + "|metadata/(core-properties|thumbnail)|extended-properties|custom-properties|person)");
    private static final String THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail";

    private final Set<String> found = new TreeSet<>();

    private PackageParts() {}

    /// What of this package stands beside the cells, as keys of messages.
    static Set<String> beside(Path file) throws OpenXML4JException {
        PackageParts parts = new PackageParts();
        OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
        try {
            parts.look(opened);
        } finally {
            opened.revert();
        }
        return parts.found;
    }

    private void look(OPCPackage opened) throws OpenXML4JException {
        relations(opened);
        List<PackagePart> thumbnails = opened.getPartsByRelationshipType(THUMBNAIL);
        for (PackagePart part : opened.getParts()) {
            if (part.isRelationshipPart()) {
                continue;
            }
            String type = part.getContentType();
            if (!TYPES.matcher(type).matches() && !(type.startsWith("image/") && thumbnails.contains(part))) {
                found.add(word(type));
            }
            relations(part);
        }
    }

    private void relations(RelationshipSource source) throws OpenXML4JException {
        for (PackageRelationship relation : source.getRelationships()) {
            if (!RELATIONS.matcher(relation.getRelationshipType()).matches()) {
                found.add(word(relation.getRelationshipType()));
            } else if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                found.add("sealed.beside.link");
            }
        }
    }

    /// What people call a thing of which a content type, the type of a relationship or an element tells, as the key of a
    /// message.
    static String word(String technical) {
        String name = technical.substring(technical.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return "sealed.beside." + (has(name, "comment") ? "comment"
                : has(name, "vba", "macro", "xlm", "dialogsheet") ? "macro"
                : has(name, "ole", "package", "control", "activex", "ctrlprop", "embed") ? "object"
                : has(name, "drawing", "image", "picture", "chart", "diagram", "sparkline", "richvalue") || technical.startsWith("image/") ? "drawing"
                : has(name, "link", "connection", "query") ? "link"
                : has(name, "table") ? "table"
                : "other");
    }

    private static boolean has(String name, String... signs) {
        for (String sign : signs) {
            if (name.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
