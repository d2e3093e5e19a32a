package mulu.desk.find;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the find bar shows. FX thread only.
public final class FindModel {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final BooleanProperty oneColumn = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final StringProperty count = new SimpleStringProperty("");
    private final StringProperty column = new SimpleStringProperty("");

    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether the line for the replacement is shown too.
    public BooleanProperty replacingProperty() {
        return replacing;
    }

    /// Whether only [#columnProperty] is looked through.
    public BooleanProperty oneColumnProperty() {
        return oneColumn;
    }

    /// What is looked for: signs, pinyin or initials.
    public StringProperty typedProperty() {
        return typed;
    }

    public StringProperty replacementProperty() {
        return replacement;
    }

    /// Which of how many, such as 3/17.
    public StringProperty countProperty() {
        return count;
    }

    /// Name of the column that is meant by one column.
    public StringProperty columnProperty() {
        return column;
    }
}
