package mulu.signoff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Digest;
import mulu.base.Ids;
import mulu.base.Messages;
import mulu.base.Problem;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Sheet;
import mulu.catalog.Stage;
import mulu.signoff.Remark.Kind;
import mulu.signoff.Remark.Said;
import mulu.signoff.TickTable.Tick;
import mulu.staff.Person;
import mulu.staff.Session;
import mulu.staff.Staff;
import mulu.store.Store;
import mulu.store.Tx;
import org.jspecify.annotations.Nullable;

/// What is said of catalogs on their way, and which rows have been looked at. Every guard is asked inside the transaction
/// that writes, and every act is in the record. A tick counts while its row holds what it held then, in any round of the
/// same version. Thread-safe.
public final class Reviews {
    /// The most signs of a remark, a reply or a reason.
    public static final int LONGEST = 2_000;

    private final Store store;
    private final Audit audit;
    private final Catalogs catalogs;
    private final Judges judges;
    private final Suggestions suggestions;
    private volatile @Nullable Marked marked;

    /// The marks of a sheet that was asked for last: as many as it has rows, and asked for after every tick.
    private record Marked(Sheet sheet, List<String> marks) {}

    public Reviews(Store store, Audit audit, Staff staff, Catalogs catalogs) {
        this.store = store;
        this.audit = audit;
        this.catalogs = catalogs;
        this.judges = new Judges(staff, catalogs);
        this.suggestions = new Suggestions(store, audit, catalogs, judges);
    }

    /// What later hands wish to be written otherwise.
    public Suggestions suggestions() {
        return suggestions;
    }

    /// How far the review of a catalog has come, from the database.
    public Review of(long catalog, Progress progress) {
        Sheet sheet = catalogs.sheet(catalog, progress);
        List<String> marks = marks(sheet);
        return store.read(tx -> review(tx, sheet, marks));
    }

    private Review review(Tx tx, Sheet sheet, List<String> marks) {
        Catalog catalog = sheet.catalog();
        return new Review(sheet, ReviewTable.all(tx, catalog.id()), suggestions.all(tx, catalog.id()), ticked(tx, sheet, marks));
    }

    private BitSet ticked(Tx tx, Sheet sheet, List<String> marks) {
        Map<Long, Tick> ticks = TickTable.all(tx, sheet.catalog().id(), sheet.catalog().state().version());
        Set<Long> partial = Set.copyOf(judges.partial(tx, sheet.catalog()));
        BitSet ticked = new BitSet(sheet.size());
        for (int i = 0; i < sheet.size() && !ticks.isEmpty(); i++) {
            Tick tick = ticks.get(sheet.row(i).id());
            ticked.set(i, tick != null && tick.mark().equals(marks.get(i)) && !tick.by(partial));
        }
        return ticked;
    }

    @SuppressWarnings("ReferenceEquality") // the same sheet is the same object; another one costs no more than its marks
    private List<String> marks(Sheet sheet) {
        Marked known = marked;
        if (known == null || known.sheet() != sheet) {
            known = new Marked(sheet, known != null && known.sheet().catalog().id() == sheet.catalog().id()
                    ? RowMarks.of(sheet, known.sheet(), known.marks()) : RowMarks.of(sheet));
            marked = known;
        }
        return known.marks();
    }

    // remarks

