package mulu.desk.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.catalog.Sheet;
import mulu.desk.fx.Running;
import mulu.exchange.Signed;
import mulu.template.Listing;
import org.jspecify.annotations.Nullable;

/// What is exported, where to, and how far it is. FX thread only.
public final class ExportModel {
    private final Sheet sheet;
    private final Signed signed;
    private final List<Item> items;
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Running> running = new SimpleObjectProperty<>();

    /// One file that can be ticked.
    ///
    /// @param listing the derived list; null for the form itself
    public record Item(@Nullable Listing listing, String label, String file, BooleanProperty ticked) {
        Item(@Nullable Listing listing, String label, String file) {
            this(listing, label, file, new SimpleBooleanProperty(true));
        }
    }

    /// What was written.
    public record Result(Path folder, List<Path> files) {}

    ExportModel(Sheet sheet, Signed signed, List<Item> items) {
        this.sheet = sheet;
        this.signed = signed;
        this.items = List.copyOf(items);
    }

    public Sheet sheet() {
        return sheet;
    }

    public Signed signed() {
        return signed;
    }

    public List<Item> items() {
        return items;
    }

    /// Whether everything is ticked, so that the list of sums comes with it.
    public boolean whole() {
        return items.stream().allMatch(item -> item.ticked().get());
    }

    public StringProperty folderProperty() {
        return folder;
    }

    public StringProperty refusalProperty() {
        return refusal;
    }

    /// The job under way; null where there is none.
    public ObjectProperty<@Nullable Running> runningProperty() {
        return running;
    }
}
