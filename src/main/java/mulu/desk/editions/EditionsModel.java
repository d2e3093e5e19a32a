package mulu.desk.editions;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mulu.signoff.Editions;

/// What the list of versions shows.
final class EditionsModel {
    /// Stands for the number of rows while they are being counted.
    static final int UNCOUNTED = -1;

    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// One version.
    ///
    /// @param rows how many it has, or [#UNCOUNTED]
    record Line(Editions.Kept kept, int rows) {}

    /// The newest first.
    ObservableList<Line> lines() {
        return lines;
    }
}
