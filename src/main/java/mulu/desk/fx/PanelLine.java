package mulu.desk.fx;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of a list in the side panel, whose sentences break where the panel ends and make the line higher. FX thread only.
///
/// @param <T> what a line shows
public abstract class PanelLine<T> extends ListCell<T> {
    /// The line that was gone to last.
    protected static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SCROLL_BAR = 16;

    @SuppressWarnings("this-escape") // a width and a style, which no line overrides
    protected PanelLine() {
        setPrefWidth(0);
        getStyleClass().add("finding-cell");
    }

    /// Fills in an emptied line.
    protected abstract void show(T entry);

    /// A cell asks its graphic without a width, and would not count the lines of a broken sentence.
    @Override
    protected double computePrefHeight(double width) {
        double side = snappedLeftInset() + snappedRightInset();
        double room = getListView().getWidth() - side - SCROLL_BAR;
        return getGraphic() instanceof VBox box && room > 0
                ? snapSizeY(box.prefHeight(room)) + snappedTopInset() + snappedBottomInset() : super.computePrefHeight(width);
    }

    @Override
    protected final void updateItem(@Nullable T entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        getStyleClass().removeIf(style -> style.startsWith("line-"));
        pseudoClassStateChanged(HERE, false);
        if (!empty && entry != null) {
            show(entry);
        }
    }
}
