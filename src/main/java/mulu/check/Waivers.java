package mulu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Digest;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.staff.Person;
import mulu.staff.Session;
import mulu.store.Store;
import mulu.store.Tx;

/// What form-fillers say of findings that they leave as they are. An explanation stands for as long as the texts do
/// that it was given for, is seen by every hand behind, and counts as work on the content. Thread-safe.
public final class Waivers {
    /// The least number of signs of a reason.
    public static final int SHORTEST = 5;
    /// As many findings are explained at once.
    public static final int MOST = 10_000;

    private final Store store;
    private final Audit audit;
    private final Catalogs catalogs;

    public Waivers(Store store, Audit audit, Catalogs catalogs) {
        this.store = store;
        this.audit = audit;
        this.catalogs = catalogs;
    }

    /// The explanations that stand in a catalog, oldest first, whether they still fit or not.
    public List<Waiver> of(long catalog) {
        return store.read(tx -> of(tx, catalog));
    }

    /// The same inside a transaction.
    public List<Waiver> of(Tx tx, long catalog) {
        return WaiverTable.standing(tx, catalog);
    }

    /// Explains findings of `checked` by one reason. Problem INPUT: the reason is too short, too many findings, or one that
    /// can only be mended; FORBIDDEN: not a form-filler, or not a draft.
    public void explain(Checked checked, List<Finding> findings, String reason, Session session) {
        String words = reason.strip();
        if (words.length() < SHORTEST) {
            throw Problem.input("check.waiver.reason", SHORTEST);
        }
        if (findings.size() > MOST) {
            throw Problem.input("check.waiver.many", MOST);
        }
        Sheet sheet = checked.sheet();
        List<Waiver> made = new ArrayList<>();
        audit.act(session.name(), "check.explain", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, sheet.catalog().id());
            Person person = catalogs.filler(tx, now, session);
            Set<String> known = of(tx, sheet.catalog().id()).stream().map(Waiver::mark).collect(Collectors.toSet());
            for (Finding finding : findings) {
                Rule rule = checked.rule(finding);
                if (!rule.waivable()) {
                    throw Problem.input("check.waiver.must", finding.place(sheet));
                }
                String mark = Waiver.mark(rule, finding, sheet);
                if (known.add(mark)) {
                    made.add(new Waiver(Ids.next(), Waiver.Place.of(finding), mark, words, person.name(), moment.at()));
                }
            }
            if (made.isEmpty()) {
                return Acted.nothing(made);
            }
            made.forEach(waiver -> WaiverTable.insert(tx, now.id(), waiver, person.id()));
            catalogs.contributed(tx, now, person);
            return Acted.on(now.subject(), made, detail(made, words));
        });
    }

    private static Map<String, Object> detail(List<Waiver> made, String words) {
        Digest marks = new Digest();
        made.forEach(waiver -> marks.field(waiver.mark()));
        Map<String, Object> detail = new TreeMap<>(Map.of("findings", made.size(), "reason", words, "digest", marks.hex(),
                "rule", made.getFirst().place().rule()));
        Long row = made.getFirst().place().row();
        String field = made.getFirst().place().field();
        if (made.size() == 1 && row != null) {
            detail.put("row", row);
        }
        if (made.size() == 1 && field != null) {
            detail.put("field", field);
        }
        return detail;
    }

    /// Takes explanations back; the findings are open again. Problem FORBIDDEN as for [#explain].
    public void takeBack(long catalog, List<Waiver> waivers, Session session) {
        audit.act(session.name(), "check.take-back", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Person person = catalogs.filler(tx, now, session);
            int gone = WaiverTable.withdraw(tx, catalog, waivers.stream().map(Waiver::id).toList(), moment.at());
            if (gone == 0) {
                return Acted.nothing(gone);
            }
            catalogs.contributed(tx, now, person);
            return Acted.on(now.subject(), gone, Map.of("findings", gone));
        });
    }
}
