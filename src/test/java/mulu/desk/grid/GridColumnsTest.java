package mulu.desk.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import mulu.base.Needle;
import mulu.catalog.Edit;
import mulu.desk.handles.Pictures;
import mulu.desk.handles.Screen;
import mulu.template.Field;
import org.junit.jupiter.api.Test;

/// The look of the columns under mouse and keyboard; nothing of it changes the catalog.
class GridColumnsTest extends OnTheGrid {
    private List<String> keys() {
        return Screen.fx(() -> grid.model().fields().stream().map(Field::key).toList());
    }

    private ColumnLook view() {
        return Screen.fx(() -> grid.model().columnLookProperty().get());
    }

    private Lattice lattice() {
        return ((GridView) grid.view()).lattice();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static List<Label> labels(Node part, String style) {
        return ((Parent) part).getChildrenUnmodifiable().stream().filter(node -> node.getStyleClass().contains(style) && node.isVisible())
                .map(Label.class::cast).toList();
    }

    /// The leaves of the header from the left, in one part.
    private static List<Label> leaves(Node head) {
        List<Label> labels = labels(head, "grid-head");
        double bottom = labels.stream().mapToDouble(label -> label.getLayoutY() + label.getHeight()).max().orElse(0);
        return labels.stream().filter(label -> label.getLayoutY() + label.getHeight() == bottom)
                .sorted(Comparator.comparingDouble(GridColumnsTest::left)).toList();
    }

    /// Every cell stands under its own header, to the pixel, and shows its own text.
    private int aligned() {
        List<Node> parts = lattice().getChildrenUnmodifiable();
        int cells = 0;
        int column = 0;
        for (int part : new int[] {2, 1}) {
            List<Label> leaves = leaves(parts.get(part + 5));
            for (Label leaf : leaves) {
                Field field = grid.model().field(column);
                assertEquals(field.label(), leaf.getText().replace("\n", ""));
                for (Label cell : labels(parts.get(part), "grid-cell")) {
                    if (left(cell) == left(leaf)) {
                        assertEquals(leaf.getWidth(), cell.getWidth());
                        int row = row(cell, parts.get(3));
                        String whole = grid.model().text(row, column);
                        assertTrue(whole.startsWith(cell.getText()) && cell.getText().isEmpty() == whole.isEmpty(), field.path());
                        cells++;
                    }
                }
                column++;
            }
            int inSight = labels(parts.get(part), "grid-cell").size();
            cells -= inSight;
        }
        assertEquals(grid.model().columns(), column);
        assertEquals(0, cells, "cells without a header");
        return column;
    }

    private int row(Label cell, Node numbers) {
        String number = labels(numbers, "grid-number").stream().filter(label -> label.getLayoutY() == cell.getLayoutY())
                .findFirst().orElseThrow().getText();
        return number.equals("+") ? grid.model().filledRows() : Integer.parseInt(number) - 1;
    }

    @Test
    void cellsStandUnderTheirHeadersHoweverTheColumnsAreLookedAt() {
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            int size = 12 + random.nextInt(17);
            boolean resize = i % 8 == 0;
            Screen.run(() -> {
                if (resize) {
                    theme.resize(size);
                }
                grid.model().look(ColumnLookTest.random(random));
            });
            Screen.pulse();
            Screen.run(() -> {
                lattice().lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                        .forEach(bar -> bar.setValue(bar.getMax() * random.nextDouble()));
                root.applyCss();
                root.layout();
                aligned();
            });
        }
        Screen.run(() -> {
            theme.resize(14);
            grid.columns().usual();
        });
        Screen.pulse();
        assertEquals(16, Screen.fx(this::aligned));
    }

    @Test
    void hiddenColumnsAreLeftOutAndComeBackForWhatIsInThem() {
        select(1, MATTER);
        hand.press(KeyCode.SHIFT, KeyCode.RIGHT);
        Screen.run(() -> grid.columns().hide());
        assertFalse(keys().contains("matter") || keys().contains("matterType"), keys()::toString);
        assertEquals("name", Screen.fx(() -> grid.model().field(selection().column()).key()));
        hand.press(KeyCode.LEFT).press(KeyCode.SHIFT, KeyCode.RIGHT).press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("政策文件\t内设科室与联系电话", Screen.fx(() -> Clipboard.getSystemClipboard().getString()));
        Pictures.save("columns-hidden");
        Screen.run(() -> grid.goTo(sheet().row(4).id(), 2));
        assertEquals("“事项名称”列原来是隐藏的，已重新显示。", hand.strip());
        assertEquals("事项5", hand.barText());
        hand.type("改过").press(KeyCode.ENTER).press(KeyCode.UP);
        settle();
        Screen.run(() -> grid.columns().hide());
        hand.press(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertTrue(keys().contains("matter"));
        assertEquals("事项5", hand.barText());
        Screen.run(() -> {
            grid.columns().showAll();
            grid.selectAll();
            grid.columns().hide();
        });
        assertEquals(16, keys().size());
        assertTrue(hand.strip().contains("至少要留一列"), hand.strip());
    }

    @Test
    void columnsAreMovedByMouseAndKeyboard() {
        hand.clickHead("事项类型").dragHead("事项类型", "公开内容");
        assertEquals(List.of("ordinal", "category", "matter", "name", "content", "matterType"), keys().subList(0, 6));
        assertEquals("matterType", Screen.fx(() -> grid.model().field(selection().column()).key()));
        hand.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals("matterType", keys().get(4));
        hand.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT).press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("matterType", keys().get(6));
        hand.clickHead("信息类别").dragHead("事项名称", "信息名称");
        assertEquals("matter", keys().get(2), "a column that is not selected is not moved");
        assertEquals(MATTER, selection().left());
        Screen.run(() -> grid.columns().usual());
        assertEquals(16, keys().size());
        assertEquals("matterType", keys().get(3));
    }

