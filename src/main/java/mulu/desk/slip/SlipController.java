package mulu.desk.slip;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.office.Slips;
import mulu.signoff.Slip;

/// Shows the routing slip of one catalog, in every stage; copies it as a text and writes it as a page to print. Changes nothing.
/// FX thread only.
public final class SlipController {
    private final Room room;
    private final long catalog;
    private final StringProperty said = new SimpleStringProperty("");
    private final StringProperty refusal = new SimpleStringProperty("");

    public SlipController(Room room, long catalog) {
        this.room = room;
        this.catalog = catalog;
    }

    /// Reads the catalog behind every edit that was asked for before, and opens the dialog.
    public void open() {
        room.work().write(progress -> room.office().slips().of(catalog, progress),
                slip -> room.show(new SlipView(this, slip, room.theme().sizeProperty()).card()));
    }

    /// What the last press came to.
    StringProperty saidProperty() {
        return said;
    }

    /// Why the file could not be written.
    StringProperty refusalProperty() {
        return refusal;
    }

    void onCopy(Slip slip) {
        room.outside().copy(Slips.page(slip).text());
        said.set(text("desk.slip.copied"));
    }

    void onExport(Slip slip) {
        room.work().read("slip-name", _ -> room.office().slips().name(slip), name -> room.outside()
                .target(text("desk.slip.export"), text("desk.findings.workbook"), "*.xlsx", name).ifPresent(file -> write(slip, file)));
    }

    /// Writes the slip into `file`, and says so in the dialog.
    public void write(Slip slip, Path file) {
        said.set("");
        refusal.set("");
        room.work().read("slip-file", _ -> Tried.of(() -> {
            room.office().slips().write(slip, file, room.session());
            return text("desk.slip.written", file);
        }), tried -> tried.then(said::set, refusal::set));
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }
}
