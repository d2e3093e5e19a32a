package mulu.signoff;

/// Content frozen at one moment: its canonical bytes are kept in the library under this id.
///
/// @param digest SM3 of the canonical bytes, 64 hexadecimal digits
public record Edition(long id, String digest) {
    /// The first sixteen digits in groups of four, as screens and papers show it.
    public String brief() {
        return digest.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
