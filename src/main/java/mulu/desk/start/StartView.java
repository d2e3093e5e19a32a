package mulu.desk.start;

import static mulu.base.Messages.text;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mulu.catalog.Catalog;
import mulu.catalog.Stage;
import mulu.desk.fx.Parts;
import mulu.desk.start.StartModel.Line;
import mulu.desk.start.StartModel.Page;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Cards of what waits above, all catalogs below; a file may be dropped anywhere.
final class StartView {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final StartController controller;
    private final StartModel model;
    private final VBox cards = Parts.column("start-cards");
    private final VBox lines = Parts.column("start-lines");
    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);
    private final DutyCards duties;
    private final Label catalogsTitle = Parts.label("", "section-title");
    private final ScrollPane page;

    StartView(StartController controller) {
        this.controller = controller;
        this.model = controller.model();
        Button bring = Parts.button("start-import", text("desk.start.import"), Material2OutlinedAL.FILE_UPLOAD, controller::bring);
        Button create = Parts.button("start-create", text("desk.start.create"), Material2OutlinedMZ.NOTE_ADD, controller::create);
        Parts.show(bring, model.fillerProperty().get());
        Parts.show(create, model.fillerProperty().get());
        duties = new DutyCards(controller::open);
        HBox head = Parts.row("section-head", tabs());
        HBox second = Parts.row("section-head", catalogsTitle, Parts.gap(), bring, create);
        VBox body = Parts.column("start-body", head, cards, second, lines);
        page = new ScrollPane(body);
        page.setId("start");
        page.getStyleClass().add("start-page");
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        page.setOnDragOver(this::over);
        page.setOnDragExited(_ -> page.pseudoClassStateChanged(DROP, false));
        page.setOnDragDropped(this::dropped);
        model.pageProperty().subscribe(_ -> repaint());
        model.catalogs().subscribe(this::repaint);
        model.loadedProperty().subscribe(_ -> repaint());
    }

    Node node() {
        return page;
    }

    /// Puts the keyboard on the first card, else on the first catalog, else on the one button there is.
    void focusFirst() {
        // What the page holds belongs to the scene only when the page has its skin.
        page.applyCss();
        Stream.of(cards, lines).flatMap(part -> part.getChildren().stream()).filter(Node::isFocusTraversable).findFirst()
                .or(() -> Optional.ofNullable(lines.lookup("#start-empty-create"))).ifPresent(Node::requestFocus);
    }

    private void repaint() {
        tabs.forEach((page, tab) -> {
            tab.setSelected(page == model.pageProperty().get());
            tab.setText(title(page));
        });
        catalogsTitle.setText(text("desk.start.catalogs", model.catalogs().size()));
        if (!model.loadedProperty().get()) {
            return;
        }
        String held = focused();
        cards.getChildren().setAll(switch (model.pageProperty().get()) {
            case TODO -> model.waiting().stream().map(duties::todo).toList();
            case DONE -> IntStream.range(0, model.done().size()).mapToObj(i -> duties.done(model.done().get(i), i)).toList();
            case BEGUN -> model.begun().stream().map(duties::begun).toList();
        });
        if (cards.getChildren().isEmpty()) {
            cards.getChildren().add(switch (model.pageProperty().get()) {
                case TODO -> nothingWaits();
                case DONE -> nothing("desk.start.done.none");
                case BEGUN -> nothingBegun();
            });
        } else if (model.pageProperty().get() == Page.DONE && model.done().size() == StartController.DONE) {
            cards.getChildren().add(Parts.label(text("desk.start.done.more", StartController.DONE), "soft"));
        }
        lines.getChildren().setAll(model.catalogs().stream().map(this::line).toList());
        if (model.catalogs().isEmpty()) {
            lines.getChildren().add(nothingThere());
        }
        if (!held.isEmpty()) {
            // The node that had the keyboard has been made anew, and the scene would give it to the first button.
            Optional.ofNullable(page.lookup("#" + held)).ifPresentOrElse(Node::requestFocus, this::focusFirst);
        }
    }

    /// Id of the card, line or button below that has the keyboard; empty for none of them.
    private String focused() {
        return Stream.of(cards, lines).flatMap(part -> part.lookupAll("*").stream()).filter(Node::isFocused).findFirst()
                .map(owner -> Objects.requireNonNullElse(owner.getId(), "")).orElse("");
    }

    private HBox tabs() {
        HBox row = Parts.row("start-tabs");
        for (Page page : Page.values()) {
            ToggleButton tab = new ToggleButton();
            tab.setId("start-page-" + page.name().toLowerCase(Locale.ROOT));
            tab.getStyleClass().add("start-tab");
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                controller.page(page);
            });
            tabs.put(page, tab);
            row.getChildren().add(tab);
        }
        return row;
    }

    private String title(Page page) {
        return switch (page) {
            case TODO -> text("desk.start.waiting", model.waiting().size());
            case DONE -> text("desk.start.done");
            case BEGUN -> text("desk.start.mine", model.begun().size());
        };
    }

    private static HBox nothing(String key) {
        HBox empty = Parts.row("empty-small", Parts.sentence(text(key), "soft"));
        empty.setId("start-nothing");
        empty.setAlignment(Pos.CENTER_LEFT);
        return empty;
    }

    private Node nothingBegun() {
        boolean filler = model.fillerProperty().get();
        HBox empty = nothing(filler ? "desk.start.mine.none" : "desk.start.mine.other");
        if (filler) {
            empty.getChildren().add(Parts.button("start-begin", text("desk.start.create"), controller::create));
        }
        return empty;
    }

    static String spoken(Catalog catalog) {
        return catalog.title() + " " + year(catalog) + " " + catalog.stage().label();
    }

    private Node line(Line line) {
        Catalog catalog = line.catalog();
        HBox title = Parts.row("line-title", Parts.label(catalog.title(), "line-name"), Parts.label(year(catalog), "soft"),
                chip(catalog.stage(), false));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox words = Parts.column("line-words", title, Parts.label(line.counts(), "line-counts"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label changed = Parts.label(line.changed(), "line-changed");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        HBox graphic = Parts.row("line-graphic", words, changed);
        graphic.setAlignment(Pos.CENTER_LEFT);
        graphic.getStyleClass().add("line-button");
        if (model.fillerProperty().get() && catalog.stage().approved()) {
            Button begin = Parts.button("begin-" + catalog.id(), text("desk.start.begin"), () -> controller.onBegin(catalog.id()));
            // Enter is this button's, not that of the line around it.
            begin.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    begin.fire();
                    event.consume();
                }
            });
            graphic.getChildren().add(begin);
        }
        return Parts.pressable(graphic, "catalog-" + catalog.id(), spoken(catalog), () -> controller.open(catalog.id()));
    }

    private static String year(Catalog catalog) {
        return catalog.year() == 0 ? "" : text("desk.year", catalog.year());
    }

    static Label chip(Stage stage, boolean returned) {
        String words = returned ? text("desk.start.chip.returned") : stage.label();
        return Parts.label(words, "chip", "chip-" + (returned ? "returned" : stage.name().toLowerCase(Locale.ROOT)));
    }

    private Node nothingWaits() {
        long underWay = model.catalogs().stream().filter(line -> model.fillerProperty().get())
                .filter(line -> line.catalog().stage() != Stage.DRAFT && !line.catalog().stage().approved()).count();
        HBox empty = Parts.row("empty-small", Parts.label(underWay == 0 ? text("desk.start.nothing")
                : text("desk.start.under-way", underWay), "soft"));
        if (underWay > 0) {
            long first = model.catalogs().stream().map(Line::catalog)
                    .filter(catalog -> catalog.stage() != Stage.DRAFT && !catalog.stage().approved())
                    .findFirst().orElseThrow().id();
            Button look = Parts.button("start-progress", text("desk.start.look"), () -> controller.open(first));
            empty.getChildren().add(look);
        }
        empty.setId("start-nothing");
        empty.setAlignment(Pos.CENTER_LEFT);
        return empty;
    }

    private Node nothingThere() {
        boolean filler = model.fillerProperty().get();
        VBox empty = Parts.column("empty", Parts.icon(Material2OutlinedAL.FILE_UPLOAD, "empty-icon"),
                Parts.label(text(filler ? "desk.start.empty" : "desk.start.empty.other"), "empty-text"));
        if (filler) {
            Button create = Parts.button("start-empty-create", text("desk.start.create"), controller::create);
            create.getStyleClass().add(Styles.ACCENT);
            empty.getChildren().add(create);
        }
        empty.setId("start-empty");
        empty.setAlignment(Pos.CENTER);
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private void over(DragEvent event) {
        boolean file = model.fillerProperty().get() && event.getDragboard().hasFiles();
        if (file) {
            event.acceptTransferModes(TransferMode.COPY);
            page.pseudoClassStateChanged(DROP, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        page.pseudoClassStateChanged(DROP, false);
        controller.onDrop(event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
