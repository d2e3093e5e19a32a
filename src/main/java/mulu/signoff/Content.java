package mulu.signoff;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import mulu.base.Deflated;
import mulu.base.Digest;
import mulu.catalog.Canonical;
import mulu.catalog.Sheet;

/// A sheet that somebody freezes or signs.
///
/// @param digest SM3 of its canonical bytes
/// @param packed the same bytes as they are kept
record Content(Sheet sheet, String digest, Supplier<byte[]> packed) {
    /// What is about to be frozen: it is packed while it is digested and looked at.
    static Content fresh(Sheet sheet) {
        byte[] bytes = new Canonical(sheet).bytes();
        CompletableFuture<byte[]> packed = CompletableFuture.supplyAsync(() -> Deflated.pack(bytes));
        return new Content(sheet, Digest.sm3(bytes), packed::join);
    }

    /// What has been frozen before, as far as anybody knows: it is packed only where it has not.
    static Content known(Sheet sheet) {
        Canonical canonical = new Canonical(sheet);
        return new Content(sheet, canonical.digest(), () -> Deflated.pack(canonical.bytes()));
    }
}
