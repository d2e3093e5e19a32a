package mulu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mulu.store.Tx;
import org.jdbi.v3.core.statement.StatementContext;

/// SQL of the record.
final class AuditTable {
    private AuditTable() {}

    static Audit.Last last(Tx tx) {
        return tx.handle().createQuery("select seq, at, hash from audit_entry order by seq desc limit 1")
                .map((row, _) -> new Audit.Last(row.getLong("seq"), row.getLong("at"), row.getString("hash")))
                .findFirst().orElse(new Audit.Last(0, 0, AuditEntry.ROOT));
    }

    static void append(Tx tx, AuditEntry entry) {
        tx.handle().createUpdate("insert into audit_entry (seq, at, actor, act, subject, detail, previous, hash)"
                        + " values (:seq, :at, :actor, :act, :subject, :detail, :previous, :hash)")
                .bind("seq", entry.seq()).bind("at", entry.at()).bind("actor", entry.actor()).bind("act", entry.act())
                .bind("subject", entry.subject()).bind("detail", entry.detail())
                .bind("previous", entry.link().previous()).bind("hash", entry.link().hash()).execute();
    }

    static List<AuditEntry> page(Tx tx, long from, int limit) {
        return tx.handle().createQuery("select * from audit_entry where seq >= :from order by seq limit :limit")
                .bind("from", from).bind("limit", limit).map(AuditTable::entry).list();
    }

    static List<AuditEntry> before(Tx tx, long seq, int limit) {
        return tx.handle().createQuery("select * from audit_entry where seq < :seq order by seq desc limit :limit")
                .bind("seq", seq).bind("limit", limit).map(AuditTable::entry).list();
    }

    static long size(Tx tx) {
        return tx.handle().createQuery("select count(*) from audit_entry").mapTo(Long.class).one();
    }

    static List<AuditEntry> about(Tx tx, String subject, String acts) {
        return tx.handle().createQuery("select * from audit_entry where subject = :subject and act like :acts order by seq")
                .bind("subject", subject).bind("acts", acts + "%").map(AuditTable::entry).list();
    }

    static List<AuditEntry> by(Tx tx, Set<String> actors, List<String> acts, int limit) {
        return tx.handle().createQuery("select * from audit_entry where act in (<acts>) and actor in (<actors>)"
                        + " order by seq desc limit :limit")
                .bindList("acts", acts).bindList("actors", List.copyOf(actors)).bind("limit", limit).map(AuditTable::entry).list();
    }

    static List<AuditEntry> all(Tx tx, List<String> acts) {
        return tx.handle().createQuery("select * from audit_entry where act in (<acts>) order by seq")
                .bindList("acts", acts).map(AuditTable::entry).list();
    }

    static List<AuditEntry> newest(Tx tx, List<String> acts) {
        return tx.handle().createQuery("select audit_entry.* from audit_entry join (select max(seq) as newest from audit_entry"
                        + " where act in (<acts>) group by subject) as latest on audit_entry.seq = latest.newest")
                .bindList("acts", acts).map(AuditTable::entry).list();
    }

    static Optional<AuditEntry> last(Tx tx, String subject) {
        return tx.handle().createQuery("select * from audit_entry where subject = :subject order by seq desc limit 1")
                .bind("subject", subject).map(AuditTable::entry).findFirst();
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(row.getLong("seq"), row.getLong("at"), row.getString("actor"), row.getString("act"),
                row.getString("subject"), row.getString("detail"),
                new AuditEntry.Link(row.getString("previous"), row.getString("hash")));
    }
}
