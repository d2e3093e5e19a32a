package mulu.desk.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mulu.exchange.ClipTable;
import mulu.exchange.Merge;
import mulu.template.Field;

/// Cells on their way to the clipboard: as text for every program, and as a bordered table for those that set tables.
///
/// @param headerRows how many of the rows are the header
/// @param headerMerges boxes of the header that lie over several cells
record CopiedCells(List<List<String>> rows, int headerRows, List<Merge> headerMerges) {
    static CopiedCells plain(List<List<String>> rows) {
        return new CopiedCells(rows, 0, List.of());
    }

    /// The same cells under the header of their columns, as many tiers as these columns have.
    static CopiedCells headed(List<Field> fields, List<List<String>> rows) {
        int tiers = fields.stream().mapToInt(field -> field.header().size()).max().orElse(0);
        List<List<String>> all = new ArrayList<>();
        for (int tier = 0; tier < tiers; tier++) {
            all.add(new ArrayList<>(Collections.nCopies(fields.size(), "")));
        }
        List<Merge> merges = new ArrayList<>();
        for (HeadCell head : HeadCell.of(fields, tiers, 0)) {
            all.get(head.tier()).set(head.from(), head.text());
            if (head.from() < head.to() || head.tier() < head.toTier()) {
                merges.add(new Merge(head.tier(), head.from(), head.toTier(), head.to()));
            }
        }
        all.addAll(rows);
        return new CopiedCells(all, tiers, merges);
    }

    /// FX thread only.
    void toClipboard() {
        ClipboardContent content = new ClipboardContent();
        content.putString(ClipTable.text(rows));
        content.putHtml(ClipTable.html(rows, headerRows, headerMerges));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
