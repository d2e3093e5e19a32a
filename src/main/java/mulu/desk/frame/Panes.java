package mulu.desk.frame;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The keyboard's way round the window: F6 takes it from the list of catalogs to the page and on to the panel, and in
/// the list of catalogs the arrows, Enter and Esc do what they do in every list.
final class Panes {
    private final BorderPane frame;
    private final FrameController controller;

    Panes(BorderPane frame, FrameController controller) {
        this.frame = frame;
        this.controller = controller;
        // Before a list takes Esc for itself.
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts the keyboard into the pane that many further.
    void go(int by) {
        List<Runnable> stops = Stream.of(nav(), page(), panel()).flatMap(List::stream).toList();
        int here = inside(frame.getLeft()) ? 0 : nav().size() + (inside(frame.lookup("#panel")) ? 1 : 0);
        stops.get(Math.floorMod(here + by, stops.size())).run();
    }

    private List<Runnable> nav() {
        return frame.getLeft() == null ? List.of() : List.of(() -> enter(entries()));
    }

    private List<Runnable> page() {
        return List.of(controller::focus);
    }

    private List<Runnable> panel() {
        Node remarks = frame.lookup("#remarks-list");
        Node findings = remarks == null ? frame.lookup("#findings-list") : remarks;
        Node record = frame.lookup("#record");
        if (findings instanceof ListView<?> list && list.isVisible()) {
            return List.of(() -> {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    // Behind the head of the first group.
                    list.getSelectionModel().select(1);
                }
            });
        }
        return record == null ? List.of() : List.of(record::requestFocus);
    }

    private List<Button> entries() {
        return frame.getLeft().lookupAll(".nav-button").stream().map(Button.class::cast).toList();
    }

    /// The entry of what is open, else the first.
    private static void enter(List<Button> entries) {
        entries.stream().filter(entry -> entry.getPseudoClassStates().contains(FrameView.HERE)).findFirst()
                .orElse(entries.getFirst()).requestFocus();
    }

    private boolean inside(@Nullable Node pane) {
        Node at = frame.getScene().getFocusOwner();
        while (at != null && !at.equals(pane)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void pressed(KeyEvent event) {
        boolean nav = frame.getLeft() != null && inside(frame.getLeft());
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && (nav || inside(frame.lookup("#panel")))) {
            controller.focus();
        } else if (nav && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            step(code == KeyCode.UP ? -1 : 1);
        } else if (nav && code == KeyCode.ENTER && frame.getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        } else {
            return;
        }
        event.consume();
    }

    private void step(int by) {
        List<Button> entries = entries();
        int here = entries.indexOf(frame.getScene().getFocusOwner());
        entries.get(Math.clamp(here + by, 0, entries.size() - 1)).requestFocus();
    }
}
