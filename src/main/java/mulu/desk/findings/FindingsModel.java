package mulu.desk.findings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import mulu.catalog.Sheet;
import mulu.check.Finding;
import mulu.check.Rule;
import mulu.check.Waiver;
import org.jspecify.annotations.Nullable;

/// What the panel of findings shows. FX thread only.
public final class FindingsModel {
    private final ObjectProperty<Lines> lines = new SimpleObjectProperty<>(new Lines());
    private final ObjectProperty<@Nullable Sheet> sheet = new SimpleObjectProperty<>();
    private final StringProperty summary = new SimpleStringProperty("");
    private final IntegerProperty errors = new SimpleIntegerProperty();
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final IntegerProperty explained = new SimpleIntegerProperty();
    private final ObjectProperty<FindingsController.@Nullable Fix> fix = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Finding> current = new SimpleObjectProperty<>();

    /// One line of the panel.
    public sealed interface Entry {
        /// The head of a level, and how many follow.
        record Head(Rule.Level level, int size) implements Entry {}

        /// The head of those that stand explained, and how many follow.
        record Told(int size) implements Entry {}

        /// A finding.
        ///
        /// @param waiver what was said of it; null where it is open
        record Item(Finding finding, @Nullable Waiver waiver) implements Entry {
            Item(Finding finding) {
                this(finding, null);
            }

            Item(Waiver.Explained explained) {
                this(explained.finding(), explained.waiver());
            }
        }
    }

    public ObservableList<Entry> entries() {
        return lines.get();
    }

    /// The lines of the newest check.
    ObjectProperty<Lines> linesProperty() {
        return lines;
    }

    /// The sheet that was checked; null before the first check.
    public ObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet;
    }

    /// What was checked and what was found, as a sentence.
    public StringProperty summaryProperty() {
        return summary;
    }

    public IntegerProperty errorsProperty() {
        return errors;
    }

    /// All findings.
    public IntegerProperty countProperty() {
        return count;
    }

    /// Those that stand explained.
    public IntegerProperty explainedProperty() {
        return explained;
    }

    /// What would mend that finding; null where only a person can know, may not change anything, or it is not known yet.
    public ObjectProperty<FindingsController.@Nullable Fix> fixProperty() {
        return fix;
    }

    /// The finding that was gone to last.
    public ObjectProperty<@Nullable Finding> currentProperty() {
        return current;
    }
}
