package mulu.signoff;

import java.util.List;
import java.util.function.LongPredicate;
import mulu.signoff.Suggestion.State;
import mulu.store.Tx;

/// SQL of suggestions.
final class SuggestionTable {
    private SuggestionTable() {}

    static void insert(Tx tx, Suggestion suggestion) {
        tx.handle().createUpdate("insert into suggestion (id, catalog_id, version, round, row_id, field, before_, after_, reason, person_id,"
                        + " name, at, state, answered, answered_by, answer, change_seq) values (:id, :catalog, :version, :round, :row, :field,"
                        + " :before, :after, :reason, :person, :name, :at, 'OPEN', 0, '', '', 0)")
                .bind("id", suggestion.id()).bind("catalog", suggestion.place().catalog()).bind("version", suggestion.place().version())
                .bind("round", suggestion.place().round()).bind("row", suggestion.spot().row()).bind("field", suggestion.spot().field())
                .bind("before", suggestion.wish().before()).bind("after", suggestion.wish().after()).bind("reason", suggestion.by().text())
                .bind("person", suggestion.by().person()).bind("name", suggestion.by().name()).bind("at", suggestion.by().at()).execute();
    }

    /// A change that was named before is kept where the answer names none: doing it again takes the suggestion over again.
    static void answer(Tx tx, long id, Suggestion.Answer answer) {
        tx.handle().createUpdate("update suggestion set state = :state, answered = :at, answered_by = :by, answer = :words,"
                        + " change_seq = case when :change = 0 then change_seq else :change end where id = :id")
                .bind("state", answer.state().name()).bind("at", answer.at()).bind("by", answer.by()).bind("words", answer.words())
                .bind("change", answer.change()).bind("id", id).execute();
    }

    /// All of a catalog, oldest first.
    ///
    /// @param undone whether the change of a number is undone as things stand
    static List<Suggestion> all(Tx tx, long catalog, LongPredicate undone) {
        return tx.handle().createQuery("select * from suggestion where catalog_id = :catalog order by id").bind("catalog", catalog)
                .map((row, _) -> {
                    long change = row.getLong("change_seq");
                    State kept = Tx.constant(State.class, row.getString("state"));
                    State now = state(kept, change, undone);
                    return new Suggestion(row.getLong("id"), new Seal.Place(catalog, row.getInt("version"), row.getInt("round")),
                            new Suggestion.Spot(row.getLong("row_id"), row.getString("field")),
                            new Suggestion.Wish(row.getString("before_"), row.getString("after_")),
                            new Remark.Said(row.getLong("person_id"), row.getString("name"), row.getLong("at"), row.getString("reason")),
                            now == State.OPEN ? new Suggestion.Answer(State.OPEN, "", 0, "", change)
                                    : new Suggestion.Answer(now, row.getString("answered_by"), row.getLong("answered"), row.getString("answer"), change));
                }).list();
    }

    private static State state(State kept, long change, LongPredicate undone) {
        if (change == 0) {
            return kept;
        }
        return !undone.test(change) ? State.ACCEPTED : kept == State.ACCEPTED ? State.OPEN : kept;
    }
}
