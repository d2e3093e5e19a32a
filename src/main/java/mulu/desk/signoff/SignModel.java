package mulu.desk.signoff;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.signoff.Act;
import mulu.signoff.Edition;
import mulu.signoff.Look;
import mulu.signoff.Signatures;

/// What a person sees before signing. FX thread only.
public final class SignModel {
    private final Seen seen;
    private final StringProperty compared = new SimpleStringProperty("");
    private final StringProperty remarks = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// What was read for the dialog.
    ///
    /// @param phrases that the office offers for an opinion
    public record Seen(Look look, Sheet sheet, Signatures signatures, List<String> phrases) {
        public Seen {
            phrases = List.copyOf(phrases);
        }
    }

    SignModel(Seen seen) {
        this.seen = seen;
    }

    public Seen seen() {
        return seen;
    }

    public Act act() {
        return seen.look().step().orElseThrow().act();
    }

    public List<Finding> of(Rule.Level level) {
        return seen.look().checked().findings(level);
    }

    /// What an examination for secrets has to say a word about; nothing in every other step.
    public List<Finding> doubtful() {
        return act() == Act.CLEAR ? seen.look().checked().doubtful() : List.of();
    }

    /// Whether errors stop this step.
    public boolean stopped() {
        return act() == Act.SUBMIT && !seen.look().errors().isEmpty();
    }

    /// The digest as screens show it.
    public String digest() {
        return new Edition(0, seen.look().digest()).brief();
    }

    /// What has changed since the content was approved last; empty while that is not known.
    public StringProperty comparedProperty() {
        return compared;
    }

    /// What became of the remarks and suggestions; empty while that is not known.
    public StringProperty remarksProperty() {
        return remarks;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }
}
