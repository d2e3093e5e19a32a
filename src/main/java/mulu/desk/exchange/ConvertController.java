package mulu.desk.exchange;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mulu.catalog.Catalog;
import mulu.catalog.Conversion;
import mulu.catalog.Draft;
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

    /// @param made hears of the new catalog
    public ConvertController(Room room, Sheet sheet, Consumer<Catalog> made) {
        this.room = room;
        this.sheet = sheet;
        this.made = made;
        this.forms = Templates.builtIn().stream().filter(form -> !form.id().equals(sheet.template().id())).toList();
        this.conversion = new SimpleObjectProperty<>(Conversion.of(sheet, forms.getFirst()));
    }

    public void open() {
        room.show(new ConvertView(this).card());
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
        Draft draft = conversion.get().draft();
        room.dialogs().close(card);
        room.work().write(text("desk.import.writing", draft.rows().size()),
                progress -> room.office().catalogs().create(room.session(), draft, progress), made, () -> {});
    }
}