    /// Says something of a cell, of a row (no field) or of the whole catalog (no row). Problem INPUT: no words, too many, no
    /// such row; FORBIDDEN: no hand, or an approved catalog.
    public Remark remark(long catalog, @Nullable Long row, @Nullable String field, String text, Session session) {
        String words = words(text);
        return audit.act(session.name(), "review.remark", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Person person = judges.hand(tx, now, session);
            if (field != null) {
                now.template().field(field);
            }
            Remark remark = made(tx, now, Kind.NOTE, row, field, new Said(person.id(), person.name(), moment.at(), words));
            return Acted.on(now.subject(), remark, detail(remark));
        });
    }

    private Remark made(Tx tx, Catalog now, Kind kind, @Nullable Long row, @Nullable String field, Said said) {
        String mark = row == null ? "" : RowMarks.of(sheet(tx, now), row);
        if (row != null && mark.isEmpty()) {
            throw Problem.input("catalog.no-row");
        }
        Remark remark = new Remark(Ids.next(), place(now), kind, new Remark.Spot(row, field, mark), said, null, List.of());
        ReviewTable.insert(tx, remark);
        return remark;
    }

    private static Map<String, Object> detail(Remark remark) {
        Map<String, Object> detail = new TreeMap<>(Map.of("remark", remark.id(), "text", remark.said().text(),
                "version", remark.place().version(), "round", remark.place().round()));
        Optional.ofNullable(remark.spot().row()).ifPresent(row -> detail.put("row", row));
        Optional.ofNullable(remark.spot().field()).ifPresent(field -> detail.put("field", field));
        return detail;
    }

    /// Answers a remark. Problem as for [#remark].
    public void reply(long catalog, long remark, String text, Session session) {
        String words = words(text);
        audit.act(session.name(), "review.reply", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Person person = judges.hand(tx, now, session);
            Remark of = find(tx, catalog, remark);
            ReviewTable.reply(tx, Ids.next(), of.id(), new Said(person.id(), person.name(), moment.at(), words));
            return Acted.on(now.subject(), true, Map.of("remark", of.id(), "text", words));
        });
    }

    /// Says that a remark is dealt with (已处理), or opens it again. Nothing where it is so already. Problem FORBIDDEN: neither
    /// who said it nor whose turn it is.
    public void settle(long catalog, long remark, boolean settled, Session session) {
        audit.act(session.name(), settled ? "review.settle" : "review.open", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Remark of = find(tx, catalog, remark);
            Person person = judges.concerned(tx, now, session, of.said().person());
            if (of.open() != settled) {
                return Acted.nothing(false);
            }
            ReviewTable.settle(tx, List.of(of.id()), settled ? new Remark.Settled(person.name(), moment.at()) : null);
            return Acted.on(now.subject(), true, Map.of("remark", of.id()));
        });
    }

    private static Remark find(Tx tx, long catalog, long remark) {
        return ReviewTable.all(tx, catalog).stream().filter(one -> one.id() == remark).findFirst()
                .orElseThrow(() -> Problem.input("review.no-remark", remark));
    }

    // rows

    /// Says of rows, as `seen` shows them, that they are in order (已核), or takes that back. Their reasons to go back are
    /// dealt with by it. Answers how many rows that changed. Problem FORBIDDEN: not this person's turn, own work, or another
    /// content by now.
    public int tick(Sheet seen, List<Long> rows, boolean ticked, Session session, Progress progress) {
        List<String> marks = marks(seen);
        return audit.act(session.name(), ticked ? "review.tick" : "review.untick", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, seen.catalog().id());
            Person person = judges.reviewer(tx, now, session);
            same(seen, now);
            Map<Long, Tick> known = TickTable.all(tx, now.id(), now.state().version());
            Set<Long> partial = Set.copyOf(judges.partial(tx, now));
            long behalf = judges.behalf(tx, person);
            Map<Long, Tick> fresh = new TreeMap<>();
            for (long row : rows) {
                int index = seen.indexOf(row);
                if (index < 0) {
                    throw Problem.input("catalog.no-row");
                }
                Tick old = known.get(row);
                boolean stands = old != null && old.mark().equals(marks.get(index)) && !old.by(partial);
                if (stands != ticked) {
                    fresh.put(row, new Tick(marks.get(index), person.id(), behalf));
                }
            }
            if (ticked) {
                TickTable.put(tx, place(now), known, fresh, moment.at(), progress);
                int settled = settleReturns(tx, now, Set.copyOf(rows), new Remark.Settled(person.name(), moment.at()));
                Map<String, Object> detail = detail(now, fresh);
                if (settled > 0) {
                    detail.put("settled", settled);
                }
                return fresh.isEmpty() && settled == 0 ? Acted.nothing(0) : Acted.on(now.subject(), fresh.size(), detail);
            }
            TickTable.remove(tx, place(now), List.copyOf(fresh.keySet()));
            return fresh.isEmpty() ? Acted.nothing(0) : Acted.on(now.subject(), fresh.size(), detail(now, fresh));
        });
    }

    /// The same for all rows.
    public int tickAll(Sheet seen, Session session, Progress progress) {
        return tick(seen, seen.rows().stream().map(mulu.catalog.Row::id).toList(), true, session, progress);
    }

    private static Map<String, Object> detail(Catalog now, Map<Long, Tick> rows) {
        Digest digest = new Digest();
        rows.forEach((row, tick) -> digest.field(row.toString()).field(tick.mark()));
        Map<String, Object> detail = new TreeMap<>(Map.of("rows", rows.size(), "digest", digest.hex(),
                "version", now.state().version(), "round", now.state().round()));
        if (rows.size() == 1) {
            detail.put("row", rows.keySet().iterator().next());
        }
        return detail;
    }

    private static int settleReturns(Tx tx, Catalog now, Set<Long> rows, Remark.Settled by) {
        List<Long> settled = returns(tx, now.id()).filter(remark -> rows.contains(remark.spot().row())).map(Remark::id).toList();
        ReviewTable.settle(tx, settled, by);
        return settled.size();
    }

    private static Stream<Remark> returns(Tx tx, long catalog) {
        return ReviewTable.all(tx, catalog).stream().filter(Remark::open).filter(remark -> remark.kind() == Kind.RETURN);
    }

    /// Says of rows that they are to go back, each for a reason; they are not 已核 then. What is said last of a row in a round
    /// takes the place of what was said before. Problem as for [#tick], for the hand whose turn it is.
    public List<Remark> object(Sheet seen, Map<Long, String> reasons, Session session) {
        Map<Long, String> clean = new TreeMap<>();
        reasons.forEach((row, reason) -> clean.put(row, words(reason)));
        List<Remark> made = new ArrayList<>();
        return audit.act(session.name(), "review.object", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, seen.catalog().id());
            Person person = judges.judge(tx, now, session);
            same(seen, now);
            Remark.Settled by = new Remark.Settled(person.name(), moment.at());
            ReviewTable.settle(tx, returns(tx, now.id()).filter(remark -> remark.place().equals(place(now)))
                    .filter(remark -> clean.containsKey(remark.spot().row())).map(Remark::id).toList(), by);
            clean.forEach((row, reason) -> made.add(
                    made(tx, now, Kind.RETURN, row, null, new Said(person.id(), person.name(), moment.at(), reason))));
            TickTable.remove(tx, place(now), List.copyOf(clean.keySet()));
            return made.isEmpty() ? Acted.nothing(made) : Acted.on(now.subject(), made, Map.of("rows", clean.size(), "of",
                    new ArrayList<>(clean.keySet()), "reasons", new ArrayList<>(clean.values()), "version", now.state().version(), "round", now.state().round()));
        });
    }

    /// What a person may do about a catalog as it stands, each as a sentence why not that is empty where he may: looking at
    /// rows, judging them (what goes back, what to write instead), and answering as the form-filler.
    public record Barriers(String tick, String judge, String answer) {}

    /// Asks the guards without doing anything.
    public Barriers barriers(long catalog, Session session) {
        return store.read(tx -> {
            Catalog now = catalogs.find(tx, catalog);
            return new Barriers(barrier(() -> judges.reviewer(tx, now, session)), barrier(() -> judges.judge(tx, now, session)),
                    barrier(() -> catalogs.filler(tx, now, session)));
        });
    }

    private static String barrier(Runnable guard) {
        try {
            guard.run();
            return "";
        } catch (Problem problem) {
            return problem.sentence();
        }
    }

    // the guard of the route

    /// What keeps a catalog from being passed on: rows nobody has looked at, and words nobody has answered. Problem FORBIDDEN
    /// where there are any; acts that judge nothing are not kept.
    void check(Tx tx, Act act, Sheet sheet) {
        if (act == Act.PASS || act == Act.CLEAR || act == Act.APPROVE) {
            Review review = review(tx, sheet, RowMarks.of(sheet));
            left(review, act == Act.PASS).ifPresent(left -> {
                throw Problem.forbidden("review.left", left, act.label());
            });
        }
    }

    /// Why a catalog cannot be passed on as things stand, as [#check] would say; empty where nothing of this keeps it.
    public Optional<String> left(Review review) {
        Stage stage = review.sheet().catalog().stage();
        return stage == Stage.TO_REVIEW || stage == Stage.TO_CLEAR || stage == Stage.TO_APPROVE
                ? left(review, stage == Stage.TO_REVIEW).map(left -> Messages.text("review.left.first", left)) : Optional.empty();
    }

    private static Optional<String> left(Review review, boolean rows) {
        Map<String, Integer> left = new HashMap<>();
        left.put("review.left.rows", rows ? review.left() : 0);
        left.put("review.left.remarks", review.open().size());
        left.put("review.left.suggestions", review.unanswered().size());
        String words = Stream.of("review.left.rows", "review.left.remarks", "review.left.suggestions")
                .filter(key -> Objects.requireNonNull(left.get(key)) > 0)
                .map(key -> Messages.text(key, Objects.requireNonNull(left.get(key)))).collect(Collectors.joining("、"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    // what all share

    /// Problem FORBIDDEN where the content is another one by now.
    static void same(Sheet seen, Catalog now) {
        if (seen.catalog().state().revision() != now.state().revision()) {
            throw Problem.forbidden("review.changed");
        }
    }

    private Sheet sheet(Tx tx, Catalog now) {
        Sheet held = catalogs.held(now.id());
        return held.catalog().state().revision() == now.state().revision() ? held : catalogs.read(tx, now.id(), Progress.NONE);
    }

    static Seal.Place place(Catalog now) {
        return new Seal.Place(now.id(), now.state().version(), now.state().round());
    }

    static String words(String text) {
        String words = mulu.catalog.Cells.clean(text.strip());
        if (words.isEmpty()) {
            throw Problem.input("review.no-words");
        }
        if (words.length() > LONGEST) {
            throw Problem.input("review.long", words.length(), LONGEST);
        }
        return words;
    }
}
