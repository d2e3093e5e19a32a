package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import mulu.desk.backups.BackupsController;
import mulu.desk.exchange.ProveController;
import mulu.desk.fx.Room;
import mulu.desk.fx.Theme;
import mulu.desk.grid.ColumnCommands;
import mulu.desk.grid.GridController;
import mulu.desk.query.QueryController;
import mulu.desk.record.RecordController;
import mulu.desk.signin.DeputyController;
import mulu.desk.signin.PeopleController;
import mulu.desk.signoff.RouteController;
import mulu.desk.standards.StandardsController;

/// 文件 编辑 视图 数据 检查 流转 帮助: only what works; what does not apply now is grey.
final class FrameMenus {
    private final FrameController controller;
    private final FrameModel model;
    private final Room room;
    private final BooleanBinding closed;
    private final BooleanBinding locked;
    private final MenuBar bar = new MenuBar();

    FrameMenus(FrameController controller, Room room) {
        this.controller = controller;
        this.model = controller.model();
        this.room = room;
        closed = model.catalogProperty().isEqualTo(FrameModel.NONE);
        locked = closed.or(model.lockedProperty().isNotEmpty());
        bar.setId("menus");
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.getMenus().addAll(file(), edit(), view(), data(), check(), new ReviewMenu(controller, closed).menu(), route(), help());
    }

    Node bar() {
        return bar;
    }

    private Menu file() {
        MenuItem create = item("desk.menu.new", "Ctrl+N", controller::create, null);
        MenuItem bring = item("desk.menu.import", "Ctrl+I", controller::bring, null);
        create.setDisable(!controller.filler());
        bring.setDisable(!controller.filler());
        return menu("desk.menu.file", create, bring,
                item("desk.menu.save", "Ctrl+S", () -> controller.with(open -> open.editions().keep()), closed),
                item("desk.menu.export", "Ctrl+E", controller::export, controller.administrator() ? new SimpleBooleanProperty(true) : closed),
                item("desk.menu.begin", "", () -> controller.begin(model.catalogProperty().get()), unapproved()),
                item("desk.menu.convert", "", () -> controller.with(open -> open.convert(made -> controller.open(made.id()))),
                        controller.filler() ? closed : new SimpleBooleanProperty(true)),
                new SeparatorMenuItem(),
                item("desk.menu.prove", "", () -> controller.open(room -> new ProveController(room).open()), null),
                item("desk.menu.backups", "", () -> controller.open(room -> new BackupsController(room, controller.exits().restore()).open()), null),
                new SeparatorMenuItem(),
                item("desk.menu.start", "Ctrl+W", controller::startPage, closed),
                item("desk.menu.lock", "Ctrl+L", controller::lockDesk, null),
                item("desk.menu.switch", "", controller::switchPerson, null),
                item("desk.menu.password", "", controller::changePassword, null),
                item("desk.menu.deputies", "", () -> controller.open(room -> new DeputyController(room, controller::refresh).open()), null),
                item("desk.menu.quit", "Ctrl+Q", controller::quit, null));
    }

    /// Whether the open catalog is none that a form-filler may begin another year from.
    private BooleanBinding unapproved() {
        return Bindings.createBooleanBinding(() -> !controller.filler() || model.catalogs().stream().noneMatch(one ->
                one.id() == model.catalogProperty().get() && one.stage().approved()), model.catalogProperty(), model.catalogs());
    }

    private Menu edit() {
        MenuItem undo = item("desk.menu.undo", "Ctrl+Z", () -> controller.grid(GridController::undo), model.undoProperty().isEmpty());
        MenuItem redo = item("desk.menu.redo", "Ctrl+Y", () -> controller.grid(GridController::redo), model.redoProperty().isEmpty());
        model.undoProperty().subscribe(words -> undo.setText(text("desk.menu.undo") + " " + words));
        model.redoProperty().subscribe(words -> redo.setText(text("desk.menu.redo") + " " + words));
        return menu("desk.menu.edit", undo, redo, new SeparatorMenuItem(),
                grid("desk.menu.cut", "Ctrl+X", grid -> grid.clip().cut(), locked),
                grid("desk.menu.copy", "Ctrl+C", grid -> grid.clip().copy(), closed),
                grid("desk.menu.paste", "Ctrl+V", grid -> grid.clip().paste(), locked),
                item("desk.menu.paste-special", "Ctrl+Alt+V", () -> controller.with(CatalogController::pasteSpecial), locked),
                grid("desk.menu.copy-header", "", grid -> grid.clip().copyWithHeader(), closed),
                grid("desk.menu.clear", "", GridController::clear, locked),
                new SeparatorMenuItem(),
                grid("desk.menu.fill-down", "Ctrl+D", GridController::fillDown, locked),
                grid("desk.menu.fill-right", "Ctrl+R", GridController::fillRight, locked),
                grid("desk.menu.all", "", GridController::selectAll, closed),
                new SeparatorMenuItem(),
                item("desk.menu.find", "Ctrl+F", () -> controller.with(open -> open.find().open(false)), closed),
                item("desk.menu.replace", "Ctrl+H", () -> controller.with(open -> open.find().open(true)), locked),
                item("desk.menu.find-next", "F3", () -> controller.with(open -> open.find().next()), closed),
                item("desk.menu.find-previous", "Shift+F3", () -> controller.with(open -> open.find().previous()), closed),
                item("desk.menu.go", "Ctrl+G", () -> controller.with(open -> open.find().goToRow()), closed));
    }

