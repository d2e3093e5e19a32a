package mulu.signoff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mulu.audit.Acted;
import mulu.audit.Audit;
import mulu.base.Ids;
import mulu.base.Problem;
import mulu.catalog.Along;
import mulu.catalog.Catalog;
import mulu.catalog.Catalogs;
import mulu.catalog.Cells;
import mulu.catalog.Change;
import mulu.catalog.Edit;
import mulu.catalog.Outcome;
import mulu.catalog.RowChange;
import mulu.catalog.Sheet;
import mulu.signoff.Suggestion.Answer;
import mulu.signoff.Suggestion.State;
import mulu.staff.Person;
import mulu.staff.Session;
import mulu.store.Store;
import mulu.store.Tx;
import mulu.template.Field;

/// Texts that later hands wish for cells, and what the form-filler makes of them. Taking one over is an edit like any
/// other, one step of undo, and is noted in the same transaction; its undo opens the suggestion again. Thread-safe.
public final class Suggestions {
    private final Store store;
    private final Audit audit;
    private final Catalogs catalogs;
    private final Judges judges;

    Suggestions(Store store, Audit audit, Catalogs catalogs, Judges judges) {
        this.store = store;
        this.audit = audit;
        this.catalogs = catalogs;
        this.judges = judges;
    }

    List<Suggestion> all(Tx tx, long catalog) {
        Set<Long> undone = catalogs.history().undone(tx, catalog);
        return SuggestionTable.all(tx, catalog, undone::contains);
    }

