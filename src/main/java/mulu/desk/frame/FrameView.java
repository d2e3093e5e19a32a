package mulu.desk.frame;

import static mulu.base.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mulu.catalog.Catalog;
import mulu.desk.fx.Parts;
import mulu.desk.fx.Room;
import mulu.desk.fx.Theme;
import mulu.staff.Person;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Header, menus and tools above; the list at the left; the page; the status line below.
final class FrameView {
    static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    /// Width in sizes of type from which menus and tools fit beside each other.
    private static final int ROOMY = 80;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int SNUG = 60;
    /// Width in sizes of type that the panel at the right needs beside a grid.
    private static final int SIDED = 52;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /// Height in sizes of type from which nothing has to be squeezed.
    private static final int HIGH = 34;

    private final FrameController controller;
    private final FrameModel model;
    private final BorderPane frame = new BorderPane();
    private final VBox list = Parts.column("nav-list");
    private final Panes panes;

    FrameView(FrameController controller, Room room) {
        this.controller = controller;
        this.model = controller.model();
        panes = new Panes(frame, controller);
        frame.setId("frame");
        frame.getStyleClass().add("frame");
        HBox second = Parts.row("menu-row", new FrameMenus(controller, room).bar(), new FrameTools(controller).node());
        second.setAlignment(Pos.CENTER_LEFT);
        tight(room);
        frame.setTop(Parts.column("frame-top", header(), second));
        Node nav = nav();
        model.leftProperty().subscribe(shown -> frame.setLeft(shown ? nav : null));
        frame.setBottom(new StatusBar(controller, room).node());
        model.catalogProperty().subscribe(_ -> frame.setCenter(controller.page()));
    }

    Node node() {
        return frame;
    }

    Panes panes() {
        return panes;
    }

    /// Where the words do not fit beside each other, tools show their icons only, then stages their numbers, and the
    /// panels at the sides leave their room to the page.
    private void tight(Room room) {
        Theme theme = room.theme();
        Folding left = new Folding(model.leftProperty());
        Folding right = new Folding(model.rightProperty());
        Runnable look = () -> {
            double width = frame.getWidth() / theme.sizeProperty().get();
            if (width > 0) {
                frame.pseudoClassStateChanged(TIGHT, width < ROOMY);
                frame.pseudoClassStateChanged(NARROW, width < SNUG);
                frame.pseudoClassStateChanged(LOW, frame.getHeight() < HIGH * theme.sizeProperty().get());
                left.room(width >= SNUG);
                right.room(width >= SIDED);
            }
        };
        frame.widthProperty().subscribe(_ -> look.run());
        frame.heightProperty().subscribe(_ -> look.run());
        room.keep(theme.sizeProperty().subscribe(_ -> look.run()));
    }

    private Node header() {
        Label mark = Parts.label(text("desk.mark"), "emblem", "emblem-small");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Label unit = Parts.label("", "header-unit");
        unit.setId("header-unit");
        unit.textProperty().bind(model.unitProperty());
        Label title = Parts.label("", "header-title");
        title.setId("header-title");
        model.titleProperty().subscribe(words -> title.setText(words.isEmpty() ? text("desk.product") : words));
        Label banner = Parts.label(text("desk.banner"), "header-banner");
        banner.setId("banner");
        banner.setMinWidth(Region.USE_PREF_SIZE);
        Button waiting = Parts.button("header-waiting", "", controller::startPage);
        waiting.setFocusTraversable(false);
        waiting.getStyleClass().add("header-waiting");
        model.waitingProperty().subscribe(count -> {
            waiting.setText(text("desk.frame.waiting", count));
            waiting.pseudoClassStateChanged(PseudoClass.getPseudoClass("some"), count.intValue() > 0);
        });
        HBox header = Parts.row("header", mark, unit, title, Parts.gap(), banner, waiting, person());
        header.setAlignment(Pos.CENTER_LEFT);
        model.titleProperty().subscribe(words -> Parts.show(unit, words.isEmpty() || !words.startsWith(model.unitProperty().get())));
        model.unitProperty().subscribe(words -> Parts.show(unit,
                model.titleProperty().get().isEmpty() || !model.titleProperty().get().startsWith(words)));
        return header;
    }

    private Node person() {
        MenuButton person = new MenuButton(controller.who(), Parts.icon(Material2OutlinedMZ.PERSON));
        person.setId("person");
        person.setFocusTraversable(false);
        person.setMinWidth(Region.USE_PREF_SIZE);
        person.getStyleClass().add("person-button");
        Runnable names = () -> person.getItems().setAll(persons());
        model.people().subscribe(names);
        names.run();
        return person;
    }

    /// Everybody else by name, which is two clicks to the password, and what concerns oneself.
    private List<MenuItem> persons() {
        List<MenuItem> items = new ArrayList<>();
        for (Person other : model.people()) {
            MenuItem item = new MenuItem(text("desk.frame.switch-to", other.name(), other.title()), Parts.icon(Material2OutlinedMZ.PERSON));
            item.setId("person-to-" + other.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> controller.switchPerson(other.name()));
            items.add(item);
        }
        items.addAll(List.of(item("person-switch", "desk.menu.switch", controller::switchPerson),
                item("person-lock", "desk.menu.lock", controller::lockDesk),
                new SeparatorMenuItem(),
                item("person-password", "desk.menu.password", controller::changePassword),
                item("person-settings", "desk.menu.settings", controller::settings),
                item("person-about", "desk.menu.about", controller::about),
                new SeparatorMenuItem(),
                item("person-quit", "desk.menu.quit", controller::quit)));
        return items;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(text(key));
        item.setId(id);
        item.setMnemonicParsing(true);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Node nav() {
        Button waiting = Parts.button("nav-waiting", "", Material2OutlinedAL.INBOX, controller::startPage);
        entry(waiting);
        model.waitingProperty().subscribe(count -> waiting.setText(text("desk.nav.waiting", count)));
        model.catalogProperty().subscribe(open -> {
            waiting.pseudoClassStateChanged(HERE, open.longValue() == FrameModel.NONE);
            repaint();
        });
        model.catalogs().subscribe(this::repaint);
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox nav = Parts.column("nav", waiting, Parts.label(text("desk.nav.catalogs"), "nav-head"), scroll);
        nav.setId("nav");
        return nav;
    }

    private void repaint() {
        list.getChildren().setAll(model.catalogs().stream().map(this::line).toList());
    }

    private Node line(Catalog catalog) {
        String unit = model.unitProperty().get();
        Label name = Parts.label(!unit.isEmpty() && catalog.title().startsWith(unit) && catalog.title().length() > unit.length()
                ? catalog.title().substring(unit.length()) : catalog.title(), "nav-name");
        Label below = Parts.label(catalog.year() == 0 ? catalog.stage().label()
                : text("desk.nav.line", catalog.year(), catalog.stage().label()), "nav-stage");
        Button line = Parts.button("nav-" + catalog.id(), "", () -> controller.open(catalog.id()));
        line.setGraphic(Parts.column("nav-words", name, below));
        line.setAccessibleText(catalog.title());
        line.setTooltip(Parts.tip(catalog.title()));
        entry(line);
        line.pseudoClassStateChanged(HERE, catalog.id() == model.catalogProperty().get());
        return line;
    }

    private static void entry(Button button) {
        button.setFocusTraversable(false);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("nav-button");
    }
}
