package mulu.desk.editions;

import static mulu.base.Messages.text;

import java.util.function.Consumer;
import mulu.catalog.Catalog;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.desk.fx.Tried;
import mulu.signoff.Editions;

/// Begins the next year's catalog from an approved one. FX thread only.
public final class BeginController {
    private final Room room;
    private final Consumer<Catalog> made;

    /// @param made hears of the new catalog
    public BeginController(Room room, Consumer<Catalog> made) {
        this.room = room;
        this.made = made;
    }

    /// Asks for the year and the title, both filled in already.
    public void open(long source) {
        room.work().write(_ -> room.office().catalogs().sheet(source), sheet -> room.show(new BeginView(this, sheet.catalog(), sheet.size()).card()));
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onBegin(Card card, Catalog source, String year, String title) {
        if (!year.strip().matches("(19|20)\\d\\d")) {
            card.refusalProperty().set(text("desk.new.year.wrong"));
            return;
        }
        String own = title.strip().equals(Editions.nextTitle(source)) ? "" : title.strip();
        room.work().write(text("desk.begin.running"), progress -> Tried.of(() ->
                room.office().editions().begin(source.id(), Integer.parseInt(year.strip()), own, room.session(), progress)),
                tried -> tried.then(begun -> {
                    room.dialogs().close(card);
                    made.accept(begun);
                }, card.refusalProperty()::set), () -> {});
    }
}
