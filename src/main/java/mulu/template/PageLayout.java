package mulu.template;

/// The printed page: serves xlsx now and every other paper format later.
///
/// @param paper A3 or A4
/// @param margin in millimetres, on all sides
/// @param titleFont family of the title
/// @param titleSize in points
/// @param bodyFont family of header and cells
/// @param bodySize in points
public record PageLayout(
        Paper paper, boolean landscape, int margin, String titleFont, int titleSize, String bodyFont, int bodySize) {
    public enum Paper { A3, A4 }
}