    private Menu view() {
        CheckMenuItem left = new CheckMenuItem(text("desk.menu.left"));
        left.selectedProperty().bindBidirectional(model.leftProperty());
        left.setAccelerator(KeyCombination.keyCombination("Ctrl+1"));
        CheckMenuItem right = new CheckMenuItem(text("desk.menu.right"));
        right.selectedProperty().bindBidirectional(model.rightProperty());
        right.setAccelerator(KeyCombination.keyCombination("Ctrl+2"));
        Menu view = menu("desk.menu.view", item("desk.menu.row-form", "F4", controller::rowForm, closed), new SeparatorMenuItem(),
                left, right, item("desk.menu.pane", "F6", () -> controller.pane(1), null),
                item("desk.menu.pane-back", "Shift+F6", () -> controller.pane(-1), null), new SeparatorMenuItem());
        ToggleGroup lines = new ToggleGroup();
        for (int count : List.of(1, 2, 4)) {
            RadioMenuItem item = new RadioMenuItem(text("desk.menu.lines", count));
            item.setToggleGroup(lines);
            item.setOnAction(_ -> controller.lines(count));
            model.linesProperty().subscribe(now -> item.setSelected(now.intValue() == count));
            view.getItems().add(item);
        }
        CheckMenuItem merged = new CheckMenuItem(text("desk.menu.merged"));
        merged.selectedProperty().bindBidirectional(model.mergedProperty());
        view.getItems().addAll(merged, new SeparatorMenuItem(), columns(), new SeparatorMenuItem(),
                item("desk.menu.larger", "", () -> controller.larger(1), null),
                item("desk.menu.smaller", "", () -> controller.larger(-1), null), new SeparatorMenuItem());
        ToggleGroup modes = new ToggleGroup();
        for (Theme.Mode mode : Theme.Mode.values()) {
            RadioMenuItem item = new RadioMenuItem(text("desk.settings.mode." + mode.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(modes);
            item.setOnAction(_ -> room.theme().modeProperty().set(mode));
            room.keep(room.theme().modeProperty().subscribe(now -> item.setSelected(now == mode)));
            view.getItems().add(item);
        }
        view.getItems().addAll(new SeparatorMenuItem(), item("desk.menu.settings", "", controller::settings, null));
        return view;
    }

    private Menu columns() {
        Menu columns = menu("desk.menu.columns",
                columns("grid.columns.hide", "", ColumnCommands::hide),
                item("grid.columns.show-all", "", () -> controller.grid(grid -> grid.columns().showAll()), model.hiddenProperty().isEmpty()),
                new SeparatorMenuItem(),
                columns("grid.columns.left", "Alt+Shift+Left", ColumnCommands::moveLeft),
                columns("grid.columns.right", "Alt+Shift+Right", ColumnCommands::moveRight),
                new SeparatorMenuItem(),
                columns("grid.columns.freeze", "", ColumnCommands::freeze),
                columns("grid.columns.unfreeze", "", ColumnCommands::unfreeze),
                new SeparatorMenuItem(),
                columns("grid.columns.usual-widths", "", ColumnCommands::usualWidths),
                columns("grid.columns.usual", "", ColumnCommands::usual));
        columns.disableProperty().bind(closed);
        return columns;
    }

    private MenuItem columns(String key, String keys, Consumer<ColumnCommands> command) {
        return grid(key, keys, grid -> command.accept(grid.columns()), closed);
    }

    private Menu data() {
        Menu data = menu("desk.menu.data",
                grid("desk.menu.insert-above", "", GridController::insertAbove, locked),
                grid("desk.menu.insert-below", "", GridController::insertBelow, locked),
                grid("desk.menu.duplicate", "", GridController::duplicateRows, locked),
                grid("desk.menu.delete-rows", "", GridController::deleteRows, locked),
                grid("desk.menu.up", "", GridController::moveUp, locked),
                grid("desk.menu.down", "", GridController::moveDown, locked),
                new SeparatorMenuItem(),
                query("desk.menu.filter", "Alt+Shift+DOWN", QueryController::filterHere),
                query("desk.menu.filters", "Ctrl+Shift+L", QueryController::toggle),
                query("desk.menu.clear-filters", "Ctrl+Shift+N", QueryController::clearFilters),
                item("desk.menu.only-findings", "", () -> controller.with(CatalogController::onlyFindings), closed),
                item("desk.menu.only-changes", "", () -> controller.with(open -> open.reviewing().onlyChanges(true)), closed),
                query("desk.menu.ascending", "", query -> query.sortHere(false)),
                query("desk.menu.descending", "", query -> query.sortHere(true)),
                query("desk.menu.unsort", "", QueryController::unsort),
                new SeparatorMenuItem(),
                item("desk.menu.history", "", () -> controller.with(open -> open.history().cell()), closed),
                item("desk.menu.editions", "", () -> controller.with(open -> open.editions().list()), closed),
                item("desk.menu.compare", "F9", () -> controller.with(open -> open.editions().compare()), closed),
                item("desk.menu.bin", "", () -> controller.with(open -> open.history().bin()), closed),
                new SeparatorMenuItem(),
                item("desk.menu.renumber", "", controller::renumber, locked),
                item("desk.menu.heading", "", controller::heading, locked));
        if (controller.administrator()) {
            data.getItems().addAll(new SeparatorMenuItem(), item("desk.menu.people", "", () -> controller.open(room ->
                    new PeopleController(room, controller::refresh).open()), null), item("desk.menu.standards", "", () ->
                    controller.open(room -> new StandardsController(room, () -> controller.with(CatalogController::check)).open()), null));
        }
        return data;
    }

    private Menu check() {
        return menu("desk.menu.checking",
                item("desk.menu.check", "F7", controller::check, closed),
                item("desk.menu.next", "F8", () -> controller.with(open -> open.findings().next()), closed),
                item("desk.menu.previous", "Shift+F8", () -> controller.with(open -> open.findings().previous()), closed),
                new SeparatorMenuItem(),
                item("desk.menu.mend", "", () -> controller.with(open -> open.findings().mend()), locked),
                item("desk.menu.mend-all", "", () -> controller.with(open -> open.findings().mendAll()), locked),
                item("desk.menu.explain", "", () -> controller.with(open -> open.findings().explain()), locked),
                item("desk.menu.list-findings", "", () -> controller.with(CatalogController::listFindings), closed));
    }

    /// Filled anew whenever it is opened, because the steps are those of the open catalog.
    private Menu route() {
        Menu menu = menu("desk.menu.route", papers());
        menu.setOnShowing(_ -> {
            menu.getItems().clear();
            RouteController route = controller.route();
            if (route != null && !route.model().nextProperty().get().isEmpty()) {
                MenuItem next = plain(route.model().nextProperty().get(), route::next);
                next.setDisable(!route.model().nextReasonProperty().get().isEmpty());
                menu.getItems().add(next);
            }
            if (route != null && route.model().giveBackProperty().get()) {
                menu.getItems().add(plain(text("desk.route.return"), route::giveBack));
            }
            if (route != null && route.model().withdrawProperty().get()) {
                MenuItem withdraw = plain(text("act.withdraw"), route::withdraw);
                withdraw.setDisable(!route.model().withdrawReasonProperty().get().isEmpty());
                menu.getItems().add(withdraw);
            }
            if (route != null && route.model().aboveProperty().get()) {
                menu.getItems().add(plain(text("act.returned-above") + "…", route::returnedAbove));
            }
            if (route != null && route.model().reopenProperty().get()) {
                menu.getItems().add(plain(text("act.reopen"), route::reopen));
            }
            menu.getItems().addAll(papers());
        });
        return menu;
    }

    private MenuItem[] papers() {
        return new MenuItem[] {item("desk.menu.record", "", controller::record, closed),
            item("desk.menu.slip", "", () -> controller.with(CatalogController::slip), closed),
            item("desk.menu.records", "", () -> controller.open(room -> new RecordController(room).open()), null)};
    }

    private Menu help() {
        return menu("desk.menu.help", item("desk.menu.keys", "Ctrl+SLASH", () -> controller.open(room -> room.show(new KeysCard(room.dialogs()).card())), null),
                item("desk.menu.about", "", controller::about, null));
    }

    private static Menu menu(String key, MenuItem... items) {
        Menu menu = new Menu(text(key));
        menu.setMnemonicParsing(true);
        menu.setId(key.replace('.', '-'));
        menu.getItems().addAll(items);
        return menu;
    }

    private MenuItem grid(String key, String keys, Consumer<GridController> command,
            ObservableBooleanValue disabled) {
        return item(key, keys, () -> controller.grid(command), disabled);
    }

    private MenuItem query(String key, String keys, java.util.function.Consumer<QueryController> command) {
        return item(key, keys, () -> controller.with(open -> command.accept(open.query())), closed);
    }

    private static MenuItem plain(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem item(String key, String keys, Runnable action,
            @org.jspecify.annotations.Nullable ObservableBooleanValue disabled) {
        MenuItem item = plain(text(key), action);
        item.setId(key.replace('.', '-'));
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        if (disabled != null) {
            item.disableProperty().bind(disabled);
        }
        return item;
    }
}
