package mulu.signoff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mulu.base.Deflated;
import mulu.base.Digest;
import mulu.staff.SealKey;
import mulu.store.Tx;
import mulu.template.Heading.Hand;

/// SQL of seals and frozen editions.
final class SealTable {
    private static final int PART = 900_000;

    private SealTable() {}

    static void insert(Tx tx, Seal seal) {
        tx.handle().createUpdate("insert into seal (id, catalog_id, version, round, hand, person_id, name, at, edition_id,"
                        + " digest, head, remark, statement, signature, public_key, behalf, voided) values (:id, :catalog, :version, :round,"
                        + " :hand, :person, :name, :at, :edition, :digest, :head, :remark, :statement, :signature, :key, :behalf, '')")
                .bind("id", seal.id()).bind("catalog", seal.place().catalog()).bind("version", seal.place().version())
                .bind("round", seal.place().round()).bind("hand", seal.by().hand().name())
                .bind("person", seal.by().person()).bind("name", seal.by().name()).bind("at", seal.at())
                .bind("edition", seal.edition().id()).bind("digest", seal.edition().digest()).bind("head", seal.proof().head())
                .bind("remark", seal.by().remark()).bind("statement", seal.proof().statement())
                .bind("signature", seal.proof().signature()).bind("key", seal.proof().key().hex()).bind("behalf", seal.by().behalf()).execute();
    }

    /// All seals of a catalog, of every version, oldest first.
    static List<Seal> all(Tx tx, long catalog) {
        return tx.handle().createQuery("select * from seal where catalog_id = :catalog order by at, id").bind("catalog", catalog)
                .map((row, _) -> new Seal(row.getLong("id"),
                        new Seal.Place(catalog, row.getInt("version"), row.getInt("round")),
                        new Seal.By(Tx.constant(Hand.class, row.getString("hand")), row.getLong("person_id"), row.getString("name"),
                                row.getString("remark"), row.getLong("behalf")),
                        row.getLong("at"), new Edition(row.getLong("edition_id"), row.getString("digest")),
                        new Seal.Proof(row.getString("head"), row.getString("statement"), row.getString("signature"),
                                new SealKey(row.getString("public_key"))),
                        row.getString("voided")))
                .list();
    }

    static List<String> heads(Tx tx) {
        return tx.handle().createQuery("select head from seal order by id").mapTo(String.class).list();
    }

    /// The seals of these hands hold no longer.
    static void voidOf(Tx tx, Seal.Place place, List<Hand> hands, String reason) {
        tx.handle().createUpdate("update seal set voided = :reason where catalog_id = :catalog and version = :version"
                        + " and voided = '' and hand in (<hands>)")
                .bind("reason", reason).bind("catalog", place.catalog()).bind("version", place.version())
                .bindList("hands", hands.stream().map(Hand::name).toList()).execute();
    }

    static Optional<Edition> edition(Tx tx, long catalog, int version, String digest) {
        return tx.handle().createQuery("select id from edition where catalog_id = :catalog and version = :version"
                        + " and digest = :digest and form <> '' order by id")
                .bind("catalog", catalog).bind("version", version).bind("digest", digest)
                .map((row, _) -> new Edition(row.getLong("id"), digest)).findFirst();
    }

    static void freeze(Tx tx, Edition edition, Seal.Place place, long at, byte[] packed, String form) {
        tx.handle().createUpdate("insert into edition (id, catalog_id, version, digest, at, form)"
                        + " values (:id, :catalog, :version, :digest, :at, :form)")
                .bind("id", edition.id()).bind("catalog", place.catalog()).bind("version", place.version())
                .bind("digest", edition.digest()).bind("at", at).bind("form", form).execute();
        for (int n = 0; n * PART < packed.length; n++) {
            tx.handle().createUpdate("insert into edition_part (edition_id, n, body) values (:edition, :n, :body)")
                    .bind("edition", edition.id()).bind("n", n)
                    .bind("body", Arrays.copyOfRange(packed, n * PART, Math.min(packed.length, (n + 1) * PART))).execute();
        }
    }

    /// The form that an edition is printed by, as JSON.
    static String form(Tx tx, long edition) {
        return tx.handle().createQuery("select form from edition where id = :id").bind("id", edition).mapTo(String.class)
                .findOne().orElse("");
    }

    /// SM3, hexadecimal, of the frozen text as it is packed: a bit that means nothing to who unpacks it counts too.
    static String sum(Tx tx, long edition) {
        return Digest.sm3(packed(tx, edition));
    }

    /// The parts together; nothing where one is missing.
    private static byte[] packed(Tx tx, long edition) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int[] parts = new int[1];
        boolean whole = tx.handle().createQuery("select n, body from edition_part where edition_id = :edition order by n")
                .bind("edition", edition).map((row, _) -> {
                    packed.writeBytes(row.getBytes("body"));
                    return row.getInt("n") == parts[0]++;
                }).list().stream().allMatch(inOrder -> inOrder);
        return whole ? packed.toByteArray() : new byte[0];
    }

    /// The frozen text; empty where it cannot be unpacked any more.
    static Optional<String> content(Tx tx, long edition) {
        return plain(tx, edition).flatMap(plain -> {
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        });
    }

    /// Whether the frozen text can be unpacked and is that of the edition's digest.
    static boolean whole(Tx tx, Edition edition) {
        return plain(tx, edition.id()).filter(plain -> Digest.sm3(plain).equals(edition.digest())).isPresent();
    }

    private static Optional<byte[]> plain(Tx tx, long edition) {
        try {
            return Optional.of(Deflated.unpack(packed(tx, edition), Integer.MAX_VALUE - 8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
