package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.nio.file.Path;
import java.util.List;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.office.FileVerdict;

/// Proves a workbook that somebody handed over: asks for the file, reads it off the FX thread, and shows whose seals it
/// carries and where it is not what was sealed. Changes nothing. FX thread only.
public final class ProveController {
    private final Room room;

    public ProveController(Room room) {
        this.room = room;
    }

    public void open() {
        room.outside().file(text("desk.prove.choose"), text("desk.prove.kind"), List.of("*.xlsx")).ifPresent(this::prove);
    }

    /// Shows what can be said of this file. A file that is no workbook is told as every failure is.
    public void prove(Path file) {
        room.work().read("prove", progress -> FileVerdict.of(file, progress),
                verdict -> room.show(new ProvedView(this, String.valueOf(file.getFileName()), verdict).card()));
    }

    void onClose(Card card) {
        room.dialogs().close(card);
    }

    void onCopy(String words) {
        room.outside().copy(words);
    }
}
