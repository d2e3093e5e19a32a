package mulu.desk.record;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.desk.fx.Running;
import org.jspecify.annotations.Nullable;

/// What the window of the record shows. FX thread only.
public final class RecordModel {
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty shown = new SimpleStringProperty("");
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.NONE);
    private final ObjectProperty<@Nullable Running> running = new SimpleObjectProperty<>();
    private final StringProperty said = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final BooleanProperty read = new SimpleBooleanProperty();

    /// One entry in words.
    ///
    /// @param number its place in the record
    public record Line(long number, String at, String who, String act, String about, String detail) {}

    /// What a check has found.
    ///
    /// @param sentences what happened, what it means, what to do; none before a check
    public record Verdict(boolean intact, List<String> sentences) {
        static final Verdict NONE = new Verdict(false, List.of());

        public Verdict {
            sentences = List.copyOf(sentences);
        }
    }

    /// Those that fit what was typed, newest first.
    public ObservableList<Line> lines() {
        return lines;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// How many lines there are, as a sentence.
    public StringProperty shownProperty() {
        return shown;
    }

    public ObjectProperty<Verdict> verdictProperty() {
        return verdict;
    }

    /// The check or the export under way; null where there is none.
    public ObjectProperty<@Nullable Running> runningProperty() {
        return running;
    }

    /// What the last export came to.
    public StringProperty saidProperty() {
        return said;
    }

    /// Why the workbook could not be written.
    public StringProperty refusalProperty() {
        return refusal;
    }

    /// Whether the lines have been read once.
    public BooleanProperty readProperty() {
        return read;
    }
}