    private Suggestion find(Tx tx, long catalog, long id) {
        return all(tx, catalog).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> Problem.input("review.no-suggestion", id));
    }

    /// One of a catalog's suggestions. Problem INPUT where there is none of this number.
    public Suggestion get(long catalog, long id) {
        return store.read(tx -> find(tx, catalog, id));
    }

    /// Wishes another text for a cell as `seen` shows it.
    ///
    /// @param reason may be empty
    public Suggestion suggest(Sheet seen, Suggestion.Spot spot, String text, String reason, Session session) {
        Field field = seen.template().field(spot.field());
        int index = seen.indexOf(spot.row());
        if (index < 0) {
            throw Problem.input("catalog.no-row");
        }
        if (field.type() == Field.Type.ORDINAL) {
            throw Problem.input("catalog.ordinal", field.path());
        }
        String after = Cells.clean(text);
        String before = seen.row(index).cell(field.slot());
        if (after.length() > Cells.LONGEST) {
            throw Problem.input("catalog.long", field.path(), after.length(), Cells.LONGEST);
        }
        if (after.equals(before)) {
            throw Problem.input("review.suggestion.same");
        }
        String words = reason.isBlank() ? "" : Reviews.words(reason);
        return audit.act(session.name(), "review.suggest", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, seen.catalog().id());
            Person person = judges.judge(tx, now, session);
            Reviews.same(seen, now);
            Suggestion made = new Suggestion(Ids.next(), Reviews.place(now), spot, new Suggestion.Wish(before, after),
                    new Remark.Said(person.id(), person.name(), moment.at(), words), Answer.NONE);
            SuggestionTable.insert(tx, made);
            return Acted.on(now.subject(), made, Map.of("suggestion", made.id(), "row", spot.row(), "field", spot.field(), "before", before,
                    "after", after, "reason", words, "version", now.state().version(), "round", now.state().round()));
        });
    }

    /// Takes a suggestion over as one step. The outcome's refusal says where its cell holds another text by now.
    public Outcome accept(long catalog, long id, Session session) {
        Suggestion suggestion = get(catalog, id);
        Sheet sheet = catalogs.sheet(catalog);
        if (there(suggestion, sheet)) {
            acceptAsIs(suggestion, session);
            return new Outcome.Done(null, sheet);
        }
        return catalogs.apply(catalog, edit(suggestion, sheet), session, along(suggestion, session));
    }

    /// Whether the cell holds the wished text anyhow.
    public boolean there(Suggestion suggestion, Sheet sheet) {
        int index = sheet.indexOf(suggestion.spot().row());
        return index >= 0 && sheet.row(index).cell(sheet.template().field(suggestion.spot().field()).slot()).equals(suggestion.wish().after());
    }

    /// Notes that the wished text is there without an edit. Problem FORBIDDEN: not a form-filler of a draft, answered
    /// already, or another text.
    public void acceptAsIs(Suggestion suggestion, Session session) {
        answer(suggestion, State.ACCEPTED, "", session, "review.accept");
    }

    /// What takes a suggestion over.
    public Edit edit(Suggestion suggestion, Sheet sheet) {
        Field field = sheet.template().field(suggestion.spot().field());
        Suggestion.Wish wish = suggestion.wish();
        return field.type() == Field.Type.TICK
                ? new Edit.Tick(suggestion.spot().row(), field.slot(), wish.after().isEmpty() ? wish.before() : wish.after())
                : new Edit.SetCells(List.of(new Edit.Put(suggestion.spot().row(), field.slot(), wish.after())));
    }

    /// What is written together with that edit: that the suggestion is taken over. It refuses the edit where the suggestion is
    /// answered already or the cell did not hold what it was made for.
    public Along along(Suggestion suggestion, Session session) {
        return new Along(Along.TAKEN_OVER, (tx, moment, change) -> {
            Suggestion now = find(tx, suggestion.place().catalog(), suggestion.id());
            open(now);
            int slot = catalogs.held(suggestion.place().catalog()).template().field(now.spot().field()).slot();
            if (!carriesOut(change, now, slot)) {
                throw Problem.forbidden("review.suggestion.moved", now.wish().before());
            }
            SuggestionTable.answer(tx, now.id(), new Answer(State.ACCEPTED, session.name(), moment.at(), "", change.seq()));
            return Map.of("suggestion", now.id());
        });
    }

    private static boolean carriesOut(Change change, Suggestion suggestion, int slot) {
        return change.effects().rows().stream().anyMatch(row -> row instanceof RowChange.Changed(long id, Map<Integer, String> before, Map<Integer, String> after)
                && id == suggestion.spot().row() && suggestion.wish().before().equals(before.get(slot))
                && suggestion.wish().after().equals(after.get(slot)));
    }

    /// Says that a suggestion is not taken over.
    ///
    /// @param words why not; may be empty
    public void reject(Suggestion suggestion, String words, Session session) {
        answer(suggestion, State.REJECTED, words.isBlank() ? "" : Reviews.words(words), session, "review.reject");
    }

    private void answer(Suggestion suggestion, State state, String words, Session session, String act) {
        long catalog = suggestion.place().catalog();
        audit.act(session.name(), act, (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Person person = catalogs.filler(tx, now, session);
            Suggestion found = find(tx, catalog, suggestion.id());
            open(found);
            if (state == State.ACCEPTED && !there(found, catalogs.read(tx, catalog, mulu.base.Progress.NONE))) {
                throw Problem.forbidden("review.suggestion.moved", found.wish().before());
            }
            SuggestionTable.answer(tx, found.id(), new Answer(state, person.name(), moment.at(), words, 0));
            return Acted.on(now.subject(), true, Map.of("suggestion", found.id(), "words", words));
        });
    }

    /// Takes back the own suggestion while nobody has answered it. Problem FORBIDDEN: another one's, or answered.
    public void withdraw(Suggestion suggestion, Session session) {
        long catalog = suggestion.place().catalog();
        audit.act(session.name(), "review.withdraw", (tx, moment) -> {
            Catalog now = catalogs.lock(tx, catalog);
            Person person = judges.hand(tx, now, session);
            Suggestion found = find(tx, catalog, suggestion.id());
            open(found);
            if (found.by().person() != person.id()) {
                throw Problem.forbidden("review.suggestion.whose", found.by().name());
            }
            SuggestionTable.answer(tx, found.id(), new Answer(State.WITHDRAWN, person.name(), moment.at(), "", 0));
            return Acted.on(now.subject(), true, Map.of("suggestion", found.id()));
        });
    }

    private static void open(Suggestion suggestion) {
        if (!suggestion.open()) {
            throw Problem.forbidden("review.suggestion.answered", suggestion.answer().state().label(), suggestion.answer().by());
        }
    }
}
