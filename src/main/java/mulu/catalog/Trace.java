package mulu.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mulu.audit.AuditEntry;
import mulu.base.Json;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// Whether a catalog's content is what the record says people made of it: from the rows as they are now, every recorded
/// change is taken back, the newest first, until the content must be that which the record says the catalog began with.
///
/// @param entry number of the record's entry at which it does not fit; 0 where all of it fits
public record Trace(Catalog catalog, long entry, Break at) {
    /// CONTENT: the rows are not as the change left them. CHANGE: a kept change is not the one that was recorded. MISSING: a
    /// recorded change is not kept, or one is kept that nobody recorded. ORIGIN: the first content is another.
    public enum Break {
        NONE, CONTENT, CHANGE, MISSING, ORIGIN;

        /// What it means, for a person.
        public String label() {
            return Messages.text("trace." + name().toLowerCase(Locale.ROOT));
        }
    }

    public boolean intact() {
        return at == Break.NONE;
    }

    /// Whether an entry is that of a change: an edit, by itself or with what another chapter wrote of it.
    private static boolean changes(AuditEntry entry) {
        return entry.act().equals("catalog.edit") || entry.act().equals(Along.TAKEN_OVER);
    }

    /// @param entries the record's about this catalog, oldest first
    static Trace of(Tx tx, Sheet now, List<AuditEntry> entries, Progress progress) {
        Catalog catalog = now.catalog();
        List<Long> kept = ChangeTable.all(tx, catalog.id());
        List<AuditEntry> edits = entries.stream().filter(Trace::changes).toList();
        if (!kept.equals(edits.stream().map(AuditEntry::seq).toList())) {
            return new Trace(catalog, edits.stream().map(AuditEntry::seq).filter(seq -> !kept.contains(seq)).findFirst().orElse(
                    kept.isEmpty() ? 0 : kept.getLast()), Break.MISSING);
        }
        Sheet sheet = now;
        for (AuditEntry edit : edits.reversed()) {
            progress.check();
            Change change = ChangeTable.find(tx, catalog.id(), edit.seq()).orElseThrow();
            Map<String, String> said = Json.map(edit.detail());
            if (!ChangeLines.of(change.effects()).digest().equals(said.get("digest"))) {
                return new Trace(catalog, edit.seq(), Break.CHANGE);
            }
            Sheet before = back(sheet, change);
            if (before == null || sheet.catalog().state().revision() != change.revision()) {
                return new Trace(catalog, edit.seq(), Break.CONTENT);
            }
            sheet = before;
        }
        Sheet first = sheet;
        return entries.stream().filter(entry -> entry.act().equals("catalog.create")).findFirst()
                .filter(entry -> new Canonical(first).digest().equals(Json.map(entry.detail()).get("digest")))
                .map(_ -> new Trace(catalog, 0, Break.NONE))
                .orElseGet(() -> new Trace(catalog, entries.isEmpty() ? 0 : entries.getFirst().seq(), Break.ORIGIN));
    }

    /// The sheet before `change`; null where the change could not have made `after`.
    private static @Nullable Sheet back(Sheet after, Change change) {
        try {
            Sheet before = after.after(change.effects().inverse(), change.revision() - 1);
            Sheet again = before.after(change.effects(), change.revision());
            List<RowChange> rows = change.effects().rows();
            boolean same = again.byId(rows).equals(after.byId(rows)) && again.catalog().equals(after.catalog());
            return same ? before : null;
        } catch (IllegalStateException impossible) {
            return null;
        }
    }
}