    @Test
    void widthsFitTheirTextsAndGoBack() {
        hand.doubleClickEdge("公开内容");
        double fitted = view().widths().get("content");
        assertTrue(fitted > 20 && fitted <= 40, () -> "fitted to " + fitted);
        hand.doubleClickEdge("事项名称");
        assertTrue(view().widths().get("matter") < 7, view()::text);
        Screen.run(() -> grid.columns().usualWidths());
        assertEquals(ColumnLook.USUAL, view());
        select(0, 1);
        Screen.run(() -> grid.columns().freeze());
        assertEquals(2, Screen.fx(() -> view().frozen(sheet().template().fields())));
        Screen.run(() -> grid.columns().unfreeze());
        assertEquals(0, Screen.fx(() -> view().frozen(sheet().template().fields())));
    }

    private List<String> categories() {
        Screen.pulse();
        return Screen.fx(() -> labels(lattice().getChildrenUnmodifiable().get(2), "grid-cell").stream()
                .filter(label -> left(label) == left(leaves(lattice().getChildrenUnmodifiable().get(7)).get(CATEGORY)))
                .sorted(Comparator.comparingDouble(Node::getLayoutY)).map(Label::getText).toList());
    }

    @Test
    void equalNeighboursAreShownOnceAndStayApart() {
        Screen.run(() -> grid.apply(now -> Optional.of(new Edit.SetCells(IntStream.range(1, 6)
                .mapToObj(row -> new Edit.Put(now.row(row).id(), 1, "财政信息")).toList()))));
        settle();
        select(0, NAME);
        Screen.run(() -> grid.model().mergedProperty().set(true));
        List<String> shown = categories();
        assertEquals(List.of("机构信息", "财政信息", "", "", "", "", "机构信息", "政策文件"), shown.subList(0, 8));
        Pictures.save("columns-merged");
        Screen.run(() -> theme.resize(28));
        Screen.pulse();
        Screen.run(() -> lattice().scroll(0, -2.5 * lattice().box(0, 0).getHeight()));
        shown = categories();
        Screen.run(() -> theme.resize(14));
        assertEquals(List.of("", "财政信息", "", "", "机构信息"), shown.subList(0, 5), shown::toString);
        select(3, CATEGORY);
        assertEquals("财政信息", categories().get(3), "the active cell shows its own");
        hand.press(KeyCode.SHIFT, KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("财政信息\n财政信息", Screen.fx(() -> Clipboard.getSystemClipboard().getString()));
        Screen.run(() -> grid.model().mergedProperty().set(false));
        assertEquals("财政信息", categories().get(2));
    }

    @Test
    void foundSignsAreMarkedWhereTheyStand() {
        Screen.run(() -> grid.model().needleProperty().set(Needle.of("条例")));
        Screen.pulse();
        List<Bounds> cells = Screen.fx(() -> boxes("found"));
        assertFalse(cells.isEmpty());
        Path path = Screen.fx(() -> (Path) lattice().lookupAll(".grid-found").stream()
                .filter(node -> !((Path) node).getElements().isEmpty()).findFirst().orElseThrow());
        assertTrue(Screen.fx(() -> cells.stream().anyMatch(cell -> cell.intersects(path.localToScene(path.getLayoutBounds())))));
        Pictures.save("columns-found");
        Screen.run(() -> grid.model().needleProperty().set(null));
        Screen.pulse();
        assertEquals(List.of(), Screen.fx(() -> boxes("found")));
        assertTrue(path.getElements().isEmpty());
    }

    private List<Bounds> boxes(String state) {
        List<Bounds> boxes = new ArrayList<>();
        for (Node cell : lattice().lookupAll(".grid-cell")) {
            if (cell.isVisible() && cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state))) {
                assertTrue(((Label) cell).getText().contains("条例"));
                boxes.add(cell.localToScene(cell.getLayoutBounds()));
            }
        }
        return boxes;
    }
}
