package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.catalog.Sheet;
import mulu.desk.fx.Card;
import mulu.desk.fx.Room;
import mulu.template.Template;
import mulu.template.Templates;

/// Puts a catalog into another form: choose it, see what becomes of every column, confirm. The catalog itself stays as it
/// is. FX thread only.
public final class ConvertController {
    private final Room room;
    private final Sheet sheet;
    private final Consumer<Catalog> made;
    private final List<Template> forms;
    private final ObjectProperty<Conversion> conversion;

    private ConvertController(Room room, Sheet sheet, Conversion first, Consumer<Catalog> made) {
        this.room = room;
        this.sheet = sheet;
        this.made = made;
        this.forms = others(sheet);
        this.conversion = new SimpleObjectProperty<>(first);
    }

    private record First(Sheet sheet, Conversion conversion) {}

    /// Asks for the form, when every edit that was asked for is done.
    ///
    /// @param made hears of the new catalog
    public static void open(Room room, long catalog, Consumer<Catalog> made) {
        room.work().write(_ -> {
            Sheet sheet = room.office().catalogs().sheet(catalog);
            return new First(sheet, Conversion.of(sheet, others(sheet).getFirst()));
        }, first -> room.show(new ConvertView(new ConvertController(room, first.sheet(), first.conversion(), made)).card()));
    }

    private static List<Template> others(Sheet sheet) {
        return Templates.builtIn().stream().filter(form -> !form.id().equals(sheet.template().id())).toList();
    }

    /// The forms that the catalog does not have already.
    List<Template> forms() {
        return forms;
    }

    int rows() {
        return sheet.size();
    }

    /// What would happen.
    ObjectProperty<Conversion> conversionProperty() {
        return conversion;
    }

    void onForm(Template form) {
        room.work().read("convert", _ -> Conversion.of(sheet, form), conversion::set);
    }

    void onCancel(Card card) {
        room.dialogs().close(card);
    }

    void onConvert(Card card) {
        Conversion chosen = conversion.get();
        room.dialogs().close(card);
        room.work().write(text("desk.import.writing", sheet.size() - chosen.left()),
                progress -> room.office().catalogs().create(room.session(), chosen.draft(), progress), made, () -> {});
    }
}
