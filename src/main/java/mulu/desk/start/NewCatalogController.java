package mulu.desk.start;

import static mulu.base.Messages.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mulu.base.Progress;
import mulu.catalog.Catalog;
import mulu.catalog.Draft;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.template.Heading;
import mulu.template.Template;
import mulu.template.Templates;

/// Makes a new catalog: empty by a small form, empty at once, or the sample. FX thread only.
public final class NewCatalogController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Room room;
    private final Consumer<Catalog> made;

    /// @param made hears of the new catalog
    public NewCatalogController(Room room, Consumer<Catalog> made) {
        this.room = room;
        this.made = made;
    }

    public void open() {
        room.work().read("new", _ -> room.office().staff().unit(),
                unit -> room.show(new NewCatalogView(this, Templates.builtIn(), unit, today().getYear()).card()));
    }

    /// Makes an empty catalog for the library's unit and this year.
    public void create() {
        make(() -> blank(Templates.builtIn().getFirst(), room.office().staff().unit(), today().getYear()));
    }

    public void sample() {
        make(Sample::draft);
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onCreate(Card card, Template form, String unit, String year) {
        if (!year.strip().matches("(19|20)\\d\\d")) {
            card.refusalProperty().set(text("desk.new.year.wrong"));
        } else if (unit.isBlank()) {
            card.refusalProperty().set(text("desk.new.unit.empty"));
        } else {
            room.dialogs().close(card);
            make(() -> blank(form, unit.strip(), Integer.parseInt(year.strip())));
        }
    }

    private void make(java.util.function.Supplier<Draft> draft) {
        room.work().write(_ -> room.office().catalogs().create(room.session(), draft.get(), Progress.NONE), made);
    }

    private Draft blank(Template form, String unit, int year) {
        Map<String, String> heading = new HashMap<>();
        heading.put(form.heading().keyOf(Heading.Kind.UNIT), unit);
        heading.put(form.heading().keyOf(Heading.Kind.DATE), DAY.format(today()));
        heading.values().removeIf(String::isEmpty);
        return new Draft(form, year, heading, Map.of(), List.of());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
