package mulu.signoff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mulu.base.Deflated;
import mulu.base.Digest;
import mulu.base.Json;
import mulu.base.Problem;
import mulu.staff.SealKey;

/// What an exported workbook carries so that anybody can prove it with no library: the frozen content, the form, the seals
/// under it and the public keys. Described in docs/edition-format.md.
///
public record Envelope(Frozen frozen, List<Sealed> seals) {
    private static final String FORMAT = "mulu-sealed-1";
    private static final int DIGEST = 64;
    /// A packed text of a few bytes can be blown up to any size; no catalog is larger.
    private static final int LARGEST = 300_000_000;

    public Envelope {
        seals = List.copyOf(seals);
    }

    /// A seal as it travels.
    ///
    /// @param key public half of the key in hexadecimal
    public record Sealed(String statement, String signature, String key) {
        public Sealed {
            Objects.requireNonNull(statement);
            Objects.requireNonNull(signature);
            Objects.requireNonNull(key);
        }
    }

    /// What was found out about one of them.
    ///
    /// @param said empty where it cannot be read
    public record Witness(Optional<Statement> said, SealKey key, Set<SealFlaw> flaws) {
        public Witness {
            flaws = Set.copyOf(flaws);
        }
    }

    private record Letter(String format, String edition, String form, List<Sealed> seals) {}

    /// The whole as one line: 64 hexadecimal digits, SM3 of what follows, and base64.
    public String text() {
        byte[] json = Json.write(new Letter(FORMAT, frozen.content(), frozen.form(), seals)).getBytes(StandardCharsets.UTF_8);
        return line(Deflated.pack(json));
    }

    private static String line(byte[] packed) {
        return Digest.sm3(packed) + Base64.getEncoder().encodeToString(packed);
    }

    /// Reads what [#text] wrote. Problem INPUT for anything else.
    public static Envelope read(String text) {
        byte[] packed = packed(text);
        try {
            Letter letter = Json.read(new String(Deflated.unpack(packed, LARGEST), StandardCharsets.UTF_8), Letter.class);
            if (letter.format().equals(FORMAT) && letter.edition() != null && letter.form() != null) {
                return new Envelope(new Frozen(letter.edition(), letter.form()), letter.seals());
            }
        } catch (RuntimeException malformed) {
            throw Problem.input("seal.unreadable");
        }
        throw Problem.input("seal.unreadable");
    }

    private static byte[] packed(String text) {
        try {
            byte[] packed = Base64.getDecoder().decode(text.substring(DIGEST));
            // Bits of the last sign that stand for no byte would be let through.
            if (text.equals(line(packed))) {
                return packed;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw Problem.input("seal.unreadable");
        }
        throw Problem.input("seal.unreadable");
    }

    /// Each seal with what is wrong with it, as far as the envelope alone can tell.
    public List<Witness> witnesses() {
        String edition = Digest.text(frozen.content());
        String form = Digest.text(frozen.form());
        return seals.stream().map(sealed -> witness(sealed, edition, form)).toList();
    }

    private static Witness witness(Sealed sealed, String edition, String form) {
        SealKey key = new SealKey(sealed.key());
        Optional<Statement> said = Statement.legible(sealed.statement());
        Set<SealFlaw> flaws = EnumSet.noneOf(SealFlaw.class);
        if (!key.fits(sealed.statement(), sealed.signature())) {
            flaws.add(SealFlaw.SIGNATURE);
        }
        said.ifPresentOrElse(statement -> {
            if (!statement.key().equals(key.fingerprint())) {
                flaws.add(SealFlaw.STATEMENT);
            }
            if (!statement.content().edition().equals(edition)) {
                flaws.add(SealFlaw.EDITION);
            }
            if (!statement.content().form().equals(form)) {
                flaws.add(SealFlaw.FORM);
            }
        }, () -> flaws.add(SealFlaw.STATEMENT));
        return new Witness(said, key, flaws);
    }
}
