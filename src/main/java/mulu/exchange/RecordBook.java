package mulu.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mulu.audit.AuditEntry;
import mulu.base.Messages;
import mulu.base.Progress;
import mulu.template.PageLayout;

/// Writes the record of a library as a workbook (操作记录): every act of every person with the hash that binds it, so that
/// whoever gets it can follow the chain.
public final class RecordBook {
    private static final List<Integer> WIDTHS = List.of(8, 20, 14, 22, 18, 80, 68);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private RecordBook() {}

    /// Problem STORAGE where the file cannot be written.
    ///
    /// @param entries oldest first
    /// @param layout of any form, for its fonts
    public static void write(List<AuditEntry> entries, PageLayout layout, Path target, Progress progress) {
        ListBook.write(List.of(new ListBook.Tab(Messages.text("exchange.record.tab"), layout, WIDTHS, "exchange.record.head",
                entries.size(), index -> line(entries.get(index)))), target, progress);
    }

    private static List<String> line(AuditEntry entry) {
        return List.of(Long.toString(entry.seq()), CLOCK.format(Instant.ofEpochMilli(entry.at()).atZone(ZoneId.systemDefault())),
                entry.actor(), entry.act(), entry.subject(), entry.detail(), entry.link().hash());
    }
}
