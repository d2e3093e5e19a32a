package mulu.exchange;

import java.util.Map;
import mulu.template.Heading;

/// Who stands under an export, and what exactly they signed. Immutable.
///
/// @param names of the hands who signed, printed in the place of what the heading says; only for an approved form
/// @param approved whether the whole route has been walked; where not, every sheet says 草稿
/// @param digest SM3 of the signed content in hexadecimal; empty for a draft
/// @param version counts approvals from 1
/// @param onePerson whether one person held several hands, which is printed as 一人兼任
/// @param proof what the workbook carries so that anybody can prove it; empty for a draft
public record Signed(
        Map<Heading.Hand, String> names, boolean approved, String digest, int version, boolean onePerson, String proof) {
    public Signed {
        names = Map.copyOf(names);
    }

    /// Nobody has signed yet.
    public static Signed draft(int version) {
        return new Signed(Map.of(), false, "", version, false, "");
    }

    /// The first sixteen signs of the digest: enough to compare by eye.
    String digestShort() {
        return digest.length() <= 16 ? digest : digest.substring(0, 16);
    }
}
